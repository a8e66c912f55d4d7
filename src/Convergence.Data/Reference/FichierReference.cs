namespace Convergence.Data.Reference;

/// <summary>A reference file that was loaded, with its hash: the same file is loaded once.</summary>
public sealed class FichierReference
{
    public required string Nom { get; init; }

    public required string Empreinte { get; set; }

    public DateTime ChargeLe { get; set; }
}

/// <summary>A setting of the installation that lives with the data (« DEMONSTRATION » = date of the pack).</summary>
public sealed class Reglage
{
    public const string Demonstration = "DEMONSTRATION";

    public required string Code { get; init; }

    public required string Valeur { get; set; }
}
