using Convergence.Data;
using Convergence.Domain.Conventions;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Web.Features.Conventions.Registre;

/// <summary>Finds the convention of the same type, at the same place and at the same time, that nobody explained yet.</summary>
public sealed class ChevauchementsQuery(ConvergenceDbContext db)
{
    /// <summary>What to say beside the reason; null when nothing overlaps, or when the reason is given.</summary>
    public async Task<string?> RefusAsync(Convention c, CancellationToken annulation)
    {
        if (c.MotifChevauchement is not null)
        {
            return null;
        }

        var memes = await db
            .Conventions.AsNoTracking()
            .Where(x =>
                x.Id != c.Id
                && x.Type == c.Type
                && x.TerritoireId == c.TerritoireId
                && x.ChantierId == c.ChantierId
                && x.Etat != EtatConvention.Abandonnee
                && x.Etat != EtatConvention.Terminee
            )
            .ToListAsync(annulation);
        return memes.Find(x => ChevauchementConvention.Existe(x, c)) is { } autre
            ? $"{autre.Numero} est du même type, au même endroit et en même temps : dites pourquoi les deux coexistent, ou changez les dates."
            : null;
    }
}
