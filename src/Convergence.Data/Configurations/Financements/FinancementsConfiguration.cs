using Convergence.Domain.Conventions;
using Convergence.Domain.Financements;
using Convergence.Domain.Lignes;
using Convergence.Domain.Recherche;
using Convergence.Domain.Reseau;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Convergence.Data.Configurations.Financements;

internal sealed class LigneFinancementConfiguration : IEntityTypeConfiguration<LigneFinancement>
{
    public void Configure(EntityTypeBuilder<LigneFinancement> builder)
    {
        builder.ToTable("LignesFinancement");
        builder.Property(l => l.Financeur).HasMaxLength(LigneFinancement.LongueurNom);
        builder.Property(l => l.FinanceurRecherche).HasMaxLength(TexteRecherche.LongueurPliee(LigneFinancement.LongueurNom)).IsUnicode(false);
        builder.Property(l => l.Beneficiaire).HasMaxLength(LigneFinancement.LongueurNom);
        builder.Property(l => l.Engage).HasPrecision(18, 2);
        builder.Property(l => l.Paye).HasPrecision(18, 2);
        builder.Property(l => l.Justifie).HasPrecision(18, 2);
        builder.HasIndex(l => new { l.ConventionId, l.Annee });
        builder.HasIndex(l => new { l.Annee, l.TerritoireId });
        builder.HasIndex(l => new { l.TerritoireId, l.Annee });
        builder.HasIndex(l => l.ChantierId);
        builder.HasOne<Convention>().WithMany().HasForeignKey(l => l.ConventionId);
        builder.HasOne<Territoire>().WithMany().HasForeignKey(l => l.TerritoireId);
        builder.HasOne<Chantier>().WithMany().HasForeignKey(l => l.ChantierId);
        builder.HasOne<Organisation>().WithMany().HasForeignKey(l => l.FinanceurId);
    }
}

internal sealed class BudgetConventionConfiguration : IEntityTypeConfiguration<BudgetConvention>
{
    public void Configure(EntityTypeBuilder<BudgetConvention> builder)
    {
        builder.ToTable("BudgetsConvention");
        builder.HasKey(b => b.ConventionId);
        builder.Property(b => b.ConventionId).ValueGeneratedNever();
        builder.HasOne<Convention>().WithOne().HasForeignKey<BudgetConvention>(b => b.ConventionId);
    }
}

internal sealed class EcheancePaiementConfiguration : IEntityTypeConfiguration<EcheancePaiement>
{
    public void Configure(EntityTypeBuilder<EcheancePaiement> builder)
    {
        builder.ToTable("EcheancesPaiement");
        builder.Property(e => e.Condition).HasMaxLength(EcheancePaiement.LongueurCondition);
        builder.Property(e => e.Prevu).HasPrecision(18, 2);
        builder.Property(e => e.Paye).HasPrecision(18, 2);
        builder.HasIndex(e => new { e.ConventionId, e.PrevueLe });
        builder.HasOne<Convention>().WithMany().HasForeignKey(e => e.ConventionId);
        builder.HasOne<Territoire>().WithMany().HasForeignKey(e => e.TerritoireId);
        builder.HasOne<Chantier>().WithMany().HasForeignKey(e => e.ChantierId);
    }
}

internal sealed class FinanceurConfiguration : IEntityTypeConfiguration<Financeur>
{
    public void Configure(EntityTypeBuilder<Financeur> builder)
    {
        builder.ToTable("Financeurs");
        builder.Property(f => f.PeriodeSource).HasMaxLength(40);
        builder.Property(f => f.Remarque).HasMaxLength(300);
        builder.Property(f => f.Source).HasMaxLength(Provenance.LongueurSource);
        builder.Property(f => f.CleReference).HasMaxLength(Provenance.LongueurCle).IsUnicode(false);
        builder.HasIndex(f => f.CleReference).IsUnique();
        builder.HasIndex(f => f.OrganisationId).IsUnique();
        builder.HasOne<Organisation>().WithOne().HasForeignKey<Financeur>(f => f.OrganisationId);
    }
}
