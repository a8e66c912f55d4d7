using Convergence.Domain.Parcours;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Data;

/// <summary>
/// People: sets, and who sees them. Only the chantier that owns a row: neither its territory nor the national team, whatever
/// <see cref="VoitTout"/> says; a loader writes them and does not read them.
/// </summary>
public abstract partial class ConvergenceDbContext
{
    public DbSet<Salarie> Salaries => Set<Salarie>();

    public DbSet<MotSalarie> MotsSalarie => Set<MotSalarie>();

    public DbSet<ParcoursSalarie> ParcoursSalaries => Set<ParcoursSalarie>();

    public DbSet<Contrat> Contrats => Set<Contrat>();

    public DbSet<SuspensionPass> SuspensionsPass => Set<SuspensionPass>();

    public DbSet<Prolongation> Prolongations => Set<Prolongation>();

    /// <summary>Journal of access: lines are added, never changed.</summary>
    public DbSet<AccesDossier> AccesDossiers => Set<AccesDossier>();

    private void FiltrerParcours(ModelBuilder builder)
    {
        builder.Entity<Salarie>().HasQueryFilter(FiltrePerimetre, s => ChantiersVus.Contains(s.ChantierId));
        builder.Entity<MotSalarie>().HasQueryFilter(FiltrePerimetre, m => ChantiersVus.Contains(m.ChantierId));
        builder.Entity<ParcoursSalarie>().HasQueryFilter(FiltrePerimetre, p => ChantiersVus.Contains(p.ChantierId));
        builder.Entity<Contrat>().HasQueryFilter(FiltrePerimetre, c => ChantiersVus.Contains(c.ChantierId));
        builder.Entity<SuspensionPass>().HasQueryFilter(FiltrePerimetre, s => ChantiersVus.Contains(s.ChantierId));
        builder.Entity<Prolongation>().HasQueryFilter(FiltrePerimetre, p => ChantiersVus.Contains(p.ChantierId));
        builder.Entity<AccesDossier>().HasQueryFilter(FiltrePerimetre, a => ChantiersVus.Contains(a.ChantierId));

        // A word that a corrected name no longer has goes with the save; no other row about a person is deleted.
        builder.Entity<MotSalarie>().Metadata.GetForeignKeys().Single(f => f.PrincipalEntityType.ClrType == typeof(Salarie)).DeleteBehavior = DeleteBehavior.ClientCascade;
    }
}
