namespace Convergence.Data.Reference;

/// <summary>A reference file that was loaded, with its hash: the same file is loaded once.</summary>
public sealed class FichierReference
{
    public required string Nom { get; init; }

    public required string Empreinte { get; set; }

    public DateTime ChargeLe { get; set; }
}

/// <summary>A setting of the installation that lives with the data.</summary>
public sealed class Reglage
{
    /// <summary>Date of the demonstration pack; absent when it was not loaded.</summary>
    public const string Demonstration = "DEMONSTRATION";

    /// <summary>Version of the folding rule that wrote the folded columns; absent before the second.</summary>
    public const string Recherche = "RECHERCHE";

    /// <summary>Instant of a restoration: mails wait until the administration lets them go; absent otherwise.</summary>
    public const string CourrielsRetenus = "COURRIELS_RETENUS";

    public required string Code { get; init; }

    public required string Valeur { get; set; }
}
