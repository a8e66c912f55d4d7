using Convergence.Domain.Conventions;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Data;

/// <summary>What people said of the anomalies of conventions.</summary>
public abstract partial class ConvergenceDbContext
{
    public DbSet<TraitementAnomalie> TraitementsAnomalie => Set<TraitementAnomalie>();

    public DbSet<EvenementAnomalie> EvenementsAnomalie => Set<EvenementAnomalie>();

    private void FiltrerAnomalies(ModelBuilder builder)
    {
        builder
            .Entity<TraitementAnomalie>()
            .HasQueryFilter(FiltrePerimetre, s => VoitTout || TerritoiresVus.Contains(s.TerritoireId) || ChantiersVus.Contains(s.ChantierId));
        builder
            .Entity<EvenementAnomalie>()
            .HasQueryFilter(FiltrePerimetre, e =>
                VoitTout
                || (e.TerritoireId != null && TerritoiresVus.Contains(e.TerritoireId.Value))
                || (e.ChantierId != null && ChantiersVus.Contains(e.ChantierId.Value))
            );
    }
}
