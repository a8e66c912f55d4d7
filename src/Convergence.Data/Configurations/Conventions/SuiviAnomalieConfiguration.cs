using Convergence.Domain.Conventions;
using Convergence.Domain.Reseau;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Convergence.Data.Configurations.Conventions;

internal sealed class SuiviAnomalieConfiguration : IEntityTypeConfiguration<SuiviAnomalie>
{
    public void Configure(EntityTypeBuilder<SuiviAnomalie> builder)
    {
        builder.ToTable("SuivisAnomalie");
        builder.Property(s => s.Cle).HasMaxLength(CleAnomalie.Longueur).IsUnicode(false);
        builder.HasIndex(s => s.Cle).IsUnique();
        builder.Property(s => s.Constat).HasMaxLength(SuiviAnomalie.LongueurConstat);
        builder.Property(s => s.ConstatJustifie).HasMaxLength(SuiviAnomalie.LongueurConstat);
        builder.HasOne<Territoire>().WithMany().HasForeignKey(s => s.TerritoireId);
        builder.HasOne<Chantier>().WithMany().HasForeignKey(s => s.ChantierId);
    }
}

internal sealed class EvenementAnomalieConfiguration : IEntityTypeConfiguration<EvenementAnomalie>
{
    public void Configure(EntityTypeBuilder<EvenementAnomalie> builder)
    {
        builder.ToTable("EvenementsAnomalie");
        builder.Property(e => e.Commentaire).HasMaxLength(SuiviAnomalie.LongueurCommentaire);
        builder.Property(e => e.Constat).HasMaxLength(SuiviAnomalie.LongueurConstat);
        builder.HasIndex(e => new { e.SuiviAnomalieId, e.Le });
        builder.HasOne<SuiviAnomalie>().WithMany(s => s.Evenements).HasForeignKey(e => e.SuiviAnomalieId);
    }
}
