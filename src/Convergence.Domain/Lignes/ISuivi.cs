namespace Convergence.Domain.Lignes;

/// <summary>A row edited by people: concurrent edits are told by <see cref="Version"/>, never overwritten in silence.</summary>
public interface IVersionne
{
    /// <summary>Grows by one at each save; a save that holds an older number is refused.</summary>
    long Version { get; set; }
}

/// <summary>A row that says who touched it last.</summary>
public interface IModifiable
{
    /// <summary>Instant of the last save by a person, UTC; null while only a reference file wrote the row.</summary>
    DateTime? ModifieLe { get; set; }

    /// <summary>Account of that person; null while only a reference file wrote the row.</summary>
    long? ModifieParId { get; set; }
}

/// <summary>A row that a reference file may bring in; the key finds it again at the next version of the file.</summary>
public interface IReference
{
    /// <summary>Stable key in the reference file; null for a row created in the portal.</summary>
    string? CleReference { get; }
}

/// <summary>A row whose visibility depends on its territory.</summary>
public interface IDansTerritoire
{
    /// <summary>Territory of the row, frozen when it was written.</summary>
    long TerritoireId { get; }
}

/// <summary>A row of counts: visible through its territory, or through its chantier.</summary>
public interface IDansPerimetre
{
    /// <summary>Territory of the row, frozen when it was written; null for a national row.</summary>
    long? TerritoireId { get; }

    /// <summary>Chantier of the row; null above the chantier level.</summary>
    long? ChantierId { get; }
}

/// <summary>A row with columns derived from others (folded names); recomputed before each save.</summary>
public interface INormalisable
{
    /// <summary>Recomputes the derived columns.</summary>
    void Normaliser();
}

/// <summary>A row of one territory, saved by its people; without a territory it is the network’s, saved by a national scope only.</summary>
public interface IDansTerritoireOuNational
{
    /// <summary>Territory of the row; null for a row of the whole network.</summary>
    long? TerritoireId { get; }
}

/// <summary>A row that is written once: a save that changes or deletes it is refused, whoever asks.</summary>
public interface IAjoutSeul;

/// <summary>A line of the journal: written once, then sealed with its neighbours and erased with them when its time has come.</summary>
public interface ILigneJournal : IAjoutSeul
{
    /// <summary>Technical key, which grows.</summary>
    long Id { get; }

    /// <summary>Instant, UTC.</summary>
    DateTime Instant { get; }
}
