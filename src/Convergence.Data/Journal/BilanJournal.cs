namespace Convergence.Data.Journal;

/// <summary>What a check of the journal found.</summary>
/// <param name="Blocs">Blocks that are sound, from the first.</param>
/// <param name="Lignes">Rows read again and found as they were sealed.</param>
/// <param name="Purges">Among the blocks, those whose rows were erased at their time.</param>
/// <param name="EnAttente">Rows that no block seals yet.</param>
/// <param name="BlocRompu">Number of the first block that does not hold; null when none, or when the fault is elsewhere.</param>
/// <param name="Faute">What does not hold, a French sentence; null when everything does.</param>
public sealed record BilanJournal(int Blocs, int Lignes, int Purges, int EnAttente, long? BlocRompu, string? Faute)
{
    public bool EstIntact => Faute is null;
}
