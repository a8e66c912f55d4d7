using Convergence.Domain.Comptes;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Convergence.Data.Configurations.Comptes;

internal sealed class EssaiConnexionConfiguration : IEntityTypeConfiguration<EssaiConnexion>
{
    public void Configure(EntityTypeBuilder<EssaiConnexion> builder)
    {
        builder.ToTable("EssaisConnexion");
        builder.Property(e => e.Cible).HasMaxLength(EssaiConnexion.TailleMarque).IsFixedLength();
        builder.Property(e => e.Origine).HasMaxLength(EssaiConnexion.TailleMarque).IsFixedLength();
        builder.HasIndex(e => new { e.Cible, e.Origine }).IsUnique();
        builder.HasIndex(e => e.DernierLe);
    }
}
