using Convergence.Domain.FilesActives;
using Convergence.Domain.Lignes;
using Convergence.Domain.Reseau;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Convergence.Data.Configurations.FilesActives;

internal sealed class ReleveConfiguration : IEntityTypeConfiguration<Releve>
{
    public void Configure(EntityTypeBuilder<Releve> builder)
    {
        builder.ToTable("Releves");
        builder.Property(r => r.Libelle).HasMaxLength(160);
        builder.Property(r => r.Source).HasMaxLength(Provenance.LongueurSource);
        builder.Property(r => r.CleReference).HasMaxLength(Provenance.LongueurCle).IsUnicode(false);
        builder.HasOne<Campagne>().WithMany().HasForeignKey(r => r.CampagneId);
        builder.HasOne<Remontee>().WithMany().HasForeignKey(r => r.RemonteeId);
        builder.HasOne<Territoire>().WithMany().HasForeignKey(r => r.TerritoireId);
        builder.HasOne<Chantier>().WithMany().HasForeignKey(r => r.ChantierId);

        // One row per level: SQL Server and SQLite do not agree on nulls in one unique index, so three filtered ones.
        builder
            .HasIndex(
                r => new
                {
                    r.CampagneId,
                    r.Programme,
                    r.ChantierId,
                },
                "UX_Releves_Chantier"
            )
            .IsUnique()
            .HasFilter("[ChantierId] IS NOT NULL");
        builder
            .HasIndex(
                r => new
                {
                    r.CampagneId,
                    r.Programme,
                    r.TerritoireId,
                },
                "UX_Releves_Territoire"
            )
            .IsUnique()
            .HasFilter("[Niveau] = 2");
        builder.HasIndex(r => new { r.CampagneId, r.Programme }, "UX_Releves_National").IsUnique().HasFilter("[Niveau] = 4");
        builder.HasIndex(r => r.RemonteeId);
        builder.HasIndex(r => new { r.ChantierId, r.CampagneId });
    }
}

internal sealed class ValeurReleveConfiguration : IEntityTypeConfiguration<ValeurReleve>
{
    public void Configure(EntityTypeBuilder<ValeurReleve> builder)
    {
        builder.ToTable("Valeurs", t =>
            t.HasCheckConstraint("CK_Valeurs_Nombre", $"[Nombre] IS NULL OR ([Nombre] >= 0 AND [Nombre] <= {ValeurReleve.Maximum})")
        );
        builder.Property(v => v.Commentaire).HasMaxLength(ValeurReleve.LongueurCommentaire);
        builder.Property(v => v.Avertissements).HasMaxLength(120).IsUnicode(false);
        builder.HasOne<Releve>().WithMany().HasForeignKey(v => v.ReleveId);
        builder.HasOne<Compteur>().WithMany().HasForeignKey(v => v.CompteurId);
        builder.HasIndex(v => new { v.ReleveId, v.CompteurId }).IsUnique();
        builder.HasIndex(v => new
        {
            v.CampagneId,
            v.TerritoireId,
            v.CompteurId,
        });
    }
}

internal sealed class TotalTerritoireConfiguration : IEntityTypeConfiguration<TotalTerritoire>
{
    public void Configure(EntityTypeBuilder<TotalTerritoire> builder)
    {
        builder.ToTable("TotauxTerritoire");
        builder.HasKey(t => new
        {
            t.CampagneId,
            t.TerritoireId,
            t.CompteurId,
            t.Etat,
        });
        builder.HasOne<Campagne>().WithMany().HasForeignKey(t => t.CampagneId);
        builder.HasOne<Territoire>().WithMany().HasForeignKey(t => t.TerritoireId);
        builder.HasOne<Compteur>().WithMany().HasForeignKey(t => t.CompteurId);
        builder.HasIndex(t => new
        {
            t.TerritoireId,
            t.CompteurId,
            t.CampagneId,
        });
    }
}

internal sealed class TotalNationalConfiguration : IEntityTypeConfiguration<TotalNational>
{
    public void Configure(EntityTypeBuilder<TotalNational> builder)
    {
        builder.ToTable("TotauxNationaux");
        builder.HasKey(t => new { t.CompteurId, t.CampagneId });
        builder.HasOne<Campagne>().WithMany().HasForeignKey(t => t.CampagneId);
        builder.HasOne<Compteur>().WithMany().HasForeignKey(t => t.CompteurId);
        builder.HasIndex(t => new { t.CampagneId, t.Programme });
    }
}

internal sealed class EvenementRemonteeConfiguration : IEntityTypeConfiguration<EvenementRemontee>
{
    public void Configure(EntityTypeBuilder<EvenementRemontee> builder)
    {
        builder.ToTable("EvenementsRemontee");
        builder.Property(e => e.Motif).HasMaxLength(Remontee.LongueurMotif);
        builder.Property(e => e.Empreinte).HasMaxLength(64).IsUnicode(false).IsFixedLength();
        builder.HasOne<Remontee>().WithMany().HasForeignKey(e => e.RemonteeId);
        builder.HasOne<Territoire>().WithMany().HasForeignKey(e => e.TerritoireId);
        builder.HasOne<Chantier>().WithMany().HasForeignKey(e => e.ChantierId);
        builder.HasIndex(e => new { e.RemonteeId, e.Le });
    }
}
