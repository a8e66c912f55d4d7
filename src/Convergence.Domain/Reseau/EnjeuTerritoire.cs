using Convergence.Domain.Lignes;

namespace Convergence.Domain.Reseau;

/// <summary>
/// What is at stake on a territory in a year, typed by its coordination. Some judge local services: never shown to an institution.
/// </summary>
public sealed class EnjeuTerritoire : IVersionne, IModifiable, IDansTerritoire, IReference
{
    /// <summary>Longest theme, in characters.</summary>
    public const int LongueurTheme = 80;

    /// <summary>Longest text.</summary>
    public const int LongueurTexte = 500;

    public long Id { get; private set; }

    public required long TerritoireId { get; init; }

    /// <summary>Civil year.</summary>
    public required int Annee { get; init; }

    /// <summary>Theme, in a few words.</summary>
    public required string Theme { get; set; }

    /// <summary>What is at stake; no person.</summary>
    public required string Texte { get; set; }

    /// <summary>Document; null when typed in the portal.</summary>
    public string? Source { get; init; }

    /// <summary>Year from which it was carried over; null when new.</summary>
    public int? ReprisDe { get; init; }

    /// <inheritdoc/>
    public string? CleReference { get; init; }

    /// <inheritdoc/>
    public long Version { get; set; }

    /// <inheritdoc/>
    public DateTime? ModifieLe { get; set; }

    /// <inheritdoc/>
    public long? ModifieParId { get; set; }

    /// <summary>The same for another year.</summary>
    public EnjeuTerritoire Reprendre(int annee) =>
        new()
        {
            TerritoireId = TerritoireId,
            Annee = annee,
            Theme = Theme,
            Texte = Texte,
            ReprisDe = Annee,
        };
}
