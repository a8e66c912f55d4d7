using Convergence.Domain.Dossiers;
using Convergence.Domain.Reseau;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Convergence.Data.Configurations.Dossiers;

internal sealed class ParcoursSalarieConfiguration : IEntityTypeConfiguration<ParcoursSalarie>
{
    public void Configure(EntityTypeBuilder<ParcoursSalarie> builder)
    {
        builder.ToTable("ParcoursSalaries");
        builder.Property(p => p.OrienteurCode).HasMaxLength(40).IsUnicode(false);
        builder.Property(p => p.HabitatEntree).HasMaxLength(40).IsUnicode(false);
        builder.Property(p => p.PassNumero).HasMaxLength(NumeroPass.Longueur).IsUnicode(false);
        builder.HasIndex(p => p.Cle).IsUnique();
        builder.HasIndex(p => new
        {
            p.ChantierId,
            p.SalarieId,
            p.Entree,
        });
        builder.HasIndex(p => new { p.ChantierId, p.SortieLe });
        builder.HasOne<Salarie>().WithMany().HasForeignKey(p => p.SalarieId);
        builder.HasOne<ParcoursSalarie>().WithMany().HasForeignKey(p => p.PrecedentId);
        builder.HasOne<Organisation>().WithMany().HasForeignKey(p => p.StructureOrienteuseId);
        builder.HasOne<Territoire>().WithMany().HasForeignKey(p => p.TerritoireId);
        builder.HasOne<Chantier>().WithMany().HasForeignKey(p => p.ChantierId);
    }
}

internal sealed class ContratConfiguration : IEntityTypeConfiguration<Contrat>
{
    public void Configure(EntityTypeBuilder<Contrat> builder)
    {
        builder.ToTable("Contrats");
        builder.Property(c => c.HeuresHebdomadaires).HasPrecision(5, 2);
        builder.HasOne<Organisation>().WithMany().HasForeignKey(c => c.EmployeurId);
        builder.DuParcours();
    }
}

internal sealed class SuspensionPassConfiguration : IEntityTypeConfiguration<SuspensionPass>
{
    public void Configure(EntityTypeBuilder<SuspensionPass> builder)
    {
        builder.ToTable("SuspensionsPass");
        builder.DuParcours();
    }
}

internal sealed class ProlongationConfiguration : IEntityTypeConfiguration<Prolongation>
{
    public void Configure(EntityTypeBuilder<Prolongation> builder)
    {
        builder.ToTable("Prolongations");
        builder.DuParcours();
    }
}

internal static class ElementParcoursConfiguration
{
    /// <summary>What every row of a parcours has.</summary>
    public static void DuParcours<T>(this EntityTypeBuilder<T> builder)
        where T : ElementParcours
    {
        builder.HasIndex(e => new { e.ChantierId, e.ParcoursId });
        builder.HasOne<ParcoursSalarie>().WithMany().HasForeignKey(e => e.ParcoursId);
        builder.HasOne<Territoire>().WithMany().HasForeignKey(e => e.TerritoireId);
        builder.HasOne<Chantier>().WithMany().HasForeignKey(e => e.ChantierId);
    }
}
