using Convergence.Domain.Lignes;
using Convergence.Domain.Recherche;
using Convergence.Domain.Reseau;
using Convergence.Domain.Temps;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Convergence.Data.Configurations.Reseau;

internal sealed class RegionConfiguration : IEntityTypeConfiguration<Region>
{
    public void Configure(EntityTypeBuilder<Region> builder)
    {
        builder.ToTable("Regions");
        builder.HasKey(r => r.Code);
        builder.Property(r => r.Code).HasMaxLength(2).IsUnicode(false);
        builder.Property(r => r.Nom).HasMaxLength(60);
    }
}

internal sealed class DepartementConfiguration : IEntityTypeConfiguration<Departement>
{
    public void Configure(EntityTypeBuilder<Departement> builder)
    {
        builder.ToTable("Departements");
        builder.HasKey(d => d.Code);
        builder.Property(d => d.Code).HasMaxLength(3).IsUnicode(false);
        builder.Property(d => d.Nom).HasMaxLength(60);
        builder.Property(d => d.CodeRegion).HasMaxLength(2).IsUnicode(false);
        builder.HasOne<Region>().WithMany().HasForeignKey(d => d.CodeRegion);
    }
}

internal sealed class TerritoireConfiguration : IEntityTypeConfiguration<Territoire>
{
    public void Configure(EntityTypeBuilder<Territoire> builder)
    {
        builder.ToTable("Territoires");
        builder.Dater();
        builder.Property(t => t.Code).HasMaxLength(Territoire.LongueurCode).IsUnicode(false);
        builder.HasIndex(t => t.Code).IsUnique();
        builder.Property(t => t.Nom).HasMaxLength(Territoire.LongueurNom);
        builder.Property(t => t.NomRecherche).HasMaxLength(TexteRecherche.LongueurPliee(Territoire.LongueurNom)).IsUnicode(false);
        builder.Property(t => t.TexteRecherche).HasMaxLength(TexteRecherche.LongueurIndex).IsUnicode(false);
        builder.HasIndex(t => t.NomRecherche);
        builder.Property(t => t.Perimetre).HasMaxLength(Territoire.LongueurPerimetre);
        builder.Property(t => t.CodeRegion).HasMaxLength(2).IsUnicode(false);
        builder.HasOne<Region>().WithMany().HasForeignKey(t => t.CodeRegion);
        builder.Property(t => t.CodeEpci).HasMaxLength(9).IsUnicode(false);
        builder.Property(t => t.Notes).HasMaxLength(Territoire.LongueurNotes);
        builder.Property(t => t.Source).HasMaxLength(Provenance.LongueurSource);
        builder.Property(t => t.CleReference).HasMaxLength(Provenance.LongueurCle).IsUnicode(false);
        builder.HasIndex(t => t.CleReference).IsUnique();
        builder.HasMany(t => t.Departements).WithOne().HasForeignKey(d => d.TerritoireId);
    }
}

internal sealed class TerritoireDepartementConfiguration : IEntityTypeConfiguration<TerritoireDepartement>
{
    public void Configure(EntityTypeBuilder<TerritoireDepartement> builder)
    {
        builder.ToTable("TerritoireDepartements");
        builder.HasKey(d => new { d.TerritoireId, d.CodeDepartement });
        builder.Property(d => d.CodeDepartement).HasMaxLength(3).IsUnicode(false);
        builder.HasOne<Departement>().WithMany().HasForeignKey(d => d.CodeDepartement);
    }
}

internal sealed class EtatTerritoireProgrammeConfiguration : IEntityTypeConfiguration<EtatTerritoireProgramme>
{
    public void Configure(EntityTypeBuilder<EtatTerritoireProgramme> builder)
    {
        builder.ToTable("EtatsTerritoireProgramme");
        builder.Dater();
        builder.Property(e => e.Remarque).HasMaxLength(EtatTerritoireProgramme.LongueurRemarque);
        builder.Property(e => e.CleReference).HasMaxLength(Provenance.LongueurCle).IsUnicode(false);
        builder.HasIndex(e => e.CleReference).IsUnique();
        builder.HasOne<Territoire>().WithMany().HasForeignKey(e => e.TerritoireId);
        builder.HasIndex(e => new
        {
            e.TerritoireId,
            e.Programme,
            e.Debut,
        });
    }
}

internal static class FaitDateConfiguration
{
    /// <summary>Columns that every dated fact has.</summary>
    public static void Dater<T>(this EntityTypeBuilder<T> builder)
        where T : FaitDate
    {
        builder.Property(f => f.MotifFin).HasMaxLength(FaitDate.LongueurMotif);
        builder.Ignore(f => f.DebutConnu).Ignore(f => f.FinConnue);
        builder.ToTable(t => t.HasCheckConstraint($"CK_{typeof(T).Name}_Dates", "[Fin] IS NULL OR [Fin] >= [Debut]"));
    }
}
