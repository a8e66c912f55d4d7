namespace Convergence.Domain.Comptage;

/// <summary>
/// The counters of a ratio, written on its definition: dashboards and bilans read them here, for a row of a chantier as for the totals of a
/// territory. A term is known when each of its counters is.
/// </summary>
/// <param name="Numerateur">Code of the counter above.</param>
/// <param name="Denominateur">Code of the counter below.</param>
/// <param name="NumerateurAuDenominateur">True when the counter above is also counted below: women out of women and men.</param>
public sealed record TermesCompteurs(string Numerateur, string Denominateur, bool NumerateurAuDenominateur = false)
{
    /// <summary>Both counters.</summary>
    public IReadOnlyList<string> Codes => [Numerateur, Denominateur];

    /// <summary>Both terms of one row, or of one set of totals.</summary>
    /// <param name="nombre">Value of a counter; null when it is not known.</param>
    public (long? Numerateur, long? Denominateur) Lire(Func<string, long?> nombre)
    {
        ArgumentNullException.ThrowIfNull(nombre);
        var (n, d) = (nombre(Numerateur), nombre(Denominateur));
        return (n, NumerateurAuDenominateur ? n + d : d);
    }

    /// <summary>Both terms over rows, where both are known.</summary>
    /// <param name="lignes">For each row, the value of a counter.</param>
    public TermesRapport DesLignes(IEnumerable<Func<string, long?>> lignes) => TermesRapport.DesLignes(lignes.Select(Lire));

    /// <summary>Both terms from published totals, when they hold as many chantiers.</summary>
    /// <param name="somme">Published sum of a counter.</param>
    public TermesRapport DesSommes(Func<string, SommeCompteur> somme)
    {
        ArgumentNullException.ThrowIfNull(somme);
        var (n, d) = Lire(code => somme(code).Somme);
        var (chantiers, attendus) = (somme(Numerateur).Chantiers, somme(Denominateur).Chantiers);
        return TermesRapport.DesTotaux(n, chantiers.Renseignes, d, attendus.Renseignes, attendus.Attendus);
    }
}
