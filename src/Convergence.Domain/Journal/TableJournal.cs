namespace Convergence.Domain.Journal;

/// <summary>A table of the journal: its rows are written once and sealed.</summary>
public enum TableJournal
{
    /// <summary>What was done with the files of people.</summary>
    Dossiers = 1,

    /// <summary>What happened to accounts.</summary>
    Comptes = 2,
}
