using Convergence.Data;
using Convergence.Web.Composants;
using Convergence.Web.Composants.Carte;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Web.Features.Partenariats.Partenaires;

/// <summary>Where the partners found act: by department, through the territories of the reader's scope.</summary>
public sealed class PartenairesCarteQuery(ConvergenceDbContext db)
{
    public async Task<PartenairesCarte> LireAsync(IReadOnlyList<PartenaireCle> retenus, CancellationToken annulation)
    {
        var parTerritoire = retenus.SelectMany(p => p.Territoires.Select(t => (t.Id, Partenaire: p))).ToLookup(p => p.Id, p => p.Partenaire);
        var ids = parTerritoire.Select(g => g.Key).ToArray();
        var lus = await (
            from l in db.TerritoireDepartements
            where ids.Contains(l.TerritoireId)
            join d in db.Departements on l.CodeDepartement equals d.Code
            orderby d.Code
            select new
            {
                l.TerritoireId,
                d.Code,
                d.Nom,
            }
        ).ToListAsync(annulation);
        return new PartenairesCarte(
            [
                .. lus.GroupBy(l => (l.Code, l.Nom))
                    .Select(g => new DepartementPartenaires(
                        g.Key.Code,
                        g.Key.Nom,
                        [.. g.SelectMany(l => parTerritoire[l.TerritoireId]).DistinctBy(p => p.Id).OrderBy(p => p.NomRecherche, StringComparer.Ordinal)]
                    )),
            ],
            [.. retenus.Where(p => p.Territoires.Count == 0).OrderBy(p => p.NomRecherche, StringComparer.Ordinal)]
        );
    }
}

/// <summary>The map and its table.</summary>
/// <param name="Departements">Departments with at least one partner found.</param>
/// <param name="SansTerritoire">Partners found that no territory of the portal locates: most national ones.</param>
public sealed record PartenairesCarte(IReadOnlyList<DepartementPartenaires> Departements, IReadOnlyList<PartenaireCle> SansTerritoire)
{
    public static IReadOnlyList<LegendeCarte> Legende { get; } =
    [new(NiveauCarte.Niveau1, "1 partenaire"), new(NiveauCarte.Niveau3, "2 à 4"), new(NiveauCarte.Niveau5, "5 ou plus"), new(NiveauCarte.Aucun, "Aucun connu")];

    public IReadOnlyDictionary<string, DepartementCarte> Carte =>
        Departements.ToDictionary(
            d => d.Code,
            d => new DepartementCarte(
                d.Partenaires.Count switch
                {
                    1 => NiveauCarte.Niveau1,
                    < 5 => NiveauCarte.Niveau3,
                    _ => NiveauCarte.Niveau5,
                },
                Formats.Compte(d.Partenaires.Count, "partenaire")
            ),
            StringComparer.Ordinal
        );
}

/// <summary>One department, and who acts on a territory that touches it.</summary>
public sealed record DepartementPartenaires(string Code, string Nom, IReadOnlyList<PartenaireCle> Partenaires);
