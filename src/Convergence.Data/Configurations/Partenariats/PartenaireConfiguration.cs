using Convergence.Domain.Lignes;
using Convergence.Domain.Partenariats;
using Convergence.Domain.Recherche;
using Convergence.Domain.Reseau;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Convergence.Data.Configurations.Partenariats;

internal sealed class PartenaireConfiguration : IEntityTypeConfiguration<Partenaire>
{
    public void Configure(EntityTypeBuilder<Partenaire> builder)
    {
        builder.ToTable("Partenaires");
        builder.Ignore(p => p.EstNational);
        builder.Property(p => p.AutresNoms).HasMaxLength(Partenaire.LongueurAutresNoms);
        builder.Property(p => p.Offre).HasMaxLength(Partenaire.LongueurOffre);
        builder.Property(p => p.Couverture).HasMaxLength(Partenaire.LongueurCouverture);
        builder.Property(p => p.SiteWeb).HasMaxLength(Partenaire.LongueurSiteWeb);
        builder.Property(p => p.Source).HasMaxLength(Provenance.LongueurSource);
        builder.Property(p => p.TexteRecherche).HasMaxLength(TexteRecherche.LongueurIndex).IsUnicode(false);
        builder.Property(p => p.CleReference).HasMaxLength(Provenance.LongueurCle).IsUnicode(false);
        builder.HasIndex(p => p.CleReference).IsUnique();

        // One organisation is a partner once; the sheet that a merge leaves behind keeps its own organisation.
        builder.HasIndex(p => p.OrganisationId).IsUnique();
        builder.HasIndex(p => p.TerritoireId);
        builder.HasIndex(p => p.ConfirmeAu);
        builder.HasOne<Organisation>().WithMany().HasForeignKey(p => p.OrganisationId);
        builder.HasOne<Organisation>().WithMany().HasForeignKey(p => p.ParentId);
        builder.HasOne<Territoire>().WithMany().HasForeignKey(p => p.TerritoireId);
        builder.HasOne<Partenaire>().WithMany().HasForeignKey(p => p.FusionneDansId);
        builder.HasMany(p => p.Territoires).WithOne().HasForeignKey(t => t.PartenaireId);
    }
}

internal sealed class PartenaireTerritoireConfiguration : IEntityTypeConfiguration<PartenaireTerritoire>
{
    public void Configure(EntityTypeBuilder<PartenaireTerritoire> builder)
    {
        builder.ToTable("PartenaireTerritoires");
        builder.HasKey(t => new { t.PartenaireId, t.TerritoireId });
        builder.HasIndex(t => t.TerritoireId);
        builder.HasOne<Territoire>().WithMany().HasForeignKey(t => t.TerritoireId);
    }
}

internal sealed class ContactPartenaireConfiguration : IEntityTypeConfiguration<ContactPartenaire>
{
    public void Configure(EntityTypeBuilder<ContactPartenaire> builder)
    {
        builder.ToTable("ContactsPartenaire");
        builder.Property(c => c.Fonction).HasMaxLength(ContactPartenaire.LongueurFonction);
        builder.Property(c => c.Courriel).HasMaxLength(ContactPartenaire.LongueurCourriel);
        builder.Property(c => c.Telephone).HasMaxLength(ContactPartenaire.LongueurTelephone);
        builder.HasIndex(c => c.PartenaireId);
        builder.HasOne<Partenaire>().WithMany().HasForeignKey(c => c.PartenaireId);
        builder.HasOne<Territoire>().WithMany().HasForeignKey(c => c.TerritoireId);
    }
}

internal sealed class ConfirmationPartenaireConfiguration : IEntityTypeConfiguration<ConfirmationPartenaire>
{
    public void Configure(EntityTypeBuilder<ConfirmationPartenaire> builder)
    {
        builder.ToTable("ConfirmationsPartenaire");
        builder.HasIndex(c => new { c.PartenaireId, c.Jour });
        builder.HasOne<Partenaire>().WithMany(p => p.Confirmations).HasForeignKey(c => c.PartenaireId);
        builder.HasOne<Territoire>().WithMany().HasForeignKey(c => c.TerritoireId);
    }
}

internal sealed class EffetPartenariatConfiguration : IEntityTypeConfiguration<EffetPartenariat>
{
    public void Configure(EntityTypeBuilder<EffetPartenariat> builder)
    {
        builder.ToTable("EffetsPartenariat", t =>
            t.HasCheckConstraint(
                "CK_EffetPartenariat_Periode",
                "([Annee] IS NULL AND [PeriodeDite] IS NOT NULL) OR ([Annee] IS NOT NULL AND [PeriodeDite] IS NULL)"
            )
        );
        builder.Ignore(e => e.Periode);
        builder.Property(e => e.PeriodeDite).HasMaxLength(EffetPartenariat.LongueurPeriodeDite);
        builder.Property(e => e.Source).HasMaxLength(Provenance.LongueurSource);
        builder.Property(e => e.Remarque).HasMaxLength(EffetPartenariat.LongueurRemarque);
        builder.Property(e => e.CleReference).HasMaxLength(Provenance.LongueurCle).IsUnicode(false);
        builder.HasIndex(e => e.CleReference).IsUnique();
        builder.HasIndex(e => new { e.PartenaireId, e.Annee });
        builder.HasOne<Partenaire>().WithMany().HasForeignKey(e => e.PartenaireId);
        builder.HasOne<Territoire>().WithMany().HasForeignKey(e => e.TerritoireId);
    }
}
