using Convergence.Data;
using Convergence.Domain;
using Convergence.Domain.Conventions;
using Convergence.Domain.Reseau;
using Convergence.Domain.Temps;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Web.Features.Partenariats.Matrice;

/// <summary>Partnerships against territories: which agreement each Convergence territory has with each partner, and where it stands.</summary>
public sealed class MatriceQuery(ConvergenceDbContext db, TimeProvider horloge)
{
    public async Task<MatriceViewModel> LireAsync(CancellationToken annulation)
    {
        var aujourdhui = JourFrance.Aujourdhui(horloge);
        var cvg = db
            .EtatsTerritoireProgramme.Where(FaitDate.EnVigueurAu<EtatTerritoireProgramme>(aujourdhui))
            .Where(e => e.Programme == Programme.Cvg && e.Etat == EtatProgramme.Operationnel);
        var lues = await (
            from c in db.Conventions
            where c.Type == TypeConvention.PartenariatLocal || c.Type == TypeConvention.PartenariatCadre
            where c.Etat != EtatConvention.Abandonnee
            join p in db.PartiesConvention on c.Id equals p.ConventionId
            where p.Role == RolePartie.Partenaire
            select new AccordLu(c.Id, c.Numero, p.Nom, c.Type, c.Etat, c.TerritoireId, c.EstFictif)
        ).ToListAsync(annulation);
        var ids = lues.Where(l => l.TerritoireId is not null).Select(l => l.TerritoireId!.Value).Distinct().ToArray();
        var territoires = await db
            .Territoires.Where(t => cvg.Any(e => e.TerritoireId == t.Id) || ids.Contains(t.Id))
            .OrderBy(t => t.NomRecherche)
            .Select(t => new TerritoireMatrice(t.Id, t.Code, t.Nom))
            .ToListAsync(annulation);
        var couvertures = await db.CouverturesConvention.Select(v => new { v.ConventionId, v.TerritoireId }).ToListAsync(annulation);

        var locaux = lues.Where(l => l.Type == TypeConvention.PartenariatLocal && l.TerritoireId is not null).ToList();
        var cellules = locaux
            .Select(l => (l.Partenaire, TerritoireId: l.TerritoireId!.Value, Accord: new AccordMatrice(l.Id, l.Numero, l.Etat, Etendu: false, l.EstFictif)))
            .Concat(
                from l in locaux
                from v in couvertures
                where v.ConventionId == l.Id
                select (l.Partenaire, v.TerritoireId, Accord: new AccordMatrice(l.Id, l.Numero, l.Etat, Etendu: true, l.EstFictif))
            )
            .ToLookup(c => (c.Partenaire, c.TerritoireId), c => c.Accord);
        return new MatriceViewModel(
            territoires,
            [
                .. locaux
                    .GroupBy(l => l.Partenaire)
                    .OrderByDescending(g => g.Count())
                    .ThenBy(g => g.Key, StringComparer.CurrentCulture)
                    .Select(g => new LigneMatricePartenariat(
                        g.Key,
                        [.. territoires.Select(t => cellules[(g.Key, t.Id)].OrderByDescending(a => Rang(a.Etat)).FirstOrDefault())],
                        [.. g.GroupBy(l => l.Etat).OrderByDescending(e => Rang(e.Key)).Select(e => (e.Key, e.Count()))]
                    )),
            ],
            [
                .. lues.Where(l => l.Type == TypeConvention.PartenariatCadre)
                    .OrderBy(l => l.Partenaire, StringComparer.CurrentCulture)
                    .Select(l => new AccordCadre(l.Id, l.Partenaire, l.Etat)),
            ]
        );
    }

    /// <summary>Of two agreements with one partner, the one that stands is shown before the one that is over or only talked of.</summary>
    private static int Rang(EtatConvention etat) =>
        etat switch
        {
            EtatConvention.Active => 5,
            EtatConvention.Signee => 4,
            EtatConvention.EnSignature => 3,
            EtatConvention.EnDiscussion => 2,
            _ => 1,
        };

    private sealed record AccordLu(long Id, string Numero, string Partenaire, TypeConvention Type, EtatConvention Etat, long? TerritoireId, bool EstFictif);
}
