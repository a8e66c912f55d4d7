using Convergence.Domain.Lignes;
using Convergence.Domain.Reseau;
using Convergence.Domain.Reseau.Equipes;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Convergence.Data.Configurations.Reseau;

internal sealed class PosteEquipeConfiguration : IEntityTypeConfiguration<PosteEquipe>
{
    public void Configure(EntityTypeBuilder<PosteEquipe> builder)
    {
        builder.ToTable("PostesEquipe");
        builder.Dater();
        builder.Property(p => p.Etp).HasPrecision(5, 2);
        builder.Property(p => p.EtpAccompagnement).HasPrecision(5, 2);
        builder.Property(p => p.Remarque).HasMaxLength(PosteEquipe.LongueurRemarque);
        builder.HasOne<Territoire>().WithMany().HasForeignKey(p => p.TerritoireId);
        builder.HasOne<Chantier>().WithMany().HasForeignKey(p => p.ChantierId);
        builder.HasOne<Organisation>().WithMany().HasForeignKey(p => p.OrganisationId);
        builder.HasIndex(p => new { p.TerritoireId, p.Debut });
        builder.HasIndex(p => p.ChantierId);
    }
}

internal sealed class EnjeuTerritoireConfiguration : IEntityTypeConfiguration<EnjeuTerritoire>
{
    public void Configure(EntityTypeBuilder<EnjeuTerritoire> builder)
    {
        builder.ToTable("EnjeuxTerritoire");
        builder.Property(e => e.Theme).HasMaxLength(EnjeuTerritoire.LongueurTheme);
        builder.Property(e => e.Texte).HasMaxLength(EnjeuTerritoire.LongueurTexte);
        builder.Property(e => e.Source).HasMaxLength(Provenance.LongueurSource);
        builder.Property(e => e.CleReference).HasMaxLength(Provenance.LongueurCle).IsUnicode(false);
        builder.HasIndex(e => e.CleReference).IsUnique();
        builder.HasOne<Territoire>().WithMany().HasForeignKey(e => e.TerritoireId);
        builder.HasIndex(e => new { e.TerritoireId, e.Annee });
    }
}
