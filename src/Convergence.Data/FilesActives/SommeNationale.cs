using Convergence.Data.Installation;
using Convergence.Domain.Comptage;
using Convergence.Domain.FilesActives;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Data.FilesActives;

/// <summary>Keeps the stored national totals in step with those of the territories, under a scope that sees them all.</summary>
internal static class SommeNationale
{
    private const int Essais = 4;

    /// <summary>Adds the published totals of the territories. Two acceptances at the same instant move the same rows: the second counts again.</summary>
    public static async Task TenirAsync(ConvergenceDbContext db, long campagneId, CancellationToken annulation)
    {
        for (var essai = 1; ; essai++)
        {
            var sommes = await (
                from t in db.Totaux.Where(Publication.TotalConnu())
                where t.CampagneId == campagneId
                group t by new { t.CompteurId, t.Programme } into g
                select new
                {
                    g.Key.CompteurId,
                    g.Key.Programme,
                    Somme = g.Sum(t => t.Somme) ?? 0,
                    Territoires = g.Select(t => t.TerritoireId).Distinct().Count(),
                    Fictif = g.Max(t => t.AvecFictif ? 1 : 0) == 1,
                }
            ).ToListAsync(annulation);
            var connus = await db.TotauxNationaux.Where(t => t.CampagneId == campagneId).ToDictionaryAsync(t => t.CompteurId, annulation);
            foreach (var s in sommes)
            {
                if (connus.Remove(s.CompteurId, out var total))
                {
                    (total.Somme, total.Territoires, total.AvecFictif) = (s.Somme, s.Territoires, s.Fictif);
                }
                else
                {
                    db.TotauxNationaux.Add(
                        new TotalNational
                        {
                            CampagneId = campagneId,
                            CompteurId = s.CompteurId,
                            Programme = s.Programme,
                            Somme = s.Somme,
                            Territoires = s.Territoires,
                            AvecFictif = s.Fictif,
                        }
                    );
                }
            }

            db.TotauxNationaux.RemoveRange(connus.Values);
            try
            {
                await db.SaveChangesAsync(annulation);
                return;
            }
            catch (DbUpdateException e) when (essai < Essais && RefusBase.EstConcurrence(e))
            {
                foreach (var entree in db.ChangeTracker.Entries<TotalNational>().ToList())
                {
                    entree.State = EntityState.Detached;
                }
            }
        }
    }
}
