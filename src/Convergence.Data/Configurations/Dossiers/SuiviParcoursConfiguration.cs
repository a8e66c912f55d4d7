using Convergence.Domain.Dossiers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Convergence.Data.Configurations.Dossiers;

/// <summary>One exit a parcours: it is corrected, or taken back, never doubled.</summary>
internal sealed class SortieParcoursConfiguration : IEntityTypeConfiguration<SortieParcours>
{
    public void Configure(EntityTypeBuilder<SortieParcours> builder)
    {
        builder.ToTable("SortiesParcours");
        builder.Property(s => s.HabitatSortie).HasMaxLength(40).IsUnicode(false);
        builder.Property(s => s.HeuresTravaillees).HasPrecision(9, 2);
        builder.DuParcours();
        builder.HasIndex(s => s.ParcoursId).IsUnique();
    }
}

internal sealed class PalierHoraireConfiguration : IEntityTypeConfiguration<PalierHoraire>
{
    public void Configure(EntityTypeBuilder<PalierHoraire> builder)
    {
        builder.ToTable("PaliersHoraires");
        builder.Property(p => p.Heures).HasPrecision(5, 2);
        builder.DuParcours();
        builder.HasIndex(p => new { p.ParcoursId, p.APartirDu }).IsUnique();
    }
}

internal sealed class PointSuiviConfiguration : IEntityTypeConfiguration<PointSuivi>
{
    public void Configure(EntityTypeBuilder<PointSuivi> builder)
    {
        builder.ToTable("PointsSuivi");
        builder.DuParcours();
        builder
            .HasIndex(p => new
            {
                p.ParcoursId,
                p.Volet,
                p.Mois,
            })
            .IsUnique();
        builder.HasIndex(p => new { p.ChantierId, p.PrevuLe });
    }
}
