using Convergence.Data.Comptes;
using Convergence.Domain.Dossiers;
using Convergence.Domain.Reseau;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Convergence.Data.Configurations.Dossiers;

internal sealed class PropositionConservationConfiguration : IEntityTypeConfiguration<PropositionConservation>
{
    public void Configure(EntityTypeBuilder<PropositionConservation> builder)
    {
        builder.ToTable("PropositionsConservation");
        builder.HasIndex(p => new { p.ChantierId, p.Decision });

        // One open proposal a person: the job may run twice in a night.
        builder.HasIndex(p => p.SalarieId, "UX_PropositionsConservation_Ouverte").IsUnique().HasFilter("[Decision] IS NULL");
        builder.HasIndex(p => new { p.SalarieId, p.GardeeJusquAu });
        builder.HasOne<Salarie>().WithMany().HasForeignKey(p => p.SalarieId);
        builder.HasOne<Utilisateur>().WithMany().HasForeignKey(p => p.DecideeParId);
        builder.HasOne<Territoire>().WithMany().HasForeignKey(p => p.TerritoireId);
        builder.HasOne<Chantier>().WithMany().HasForeignKey(p => p.ChantierId);
    }
}
