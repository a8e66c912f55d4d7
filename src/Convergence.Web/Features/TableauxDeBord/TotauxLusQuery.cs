using Convergence.Data;
using Convergence.Domain;
using Convergence.Domain.FilesActives;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Web.Features.TableauxDeBord;

/// <summary>How far a total has come. Only the last one is published.</summary>
public enum Avancement
{
    Brouillon = 1,
    ACorriger = 2,
    Transmis = 3,
    Publie = 4,
}

/// <summary>Sums of one counter, for one territory (its key) or for those that the page does not show (0, or −1 for Convergence ones).</summary>
public sealed record TotalLu(long Cle, string Compteur, Avancement Avancement, long Somme, int Renseignees, int Territoires, int ChantiersRenseignes, int ChantiersAttendus, bool AvecFictif, EtatRemontee EtatMax)
{
    /// <summary>Null when no territory of the sum has a value.</summary>
    public long? Valeur => Renseignees == 0 ? null : Somme;
}

/// <summary>The stored totals of one campaign: a row per territory shown, and the others summed by the database.</summary>
public sealed class TotauxLusQuery(ConvergenceDbContext db)
{
    public const long AutresConvergence = -1;

    public const long AutresPhcSeul = 0;

    public async Task<IReadOnlyList<TotalLu>> LireAsync(long campagneId, Programme programme, IReadOnlyCollection<long> montres, IReadOnlyCollection<long> convergence, CancellationToken annulation)
    {
        var lignes =
            from t in db.Totaux
            join c in db.Compteurs on t.CompteurId equals c.Id
            where t.CampagneId == campagneId && t.Programme == programme
            select new
            {
                Cle = montres.Contains(t.TerritoireId) ? t.TerritoireId : convergence.Contains(t.TerritoireId) ? AutresConvergence : AutresPhcSeul,
                c.Code,
                Avancement = t.Etat == EtatRemontee.Valide || t.Etat == EtatRemontee.Fige ? Avancement.Publie
                    : t.Etat == EtatRemontee.Transmis ? Avancement.Transmis
                    : t.Etat == EtatRemontee.ACorriger ? Avancement.ACorriger : Avancement.Brouillon,
                t.TerritoireId,
                t.Somme,
                t.Renseignes,
                t.Attendus,
                Fictif = t.AvecFictif ? 1 : 0,
                t.Etat,
            };
        return await lignes
            .GroupBy(l => new { l.Cle, l.Code, l.Avancement })
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
                g.Max(l => l.Etat)))
            .ToListAsync(annulation);
    }

    /// <summary>Published value of one counter by territory, to sort a list longer than its page.</summary>
    public async Task<IReadOnlyDictionary<long, long>> ClesDeTriAsync(long campagneId, string compteur, CancellationToken annulation)
        => await (
            from t in db.Totaux
            join c in db.Compteurs on t.CompteurId equals c.Id
            where t.CampagneId == campagneId && c.Code == compteur && t.Somme != null && (t.Etat == EtatRemontee.Valide || t.Etat == EtatRemontee.Fige)
            group t.Somme by t.TerritoireId into g
            select new { g.Key, Somme = g.Sum() ?? 0 }).ToDictionaryAsync(g => g.Key, g => g.Somme, annulation);
}
