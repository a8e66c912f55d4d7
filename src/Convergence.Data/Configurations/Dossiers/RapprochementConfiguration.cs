using Convergence.Domain.Dossiers;
using Convergence.Domain.Dossiers.Rapprochements;
using Convergence.Domain.Reseau;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Convergence.Data.Configurations.Dossiers;

internal sealed class AccordRapprochementConfiguration : IEntityTypeConfiguration<AccordRapprochement>
{
    public void Configure(EntityTypeBuilder<AccordRapprochement> builder)
    {
        builder.ToTable("AccordsRapprochement");
        builder.HasIndex(a => new { a.SalarieId, a.ChantierId }).IsUnique();
        builder.HasIndex(a => new { a.ChantierId, a.EstDonne });
        builder.HasOne<Salarie>().WithMany().HasForeignKey(a => a.SalarieId);
        builder.HasOne<Territoire>().WithMany().HasForeignKey(a => a.TerritoireId);
        builder.HasOne<Chantier>().WithMany().HasForeignKey(a => a.ChantierId);
    }
}

internal sealed class PaireRapprocheeConfiguration : IEntityTypeConfiguration<PaireRapprochee>
{
    public void Configure(EntityTypeBuilder<PaireRapprochee> builder)
    {
        builder.ToTable("PairesRapprochees");
        builder.HasIndex(p => new { p.SalarieAId, p.SalarieBId }).IsUnique();
        builder.HasIndex(p => p.SalarieBId);
        builder.HasIndex(p => p.ChantierAId);
        builder.HasIndex(p => p.ChantierBId);
        builder.HasOne<Salarie>().WithMany().HasForeignKey(p => p.SalarieAId);
        builder.HasOne<Salarie>().WithMany().HasForeignKey(p => p.SalarieBId);
        builder.HasOne<Chantier>().WithMany().HasForeignKey(p => p.ChantierAId);
        builder.HasOne<Chantier>().WithMany().HasForeignKey(p => p.ChantierBId);
    }
}
