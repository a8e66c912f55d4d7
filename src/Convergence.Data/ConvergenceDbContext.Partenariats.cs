using Convergence.Domain.Partenariats;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Data;

/// <summary>Partners: sets, and who sees them.</summary>
public abstract partial class ConvergenceDbContext
{
    public DbSet<Partenaire> Partenaires => Set<Partenaire>();

    public DbSet<PartenaireTerritoire> PartenaireTerritoires => Set<PartenaireTerritoire>();

    public DbSet<ContactPartenaire> ContactsPartenaire => Set<ContactPartenaire>();

    public DbSet<EffetPartenariat> EffetsPartenariat => Set<EffetPartenariat>();

    public DbSet<ConfirmationPartenaire> ConfirmationsPartenaire => Set<ConfirmationPartenaire>();

    // What is the whole network's (a national partner) is for anyone who works on a territory, and for nobody else.
    private bool VoitUnTerritoire => Perimetre.National || Perimetre.TerritoireIds.Count > 0 || Perimetre.TerritoireIdsDeRattachement.Count > 0;

    private void FiltrerPartenariats(ModelBuilder builder)
    {
        builder
            .Entity<PartenaireTerritoire>()
            .HasQueryFilter(FiltrePerimetre, t => VoitTout || TerritoiresVus.Contains(t.TerritoireId) || TerritoiresRattaches.Contains(t.TerritoireId));
        builder
            .Entity<Partenaire>()
            .HasQueryFilter(FiltrePerimetre, p =>
                VoitTout
                || (p.TerritoireId == null && VoitUnTerritoire)
                || p.Territoires.Any(t => TerritoiresVus.Contains(t.TerritoireId) || TerritoiresRattaches.Contains(t.TerritoireId))
            );
        builder
            .Entity<ContactPartenaire>()
            .HasQueryFilter(FiltrePerimetre, c =>
                VoitTout
                || (
                    c.TerritoireId == null
                        ? VoitUnTerritoire
                        : TerritoiresVus.Contains(c.TerritoireId.Value) || TerritoiresRattaches.Contains(c.TerritoireId.Value)
                )
            );
        builder
            .Entity<ConfirmationPartenaire>()
            .HasQueryFilter(FiltrePerimetre, c =>
                VoitTout
                || (
                    c.TerritoireId == null
                        ? VoitUnTerritoire
                        : TerritoiresVus.Contains(c.TerritoireId.Value) || TerritoiresRattaches.Contains(c.TerritoireId.Value)
                )
            );
        builder
            .Entity<EffetPartenariat>()
            .HasQueryFilter(FiltrePerimetre, e =>
                VoitTout
                || (
                    e.TerritoireId == null
                        ? VoitUnTerritoire
                        : TerritoiresVus.Contains(e.TerritoireId.Value) || TerritoiresRattaches.Contains(e.TerritoireId.Value)
                )
            );
    }
}
