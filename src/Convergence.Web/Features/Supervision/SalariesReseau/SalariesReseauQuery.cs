using Convergence.Data;
using Convergence.Domain;
using Convergence.Domain.FilesActives;
using Convergence.Domain.Pilotage.Bilans;
using Convergence.Domain.Reseau;
using Convergence.Domain.Temps;
using Convergence.Web.Commun;
using Convergence.Web.Features.Reseau.Shared;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Web.Features.Supervision.SalariesReseau;

/// <summary>
/// Counts computed from the parcours, beside what was declared on the same day when a campaign asked for it. The gap is shown, never corrected.
/// </summary>
public sealed class SalariesReseauQuery(ConvergenceDbContext db, ComptesParcoursQuery comptes, ListesReseauQuery listes, TimeProvider horloge)
{
    private const int DerniersArretes = 3;

    public async Task<SalariesReseauViewModel> LireAsync(SalariesReseauFiltreForm filtre, bool peutLirePseudonymes, CancellationToken annulation)
    {
        var (debut, au) = Periode(filtre);
        var arretes = await db
            .Campagnes.Where(c => !c.EstReprise && c.DateArrete <= au)
            .Select(c => c.DateArrete)
            .Distinct()
            .OrderByDescending(d => d)
            .Take(DerniersArretes)
            .ToListAsync(annulation);
        var campagne = await db
            .Campagnes.Where(c => !c.EstReprise && c.DateArrete == au)
            .OrderBy(c => c.Id)
            .Select(c => new { c.Id, c.CodePeriode })
            .FirstOrDefaultAsync(annulation);
        var toutes = await LignesAsync(debut, au, campagne?.Id, annulation);
        var retenues = toutes
            .Where(l =>
                (filtre.ProgrammeLu is null || l.Programme == filtre.ProgrammeLu)
                && (string.IsNullOrEmpty(filtre.Territoire) || l.CodeTerritoire == filtre.Territoire)
                && (filtre.Chantier is null || l.ChantierId == filtre.Chantier)
            )
            .ToList();
        var territoires = await listes.RangerParCodeAsync(
            toutes.Select(l => (l.CodeTerritoire, l.Territoire)).Distinct().Select(t => new SelectListItem(t.Territoire, t.CodeTerritoire)),
            annulation
        );

        // One row a chantier and a programme, computed from declarations and parcours; the totals add them all.
        return new(
            filtre,
            debut,
            au,
            campagne?.CodePeriode,
            arretes,
            Totaux(toutes, peutLirePseudonymes ? await comptes.PersonnesAsync([.. toutes.Select(l => l.ChantierId).Distinct()], au, annulation) : null),
            PageListe.Decouper(retenues, filtre.Page),
            territoires,
            peutLirePseudonymes
        )
        {
            Retenues = retenues,
        };
    }

    /// <summary>From 1 January to the day asked, today by default; a day to come is today.</summary>
    public (DateOnly Debut, DateOnly Au) Periode(SalariesReseauFiltreForm filtre)
    {
        var aujourdhui = JourFrance.Aujourdhui(horloge);
        var au = filtre.Au is { } a && a <= aujourdhui ? a : aujourdhui;
        return (new(au.Year, 1, 1), au);
    }

    private static List<TotalReseau> Totaux(List<LigneReseau> lignes, IReadOnlyDictionary<Programme, int>? personnes) =>
        [
            .. lignes
                .GroupBy(l => l.Programme)
                .OrderBy(g => g.Key)
                .Select(g => new TotalReseau(
                    g.Key,
                    personnes?.GetValueOrDefault(g.Key),
                    g.Sum(l => l.Ouverts),
                    g.Sum(l => l.Entrees),
                    g.Sum(l => l.Sorties),
                    g.Any(l => l.TotalMasque) ? null : g.Sum(l => l.NeutraliseesLues),
                    g.Count(l => l is { EstAttendu: true, TientDossiers: true }),
                    g.Count(l => l.EstAttendu),
                    g.Any(l => l.Ecart is not null) ? g.Where(l => l.Ecart is not null).Sum(l => l.Declare) : null,
                    g.Count(l => l.Ecart is not null),
                    g.Where(l => l.Ecart is not null).Sum(l => l.Ouverts),
                    g.Any(l => l.EstFictif && l.TientDossiers)
                )),
        ];

    private async Task<List<LigneReseau>> LignesAsync(DateOnly debut, DateOnly au, long? campagne, CancellationToken annulation)
    {
        var chantiers = await (
            from c in db.Chantiers
            join t in db.Territoires on c.TerritoireId equals t.Id
            select new
            {
                c.Id,
                c.Nom,
                c.NomRecherche,
                c.EstFictif,
                t.Code,
                Territoire = t.Nom,
            }
        ).ToDictionaryAsync(c => c.Id, annulation);
        var attendus = (
            await db
                .Adhesions.Where(FaitDate.EnVigueurAu<AdhesionProgramme>(au))
                .Select(a => new { a.ChantierId, a.Programme })
                .Distinct()
                .ToListAsync(annulation)
        )
            .Where(a => chantiers.ContainsKey(a.ChantierId))
            .Select(a => (a.ChantierId, a.Programme))
            .ToHashSet();
        var lus = (await comptes.CompterAsync(chantiers.Keys, debut, au, annulation)).ToDictionary(c => (c.ChantierId, c.Programme));
        var declares = campagne is { } id ? await DeclaresAsync(id, annulation) : [];
        return
        [
            .. attendus
                .Union(lus.Keys)
                .GroupBy(k => k.Programme)
                .SelectMany(g =>
                {
                    var cles = g.OrderByDescending(lus.ContainsKey)
                        .ThenBy(k => chantiers[k.ChantierId].Territoire, StringComparer.CurrentCulture)
                        .ThenBy(k => chantiers[k.ChantierId].NomRecherche, StringComparer.Ordinal)
                        .ToList();
                    var neutres = cles.ConvertAll(k => lus.TryGetValue(k, out var c) ? (long?)c.Neutralisees : null);
                    var secret = SecretStatistique.Proteger(neutres, SecretStatistique.SeuilInstitutions, totalPublie: true);
                    return cles.Select(
                        (k, i) =>
                        {
                            var (chantier, lu) = (chantiers[k.ChantierId], lus.GetValueOrDefault(k));
                            return new LigneReseau(
                                k.Programme,
                                chantier.Code,
                                chantier.Territoire,
                                k.ChantierId,
                                chantier.Nom,
                                chantier.EstFictif,
                                attendus.Contains(k),
                                lu is not null,
                                lu?.Ouverts ?? 0,
                                lu?.Entrees ?? 0,
                                lu?.Sorties ?? 0,
                                secret.Masques[i] ? null : lu?.Neutralisees ?? 0,
                                declares.GetValueOrDefault(k)
                            )
                            {
                                NeutraliseesLues = lu?.Neutralisees ?? 0,
                                TotalMasque = secret.TotalMasque,
                            };
                        }
                    );
                })
                .OrderBy(l => l.Programme),
        ];
    }

    private async Task<Dictionary<(long, Programme), int?>> DeclaresAsync(long campagne, CancellationToken annulation)
    {
        var codes = new[] { CompteurCodes.CvgFileActive, CompteurCodes.PhcPresents };
        var lus = await (
            from v in db.Valeurs
            join c in db.Compteurs on v.CompteurId equals c.Id
            where v.CampagneId == campagne && v.ChantierId != null && v.Nombre != null && codes.Contains(c.Code)
            select new
            {
                Chantier = v.ChantierId!.Value,
                v.Programme,
                v.Nombre,
            }
        ).ToListAsync(annulation);
        return lus.GroupBy(v => (v.Chantier, v.Programme)).ToDictionary(g => g.Key, g => g.First().Nombre);
    }
}
