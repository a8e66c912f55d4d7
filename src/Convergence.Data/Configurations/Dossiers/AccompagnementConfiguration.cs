using Convergence.Data.Comptes;
using Convergence.Domain.Dossiers;
using Convergence.Domain.Partenariats;
using Convergence.Domain.Reseau;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Convergence.Data.Configurations.Dossiers;

internal sealed class BilanFreinsConfiguration : IEntityTypeConfiguration<BilanFreins>
{
    public void Configure(EntityTypeBuilder<BilanFreins> builder)
    {
        builder.ToTable("BilansFreins");
        builder.DuParcours();
        builder.HasMany(b => b.Niveaux).WithOne().HasForeignKey(n => n.BilanFreinsId);
    }
}

internal sealed class NiveauFreinConfiguration : IEntityTypeConfiguration<NiveauFrein>
{
    public void Configure(EntityTypeBuilder<NiveauFrein> builder)
    {
        builder.ToTable("NiveauxFrein");
        builder.DuParcours();
        builder.HasIndex(n => new { n.BilanFreinsId, n.Frein }).IsUnique();
    }
}

internal sealed class ReferentConfiguration : IEntityTypeConfiguration<Referent>
{
    public void Configure(EntityTypeBuilder<Referent> builder)
    {
        builder.ToTable("Referents");
        builder.Property(r => r.Organisme).HasMaxLength(Referent.LongueurOrganisme);
        builder.HasOne<Organisation>().WithMany().HasForeignKey(r => r.OrganisationId);
        builder.DuParcours();
    }
}

internal sealed class ConcertationConfiguration : IEntityTypeConfiguration<Concertation>
{
    public void Configure(EntityTypeBuilder<Concertation> builder)
    {
        builder.ToTable("Concertations");
        builder.Property(c => c.Decisions).HasMaxLength(Verifications.LongueurTexte);
        builder.DuParcours();
    }
}

internal sealed class ActionParcoursConfiguration : IEntityTypeConfiguration<ActionParcours>
{
    public void Configure(EntityTypeBuilder<ActionParcours> builder)
    {
        builder.ToTable("ActionsParcours");
        builder.Property(a => a.Note).HasMaxLength(Verifications.LongueurTexte);
        builder.HasOne<Utilisateur>().WithMany().HasForeignKey(a => a.ParId);
        builder.DuParcours();
        builder.HasIndex(a => new { a.ChantierId, a.Le });
    }
}

internal sealed class MobilisationConfiguration : IEntityTypeConfiguration<Mobilisation>
{
    public void Configure(EntityTypeBuilder<Mobilisation> builder)
    {
        builder.ToTable("Mobilisations");
        builder.Property(m => m.Demande).HasMaxLength(Verifications.LongueurTexte);
        builder.HasOne<Partenaire>().WithMany().HasForeignKey(m => m.PartenaireId);
        builder.DuParcours();
    }
}
