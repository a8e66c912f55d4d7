using Convergence.Data.Comptes;
using Convergence.Domain.Comptes;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Convergence.Data.Configurations.Comptes;

internal sealed class EvenementCompteConfiguration : IEntityTypeConfiguration<EvenementCompte>, IEntityTypeConfiguration<SessionCompte>
{
    public void Configure(EntityTypeBuilder<EvenementCompte> builder)
    {
        builder.ToTable("EvenementsCompte");
        builder.HasOne<Utilisateur>().WithMany().HasForeignKey(e => e.CompteId);
        builder.HasOne<Utilisateur>().WithMany().HasForeignKey(e => e.ParId);
        builder.HasIndex(e => new { e.CompteId, e.Instant });
        builder.HasIndex(e => e.Instant);
    }

    public void Configure(EntityTypeBuilder<SessionCompte> builder)
    {
        builder.ToTable("SessionsCompte");
        builder.Property(s => s.Appareil).HasMaxLength(SessionCompte.LongueurAppareil);
        builder.HasOne<Utilisateur>().WithMany().HasForeignKey(s => s.CompteId);
        builder.HasIndex(s => s.Cle).IsUnique();
        builder.HasIndex(s => new { s.CompteId, s.OuverteLe });
    }
}
