using Convergence.Domain.FilesActives;
using Convergence.Domain.Lignes;
using Convergence.Domain.Reseau;
using Convergence.Domain.Temps;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Convergence.Data.Configurations.FilesActives;

internal sealed class CompteurConfiguration : IEntityTypeConfiguration<Compteur>
{
    public void Configure(EntityTypeBuilder<Compteur> builder)
    {
        builder.ToTable("Compteurs");
        builder.Property(c => c.Code).HasMaxLength(40).IsUnicode(false);
        builder.HasIndex(c => c.Code).IsUnique();
        builder.Property(c => c.Libelle).HasMaxLength(120);
        builder.Property(c => c.LibelleCourt).HasMaxLength(40);
        builder.Property(c => c.Aide).HasMaxLength(500);
        builder.Property(c => c.Unite).HasMaxLength(30);
        builder.Property(c => c.CodeParent).HasMaxLength(40).IsUnicode(false);
        builder.Property(c => c.Repartition).HasMaxLength(30);
        builder.Property(c => c.Source).HasMaxLength(Provenance.LongueurSource);
    }
}

internal sealed class CampagneConfiguration : IEntityTypeConfiguration<Campagne>
{
    public void Configure(EntityTypeBuilder<Campagne> builder)
    {
        builder.ToTable("Campagnes", t => t.HasCheckConstraint("CK_Campagnes_Dates", "[Ouverture] <= [Echeance] AND [Echeance] <= [Cloture]"));
        builder.Property(c => c.CodePeriode).HasMaxLength(Periode.LongueurCode).IsUnicode(false);
        builder.HasIndex(c => c.CodePeriode).IsUnique();
        builder.HasIndex(c => c.DateArrete);
        builder.Ignore(c => c.Periode);
    }
}

internal sealed class DerogationCampagneConfiguration : IEntityTypeConfiguration<DerogationCampagne>
{
    public void Configure(EntityTypeBuilder<DerogationCampagne> builder)
    {
        builder.ToTable("DerogationsCampagne");
        builder.Property(d => d.Motif).HasMaxLength(DerogationCampagne.LongueurMotif);
        builder.HasOne<Campagne>().WithMany().HasForeignKey(d => d.CampagneId);
        builder.HasOne<Territoire>().WithMany().HasForeignKey(d => d.TerritoireId);
        builder.HasIndex(d => new { d.CampagneId, d.TerritoireId });
    }
}

internal sealed class RemonteeConfiguration : IEntityTypeConfiguration<Remontee>
{
    public void Configure(EntityTypeBuilder<Remontee> builder)
    {
        builder.ToTable("Remontees");
        builder.Property(r => r.Commentaire).HasMaxLength(Remontee.LongueurMotif);
        builder.Property(r => r.MotifCorrection).HasMaxLength(Remontee.LongueurMotif);
        builder.HasOne<Campagne>().WithMany().HasForeignKey(r => r.CampagneId);
        builder.HasOne<Territoire>().WithMany().HasForeignKey(r => r.TerritoireId);
        builder.HasOne<Chantier>().WithMany().HasForeignKey(r => r.ChantierId);
        builder.HasIndex(r => new { r.CampagneId, r.TerritoireId }, "UX_Remontees_Territoire").IsUnique().HasFilter("[ChantierId] IS NULL");
        builder.HasIndex(r => new { r.CampagneId, r.ChantierId }, "UX_Remontees_Chantier").IsUnique().HasFilter("[ChantierId] IS NOT NULL");
        builder.HasIndex(
            r => new
            {
                r.TerritoireId,
                r.CampagneId,
                r.Etat,
            },
            "IX_Remontees_Territoire_Etat"
        );
        builder.HasIndex(r => new { r.CampagneId, r.Etat }, "IX_Remontees_Campagne_Etat");
    }
}
