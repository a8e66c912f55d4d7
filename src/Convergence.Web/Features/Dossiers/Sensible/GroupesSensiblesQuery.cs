using Convergence.Data;
using Convergence.Domain.Dossiers.Nomenclatures;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Web.Features.Dossiers.Sensible;

/// <summary>The groups that the DPO opened for a chantier, by itself or with the whole network. The others are « non collecté ».</summary>
public sealed class GroupesSensiblesQuery(ConvergenceDbContext db)
{
    public async Task<IReadOnlySet<GroupeSensible>> OuvertsAsync(long chantierId, CancellationToken annulation) =>
        (
            await db
                .DecisionsSensibles.Where(d => d.FermeeLe == null && (d.ChantierId == null || d.ChantierId == chantierId))
                .Select(d => d.Groupe)
                .Distinct()
                .ToListAsync(annulation)
        ).ToHashSet();
}
