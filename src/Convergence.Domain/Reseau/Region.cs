namespace Convergence.Domain.Reseau;

/// <summary>A French region (INSEE official code; reference §9, list of 18).</summary>
public sealed class Region
{
    /// <summary>INSEE code, text: « 04 » is La Réunion.</summary>
    public required string Code { get; init; }

    /// <summary>Official name.</summary>
    public required string Nom { get; set; }
}

/// <summary>A French département (INSEE official code, text: « 2A », « 01 », « 974 »).</summary>
public sealed class Departement
{
    /// <summary>INSEE code, text.</summary>
    public required string Code { get; init; }

    /// <summary>Official name.</summary>
    public required string Nom { get; set; }

    /// <summary>Code of its region.</summary>
    public required string CodeRegion { get; set; }
}
