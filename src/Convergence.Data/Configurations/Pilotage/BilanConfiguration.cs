using Convergence.Domain.Pilotage.Bilans;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Convergence.Data.Configurations.Pilotage;

internal sealed class BilanConfiguration : IEntityTypeConfiguration<Bilan>
{
    public void Configure(EntityTypeBuilder<Bilan> builder)
    {
        builder.ToTable("Bilans");
        builder.Property(b => b.Motif).HasMaxLength(Bilan.LongueurMotif);
        builder.Property(b => b.EmpreinteCellules).HasMaxLength(64).IsUnicode(false).IsFixedLength();
        builder
            .HasIndex(b => new
            {
                b.Programme,
                b.Annee,
                b.Numero,
            })
            .IsUnique();
    }
}

internal sealed class CelluleBilanConfiguration : IEntityTypeConfiguration<CelluleBilan>
{
    public void Configure(EntityTypeBuilder<CelluleBilan> builder)
    {
        builder.ToTable("CellulesBilan");
        builder.Property(c => c.Feuille).HasMaxLength(30).IsUnicode(false);
        builder.Property(c => c.Ligne).HasMaxLength(80).IsUnicode(false);
        builder.Property(c => c.Colonne).HasMaxLength(60).IsUnicode(false);
        builder.Property(c => c.LibelleLigne).HasMaxLength(200);
        builder.Property(c => c.LibelleColonne).HasMaxLength(200);
        builder.Property(c => c.Texte).HasMaxLength(1000);
        builder.HasOne<Bilan>().WithMany().HasForeignKey(c => c.BilanId);
        builder
            .HasIndex(c => new
            {
                c.BilanId,
                c.Feuille,
                c.Ligne,
                c.Colonne,
            })
            .IsUnique();
    }
}

internal sealed class FichierBilanConfiguration : IEntityTypeConfiguration<FichierBilan>
{
    public void Configure(EntityTypeBuilder<FichierBilan> builder)
    {
        builder.ToTable("FichiersBilan");
        builder.HasKey(f => f.BilanId);
        builder.Property(f => f.BilanId).ValueGeneratedNever();
        builder.Property(f => f.NomFichier).HasMaxLength(160);
        builder.Property(f => f.Empreinte).HasMaxLength(64).IsUnicode(false).IsFixedLength();
        builder.HasOne<Bilan>().WithOne().HasForeignKey<FichierBilan>(f => f.BilanId);
    }
}
