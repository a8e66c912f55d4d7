using Convergence.Data;
using Convergence.Domain;
using Convergence.Domain.Recherche;
using Convergence.Domain.Reseau;
using Convergence.Domain.Temps;
using Convergence.Web.Commun;
using Convergence.Web.Features.Reseau.Shared;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Web.Features.Reseau.Territoires;

/// <summary>
/// The territories that the reader may see, on a date. There are some tens of them: nature, filters and their counts are computed
/// here from one reading of each table, so that the rule of the nature is written once.
/// </summary>
public sealed class TerritoiresQuery(ConvergenceDbContext db, NaturesQuery natures, ChantiersComptesQuery comptes)
{
    public async Task<TerritoiresLus> LireAsync(TerritoiresFiltreForm filtre, DateLue au, CancellationToken annulation)
    {
        var recherche = Convergence.Web.Commun.Recherche.Lire(filtre.Q);
        var lignes = await LignesAsync(au, filtre.Termines, annulation);
        var trouvees = lignes.Where(l => recherche.Retient(l.Texte, p => l.Programmes.Contient(p))).Select(l => l.Ligne).ToList();
        var parNature = trouvees.Where(l => string.IsNullOrEmpty(filtre.Region) || l.CodeRegion == filtre.Region).ToList();
        var parRegion = trouvees.Where(l => filtre.NatureLue is not { } n || l.Nature == n).ToList();
        var retenues = parNature.Where(l => filtre.NatureLue is not { } n || l.Nature == n);
        return new TerritoiresLus(
            [.. Trier(retenues, filtre.Tri, filtre.Descendant)],
            parNature.GroupBy(l => l.Nature).OrderBy(g => g.Key == NatureTerritoire.HorsProgramme).ThenBy(g => g.Key).ToDictionary(g => g.Key, g => g.Count()),
            [
                .. parRegion
                    .Where(l => l.CodeRegion is not null)
                    .GroupBy(l => (Code: l.CodeRegion!, Nom: l.Region!))
                    .OrderBy(g => g.Key.Nom, StringComparer.CurrentCulture)
                    .Select(g => new RegionCompte(g.Key.Code, g.Key.Nom, g.Count())),
            ],
            lignes.Count,
            recherche
        );
    }

    /// <summary>As nobody asked for another order: the Convergence territories, then the others.</summary>
    private static IEnumerable<TerritoireLigne> Trier(IEnumerable<TerritoireLigne> lignes, string? tri, bool descendant)
    {
        if (string.IsNullOrEmpty(tri))
        {
            return lignes.OrderBy(l => l.Nature != NatureTerritoire.Convergence).ThenBy(l => l.NomRecherche, StringComparer.Ordinal);
        }

        Func<TerritoireLigne, IComparable?> cle = tri switch
        {
            "nature" => l => l.Nature.Libelle(),
            "region" => l => TexteRecherche.Normaliser(l.Region),
            "porteur" => l => TexteRecherche.Normaliser(l.Porteur),
            "cvg" => l => l.Cvg?.Listes ?? -1,
            "phc" => l => l.Phc?.Listes ?? -1,
            "debut" => l => l.Debut.Premier,
            "confirme" => l => l.ConfirmeAu ?? DateOnly.MinValue,
            _ => l => l.NomRecherche,
        };
        return (descendant ? lignes.OrderByDescending(cle) : lignes.OrderBy(cle)).ThenBy(l => l.NomRecherche, StringComparer.Ordinal);
    }

    private async Task<List<(TerritoireLigne Ligne, string Texte, Programmes Programmes)>> LignesAsync(DateLue lue, bool termines, CancellationToken annulation)
    {
        var au = lue.Jour;
        var territoires = await (
            from t in db.Territoires
            where t.Debut <= au && (termines || t.Fin == null || t.Fin >= au)
            join r in db.Regions on t.CodeRegion equals r.Code into regions
            from r in regions.DefaultIfEmpty()
            select new
            {
                t.Id,
                t.Code,
                t.Nom,
                t.NomRecherche,
                t.CodeRegion,
                Region = r.Nom,
                t.Perimetre,
                t.Debut,
                t.DebutPrecision,
                t.Fin,
                t.FinPrecision,
                t.MotifFin,
            }
        ).ToListAsync(annulation);
        var departements = (
            await (
                from d in db.TerritoireDepartements
                join n in db.Departements on d.CodeDepartement equals n.Code
                orderby n.Code
                select new
                {
                    d.TerritoireId,
                    n.Code,
                    n.Nom,
                }
            ).ToListAsync(annulation)
        ).ToLookup(d => d.TerritoireId, d => $"{d.Nom} ({d.Code})");
        var porteurs = (
            await (
                from p in db.Porteurs
                join o in db.Organisations on p.OrganisationId equals o.Id
                orderby p.Debut descending
                select new
                {
                    p.TerritoireId,
                    o.Nom,
                    o.EstFictif,
                    p.Debut,
                    p.Fin,
                }
            ).ToListAsync(annulation)
        ).ToLookup(p => p.TerritoireId);
        var etats = await natures.AuAsync(au, annulation);
        var chantiers = await comptes.AuAsync(au, annulation);
        return territoires.ConvertAll(t =>
        {
            var (cvg, phc) = (etats.Etat(t.Id, Programme.Cvg), etats.Etat(t.Id, Programme.Phc));
            var confirmations = new[] { cvg, phc }.OfType<EtatAu>().Select(e => e.ConfirmeAu ?? DateOnly.MinValue).ToList();
            DateOnly? confirme = confirmations.Count == 0 || confirmations.Min() == DateOnly.MinValue ? null : confirmations.Min();
            var complet = db.Perimetre.VoitTerritoire(t.Id);
            var ligne = new TerritoireLigne
            {
                Id = t.Id,
                Code = t.Code,
                Nom = t.Nom,
                NomRecherche = t.NomRecherche,
                Nature = etats.De(t.Id),
                CodeRegion = t.CodeRegion,
                Region = t.Region,
                Departements = string.Join(", ", departements[t.Id]),
                Perimetre = t.Perimetre,
                Porteur = porteurs[t.Id].FirstOrDefault(p => p.Debut <= au && (p.Fin is null || p.Fin >= au))?.Nom,
                Debut = new DatePartielle(t.Debut, t.DebutPrecision),
                Fin = t.Fin is { } fin ? new DatePartielle(fin, t.FinPrecision ?? Precision.Jour) : null,
                MotifFin = t.MotifFin,
                ConfirmeAu = confirme,
                AConfirmer = confirmations.Count > 0 && ReglesConfirmation.EstAConfirmer(confirme, lue.Aujourdhui),
                Cvg = complet ? chantiers.GetValueOrDefault((t.Id, Programme.Cvg)) ?? ChantiersComptes.Aucun : null,
                Phc = complet ? chantiers.GetValueOrDefault((t.Id, Programme.Phc)) ?? ChantiersComptes.Aucun : null,
                EstFictif =
                    complet
                    && (chantiers.GetValueOrDefault((t.Id, Programme.Cvg))?.Fictifs > 0 || chantiers.GetValueOrDefault((t.Id, Programme.Phc))?.Fictifs > 0),
            };
            var texte = TexteRecherche.Indexer(
                $"{t.Nom} {t.Code} {t.Perimetre} {t.Region} {string.Join(' ', departements[t.Id])} {string.Join(' ', porteurs[t.Id].Select(p => p.Nom))}"
            );
            var programmes = (cvg is null ? Programmes.Aucun : Programmes.Cvg) | (phc is null ? Programmes.Aucun : Programmes.Phc);
            return (ligne, texte, programmes);
        });
    }
}

/// <summary>The rows kept, and the counts that the filters show.</summary>
public sealed record TerritoiresLus(
    IReadOnlyList<TerritoireLigne> Lignes,
    IReadOnlyDictionary<NatureTerritoire, int> Natures,
    IReadOnlyList<RegionCompte> Regions,
    int TotalSansFiltre,
    Convergence.Web.Commun.Recherche Recherche
);

public sealed record RegionCompte(string Code, string Nom, int Nombre);
