using Convergence.Domain.Suivi;

namespace Convergence.Domain.Parcours;

/// <summary>What was done with the file of a person.</summary>
public enum ActionDossier
{
    /// <summary>The file was shown.</summary>
    Ouverture = 1,

    /// <summary>The file was created.</summary>
    Creation = 2,

    /// <summary>Something in it changed.</summary>
    Modification = 3,
}

/// <summary>
/// One line of the journal of access: who, when, which file, what. It holds the names of the fields that changed, never their values.
/// Written in the same transaction as what it tells; never changed, never deleted.
/// </summary>
public sealed class AccesDossier : INominal, IAjoutSeul
{
    /// <summary>Longest list of field names.</summary>
    public const int LongueurChamps = 400;

    /// <summary>Technical key.</summary>
    public long Id { get; private set; }

    /// <summary>Instant, UTC.</summary>
    public required DateTime Instant { get; init; }

    /// <summary>Account.</summary>
    public required long CompteId { get; init; }

    /// <summary>Person.</summary>
    public required long SalarieId { get; init; }

    /// <summary>Territory of the file on that instant.</summary>
    public required long TerritoireId { get; init; }

    /// <summary>Chantier of the file on that instant.</summary>
    public required long ChantierId { get; init; }

    /// <summary>What was done.</summary>
    public required ActionDossier Action { get; init; }

    /// <summary>Names of the fields that changed, separated by commas; null for an opening.</summary>
    public string? Champs { get; init; }

    /// <inheritdoc/>
    long? IDansPerimetre.TerritoireId => TerritoireId;

    /// <inheritdoc/>
    long? IDansPerimetre.ChantierId => ChantierId;
}
