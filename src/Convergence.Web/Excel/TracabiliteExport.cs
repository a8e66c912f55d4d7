namespace Convergence.Web.Excel;

/// <summary>What the « Lisez-moi » sheet says of an export: what, on which date, with which filters, for which role, when.</summary>
public sealed record TracabiliteExport
{
    /// <summary>What the table holds, in words: « Territoires du réseau ».</summary>
    public required string Titre { get; init; }

    /// <summary>Date on which the data are read.</summary>
    public required DateOnly Au { get; init; }

    /// <summary>Role that gives the permission of the page, never a name.</summary>
    public required string Role { get; init; }

    /// <summary>Wall-clock time in Paris.</summary>
    public required DateTime GenereLe { get; init; }

    /// <summary>Filters in force, one « nom : valeur » each; none means everything that the reader may see.</summary>
    public IReadOnlyList<string> Filtres { get; init; } = [];

    /// <summary>Definitions and reservations, one sentence each.</summary>
    public IReadOnlyList<string> Remarques { get; init; } = [];
}
