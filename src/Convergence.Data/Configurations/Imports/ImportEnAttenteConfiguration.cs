using Convergence.Data.Comptes;
using Convergence.Domain.Chiffrement;
using Convergence.Domain.Conventions;
using Convergence.Domain.Imports;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Convergence.Data.Configurations.Imports;

internal sealed class ImportEnAttenteConfiguration : IEntityTypeConfiguration<ImportEnAttente>
{
    public void Configure(EntityTypeBuilder<ImportEnAttente> builder)
    {
        builder.ToTable("ImportsEnAttente");
        builder.Property(i => i.Sujet).HasMaxLength(40).IsUnicode(false);
        builder.Property(i => i.Empreinte).HasMaxLength(64).IsUnicode(false).IsFixedLength();
        builder.Property(i => i.NomFichier).HasMaxLength(NomDocument.Longueur);
        builder.Property(i => i.CleLignes).HasMaxLength(ContenuChiffre.LongueurCle).IsUnicode(false);
        builder.Ignore(i => i.Emplacement);
        builder.Ignore(i => i.Chiffre);
        builder.HasIndex(i => i.CleLignes);
        builder.HasIndex(i => i.Jeton).IsUnique();
        builder.HasIndex(i => new
        {
            i.Sujet,
            i.Empreinte,
            i.Etat,
        });
        builder.HasIndex(i => i.DeposeParId);
        builder.HasOne<Utilisateur>().WithMany().HasForeignKey(i => i.DeposeParId);
    }
}
