using System.Text.Json;
using System.Text.Json.Serialization;

namespace Convergence.Web.Features.Imports.Depots;

/// <summary>What a draft keeps of a file: its rows as typed, and what the person decided on each.</summary>
public sealed class BrouillonImport
{
    private static readonly JsonSerializerOptions Format = new() { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault };

    public List<LigneImport> Lignes { get; init; } = [];

    /// <summary>Titles of the columns that the file had and that an import does not read.</summary>
    public List<string> ColonnesIgnorees { get; init; } = [];

    public static BrouillonImport Lire(string json) => JsonSerializer.Deserialize<BrouillonImport>(json, Format)!;

    public string Ecrire() => JsonSerializer.Serialize(this, Format);
}

/// <summary>One row of the file.</summary>
public sealed class LigneImport
{
    /// <summary>Number of the row in the sheet.</summary>
    public int Numero { get; init; }

    /// <summary>Cells as typed or repaired, by code of column; an empty cell is not there.</summary>
    public Dictionary<string, string> Valeurs { get; init; } = [];

    /// <summary>Version of the row of the portal that the last preview compared with; null when it was a new one.</summary>
    public long? Vue { get; set; }

    /// <summary>Left aside by the person.</summary>
    public bool Ecartee { get; set; }

    /// <summary>The person has read the warning and wants the row.</summary>
    public bool Acceptee { get; set; }

    /// <summary>What the rules of the screens refused at the last trial, by code of column.</summary>
    public Dictionary<string, string>? Refus { get; set; }
}
