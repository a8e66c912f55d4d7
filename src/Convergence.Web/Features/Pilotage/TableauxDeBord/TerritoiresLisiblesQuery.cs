using Convergence.Data;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Web.Features.Pilotage.TableauxDeBord;

/// <summary>The territories of the reader, by name.</summary>
public sealed class TerritoiresLisiblesQuery(ConvergenceDbContext db)
{
    public async Task<IReadOnlyList<TerritoireLisible>> ListerAsync(CancellationToken annulation) =>
        await db.Territoires.OrderBy(t => t.NomRecherche).Select(t => new TerritoireLisible(t.Code, t.Nom)).ToListAsync(annulation);
}

/// <summary>One of them.</summary>
public sealed record TerritoireLisible(string Code, string Nom);
