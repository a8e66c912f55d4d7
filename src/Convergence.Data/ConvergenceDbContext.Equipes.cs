using Convergence.Domain.Reseau;
using Convergence.Domain.Reseau.Equipes;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Data;

/// <summary>Teams and enjeux of the territories.</summary>
public abstract partial class ConvergenceDbContext
{
    public DbSet<PosteEquipe> PostesEquipe => Set<PosteEquipe>();

    public DbSet<EnjeuTerritoire> Enjeux => Set<EnjeuTerritoire>();

    private void FiltrerEquipes(ModelBuilder builder)
    {
        builder
            .Entity<PosteEquipe>()
            .HasQueryFilter(FiltrePerimetre, p =>
                VoitTout || TerritoiresVus.Contains(p.TerritoireId) || (p.ChantierId != null && ChantiersVus.Contains(p.ChantierId.Value))
            );

        // Some judge local services: the territory and the national team, nobody else.
        builder.Entity<EnjeuTerritoire>().HasQueryFilter(FiltrePerimetre, e => VoitTout || TerritoiresVus.Contains(e.TerritoireId));
    }
}
