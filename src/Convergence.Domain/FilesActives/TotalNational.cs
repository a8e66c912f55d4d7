using Convergence.Domain.Lignes;

namespace Convergence.Domain.FilesActives;

/// <summary>
/// Published sum (validated or frozen) of a counter over every territory, for one campaign: stored so that the evolution of a counter
/// costs one row a date, whatever the number of territories. Rebuilt from the territories and compared in a test.
/// </summary>
public sealed class TotalNational : IVersionne
{
    public required long CampagneId { get; init; }

    public required long CompteurId { get; init; }

    /// <summary>Programme of the counter.</summary>
    public required Programme Programme { get; init; }

    /// <summary>Sum of what is published.</summary>
    public required long Somme { get; set; }

    /// <summary>Territories that have a published value, at least 1.</summary>
    public required int Territoires { get; set; }

    /// <summary>The sum holds an invented figure.</summary>
    public required bool AvecFictif { get; set; }

    /// <inheritdoc/>
    public long Version { get; set; }
}
