using Convergence.Data;
using Convergence.Domain;
using Convergence.Domain.Comptage;
using Convergence.Domain.FilesActives;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Web.Features.Pilotage.TableauxDeBord;

/// <summary>Sums of one counter, for one territory (its key) or for those that the page does not show (0, or −1 for Convergence ones).</summary>
public sealed record TotalLu(
    long Cle,
    string Compteur,
    Avancement Avancement,
    long Somme,
    int Renseignees,
    int Territoires,
    int ChantiersRenseignes,
    int ChantiersAttendus,
    bool AvecFictif,
    EtatRemontee EtatMax
)
{
    /// <summary>Null when no territory of the sum has a value.</summary>
    public long? Valeur => Renseignees == 0 ? null : Somme;
}

/// <summary>The stored totals of one campaign: a row per territory shown, and the others summed by the database.</summary>
public sealed class TotauxLusQuery(ConvergenceDbContext db)
{
    public const long AutresConvergence = -1;

    public const long AutresPhcSeul = 0;

    public async Task<IReadOnlyList<TotalLu>> LireAsync(
        long campagneId,
        Programme programme,
        IReadOnlyCollection<long> montres,
        IReadOnlyCollection<long> convergence,
        CancellationToken annulation
    )
    {
        var totaux =
            from a in db.Totaux.Where(t => t.CampagneId == campagneId && t.Programme == programme).Select(Avancements.DesTotaux())
            join c in db.Compteurs on a.Total.CompteurId equals c.Id
            select new
            {
                a.Total,
                c.Code,
                a.Avancement,
            };

        // A row a territory where it is shown: the database sums only what the page does not show.
        var lus = await totaux
            .Where(l => montres.Contains(l.Total.TerritoireId))
            .Select(l => new TotalLu(
                l.Total.TerritoireId,
                l.Code,
                l.Avancement,
                l.Total.Somme ?? 0,
                l.Total.Somme == null ? 0 : 1,
                1,
                l.Total.Renseignes,
                l.Total.Attendus,
                l.Total.AvecFictif,
                l.Total.Etat
            ))
            .ToListAsync(annulation);
        lus = [.. lus.GroupBy(l => (l.Cle, l.Compteur, l.Avancement)).Select(Reunir)];

        lus.AddRange(
            await totaux
                .Where(l => !montres.Contains(l.Total.TerritoireId))
                .Select(l => new
                {
                    Cle = convergence.Contains(l.Total.TerritoireId) ? AutresConvergence : AutresPhcSeul,
                    l.Code,
                    l.Avancement,
                    l.Total.TerritoireId,
                    l.Total.Somme,
                    l.Total.Renseignes,
                    l.Total.Attendus,
                    Fictif = l.Total.AvecFictif ? 1 : 0,
                    l.Total.Etat,
                })
                .GroupBy(l => new
                {
                    l.Cle,
                    l.Code,
                    l.Avancement,
                })
                .Select(g => new TotalLu(
                    g.Key.Cle,
                    g.Key.Code,
                    g.Key.Avancement,
                    g.Sum(l => l.Somme) ?? 0,
                    g.Where(l => l.Somme != null).Select(l => l.TerritoireId).Distinct().Count(),
                    g.Select(l => l.TerritoireId).Distinct().Count(),
                    g.Sum(l => l.Renseignes),
                    g.Sum(l => l.Attendus),
                    g.Max(l => l.Fictif) == 1,
                    g.Max(l => l.Etat)
                ))
                .ToListAsync(annulation)
        );
        return lus;
    }

    /// <summary>The envelopes of one territory at the same point (validated and frozen, say) are one total of it.</summary>
    private static TotalLu Reunir(IGrouping<(long Cle, string Compteur, Avancement Avancement), TotalLu> groupe) =>
        new(
            groupe.Key.Cle,
            groupe.Key.Compteur,
            groupe.Key.Avancement,
            groupe.Sum(l => l.Somme),
            groupe.Max(l => l.Renseignees),
            1,
            groupe.Sum(l => l.ChantiersRenseignes),
            groupe.Sum(l => l.ChantiersAttendus),
            groupe.Any(l => l.AvecFictif),
            groupe.Max(l => l.EtatMax)
        );

    /// <summary>Published value of one counter by territory, to sort a list longer than its page.</summary>
    public async Task<IReadOnlyDictionary<long, long>> ClesDeTriAsync(long campagneId, string compteur, CancellationToken annulation) =>
        await (
            from t in db.Totaux.Where(Publication.TotalConnu())
            join c in db.Compteurs on t.CompteurId equals c.Id
            where t.CampagneId == campagneId && c.Code == compteur
            group t.Somme by t.TerritoireId into g
            select new { g.Key, Somme = g.Sum() ?? 0 }
        ).ToDictionaryAsync(g => g.Key, g => g.Somme, annulation);
}
