using System.Collections.Frozen;
using System.Globalization;
using Convergence.Data;
using Convergence.Domain.Partenariats;
using Convergence.Domain.Recherche;
using Convergence.Web.Features.Imports.Depots;
using Convergence.Web.Features.Partenariats.PartenaireEdition;
using Convergence.Web.Features.Partenariats.Partenaires;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Web.Features.Imports.ImportPartenaires;

/// <summary>What the portal knows of partners in the scope of the reader, written as the cells of the file.</summary>
public sealed class PartenairesConnusQuery(ConvergenceDbContext db, PartenairesTenusService tenus)
{
    public async Task<PartenairesConnus> LireAsync(IReadOnlyList<ChoixImport> types, IReadOnlyList<ChoixImport> themes, CancellationToken annulation)
    {
        var siens = await tenus.TerritoiresAsync([], annulation);
        var codes = await db
            .Territoires.Select(t => new
            {
                t.Id,
                t.Code,
                t.Nom,
            })
            .ToDictionaryAsync(t => t.Id, annulation);
        ChoixImport[] lieux = [.. siens.Select(s => codes[Id(s.Value)]).Select(t => new ChoixImport(t.Nom, t.Code))];
        ChoixImport[] tenants = tenus.National ? [new(ImportPartenairesService.National, "Équipe nationale", "Réseau", "Tout le réseau"), .. lieux] : lieux;
        var organisations = await db
            .Organisations.Select(o => new
            {
                o.Id,
                o.Nom,
                o.NomRecherche,
            })
            .ToListAsync(annulation);
        var noms = organisations.ToDictionary(o => o.Id, o => o.Nom);
        var agit = (await db.PartenaireTerritoires.Select(t => new { t.PartenaireId, t.TerritoireId }).ToListAsync(annulation)).ToLookup(
            t => t.PartenaireId,
            t => t.TerritoireId
        );
        var lus = await (
            from p in db.Partenaires.AsNoTracking()
            join u in db.Users on p.ModifieParId equals u.Id into auteurs
            from u in auteurs.DefaultIfEmpty()
            select new { Partenaire = p, Par = u.NomAffiche }
        ).ToListAsync(annulation);

        var existants = lus.Where(l => l.Partenaire.FusionneDansId is null)
            .Select(l => new ExistantImport(l.Partenaire.Id, noms[l.Partenaire.OrganisationId], l.Partenaire.Version, Valeurs(l.Partenaire))
            {
                EstTenu = tenus.Tient(l.Partenaire.TerritoireId),
                ModifiePar = l.Par,
                ModifieLe = l.Partenaire.ModifieLe,
                EstFictif = l.Partenaire.EstFictif,
            })
            .ToList();
        var gardes = existants.ToDictionary(e => e.Id, e => e.Libelle);
        return new PartenairesConnus
        {
            Existants = existants.ToFrozenDictionary(e => TexteRecherche.Normaliser(e.Libelle), StringComparer.Ordinal),
            Fusionnes = lus.Where(l => l.Partenaire.FusionneDansId is { } g && gardes.ContainsKey(g))
                .ToFrozenDictionary(
                    l => TexteRecherche.Normaliser(noms[l.Partenaire.OrganisationId]),
                    l => gardes[l.Partenaire.FusionneDansId!.Value],
                    StringComparer.Ordinal
                ),
            Noms = [.. lus.Where(l => l.Partenaire.FusionneDansId is null).Select(l => (noms[l.Partenaire.OrganisationId], l.Partenaire.AutresNoms))],
            Organisations = organisations.ToFrozenDictionary(o => o.NomRecherche, o => (o.Id, o.Nom), StringComparer.Ordinal),
            Territoires = codes.Values.ToFrozenDictionary(t => t.Nom, t => (long?)t.Id, StringComparer.Ordinal),
            Tenants = tenants,
            TenantsLisibles = [.. tenants, .. Lisibles(tenants, codes.Values.Select(t => new ChoixImport(t.Nom, t.Code)))],
            Lieux = lieux,
            SeulTerritoire = !tenus.National && lieux.Length == 1 ? lieux[0].Libelle : null,
        };

        Dictionary<string, string> Valeurs(Partenaire p) =>
            new(StringComparer.Ordinal)
            {
                [nameof(PartenaireForm.Nom)] = noms[p.OrganisationId],
                [nameof(PartenaireForm.Type)] = p.Type.Libelle(),
                [nameof(PartenaireForm.TerritoireId)] =
                    p.TerritoireId is not { } t ? ImportPartenairesService.National
                    : codes.TryGetValue(t, out var territoire) ? territoire.Nom
                    : ImportPartenairesService.AutreTerritoire,
                [nameof(PartenaireForm.Themes)] = ListeImport.Ecrire(themes, c => p.Themes.Liste().Any(x => x.Libelle() == c.Libelle)),
                [nameof(PartenaireForm.AutresNoms)] = p.AutresNoms ?? string.Empty,
                [nameof(PartenaireForm.Territoires)] = ListeImport.Ecrire(lieux, c =>
                    agit[p.Id].Any(id => codes.TryGetValue(id, out var l) && l.Nom == c.Libelle)
                ),
                [nameof(PartenaireForm.Couverture)] = p.Couverture ?? string.Empty,
                [nameof(PartenaireForm.ParentId)] = p.ParentId is { } o ? noms[o] : string.Empty,
                [nameof(PartenaireForm.Offre)] = p.Offre?.ReplaceLineEndings("\n") ?? string.Empty,
                [nameof(PartenaireForm.SiteWeb)] = p.SiteWeb ?? string.Empty,
                [nameof(PartenaireForm.Source)] = p.Source ?? string.Empty,
            };
    }

    /// <summary>What an export may name and that the reader does not keep: read, then refused in words.</summary>
    private static IEnumerable<ChoixImport> Lisibles(IReadOnlyList<ChoixImport> tenants, IEnumerable<ChoixImport> territoires) =>
        territoires
            .Append(new ChoixImport(ImportPartenairesService.National))
            .Append(new ChoixImport(ImportPartenairesService.AutreTerritoire))
            .Where(t => tenants.All(x => x.Libelle != t.Libelle))
            .Select(t => t with { EstOffert = false });

    private static long Id(string valeur) => long.Parse(valeur, CultureInfo.InvariantCulture);
}

/// <summary>Partners of the scope, and the lists that a row chooses from.</summary>
public sealed record PartenairesConnus
{
    public static readonly PartenairesConnus Aucun = new();

    public IReadOnlyDictionary<string, ExistantImport> Existants { get; init; } = FrozenDictionary<string, ExistantImport>.Empty;

    /// <summary>Folded name of a sheet left behind by a merge, and the name of the one that replaces it.</summary>
    public IReadOnlyDictionary<string, string> Fusionnes { get; init; } = FrozenDictionary<string, string>.Empty;

    public IReadOnlyList<(string Nom, string? AutresNoms)> Noms { get; init; } = [];

    public IReadOnlyDictionary<string, (long Id, string Nom)> Organisations { get; init; } = FrozenDictionary<string, (long, string)>.Empty;

    public IReadOnlyDictionary<string, long?> Territoires { get; init; } = FrozenDictionary<string, long?>.Empty;

    /// <summary>Who may keep a sheet that the reader imports.</summary>
    public IReadOnlyList<ChoixImport> Tenants { get; init; } = [];

    public IReadOnlyList<ChoixImport> TenantsLisibles { get; init; } = [];

    public IReadOnlyList<ChoixImport> Lieux { get; init; } = [];

    public string? SeulTerritoire { get; init; }
}
