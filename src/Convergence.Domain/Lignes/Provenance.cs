namespace Convergence.Domain.Lignes;

/// <summary>What every row that says where it comes from has in common.</summary>
public static class Provenance
{
    /// <summary>Longest source, in characters: a document, a page, a meeting.</summary>
    public const int LongueurSource = 300;

    /// <summary>Longest key of a reference file, in characters (<see cref="IReference.CleReference"/>).</summary>
    public const int LongueurCle = 80;
}
