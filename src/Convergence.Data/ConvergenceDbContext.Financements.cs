using Convergence.Domain.Financements;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Data;

/// <summary>Money: sets, and who sees them. A line belongs to the territory that it reaches, whatever its convention.</summary>
public abstract partial class ConvergenceDbContext
{
    public DbSet<LigneFinancement> LignesFinancement => Set<LigneFinancement>();

    public DbSet<BudgetConvention> BudgetsConvention => Set<BudgetConvention>();

    public DbSet<EcheancePaiement> EcheancesPaiement => Set<EcheancePaiement>();

    public DbSet<Financeur> Financeurs => Set<Financeur>();

    private void FiltrerFinancements(ModelBuilder builder)
    {
        builder
            .Entity<LigneFinancement>()
            .HasQueryFilter(FiltrePerimetre, l =>
                VoitTout
                || (l.TerritoireId != null && TerritoiresVus.Contains(l.TerritoireId.Value))
                || (l.ChantierId != null && ChantiersVus.Contains(l.ChantierId.Value))
            );
        builder
            .Entity<EcheancePaiement>()
            .HasQueryFilter(FiltrePerimetre, e =>
                VoitTout
                || (e.TerritoireId != null && TerritoiresVus.Contains(e.TerritoireId.Value))
                || (e.ChantierId != null && ChantiersVus.Contains(e.ChantierId.Value))
            );
        builder.Entity<BudgetConvention>().HasQueryFilter(FiltrePerimetre, b => VoitTout);
    }
}
