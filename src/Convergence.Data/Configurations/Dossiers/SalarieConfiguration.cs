using Convergence.Data.Comptes;
using Convergence.Domain.Dossiers;
using Convergence.Domain.Recherche;
using Convergence.Domain.Reseau;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Convergence.Data.Configurations.Dossiers;

/// <summary>Indexes of nominal rows are led by the chantier: a large network costs its lists nothing.</summary>
internal sealed class SalarieConfiguration : IEntityTypeConfiguration<Salarie>
{
    public void Configure(EntityTypeBuilder<Salarie> builder)
    {
        builder.ToTable("Salaries");
        builder.Property(s => s.Nom).HasMaxLength(Salarie.LongueurNom);
        builder.Property(s => s.Prenom).HasMaxLength(Salarie.LongueurNom);
        builder.Property(s => s.NomUsage).HasMaxLength(Salarie.LongueurNom);
        builder.Property(s => s.FormationAsp).HasMaxLength(10).IsUnicode(false);
        builder.Property(s => s.NomRecherche).HasMaxLength(TexteRecherche.LongueurPliee((2 * Salarie.LongueurNom) + 1));
        builder.HasIndex(s => s.Cle).IsUnique();
        builder.HasIndex(s => new { s.ChantierId, s.NomRecherche });

        // What the nightly proposal looks at: files whose last contact is old.
        builder.HasIndex(s => new { s.Conservation, s.DernierContactLe });
        builder.HasOne<Territoire>().WithMany().HasForeignKey(s => s.TerritoireId);
        builder.HasOne<Chantier>().WithMany().HasForeignKey(s => s.ChantierId);
        builder.HasOne<Salarie>().WithMany().HasForeignKey(s => s.FusionneDansId);
        builder.HasMany(s => s.Mots).WithOne().HasForeignKey(m => m.SalarieId);
    }
}

internal sealed class MotSalarieConfiguration : IEntityTypeConfiguration<MotSalarie>
{
    public void Configure(EntityTypeBuilder<MotSalarie> builder)
    {
        builder.ToTable("MotsSalarie");
        builder.HasKey(m => new { m.SalarieId, m.Mot });
        builder.Property(m => m.Mot).HasMaxLength(TexteRecherche.LongueurPliee(Salarie.LongueurNom));
        builder.HasIndex(m => new { m.ChantierId, m.Mot });
        builder.HasOne<Territoire>().WithMany().HasForeignKey(m => m.TerritoireId);
        builder.HasOne<Chantier>().WithMany().HasForeignKey(m => m.ChantierId);
    }
}

internal sealed class AccesDossierConfiguration : IEntityTypeConfiguration<AccesDossier>
{
    public void Configure(EntityTypeBuilder<AccesDossier> builder)
    {
        builder.ToTable("AccesDossiers");
        builder.Property(a => a.Champs).HasMaxLength(AccesDossier.LongueurChamps).IsUnicode(false);
        builder.Property(a => a.Pseudonyme).HasMaxLength(16).IsUnicode(false);
        builder.HasIndex(a => new
        {
            a.ChantierId,
            a.SalarieId,
            a.Instant,
        });

        // The whole network, by date: what the DPO reads.
        builder.HasIndex(a => a.Instant);
        builder.HasOne<Salarie>().WithMany().HasForeignKey(a => a.SalarieId);
        builder.HasOne<Utilisateur>().WithMany().HasForeignKey(a => a.CompteId);
        builder.HasOne<Territoire>().WithMany().HasForeignKey(a => a.TerritoireId);
        builder.HasOne<Chantier>().WithMany().HasForeignKey(a => a.ChantierId);
    }
}
