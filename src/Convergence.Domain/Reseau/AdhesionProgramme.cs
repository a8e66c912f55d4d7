using Convergence.Domain.Lignes;
using Convergence.Domain.Temps;

namespace Convergence.Domain.Reseau;

/// <summary>
/// A chantier carries a programme on a territory, from a date to a date. It makes the chantier expected in the
/// campaigns of the period. Never created from the annex's CVG flag (ecarts E27).
/// </summary>
public sealed class AdhesionProgramme : FaitDate, IVersionne, IModifiable, IDansTerritoire, IReference
{
    /// <summary>Longest remark, in characters.</summary>
    public const int LongueurRemarque = 500;

    public long Id { get; private set; }

    public required long ChantierId { get; init; }

    /// <summary>Territory of this membership.</summary>
    public required long TerritoireId { get; init; }

    /// <summary>Programme carried.</summary>
    public required Programme Programme { get; init; }

    /// <summary>Last day on which somebody confirmed it; the known network is that of 31/12/2023.</summary>
    public DateOnly? ConfirmeAu { get; private set; }

    /// <summary>Remark on the source.</summary>
    public string? Remarque { get; set; }

    /// <inheritdoc/>
    public string? CleReference { get; init; }

    /// <inheritdoc/>
    public long Version { get; set; }

    /// <inheritdoc/>
    public DateTime? ModifieLe { get; set; }

    /// <inheritdoc/>
    public long? ModifieParId { get; set; }

    /// <summary>Says that the membership still stands on that day.</summary>
    /// <exception cref="RegleMetierException">Before the start, after the end, or before the last confirmation.</exception>
    public void Confirmer(DateOnly au)
    {
        if (au < Debut)
        {
            throw new RegleMetierException(nameof(ConfirmeAu), $"La confirmation ne peut pas précéder le début ({DebutConnu.EnFrancais()}).");
        }

        if (Fin is { } fin && au > fin)
        {
            throw new RegleMetierException(nameof(ConfirmeAu), "L'adhésion est close : elle ne peut plus être confirmée après sa fin.");
        }

        if (ConfirmeAu is { } deja && au < deja)
        {
            throw new RegleMetierException(nameof(ConfirmeAu), $"L'adhésion est déjà confirmée au {deja:dd/MM/yyyy}.");
        }

        ConfirmeAu = au;
    }
}

/// <summary>The organisation that employs the coordination of a territory (porteur de la coordination), dated.</summary>
public sealed class PorteurCoordination : FaitDate, IVersionne, IModifiable, IDansTerritoire, IReference
{
    /// <summary>Longest remark, in characters.</summary>
    public const int LongueurRemarque = 300;

    public long Id { get; private set; }

    public required long TerritoireId { get; init; }

    /// <summary>Bearer.</summary>
    public required long OrganisationId { get; init; }

    /// <summary>Remark on the source.</summary>
    public string? Remarque { get; set; }

    /// <inheritdoc/>
    public string? CleReference { get; init; }

    /// <inheritdoc/>
    public long Version { get; set; }

    /// <inheritdoc/>
    public DateTime? ModifieLe { get; set; }

    /// <inheritdoc/>
    public long? ModifieParId { get; set; }
}

/// <summary>
/// Capacity agreed for a chantier and a programme (places conventionnées), dated. A stock of places, not of people:
/// never added to a file active (reference §0, trap 1).
/// </summary>
public sealed class CapaciteConventionnee : FaitDate, IVersionne, IModifiable, IDansTerritoire
{
    /// <summary>Longest remark, in characters.</summary>
    public const int LongueurRemarque = 300;

    public long Id { get; private set; }

    public required long ChantierId { get; init; }

    /// <summary>Territory of the chantier when the capacity was recorded.</summary>
    public required long TerritoireId { get; init; }

    public required Programme Programme { get; init; }

    /// <summary>Number of places, 1 to 999.</summary>
    public required int Places { get; init; }

    /// <summary>Document or remark that attests it.</summary>
    public string? Remarque { get; set; }

    /// <inheritdoc/>
    public long Version { get; set; }

    /// <inheritdoc/>
    public DateTime? ModifieLe { get; set; }

    /// <inheritdoc/>
    public long? ModifieParId { get; set; }
}
