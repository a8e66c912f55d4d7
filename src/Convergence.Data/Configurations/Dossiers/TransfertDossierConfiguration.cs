using Convergence.Data.Comptes;
using Convergence.Domain.Dossiers;
using Convergence.Domain.Reseau;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Convergence.Data.Configurations.Dossiers;

internal sealed class TransfertDossierConfiguration : IEntityTypeConfiguration<TransfertDossier>
{
    public void Configure(EntityTypeBuilder<TransfertDossier> builder)
    {
        builder.ToTable("TransfertsDossier");
        builder.Property(t => t.Pseudonyme).HasMaxLength(16).IsUnicode(false);
        builder.HasIndex(t => t.Cle).IsUnique();
        builder.HasIndex(t => new { t.VersChantierId, t.Etat });
        builder.HasIndex(t => new { t.ChantierId, t.Etat });

        // One request at a time for a person: the same form sent twice is one request.
        builder.HasIndex(t => t.SalarieId, "UX_TransfertsDossier_EnCours").IsUnique().HasFilter("[Etat] = 1");
        builder.HasOne<Salarie>().WithMany().HasForeignKey(t => t.SalarieId);
        builder.HasOne<ParcoursSalarie>().WithMany().HasForeignKey(t => t.ParcoursId);
        builder.HasOne<Utilisateur>().WithMany().HasForeignKey(t => t.DemandeParId);
        builder.HasOne<Utilisateur>().WithMany().HasForeignKey(t => t.DecideParId);
        builder.HasOne<Territoire>().WithMany().HasForeignKey(t => t.TerritoireId);
        builder.HasOne<Chantier>().WithMany().HasForeignKey(t => t.ChantierId);
        builder.HasOne<Territoire>().WithMany().HasForeignKey(t => t.VersTerritoireId);
        builder.HasOne<Chantier>().WithMany().HasForeignKey(t => t.VersChantierId);
    }
}
