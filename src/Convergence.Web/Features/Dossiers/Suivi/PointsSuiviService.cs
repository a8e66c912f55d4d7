using Convergence.Data;
using Convergence.Domain.Dossiers;
using Convergence.Domain.Dossiers.Regles;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Convergence.Web.Features.Dossiers.Suivi;

/// <summary>Plans the points of a follow-up after an exit, and plans them again when the exit is corrected: what somebody tried or found stays.</summary>
public sealed class PointsSuiviService(ConvergenceDbContext db, IOptions<SuiviSortieOptions> options)
{
    /// <summary>Adds the points to the context; the caller saves.</summary>
    public async Task PlanifierAsync(SortieParcours sortie, CancellationToken annulation)
    {
        var voulus = ReglesSuivi.Planifier(sortie, sortie.HabitatSortieAu(sortie.Le), options.Value.MoisLus);
        await ReprendreAsync(sortie, [.. voulus], annulation);
    }

    /// <summary>Plans a track that the exit did not ask for. False when every point of it stands already.</summary>
    public async Task<bool> AjouterVoletAsync(SortieParcours sortie, VoletSuivi volet, CancellationToken annulation)
    {
        var connus = await db.PointsSuivi.Where(p => p.ParcoursId == sortie.ParcoursId && p.Volet == volet).Select(p => p.Mois).ToListAsync(annulation);
        var manquants = options.Value.MoisLus.Except(connus).ToList();
        db.PointsSuivi.AddRange(manquants.Select(m => Point(sortie, new PointPrevu(volet, m, sortie.Le.AddMonths(m)))));
        return manquants.Count > 0;
    }

    /// <summary>Takes away the points that nobody touched, when the exit is taken back.</summary>
    public async Task AbandonnerAsync(long parcoursId, CancellationToken annulation) =>
        db.PointsSuivi.RemoveRange((await db.PointsSuivi.Where(p => p.ParcoursId == parcoursId).ToListAsync(annulation)).Where(EstIntact));

    private async Task ReprendreAsync(SortieParcours sortie, List<PointPrevu> voulus, CancellationToken annulation)
    {
        var connus = await db.PointsSuivi.Where(p => p.ParcoursId == sortie.ParcoursId).ToListAsync(annulation);
        foreach (var connu in connus)
        {
            var voulu = voulus.Find(v => v.Volet == connu.Volet && v.Mois == connu.Mois);
            if (voulu is not null)
            {
                voulus.Remove(voulu);
                connu.Replanifier(voulu.PrevuLe);
            }
            else if (EstIntact(connu))
            {
                db.PointsSuivi.Remove(connu);
            }
        }

        db.PointsSuivi.AddRange(voulus.Select(v => Point(sortie, v)));
    }

    private static bool EstIntact(PointSuivi point) => point is { Resultat: null, Tentatives: 0 };

    private static PointSuivi Point(SortieParcours sortie, PointPrevu prevu) =>
        new()
        {
            TerritoireId = sortie.TerritoireId,
            ChantierId = sortie.ChantierId,
            ParcoursId = sortie.ParcoursId,
            Volet = prevu.Volet,
            Mois = prevu.Mois,
            PrevuLe = prevu.PrevuLe,
        };
}
