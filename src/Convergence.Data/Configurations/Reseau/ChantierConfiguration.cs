using Convergence.Domain.Lignes;
using Convergence.Domain.Recherche;
using Convergence.Domain.Reseau;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Convergence.Data.Configurations.Reseau;

internal sealed class OrganisationConfiguration : IEntityTypeConfiguration<Organisation>
{
    public void Configure(EntityTypeBuilder<Organisation> builder)
    {
        builder.ToTable("Organisations");
        builder.Property(o => o.Nom).HasMaxLength(Organisation.LongueurNom);
        builder.Property(o => o.NomRecherche).HasMaxLength(TexteRecherche.LongueurPliee(Organisation.LongueurNom)).IsUnicode(false);
        builder.Property(o => o.TexteRecherche).HasMaxLength(TexteRecherche.LongueurIndex).IsUnicode(false);
        builder.HasIndex(o => o.NomRecherche).IsUnique();
        builder.Property(o => o.Siren).HasMaxLength(9).IsUnicode(false);
        builder.Property(o => o.Source).HasMaxLength(Provenance.LongueurSource);
        builder.Property(o => o.CleReference).HasMaxLength(Provenance.LongueurCle).IsUnicode(false);
        builder.HasIndex(o => o.CleReference).IsUnique();
    }
}

internal sealed class ChantierConfiguration : IEntityTypeConfiguration<Chantier>
{
    public void Configure(EntityTypeBuilder<Chantier> builder)
    {
        builder.ToTable("Chantiers");
        builder.Dater();
        builder.Property(c => c.Nom).HasMaxLength(Chantier.LongueurNom);
        builder.Property(c => c.NomRecherche).HasMaxLength(TexteRecherche.LongueurPliee(Chantier.LongueurNom)).IsUnicode(false);
        builder.Property(c => c.TexteRecherche).HasMaxLength(TexteRecherche.LongueurIndex).IsUnicode(false);
        builder.Property(c => c.AutreNom).HasMaxLength(Chantier.LongueurNom);
        builder.Property(c => c.Commune).HasMaxLength(Chantier.LongueurCommune);
        builder.Property(c => c.CodeCommune).HasMaxLength(5).IsUnicode(false);
        builder.Property(c => c.CodeDepartement).HasMaxLength(3).IsUnicode(false);
        builder.Property(c => c.CodeEpci).HasMaxLength(9).IsUnicode(false);
        builder.Property(c => c.NomEpci).HasMaxLength(Chantier.LongueurNomEpci);
        builder.Property(c => c.Siret).HasMaxLength(Siret.Longueur).IsUnicode(false);
        builder.Property(c => c.Antenne).HasMaxLength(Chantier.LongueurAntenne);
        builder.Property(c => c.Experimentation).HasMaxLength(Chantier.LongueurExperimentation);
        builder.Property(c => c.Remarque).HasMaxLength(Chantier.LongueurRemarque);
        builder.Property(c => c.Source).HasMaxLength(Provenance.LongueurSource);
        builder.Property(c => c.CleReference).HasMaxLength(Provenance.LongueurCle).IsUnicode(false);
        builder.HasIndex(c => c.CleReference).IsUnique();

        // A name is not a key: name and commune are (ecarts E24).
        builder.HasIndex(c => new { c.NomRecherche, c.CodeCommune }).IsUnique();
        builder.HasIndex(c => new { c.Siret, c.Antenne });
        builder.HasIndex(c => new { c.TerritoireId, c.NomRecherche });
        builder.HasIndex(c => c.CodeDepartement);
        builder.HasOne<Territoire>().WithMany().HasForeignKey(c => c.TerritoireId);
        builder.HasOne<Organisation>().WithMany().HasForeignKey(c => c.OrganisationId);
        builder.HasOne<Departement>().WithMany().HasForeignKey(c => c.CodeDepartement);
    }
}

internal sealed class AdhesionProgrammeConfiguration : IEntityTypeConfiguration<AdhesionProgramme>
{
    public void Configure(EntityTypeBuilder<AdhesionProgramme> builder)
    {
        builder.ToTable("Adhesions");
        builder.Dater();
        builder.Property(a => a.Remarque).HasMaxLength(AdhesionProgramme.LongueurRemarque);
        builder.Property(a => a.CleReference).HasMaxLength(Provenance.LongueurCle).IsUnicode(false);
        builder.HasIndex(a => a.CleReference).IsUnique();
        builder.HasOne<Chantier>().WithMany().HasForeignKey(a => a.ChantierId);
        builder.HasOne<Territoire>().WithMany().HasForeignKey(a => a.TerritoireId);
        builder.HasIndex(a => new
        {
            a.TerritoireId,
            a.Programme,
            a.Debut,
        });
        builder.HasIndex(a => new { a.ChantierId, a.Programme });
        builder.HasIndex(a => a.ConfirmeAu);
    }
}

internal sealed class PorteurCoordinationConfiguration : IEntityTypeConfiguration<PorteurCoordination>
{
    public void Configure(EntityTypeBuilder<PorteurCoordination> builder)
    {
        builder.ToTable("PorteursCoordination");
        builder.Dater();
        builder.Property(p => p.Remarque).HasMaxLength(PorteurCoordination.LongueurRemarque);
        builder.Property(p => p.CleReference).HasMaxLength(Provenance.LongueurCle).IsUnicode(false);
        builder.HasIndex(p => p.CleReference).IsUnique();
        builder.HasOne<Territoire>().WithMany().HasForeignKey(p => p.TerritoireId);
        builder.HasOne<Organisation>().WithMany().HasForeignKey(p => p.OrganisationId);
        builder.HasIndex(p => new { p.TerritoireId, p.Debut });
    }
}

internal sealed class CapaciteConventionneeConfiguration : IEntityTypeConfiguration<CapaciteConventionnee>
{
    public void Configure(EntityTypeBuilder<CapaciteConventionnee> builder)
    {
        builder.ToTable("CapacitesConventionnees");
        builder.Dater();
        builder.Property(c => c.Remarque).HasMaxLength(CapaciteConventionnee.LongueurRemarque);
        builder.HasOne<Territoire>().WithMany().HasForeignKey(c => c.TerritoireId);
        builder.HasOne<Chantier>().WithMany().HasForeignKey(c => c.ChantierId);
        builder.HasIndex(c => new
        {
            c.ChantierId,
            c.Programme,
            c.Debut,
        });
    }
}
