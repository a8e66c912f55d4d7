using Convergence.Domain.Lignes;

namespace Convergence.Domain.Conventions;

/// <summary>A party of a convention: an organisation, named as the document names it. Never a person.</summary>
public sealed class PartieConvention : IDansPerimetre
{
    public long Id { get; private set; }

    public required long ConventionId { get; init; }

    /// <inheritdoc/>
    public long? TerritoireId { get; init; }

    /// <inheritdoc/>
    public long? ChantierId { get; init; }

    /// <summary>Name, as the document writes it.</summary>
    public required string Nom { get; init; }

    /// <summary>Organisation of the register; null while it is not linked.</summary>
    public long? OrganisationId { get; init; }

    /// <summary>What it is to the agreement.</summary>
    public required RolePartie Role { get; init; }

    /// <summary>Rank on the page, from 1.</summary>
    public required int Rang { get; init; }
}

/// <summary>A territory, or one of its chantiers, that a convention covers beside the one it belongs to (CDC Habitat Paris with 93).</summary>
public sealed class CouvertureConvention : IDansTerritoire
{
    public required long ConventionId { get; init; }

    /// <inheritdoc/>
    public required long TerritoireId { get; init; }
}

/// <summary>One change of state, append-only: who, when, from what to what, why.</summary>
public sealed class EvenementConvention : IDansPerimetre
{
    public long Id { get; private set; }

    public required long ConventionId { get; init; }

    /// <inheritdoc/>
    public long? TerritoireId { get; init; }

    /// <inheritdoc/>
    public long? ChantierId { get; init; }

    /// <summary>Instant, UTC.</summary>
    public required DateTime Le { get; init; }

    /// <summary>Account; null when a reference file wrote it.</summary>
    public long? ParId { get; init; }

    /// <summary>State before; null at creation.</summary>
    public EtatConvention? De { get; init; }

    /// <summary>State after; null when the event is not a change of state.</summary>
    public EtatConvention? Vers { get; init; }

    /// <summary>What happened, when it is not a change of state (« Avenant n° 1 ajouté »).</summary>
    public string? Texte { get; init; }

    /// <summary>Reason given.</summary>
    public string? Motif { get; init; }
}

/// <summary>A document attached to a convention or to one of its avenants: a PDF, kept with the hash of its bytes.</summary>
public sealed class DocumentConvention : IDansPerimetre
{
    public long Id { get; private set; }

    public required long ConventionId { get; init; }

    /// <inheritdoc/>
    public long? TerritoireId { get; init; }

    /// <inheritdoc/>
    public long? ChantierId { get; init; }

    /// <summary>Avenant to which it belongs; null for the convention itself.</summary>
    public long? AvenantId { get; init; }

    /// <summary>Name given back at download, already cleaned (<see cref="NomDocument"/>).</summary>
    public required string Nom { get; init; }

    /// <summary>Size in bytes.</summary>
    public required int Taille { get; init; }

    /// <summary>SHA-256 of the bytes, hexadecimal.</summary>
    public required string Empreinte { get; init; }

    /// <summary>Instant of the deposit, UTC.</summary>
    public required DateTime DeposeLe { get; init; }

    /// <summary>Account.</summary>
    public long? DeposeParId { get; init; }
}

/// <summary>The bytes of a document, apart so that no list reads them.</summary>
public sealed class ContenuDocument : IDansPerimetre
{
    public required long DocumentId { get; init; }

    /// <inheritdoc/>
    public long? TerritoireId { get; init; }

    /// <inheritdoc/>
    public long? ChantierId { get; init; }

    /// <summary>Bytes as they were received.</summary>
    public required byte[] Octets { get; init; }
}
