namespace Convergence.Domain.Comptage;

/// <summary>The two terms of a ratio, summed only over the rows where both are known, so that they speak of the same chantiers.</summary>
/// <param name="Numerateur">Sum of the numerators; null when no row holds both terms.</param>
/// <param name="Denominateur">Sum of the denominators of the same rows; null likewise.</param>
/// <param name="Lignes">Rows that hold both terms.</param>
/// <param name="LignesAttendues">Rows expected.</param>
public sealed record TermesRapport(long? Numerateur, long? Denominateur, int Lignes, int LignesAttendues)
{
    /// <summary>True when every expected row is in the ratio.</summary>
    public bool EstComplet => Lignes >= LignesAttendues;

    /// <summary>Sums the rows that hold both terms.</summary>
    public static TermesRapport DesLignes(IEnumerable<(long? Numerateur, long? Denominateur)> lignes)
    {
        ArgumentNullException.ThrowIfNull(lignes);
        var toutes = lignes.ToList();
        var connues = toutes.Where(l => l is { Numerateur: not null, Denominateur: not null }).ToList();
        return connues.Count == 0
            ? new(null, null, 0, toutes.Count)
            : new(connues.Sum(l => l.Numerateur!.Value), connues.Sum(l => l.Denominateur!.Value), connues.Count, toutes.Count);
    }

    /// <summary>
    /// The same from two totals, for a reader who does not see the rows: only when both are known on as many rows, otherwise
    /// the terms would not speak of the same chantiers.
    /// </summary>
    public static TermesRapport DesTotaux(long? numerateur, int renseignesNumerateur, long? denominateur, int renseignesDenominateur, int attendus) =>
        numerateur is null || denominateur is null || renseignesNumerateur != renseignesDenominateur
            ? new(null, null, 0, attendus)
            : new(numerateur, denominateur, renseignesNumerateur, attendus);
}
