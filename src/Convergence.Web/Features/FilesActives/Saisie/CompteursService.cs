using Convergence.Data;
using Convergence.Domain.FilesActives;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;

namespace Convergence.Web.Features.FilesActives.Saisie;

/// <summary>The counters, read once a minute: they change by hand, and every cell saved needs them.</summary>
public sealed class CompteursService(ConvergenceDbContext db, IMemoryCache memoire)
{
    private static readonly TimeSpan Fraicheur = TimeSpan.FromMinutes(1);

    public async Task<IReadOnlyList<Compteur>> TousAsync(CancellationToken annulation)
    {
        if (memoire.TryGetValue<IReadOnlyList<Compteur>>(nameof(CompteursService), out var compteurs) && compteurs is not null)
        {
            return compteurs;
        }

        compteurs = await db.Compteurs.AsNoTracking().OrderBy(c => c.Ordre).ToListAsync(annulation);
        return memoire.Set(nameof(CompteursService), compteurs, Fraicheur);
    }
}
