using Convergence.Data.Comptes;
using Convergence.Domain.Chiffrement;
using Convergence.Domain.Dossiers;
using Convergence.Domain.Dossiers.Sensible;
using Convergence.Domain.Reseau;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Convergence.Data.Configurations.Dossiers;

internal sealed class ValeurSensibleConfiguration : IEntityTypeConfiguration<ValeurSensible>
{
    public void Configure(EntityTypeBuilder<ValeurSensible> builder)
    {
        builder.ToTable("ValeursSensibles");
        builder.Property(v => v.Contenu).HasMaxLength(ValeurSensible.LongueurContenu);
        builder.Property(v => v.CleContenu).HasMaxLength(ContenuChiffre.LongueurCle).IsUnicode(false);
        builder.Ignore(v => v.Emplacement);
        builder.Ignore(v => v.Chiffre);
        builder.HasIndex(v => v.Cle).IsUnique();
        builder.HasIndex(v => new { v.ChantierId, v.CleContenu });
        builder
            .HasIndex(v => new
            {
                v.SalarieId,
                v.Groupe,
                v.Support,
                v.SupportId,
            })
            .IsUnique();
        builder.HasOne<Salarie>().WithMany().HasForeignKey(v => v.SalarieId);
        builder.HasOne<Territoire>().WithMany().HasForeignKey(v => v.TerritoireId);
        builder.HasOne<Chantier>().WithMany().HasForeignKey(v => v.ChantierId);
    }
}

internal sealed class DecisionSensibleConfiguration : IEntityTypeConfiguration<DecisionSensible>
{
    public void Configure(EntityTypeBuilder<DecisionSensible> builder)
    {
        builder.ToTable("DecisionsSensibles");
        builder.Property(d => d.Motif).HasMaxLength(DecisionSensible.LongueurMotif);
        builder.Property(d => d.MotifFermeture).HasMaxLength(DecisionSensible.LongueurMotif);
        builder.HasIndex(d => new { d.ChantierId, d.Groupe });
        builder.HasOne<Chantier>().WithMany().HasForeignKey(d => d.ChantierId);
        builder.HasOne<Utilisateur>().WithMany().HasForeignKey(d => d.OuverteParId);
        builder.HasOne<Utilisateur>().WithMany().HasForeignKey(d => d.FermeeParId);
    }
}
