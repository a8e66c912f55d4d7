using Convergence.Data.Comptes;
using Convergence.Domain.Comptes;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Convergence.Data.Configurations.Comptes;

internal sealed class SecondFacteurConfiguration : IEntityTypeConfiguration<CodeSecours>, IEntityTypeConfiguration<DemandeReinitialisation>
{
    public void Configure(EntityTypeBuilder<CodeSecours> builder)
    {
        builder.ToTable("CodesSecours");
        builder.Property(c => c.Empreinte).HasMaxLength(CodeSecours.TailleEmpreinte).IsFixedLength();
        builder.HasOne<Utilisateur>().WithMany().HasForeignKey(c => c.CompteId);
        builder.HasIndex(c => new { c.CompteId, c.Empreinte }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<DemandeReinitialisation> builder)
    {
        builder.ToTable("DemandesReinitialisation");
        builder.HasOne<Utilisateur>().WithMany().HasForeignKey(d => d.CompteId);
        builder.HasOne<Utilisateur>().WithMany().HasForeignKey(d => d.DemandeeParId);
        builder.HasOne<Utilisateur>().WithMany().HasForeignKey(d => d.CloseParId);
        builder.HasIndex(d => new { d.CompteId, d.CloseLe });
    }
}
