using Convergence.Domain.Lignes;

namespace Convergence.Domain.FilesActives;

/// <summary>What happened to an envelope.</summary>
public enum TypeEvenementRemontee
{
    /// <summary>Certified and sent.</summary>
    Transmission = 1,

    /// <summary>Taken back by its sender.</summary>
    Reprise = 2,

    /// <summary>Sent back with a reason.</summary>
    Renvoi = 3,

    /// <summary>Accepted.</summary>
    Validation = 4,

    /// <summary>Frozen by a transmitted bilan.</summary>
    Gel = 5,
}

/// <summary>One line of the history of an envelope, append-only: it proves what was sent, when and by whom.</summary>
public sealed class EvenementRemontee : IDansPerimetre
{
    public long Id { get; private set; }

    public required long RemonteeId { get; init; }

    /// <summary>Territory, frozen.</summary>
    public required long TerritoireId { get; init; }

    /// <inheritdoc/>
    public long? ChantierId { get; init; }

    /// <summary>What happened.</summary>
    public required TypeEvenementRemontee Type { get; init; }

    /// <summary>When, UTC.</summary>
    public required DateTime Le { get; init; }

    /// <summary>Account.</summary>
    public required long ParId { get; init; }

    /// <summary>Reason or comment; null when none.</summary>
    public string? Motif { get; init; }

    /// <summary>Canonical text of the cells as they were then, one a line « row;counter;value »; null when the event sends nothing.</summary>
    public string? Contenu { get; init; }

    /// <summary>SHA-256 of <see cref="Contenu"/>, 64 hexadecimal characters; null without content.</summary>
    public string? Empreinte { get; init; }

    long? IDansPerimetre.TerritoireId => TerritoireId;
}
