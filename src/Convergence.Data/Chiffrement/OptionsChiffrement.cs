namespace Convergence.Data.Chiffrement;

/// <summary>Section « Chiffrement » of the configuration: where the keys are, never in the database.</summary>
public sealed class OptionsChiffrement
{
    public const string Section = "Chiffrement";

    /// <summary>Name of the file created in the data folder outside Production.</summary>
    public const string FichierParDefaut = "cles-chiffrement.txt";

    /// <summary>The keys themselves (« nom:base64 », separated by commas or lines), the current one first; they go before the file.</summary>
    public string? Cles { get; init; }

    /// <summary>File of keys, one a line; null when none is given.</summary>
    public string? Fichier { get; init; }

    /// <summary>A missing file may be created: development and demonstration, never production.</summary>
    public bool PeutCreer { get; init; }
}
