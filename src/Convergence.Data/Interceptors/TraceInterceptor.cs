using Convergence.Domain.Lignes;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Convergence.Data.Interceptors;

/// <summary>Fills what no form should have to remember: version, author and date, folded names.</summary>
public sealed class TraceInterceptor(TimeProvider horloge) : SaveChangesInterceptor
{
    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
    {
        Completer((ConvergenceDbContext)eventData.Context!);
        return result;
    }

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData,
        InterceptionResult<int> result,
        CancellationToken cancellationToken = default
    )
    {
        Completer((ConvergenceDbContext)eventData.Context!);
        return new(result);
    }

    /// <summary>The rule itself, for whatever writes a row.</summary>
    /// <param name="ligne">Row about to be written.</param>
    /// <param name="acteurId">Account on behalf of which it is; null for a loader, which leaves the trace as it stands.</param>
    /// <param name="maintenant">Instant, UTC.</param>
    internal static void Completer(object ligne, long? acteurId, DateTime maintenant)
    {
        if (ligne is IVersionne versionne)
        {
            versionne.Version++;
        }

        if (ligne is IModifiable modifiable && acteurId is { } acteur)
        {
            modifiable.ModifieLe = maintenant;
            modifiable.ModifieParId = acteur;
        }

        if (ligne is INormalisable normalisable)
        {
            normalisable.Normaliser();
        }
    }

    private void Completer(ConvergenceDbContext db)
    {
        var maintenant = horloge.GetUtcNow().UtcDateTime;
        foreach (var entree in db.ChangeTracker.Entries())
        {
            if (entree.State is EntityState.Added or EntityState.Modified)
            {
                Completer(entree.Entity, db.ActeurId, maintenant);
            }
        }
    }
}
