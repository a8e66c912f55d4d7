using Convergence.Domain.Lignes;
using Convergence.Domain.Pilotage.Indicateurs;
using Convergence.Domain.Reseau;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Convergence.Data.Configurations.Pilotage;

internal sealed class ObjectifConfiguration : IEntityTypeConfiguration<Objectif>
{
    public void Configure(EntityTypeBuilder<Objectif> builder)
    {
        builder.ToTable("Objectifs");
        builder.Property(o => o.Code).HasMaxLength(40).IsUnicode(false);
        builder.HasIndex(o => o.Code).IsUnique();
        builder.Property(o => o.Libelle).HasMaxLength(160);
        builder.Property(o => o.CodeIndicateur).HasMaxLength(40).IsUnicode(false);
        builder.Property(o => o.Unite).HasMaxLength(30);
        builder.Property(o => o.Echeance).HasMaxLength(10).IsUnicode(false);
        builder.Property(o => o.Origine).HasMaxLength(120);
        builder.Property(o => o.Base).HasMaxLength(160);
        builder.Property(o => o.RealiseAu).HasMaxLength(10).IsUnicode(false);
        builder.Property(o => o.AttenteSelonSource).HasMaxLength(120);
        builder.Property(o => o.Remarque).HasMaxLength(300);
        builder.Property(o => o.Source).HasMaxLength(Provenance.LongueurSource);
        builder.Property(o => o.CleReference).HasMaxLength(Provenance.LongueurCle).IsUnicode(false);
        builder.HasIndex(o => o.CleReference).IsUnique();
    }
}

internal sealed class ChiffreSourceConfiguration : IEntityTypeConfiguration<ChiffreSource>
{
    public void Configure(EntityTypeBuilder<ChiffreSource> builder)
    {
        builder.ToTable("ChiffresSource");
        builder.Property(c => c.PeriodeSource).HasMaxLength(30);
        builder.Property(c => c.Code).HasMaxLength(80).IsUnicode(false);
        builder.Property(c => c.Libelle).HasMaxLength(160);
        builder.Property(c => c.Unite).HasMaxLength(30);
        builder.Property(c => c.Qualification).HasMaxLength(300);
        builder.Property(c => c.Source).HasMaxLength(Provenance.LongueurSource);
        builder.Property(c => c.CleReference).HasMaxLength(Provenance.LongueurCle).IsUnicode(false);
        builder.HasIndex(c => c.CleReference).IsUnique();
        builder.HasOne<Territoire>().WithMany().HasForeignKey(c => c.TerritoireId);
        builder.HasIndex(c => new { c.Annee, c.Code });
    }
}
