namespace Convergence.Domain.Dossiers.Regles;

/// <summary>A ratio of people or exits that names its two terms. Null is never shown as 0.</summary>
/// <param name="Libelle">What is measured.</param>
/// <param name="Numerateur">Count.</param>
/// <param name="Denominateur">Count.</param>
/// <param name="LibelleNumerateur">French words of the numerator.</param>
/// <param name="LibelleDenominateur">French words of the denominator.</param>
public sealed record Rapport(string Libelle, int Numerateur, int Denominateur, string LibelleNumerateur, string LibelleDenominateur)
{
    /// <summary>Percentage with one decimal, half away from zero; null when the denominator is 0: « non calculable ».</summary>
    public decimal? Pourcentage => Denominateur == 0 ? null : Math.Round(100m * Numerateur / Denominateur, 1, MidpointRounding.AwayFromZero);

    /// <summary>« 12 personnes … sur 30 … ».</summary>
    public string Definition => $"{Numerateur} {LibelleNumerateur} sur {Denominateur} {LibelleDenominateur}";
}
