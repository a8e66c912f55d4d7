using Convergence.Domain.Conventions;
using Convergence.Domain.Temps;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Data.Demonstration;

/// <summary>On three territories, one missing convention has its explanation, and one only a comment: the screens show each state.</summary>
internal sealed class AnomaliesDemonstration(ConvergenceDbContext db, TimeProvider horloge)
{
    private static readonly string[] Territoires = ["LYON", "LILLE", "NANTES"];

    public async Task CreerAsync(CancellationToken annulation)
    {
        foreach (var id in await db.Territoires.Where(t => Territoires.Contains(t.Code)).OrderBy(t => t.Id).Select(t => t.Id).ToListAsync(annulation))
        {
            var adhesions = (
                await db
                    .Adhesions.AsNoTracking()
                    .Where(a =>
                        a.TerritoireId == id
                        && a.Fin == null
                        && !db.Conventions.Any(c => c.ChantierId == a.ChantierId)
                        && db.Chantiers.Any(c => c.Id == a.ChantierId && c.EstFictif)
                    )
                    .OrderBy(a => a.Id)
                    .ToListAsync(annulation)
            ).ConvertAll(a => new AdhesionLue(a.TerritoireId, a.ChantierId, a.Programme, a.DebutConnu, null));
            var trouvees = AnomaliesConvention.Chercher(adhesions, [], JourFrance.Aujourdhui(horloge));
            foreach (var (trouvee, rang) in trouvees.Take(2).Select((t, i) => (t, i)))
            {
                var suivi = new TraitementAnomalie
                {
                    Cle = trouvee.Cle.ToString(),
                    TerritoireId = id,
                    ChantierId = trouvee.ChantierId,
                    Constat = trouvee.Constat,
                };
                suivi.Agir(
                    rang == 0 ? GesteAnomalie.Justification : GesteAnomalie.Commentaire,
                    trouvee.Constat,
                    rang == 0 ? "La convention est signée, le portail ne l’a pas encore (commentaire inventé)." : "Demandée au porteur (commentaire inventé).",
                    horloge.GetUtcNow().UtcDateTime,
                    parId: null
                );
                db.TraitementsAnomalie.Add(suivi);
            }
        }

        await db.SaveChangesAsync(annulation);
        db.ChangeTracker.Clear();
    }
}
