using Convergence.Data;
using Convergence.Data.FilesActives;
using Convergence.Domain;
using Convergence.Domain.FilesActives;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Web.Features.FilesActives.Campagnes;

/// <summary>Opens and changes campaigns; the rows that they expect follow.</summary>
public sealed class CampagnesService(ConvergenceDbContext db, AttendusService attendus, TimeProvider horloge)
{
    /// <summary>Opens it; returns the code of its period.</summary>
    /// <exception cref="RegleMetierException">The calendar is impossible, or the period is taken.</exception>
    public async Task<string> OuvrirAsync(CampagneForm form, CancellationToken annulation)
    {
        var code = form.CodePeriode!.Trim();
        if (await db.Campagnes.AnyAsync(c => c.CodePeriode == code, annulation))
        {
            throw new RegleMetierException(nameof(CampagneForm.CodePeriode), "Une campagne existe déjà pour cette période.");
        }

        var campagne = new Campagne { CodePeriode = code };
        form.Planifier(campagne);
        db.Campagnes.Add(campagne);
        await db.SaveChangesAsync(annulation);
        await attendus.SynchroniserAsync(campagne, annulation);
        return code;
    }

    /// <summary>False when there is no such campaign.</summary>
    /// <exception cref="RegleMetierException">The calendar is impossible, or somebody changed it meanwhile.</exception>
    public async Task<bool> ModifierAsync(string periode, CampagneForm form, CancellationToken annulation)
    {
        if (await db.Campagnes.SingleOrDefaultAsync(c => c.CodePeriode == periode && !c.EstReprise, annulation) is not { } campagne)
        {
            return false;
        }

        if (campagne.Version != form.Version)
        {
            throw new RegleMetierException(
                string.Empty,
                "La campagne a été modifiée entre-temps par une autre personne. Rechargez la page : vos dates sont encore dans ce formulaire."
            );
        }

        form.Planifier(campagne);
        await db.SaveChangesAsync(annulation);
        await attendus.SynchroniserAsync(campagne, annulation);
        return true;
    }

    /// <summary>False when the campaign or the territory is unknown.</summary>
    /// <exception cref="RegleMetierException">The date is past.</exception>
    public async Task<bool> DerogerAsync(string periode, DerogationForm form, DateOnly aujourdhui, CancellationToken annulation)
    {
        var campagne = await db.Campagnes.Where(c => c.CodePeriode == periode && !c.EstReprise).Select(c => (long?)c.Id).SingleOrDefaultAsync(annulation);
        if (campagne is not { } campagneId || !await db.Remontees.AnyAsync(r => r.CampagneId == campagneId && r.TerritoireId == form.TerritoireId, annulation))
        {
            return false;
        }

        if (form.Jusquau < aujourdhui)
        {
            throw new RegleMetierException(nameof(DerogationForm.Jusquau), "Le dernier jour de saisie est déjà passé.");
        }

        db.Derogations.Add(
            new DerogationCampagne
            {
                CampagneId = campagneId,
                TerritoireId = form.TerritoireId!.Value,
                Jusquau = form.Jusquau!.Value,
                Motif = form.Motif!.Trim(),
                DecideLe = horloge.GetUtcNow().UtcDateTime,
                DecideParId = db.ActeurId ?? throw new InvalidOperationException("Aucun acteur."),
            }
        );
        await db.SaveChangesAsync(annulation);
        return true;
    }
}
