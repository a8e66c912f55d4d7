using Convergence.Data;
using Convergence.Domain.Dossiers.Regles;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Web.Features.Supervision.Rapprochements;

/// <summary>Files not to count twice in a national number, whether or not their chantiers accepted to know: of each person, all but the oldest file.</summary>
public sealed class DoublonsReseauQuery(ConvergenceDbContext db)
{
    /// <summary>For each file in excess, the file that counts in its place.</summary>
    public async Task<IReadOnlyDictionary<long, long>> GardesAsync(CancellationToken annulation)
    {
        var racines = new Dictionary<long, long>();
        foreach (
            var p in await db
                .PairesRapprochees.Where(p => p.Force == ForceDoublon.Forte)
                .OrderBy(p => p.Id)
                .Select(p => new { p.SalarieAId, p.SalarieBId })
                .ToListAsync(annulation)
        )
        {
            var (a, b) = (Racine(p.SalarieAId), Racine(p.SalarieBId));
            if (a != b)
            {
                racines[Math.Max(a, b)] = Math.Min(a, b);
            }
        }

        return racines.Keys.ToDictionary(id => id, Racine);

        long Racine(long id)
        {
            while (racines.TryGetValue(id, out var parent))
            {
                id = parent;
            }

            return id;
        }
    }
}
