using Convergence.Domain.Conventions;
using Convergence.Domain.Lignes;
using Convergence.Domain.Recherche;
using Convergence.Domain.Reseau;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Convergence.Data.Configurations.Conventions;

internal sealed class ConventionConfiguration : IEntityTypeConfiguration<Convention>
{
    public void Configure(EntityTypeBuilder<Convention> builder)
    {
        builder.ToTable("Conventions");
        builder.Property(c => c.Numero).HasMaxLength(Convention.LongueurNumero).IsUnicode(false);
        builder.HasIndex(c => c.Numero).IsUnique();
        builder.Property(c => c.Objet).HasMaxLength(Convention.LongueurObjet);
        builder.Property(c => c.Parties).HasMaxLength(Convention.LongueurParties);
        builder.Property(c => c.TexteRecherche).HasMaxLength(TexteRecherche.LongueurIndex).IsUnicode(false);
        builder.Property(c => c.MotifChevauchement).HasMaxLength(Convention.LongueurMotif);
        builder.Property(c => c.Remarque).HasMaxLength(Convention.LongueurRemarque);
        builder.Property(c => c.Source).HasMaxLength(Provenance.LongueurSource);
        builder.Property(c => c.CleReference).HasMaxLength(Provenance.LongueurCle).IsUnicode(false);
        builder.HasIndex(c => c.CleReference).IsUnique();
        builder.HasIndex(c => new
        {
            c.TerritoireId,
            c.Type,
            c.Etat,
        });
        builder.HasIndex(c => new { c.Etat, c.FinEffective });
        builder.HasOne<Territoire>().WithMany().HasForeignKey(c => c.TerritoireId);
        builder.HasOne<Chantier>().WithMany().HasForeignKey(c => c.ChantierId);
        builder.HasOne<Convention>().WithMany().HasForeignKey(c => c.RenouvelleId);
    }
}

internal sealed class AvenantConventionConfiguration : IEntityTypeConfiguration<AvenantConvention>
{
    public void Configure(EntityTypeBuilder<AvenantConvention> builder)
    {
        builder.ToTable("AvenantsConvention");
        builder.Property(a => a.Objet).HasMaxLength(Convention.LongueurObjet);
        builder.HasIndex(a => new { a.ConventionId, a.Numero }).IsUnique();
        builder.HasOne<Convention>().WithMany().HasForeignKey(a => a.ConventionId);
    }
}

internal sealed class PartieConventionConfiguration : IEntityTypeConfiguration<PartieConvention>
{
    public void Configure(EntityTypeBuilder<PartieConvention> builder)
    {
        builder.ToTable("PartiesConvention");
        builder.Property(p => p.Nom).HasMaxLength(Organisation.LongueurNom);
        builder.HasIndex(p => new { p.ConventionId, p.Rang }).IsUnique();
        builder.HasOne<Convention>().WithMany().HasForeignKey(p => p.ConventionId);
        builder.HasOne<Organisation>().WithMany().HasForeignKey(p => p.OrganisationId);
    }
}

internal sealed class CouvertureConventionConfiguration : IEntityTypeConfiguration<CouvertureConvention>
{
    public void Configure(EntityTypeBuilder<CouvertureConvention> builder)
    {
        builder.ToTable("CouverturesConvention");
        builder.HasKey(v => new { v.ConventionId, v.TerritoireId });
        builder.HasOne<Convention>().WithMany().HasForeignKey(v => v.ConventionId);
        builder.HasOne<Territoire>().WithMany().HasForeignKey(v => v.TerritoireId);
    }
}

internal sealed class EvenementConventionConfiguration : IEntityTypeConfiguration<EvenementConvention>
{
    public void Configure(EntityTypeBuilder<EvenementConvention> builder)
    {
        builder.ToTable("EvenementsConvention");
        builder.Property(e => e.Texte).HasMaxLength(300);
        builder.Property(e => e.Motif).HasMaxLength(Convention.LongueurMotif);
        builder.HasIndex(e => new { e.ConventionId, e.Le });
        builder.HasOne<Convention>().WithMany().HasForeignKey(e => e.ConventionId);
    }
}

internal sealed class DocumentConventionConfiguration : IEntityTypeConfiguration<DocumentConvention>
{
    public void Configure(EntityTypeBuilder<DocumentConvention> builder)
    {
        builder.ToTable("DocumentsConvention");
        builder.Property(d => d.Nom).HasMaxLength(NomDocument.Longueur);
        builder.Property(d => d.Empreinte).HasMaxLength(64).IsUnicode(false).IsFixedLength();
        builder.HasIndex(d => d.ConventionId);
        builder.HasOne<Convention>().WithMany().HasForeignKey(d => d.ConventionId);
        builder.HasOne<AvenantConvention>().WithMany().HasForeignKey(d => d.AvenantId);
    }
}

internal sealed class ContenuDocumentConfiguration : IEntityTypeConfiguration<ContenuDocument>
{
    public void Configure(EntityTypeBuilder<ContenuDocument> builder)
    {
        builder.ToTable("ContenusDocument");
        builder.HasKey(c => c.DocumentId);
        builder.Property(c => c.DocumentId).ValueGeneratedNever();
        builder.HasOne<DocumentConvention>().WithOne().HasForeignKey<ContenuDocument>(c => c.DocumentId);
    }
}
