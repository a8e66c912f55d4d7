using Convergence.Data.Comptes;
using Convergence.Data.Reference;
using Convergence.Domain.Chiffrement;
using Convergence.Domain.Comptes;
using Convergence.Domain.Habilitations;
using Convergence.Domain.Reseau;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Convergence.Data.Configurations.Comptes;

internal sealed class UtilisateurConfiguration : IEntityTypeConfiguration<Utilisateur>
{
    public void Configure(EntityTypeBuilder<Utilisateur> builder)
    {
        builder.ToTable("Utilisateurs");
        builder.Property(u => u.NomAffiche).HasMaxLength(Utilisateur.LongueurNom);
        builder.Property(u => u.PasswordHash).HasMaxLength(256);
        builder.Property(u => u.SecurityStamp).HasMaxLength(64);
        builder.Property(u => u.ConcurrencyStamp).HasMaxLength(64);
        builder.Property(u => u.PhoneNumber).HasMaxLength(30);
        builder.Property(u => u.CleTotp).HasMaxLength(Utilisateur.LongueurCleTotp);
    }
}

/// <summary>Identity's own lengths make keys wider than the 900 bytes that SQL Server takes.</summary>
internal sealed class ConnexionExterneConfiguration : IEntityTypeConfiguration<IdentityUserLogin<long>>, IEntityTypeConfiguration<IdentityUserToken<long>>
{
    private const int LongueurCle = 128;

    public void Configure(EntityTypeBuilder<IdentityUserLogin<long>> builder)
    {
        builder.Property(l => l.LoginProvider).HasMaxLength(LongueurCle);
        builder.Property(l => l.ProviderKey).HasMaxLength(LongueurCle);
    }

    public void Configure(EntityTypeBuilder<IdentityUserToken<long>> builder)
    {
        builder.Property(t => t.LoginProvider).HasMaxLength(LongueurCle);
        builder.Property(t => t.Name).HasMaxLength(LongueurCle);
    }
}

internal sealed class HabilitationConfiguration : IEntityTypeConfiguration<Habilitation>
{
    public void Configure(EntityTypeBuilder<Habilitation> builder)
    {
        builder.ToTable("Habilitations");
        builder.Property(h => h.CodeDepartement).HasMaxLength(3).IsUnicode(false);
        builder.Property(h => h.CodeRegion).HasMaxLength(2).IsUnicode(false);
        builder.HasOne<Utilisateur>().WithMany().HasForeignKey(h => h.UtilisateurId);
        builder.HasOne<Territoire>().WithMany().HasForeignKey(h => h.TerritoireId);
        builder.HasOne<Chantier>().WithMany().HasForeignKey(h => h.ChantierId);
        builder.HasOne<Departement>().WithMany().HasForeignKey(h => h.CodeDepartement);
        builder.HasOne<Region>().WithMany().HasForeignKey(h => h.CodeRegion);
        builder.HasOne<Utilisateur>().WithMany().HasForeignKey(h => h.RevueParId);
        builder.HasIndex(h => h.UtilisateurId);
        builder.HasOne<Invitation>().WithMany().HasForeignKey(h => h.InvitationId);
        builder.HasIndex(h => h.InvitationId).IsUnique();
    }
}

internal sealed class CleProtectionConfiguration : IEntityTypeConfiguration<CleProtection>
{
    public void Configure(EntityTypeBuilder<CleProtection> builder)
    {
        builder.ToTable("ClesProtection");
        builder.Property(c => c.Nom).HasMaxLength(CleProtection.LongueurNom);
        builder.Property(c => c.CleContenu).HasMaxLength(ContenuChiffre.LongueurCle).IsUnicode(false);
    }
}

internal sealed class FichierReferenceConfiguration : IEntityTypeConfiguration<FichierReference>
{
    public void Configure(EntityTypeBuilder<FichierReference> builder)
    {
        builder.ToTable("FichiersReference");
        builder.HasKey(f => f.Nom);
        builder.Property(f => f.Nom).HasMaxLength(80).IsUnicode(false);
        builder.Property(f => f.Empreinte).HasMaxLength(64).IsUnicode(false).IsFixedLength();
    }
}

internal sealed class ReglageConfiguration : IEntityTypeConfiguration<Reglage>
{
    public void Configure(EntityTypeBuilder<Reglage> builder)
    {
        builder.ToTable("Reglages");
        builder.HasKey(r => r.Code);
        builder.Property(r => r.Code).HasMaxLength(40).IsUnicode(false);
        builder.Property(r => r.Valeur).HasMaxLength(200);
    }
}
