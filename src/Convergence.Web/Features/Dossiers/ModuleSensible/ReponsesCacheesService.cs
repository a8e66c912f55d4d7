using Convergence.Data;
using Convergence.Domain.Dossiers;
using Convergence.Domain.Dossiers.Sensible;
using Convergence.Domain.Habilitations;
using Convergence.Web.Features.Dossiers.Sensible;
using Convergence.Web.Features.Dossiers.Shared;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Web.Features.Dossiers.ModuleSensible;

/// <summary>
/// Answers that a closed decision had let in, in the chantiers where nothing keeps their group open. They are counted and erased, never read: the keys are
/// not asked for.
/// </summary>
public sealed class ReponsesCacheesService(ConvergenceDbContext db, JournalDossierService journal)
{
    public async Task<int> CompterAsync(DecisionSensible decision, CancellationToken annulation)
    {
        var chantiers = await ChantiersAsync(decision, annulation);
        using var portee = db.AvecPerimetre(new Perimetre { ChantierIds = chantiers });
        return await db.ValeursSensibles.CountAsync(v => v.Groupe == decision.Groupe, annulation);
    }

    /// <summary>Marks the rows as deleted, each person with a line of the journal; the caller saves under the scope that this returns.</summary>
    public async Task<IDisposable> PreparerEffacementAsync(DecisionSensible decision, CancellationToken annulation)
    {
        var chantiers = await ChantiersAsync(decision, annulation);
        var portee = db.AvecPerimetre(new Perimetre { ChantierIds = chantiers });
        var valeurs = await db.ValeursSensibles.Where(v => v.Groupe == decision.Groupe).ToListAsync(annulation);
        var ids = valeurs.Select(v => v.SalarieId).Distinct().ToList();
        foreach (var salarie in await db.Salaries.AsNoTracking().Where(s => ids.Contains(s.Id)).ToListAsync(annulation))
        {
            journal.Ajouter(salarie, ActionDossier.Modification, [JournalSensible.Nom(decision.Groupe)]);
        }

        db.ValeursSensibles.RemoveRange(valeurs);
        return portee;
    }

    private async Task<IReadOnlyCollection<long>> ChantiersAsync(DecisionSensible decision, CancellationToken annulation)
    {
        var ouvertes = await db
            .DecisionsSensibles.Where(d => d.Groupe == decision.Groupe && d.FermeeLe == null)
            .Select(d => d.ChantierId)
            .ToListAsync(annulation);
        if (ouvertes.Contains(null))
        {
            return [];
        }

        using var tous = db.AvecPerimetre(Perimetre.Complet);
        var vises = decision.ChantierId is { } seul ? [seul] : await db.Chantiers.Select(c => c.Id).ToListAsync(annulation);
        return [.. vises.Where(c => !ouvertes.Contains(c))];
    }
}
