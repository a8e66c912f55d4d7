using Convergence.Data.Comptes;
using Convergence.Domain.Comptes;
using Convergence.Domain.Reseau;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Convergence.Data.Configurations.Comptes;

internal sealed class InvitationConfiguration : IEntityTypeConfiguration<Invitation>, IEntityTypeConfiguration<ApprobationInvitation>
{
    public void Configure(EntityTypeBuilder<Invitation> builder)
    {
        builder.ToTable("Invitations");
        builder.Property(i => i.Courriel).HasMaxLength(CourrielCompte.Longueur);
        builder.Property(i => i.NomAffiche).HasMaxLength(Invitation.LongueurNom);
        builder.Property(i => i.Empreinte).HasMaxLength(JetonInvitation.TailleEmpreinte);
        builder.HasOne<Utilisateur>().WithMany().HasForeignKey(i => i.InviteParId);
        builder.HasOne<Utilisateur>().WithMany().HasForeignKey(i => i.EnvoyeeParId);
        builder.HasOne<Utilisateur>().WithMany().HasForeignKey(i => i.CompteId);
        builder.HasOne<Utilisateur>().WithMany().HasForeignKey(i => i.RevoqueeParId);
        builder.HasOne<Territoire>().WithMany().HasForeignKey(i => i.TerritoireId);
        builder.HasOne<Chantier>().WithMany().HasForeignKey(i => i.ChantierId);
        builder.HasIndex(i => i.Empreinte).IsUnique();
        builder.HasIndex(i => i.Liste);
    }

    public void Configure(EntityTypeBuilder<ApprobationInvitation> builder)
    {
        builder.ToTable("ApprobationsInvitation");
        builder.HasOne<Invitation>().WithMany().HasForeignKey(a => a.InvitationId);
        builder.HasOne<Utilisateur>().WithMany().HasForeignKey(a => a.ParId);
        builder.HasIndex(a => new { a.InvitationId, a.ParId }).IsUnique();
    }
}
