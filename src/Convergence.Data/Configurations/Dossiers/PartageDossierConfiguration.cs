using Convergence.Data.Comptes;
using Convergence.Domain.Dossiers;
using Convergence.Domain.Reseau;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Convergence.Data.Configurations.Dossiers;

internal sealed class PartageDossierConfiguration : IEntityTypeConfiguration<PartageDossier>
{
    public void Configure(EntityTypeBuilder<PartageDossier> builder)
    {
        builder.ToTable("PartagesDossier");
        builder.HasIndex(p => p.Cle).IsUnique();
        builder.HasIndex(p => new { p.ChantierId, p.SalarieId });
        builder.HasIndex(p => new { p.TerritoireId, p.JusquAu });

        // One share at a time: the same form sent twice is one choice.
        builder.HasIndex(p => p.SalarieId, "UX_PartagesDossier_EnCours").IsUnique().HasFilter("[RetireLe] IS NULL");
        builder.HasOne<Salarie>().WithMany().HasForeignKey(p => p.SalarieId);
        builder.HasOne<Utilisateur>().WithMany().HasForeignKey(p => p.PartageParId);
        builder.HasOne<Utilisateur>().WithMany().HasForeignKey(p => p.RetireParId);
        builder.HasOne<Territoire>().WithMany().HasForeignKey(p => p.TerritoireId);
        builder.HasOne<Chantier>().WithMany().HasForeignKey(p => p.ChantierId);
    }
}
