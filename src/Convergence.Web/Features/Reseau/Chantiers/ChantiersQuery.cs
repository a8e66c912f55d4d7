using Convergence.Data;
using Convergence.Domain;
using Convergence.Domain.Recherche;
using Convergence.Domain.Reseau;
using Convergence.Domain.Temps;
using Convergence.Web.Commun;
using Convergence.Web.Features.Reseau.Shared;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Web.Features.Reseau.Chantiers;

/// <summary>The list of chantiers: light rows for filters and counts, then the details of the rows shown.</summary>
public sealed class ChantiersQuery(ConvergenceDbContext db, ChantierClesQuery cles, NaturesQuery natures)
{
    public async Task<(FiltresChantiers Filtres, Convergence.Web.Commun.Recherche Recherche)> FiltrerAsync(
        ChantiersFiltreForm filtre,
        DateLue au,
        CancellationToken annulation
    )
    {
        var recherche = Convergence.Web.Commun.Recherche.Lire(filtre.Q);
        return (new FiltresChantiers(await cles.LireAsync(recherche, au, filtre.Termines, annulation), filtre), recherche);
    }

    public static IReadOnlyList<ChantierCle> Trier(IEnumerable<ChantierCle> retenus, string? tri, bool descendant)
    {
        Func<ChantierCle, IComparable?> cle = tri switch
        {
            "commune" => c => TexteRecherche.Normaliser(c.Commune),
            "territoire" => c => TexteRecherche.Normaliser(c.Territoire),
            "region" => c => TexteRecherche.Normaliser(c.Region),
            "programmes" => c => c.Programmes,
            "debut" => c => c.Debut,
            "confirme" => c => c.ConfirmeAu ?? DateOnly.MinValue,
            _ => c => c.NomRecherche,
        };
        return [.. (descendant ? retenus.OrderByDescending(cle) : retenus.OrderBy(cle)).ThenBy(c => c.NomRecherche, StringComparer.Ordinal).ThenBy(c => c.Id)];
    }

    public async Task<IReadOnlyList<ChantierLigne>> DetaillerAsync(IReadOnlyList<ChantierCle> page, DateOnly au, CancellationToken annulation)
    {
        var ids = page.Select(c => c.Id).ToArray();
        var details = await (
            from c in db.Chantiers.AsNoTracking()
            where ids.Contains(c.Id)
            join o in db.Organisations on c.OrganisationId equals o.Id into organisations
            from o in organisations.DefaultIfEmpty()
            select new { Chantier = c, Organisation = o.Nom }
        ).ToDictionaryAsync(c => c.Chantier.Id, annulation);
        var places = (
            await db
                .Capacites.Where(c => ids.Contains(c.ChantierId))
                .Where(FaitDate.EnVigueurAu<CapaciteConventionnee>(au))
                .Select(c => new
                {
                    c.ChantierId,
                    c.Programme,
                    c.Places,
                    c.Debut,
                })
                .ToListAsync(annulation)
        ).GroupBy(c => (c.ChantierId, c.Programme)).ToDictionary(g => g.Key, g => g.OrderByDescending(c => c.Debut).First().Places);
        var lues = await natures.AuAsync(au, annulation);
        return
        [
            .. page.Select(cle =>
            {
                var (c, organisation) = (details[cle.Id].Chantier, details[cle.Id].Organisation);
                return new ChantierLigne
                {
                    Cle = cle,
                    Nom = c.Nom,
                    AutreNom = c.AutreNom,
                    Organisation = organisation,
                    CodeDepartement = c.CodeDepartement,
                    CodeCommune = c.CodeCommune,
                    Siret = c.Siret,
                    Antenne = c.Antenne,
                    Debut = c.DebutConnu,
                    Fin = c.FinConnue,
                    MotifFin = c.MotifFin,
                    CvgCalcule = cle.Adhesions.FirstOrDefault(a => a.Programme == Programme.Phc) is { } phc
                        ? ReglesTerritoire.CvgSurLeTerritoire(lues.De(phc.TerritoireId))
                        : null,
                    CvgSelonSource = c.CvgSurTerritoireSelonSource,
                    CapaciteCvg = places.TryGetValue((cle.Id, Programme.Cvg), out var cvg) ? cvg : null,
                    CapacitePhc = places.TryGetValue((cle.Id, Programme.Phc), out var nombre) ? nombre : null,
                    Source = c.Source,
                };
            }),
        ];
    }
}
