namespace Convergence.Domain.Pilotage.Bilans;

/// <summary>What is hidden in a column of counts.</summary>
/// <param name="Masques">True where the value is hidden, in row order.</param>
/// <param name="TotalMasque">The total is hidden too: no other row could cover the hidden one.</param>
public sealed record ColonneProtegee(IReadOnlyList<bool> Masques, bool TotalMasque);

/// <summary>
/// Small-cell protection of what leaves the association (reference §10, R12). Primary: a sensitive count from 1 to k−1 is
/// hidden. Complementary: when the total would give hidden values away, the smallest visible ones (all of them when equal)
/// are hidden too; when none can be, the total is. A reader who knows this rule still cannot find a hidden small value: a test
/// goes through every small column to prove it.
/// </summary>
public static class SecretStatistique
{
    /// <summary>Threshold k towards institutions: counts under 5 are hidden.</summary>
    public const int SeuilInstitutions = 5;

    /// <summary>Which values of a column are to be hidden; nulls never are, they are « nr », and neither are zeros.</summary>
    /// <param name="valeurs">Values of the column, in row order.</param>
    /// <param name="seuil">k: 0 &lt; n &lt; k is hidden.</param>
    /// <param name="totalPublie">The sum of the column is published beside it.</param>
    public static ColonneProtegee Proteger(IReadOnlyList<long?> valeurs, int seuil, bool totalPublie)
    {
        ArgumentNullException.ThrowIfNull(valeurs);
        var masques = valeurs.Select(v => v is > 0 && v < seuil).ToArray();
        if (!masques.Contains(true) || !totalPublie || Suffit(valeurs, masques, seuil))
        {
            return new ColonneProtegee(masques, false);
        }

        var visibles = valeurs.Where(v => v is > 0 && v >= seuil).ToList();
        if (visibles.Count == 0)
        {
            return new ColonneProtegee(masques, true);
        }

        var complement = visibles.Min();
        return new ColonneProtegee([.. valeurs.Select((v, i) => masques[i] || v == complement)], false);
    }

    /// <summary>A percentage says as much as its numerator: hidden under k people, or when the numerator is.</summary>
    public static bool MasquePourcentage(long? numerateur, long? denominateur, bool numerateurSensible, bool numerateurMasque, int seuil) =>
        denominateur is > 0 && (denominateur < seuil || numerateurMasque || (numerateurSensible && (numerateur == 0 || numerateur == denominateur)));

    /// <summary>
    /// With m hidden values from 1 to k−1, their sum H is known (total minus what is seen): it must leave each of them open, from
    /// below (H ≥ k+m−1: one could be k or more) and from above (H &lt; m(k−1): they are not all the greatest).
    /// </summary>
    private static bool Suffit(IReadOnlyList<long?> valeurs, bool[] masques, int seuil)
    {
        var nombre = masques.Count(m => m);
        var somme = valeurs.Where((_, i) => masques[i]).Sum(v => v!.Value);
        return nombre >= 2 && somme >= seuil + nombre - 1 && somme < (long)nombre * (seuil - 1);
    }
}
