using Convergence.Domain.Conventions;
using Convergence.Domain.Reseau;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Convergence.Data.Configurations.Conventions;

internal sealed class TraitementAnomalieConfiguration : IEntityTypeConfiguration<TraitementAnomalie>
{
    public void Configure(EntityTypeBuilder<TraitementAnomalie> builder)
    {
        // The table and the column keep the name of their first day.
        builder.ToTable("SuivisAnomalie");
        builder.Property(s => s.Cle).HasMaxLength(CleAnomalie.Longueur).IsUnicode(false);
        builder.HasIndex(s => s.Cle).IsUnique();
        builder.Property(s => s.Constat).HasMaxLength(TraitementAnomalie.LongueurConstat);
        builder.Property(s => s.ConstatJustifie).HasMaxLength(TraitementAnomalie.LongueurConstat);
        builder.HasOne<Territoire>().WithMany().HasForeignKey(s => s.TerritoireId);
        builder.HasOne<Chantier>().WithMany().HasForeignKey(s => s.ChantierId);
    }
}

internal sealed class EvenementAnomalieConfiguration : IEntityTypeConfiguration<EvenementAnomalie>
{
    public void Configure(EntityTypeBuilder<EvenementAnomalie> builder)
    {
        builder.ToTable("EvenementsAnomalie");
        builder.Property(e => e.Commentaire).HasMaxLength(TraitementAnomalie.LongueurCommentaire);
        builder.Property(e => e.Constat).HasMaxLength(TraitementAnomalie.LongueurConstat);
        builder.Property(e => e.TraitementAnomalieId).HasColumnName("SuiviAnomalieId");
        builder.HasIndex(e => new { e.TraitementAnomalieId, e.Le });
        builder.HasOne<TraitementAnomalie>().WithMany(s => s.Evenements).HasForeignKey(e => e.TraitementAnomalieId);
    }
}
