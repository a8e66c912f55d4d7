using Convergence.Domain.Chiffrement;
using Convergence.Domain.Journal;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Convergence.Data.Configurations.Journal;

internal sealed class BlocJournalConfiguration : IEntityTypeConfiguration<BlocJournal>, IEntityTypeConfiguration<PlageJournal>
{
    public void Configure(EntityTypeBuilder<BlocJournal> builder)
    {
        builder.ToTable("BlocsJournal");
        builder.HasKey(b => b.Numero);
        builder.Property(b => b.Numero).ValueGeneratedNever();
        builder.Property(b => b.Precedent).HasMaxLength(BlocJournal.TailleSceau);
        builder.Property(b => b.Sceau).HasMaxLength(BlocJournal.TailleSceau);
        builder.Property(b => b.SceauPurge).HasMaxLength(BlocJournal.TailleSceau);
        builder.Property(b => b.Cle).HasMaxLength(ContenuChiffre.LongueurCle).IsUnicode(false);
        builder.HasMany(b => b.Plages).WithOne().HasForeignKey(p => p.BlocNumero);
        builder.HasIndex(b => b.PurgeLe);
    }

    public void Configure(EntityTypeBuilder<PlageJournal> builder)
    {
        builder.ToTable("PlagesJournal");
        builder.HasKey(p => new { p.BlocNumero, p.Table });
        builder.Property(p => p.Empreinte).HasMaxLength(PlageJournal.TailleEmpreinte);

        // What a trigger asks for each row that somebody wants to delete.
        builder.HasIndex(p => new { p.Table, p.JusquaId });
    }
}
