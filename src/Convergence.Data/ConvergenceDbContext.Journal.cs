using Convergence.Domain.Journal;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Data;

public abstract partial class ConvergenceDbContext
{
    /// <summary>Technical tables: the seals of the journal, which hold keys of rows and digests.</summary>
    public DbSet<BlocJournal> BlocsJournal => Set<BlocJournal>();

    public DbSet<PlageJournal> PlagesJournal => Set<PlageJournal>();
}
