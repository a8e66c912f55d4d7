namespace Convergence.Domain.Bilans;

/// <summary>
/// Small-cell protection of what leaves the association (reference §10, R12). Primary: a sensitive count from 1 to
/// k−1 is hidden. Complementary: when exactly one cell of a summed column would be deducible from the total, the smallest
/// remaining one is hidden too.
/// </summary>
public static class SecretStatistique
{
    /// <summary>Threshold k towards institutions: counts under 5 are hidden.</summary>
    public const int SeuilInstitutions = 5;

    /// <summary>Which values of a column are to be hidden; nulls never are, they are « nr ».</summary>
    /// <param name="valeurs">Values of the column, in row order.</param>
    /// <param name="seuil">k: 0 &lt; n &lt; k is hidden.</param>
    /// <param name="totalPublie">The sum of the column is published beside it.</param>
    public static IReadOnlyList<bool> Masquer(IReadOnlyList<long?> valeurs, int seuil, bool totalPublie)
    {
        ArgumentNullException.ThrowIfNull(valeurs);
        var masques = valeurs.Select(v => v is > 0 && v < seuil).ToArray();
        if (!totalPublie || masques.Count(m => m) != 1)
        {
            return masques;
        }

        var complement = -1;
        for (var i = 0; i < valeurs.Count; i++)
        {
            if (!masques[i] && valeurs[i] is > 0 && (complement < 0 || valeurs[i] < valeurs[complement]))
            {
                complement = i;
            }
        }

        if (complement >= 0)
        {
            masques[complement] = true;
        }

        return masques;
    }
}
