using Convergence.Data.Comptes;
using Convergence.Domain.Dossiers;
using Convergence.Domain.Reseau;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Convergence.Data.Configurations.Dossiers;

internal sealed class FusionSalarieConfiguration : IEntityTypeConfiguration<FusionSalarie>
{
    public void Configure(EntityTypeBuilder<FusionSalarie> builder)
    {
        builder.ToTable("FusionsSalarie");
        builder.Ignore(f => f.Parcours);
        builder.Property(f => f.ParcoursRepris).HasMaxLength(FusionSalarie.LongueurListe).IsUnicode(false);
        builder.Property(f => f.ChampsRepris).HasMaxLength(FusionSalarie.LongueurListe).IsUnicode(false);
        builder.HasIndex(f => f.Cle).IsUnique();
        builder.HasIndex(f => new { f.ChantierId, f.SalarieId });

        // A sheet gives way once: the same form sent twice is one merge.
        builder.HasIndex(f => f.AutreId, "UX_FusionsSalarie_EnCours").IsUnique().HasFilter("[DefaiteLe] IS NULL");
        builder.HasOne<Salarie>().WithMany().HasForeignKey(f => f.SalarieId);
        builder.HasOne<Salarie>().WithMany().HasForeignKey(f => f.AutreId);
        builder.HasOne<Utilisateur>().WithMany().HasForeignKey(f => f.ParId);
        builder.HasOne<Utilisateur>().WithMany().HasForeignKey(f => f.DefaiteParId);
        builder.HasOne<Territoire>().WithMany().HasForeignKey(f => f.TerritoireId);
        builder.HasOne<Chantier>().WithMany().HasForeignKey(f => f.ChantierId);
    }
}
