using Convergence.Data;
using Convergence.Domain;
using Convergence.Domain.Comptage;
using Convergence.Domain.FilesActives;
using Convergence.Domain.Pilotage.Bilans;
using Convergence.Domain.Temps;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Web.Features.Pilotage.Bilans;

/// <summary>What was published before: figures of documents, counts taken from reports, last campaign of each earlier year.</summary>
public sealed class HistoriqueBilanQuery(ConvergenceDbContext db)
{
    private const string SommeTerritoires = "Somme des territoires";

    public async Task<(IReadOnlyList<ChiffreLu> Chiffres, bool AvecFictif)> LireAsync(Programme programme, int annee, CancellationToken annulation)
    {
        var chiffres = await ChiffresAsync(programme, annee, annulation);
        chiffres.AddRange(await ReprisesAsync(programme, annee, annulation));
        var (campagnes, fictif) = await CampagnesAsync(programme, annee, annulation);
        chiffres.AddRange(campagnes);
        return (
            [
                .. chiffres
                    .OrderBy(c => c.Annee)
                    .ThenBy(c => c.Periode, StringComparer.Ordinal)
                    .ThenBy(c => c.Niveau, StringComparer.Ordinal)
                    .ThenBy(c => c.Libelle, StringComparer.Ordinal)
                    .ThenBy(c => c.Valeur),
            ],
            fictif
        );
    }

    private async Task<List<ChiffreLu>> ChiffresAsync(Programme programme, int annee, CancellationToken annulation)
    {
        var lus = await (
            from c in db.ChiffresSource
            join t in db.Territoires on c.TerritoireId equals t.Id into territoires
            from t in territoires.DefaultIfEmpty()
            where c.Programme == programme && c.Annee <= annee
            select new
            {
                c.Annee,
                c.PeriodeSource,
                Territoire = (string?)t.Nom,
                c.Libelle,
                c.Valeur,
                c.Unite,
                c.Qualification,
                c.Source,
            }
        ).ToListAsync(annulation);
        return lus.ConvertAll(c => new ChiffreLu(
            c.Annee,
            c.PeriodeSource,
            c.Territoire ?? "National",
            c.Libelle,
            c.Valeur,
            c.Unite,
            "Chiffre publié",
            c.Qualification,
            c.Source
        ));
    }

    /// <summary>Counts of the reports loaded, but those of the annual report of the year itself, which the bilan sums.</summary>
    private async Task<IEnumerable<ChiffreLu>> ReprisesAsync(Programme programme, int annee, CancellationToken annulation)
    {
        var fin = new DateOnly(annee, 12, 31);
        var lues = await (
            from v in db.Valeurs
            join r in db.Releves on v.ReleveId equals r.Id
            join c in db.Campagnes on r.CampagneId equals c.Id
            join k in db.Compteurs on v.CompteurId equals k.Id
            join t in db.Territoires on r.TerritoireId equals t.Id into territoires
            from t in territoires.DefaultIfEmpty()
            where c.EstReprise && c.DateArrete <= fin && r.Programme == programme && v.Nombre != null && !k.EstSensible
            select new Reprise(c.CodePeriode, c.DateArrete, (string?)t.Nom, k.Libelle, k.Unite, v.Nombre!.Value, v.Commentaire ?? r.Source)
        ).ToListAsync(annulation);
        return lues.GroupBy(l => (l.CodePeriode, l.Libelle, EstNational: l.Territoire is null))
            .SelectMany(g =>
            {
                var (premiere, periode) = (g.First(), Periode.Lire(g.Key.CodePeriode));
                if (g.Key.EstNational)
                {
                    return periode.Annee == annee && periode.Nature == NaturePeriode.Annee
                        ? []
                        : g.Select(l => Ligne(l, "National", l.Nombre, "Déclaré national", null));
                }

                if (periode.Nature != NaturePeriode.Annee)
                {
                    return g.Select(l => Ligne(l, l.Territoire!, l.Nombre, "Déclaré par le territoire", null));
                }

                return periode.Annee == annee
                    ? []
                    : [Ligne(premiere, "National", g.Sum(l => l.Nombre), SommeTerritoires, $"{g.Count()} territoires renseignés")];
            });
    }

    private async Task<(List<ChiffreLu> Chiffres, bool AvecFictif)> CampagnesAsync(Programme programme, int annee, CancellationToken annulation)
    {
        var debut = new DateOnly(annee, 1, 1);
        var lus = await (
            from t in db.Totaux.Where(Publication.TotalConnu())
            join c in db.Campagnes on t.CampagneId equals c.Id
            join k in db.Compteurs on t.CompteurId equals k.Id
            where !c.EstReprise && c.DateArrete < debut && t.Programme == programme && !k.EstSensible && k.CodeParent == null && k.Nature != NatureCompteur.Flux
            select new
            {
                c.CodePeriode,
                c.DateArrete,
                t.TerritoireId,
                k.Libelle,
                k.Unite,
                Somme = t.Somme!.Value,
                t.AvecFictif,
            }
        ).ToListAsync(annulation);
        var dernieres = lus.GroupBy(l => l.DateArrete.Year).SelectMany(g => g.Where(l => l.DateArrete == g.Max(x => x.DateArrete))).ToList();
        var chiffres = dernieres
            .GroupBy(l => (l.CodePeriode, l.DateArrete, l.Libelle, l.Unite))
            .Select(g => new ChiffreLu(
                g.Key.DateArrete.Year,
                Periode.Lire(g.Key.CodePeriode).Libelle,
                "National",
                g.Key.Libelle,
                g.Sum(l => l.Somme),
                g.Key.Unite,
                SommeTerritoires,
                $"{g.Select(l => l.TerritoireId).Distinct().Count()} territoires renseignés",
                "Portail, chiffres validés" + (g.Any(l => l.AvecFictif) ? " (fictifs)" : string.Empty)
            ));
        return ([.. chiffres], dernieres.Exists(l => l.AvecFictif));
    }

    private static ChiffreLu Ligne(Reprise l, string niveau, int valeur, string origine, string? qualification) =>
        new(l.DateArrete.Year, Periode.Lire(l.CodePeriode).Libelle, niveau, l.Libelle, valeur, l.Unite, origine, qualification, l.Source);

    private sealed record Reprise(string CodePeriode, DateOnly DateArrete, string? Territoire, string Libelle, string Unite, int Nombre, string? Source);
}
