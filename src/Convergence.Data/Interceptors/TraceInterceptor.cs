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

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Completer((ConvergenceDbContext)eventData.Context!);
        return new(result);
    }

    private void Completer(ConvergenceDbContext db)
    {
        var maintenant = horloge.GetUtcNow().UtcDateTime;
        foreach (var entree in db.ChangeTracker.Entries())
        {
            if (entree.State is not (EntityState.Added or EntityState.Modified))
            {
                continue;
            }

            if (entree.Entity is IVersionne versionne)
            {
                versionne.Version++;
            }

            if (entree.Entity is IModifiable modifiable && db.ActeurId is { } acteur)
            {
                modifiable.ModifieLe = maintenant;
                modifiable.ModifieParId = acteur;
            }

            if (entree.Entity is INormalisable normalisable)
            {
                normalisable.Normaliser();
            }
        }
    }
}
