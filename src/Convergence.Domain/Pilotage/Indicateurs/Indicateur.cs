using Convergence.Domain.Comptage;

namespace Convergence.Domain.Pilotage.Indicateurs;

/// <summary>How a quantity behaves in time.</summary>
public enum NatureIndicateur
{
    /// <summary>State at a date.</summary>
    Stock = 1,

    /// <summary>Events of a period: they add up over time.</summary>
    Flux = 2,

    /// <summary>Numerator over denominator.</summary>
    Rapport = 3,

    /// <summary>Distinct people since the 1st of January: the last value of the year is read, never a sum over time.</summary>
    Cumul = 4,
}

/// <summary>
/// The one definition of an indicator: it feeds the screen, the workbook, the page « Définitions » and the tests, with its words and with the
/// counters that it reads. A ratio is always computed from its two terms, never from other ratios.
/// </summary>
/// <param name="Code">Stable code, upper-case ASCII.</param>
/// <param name="Libelle">Label.</param>
/// <param name="Programme">Programme; null when it concerns both.</param>
/// <param name="Unite">Unit, plural; « % » for a ratio.</param>
/// <param name="Nature">Stock, flow, running total of the year or ratio.</param>
/// <param name="Numerateur">What is counted, in words.</param>
/// <param name="Denominateur">What it is divided by, in words; null unless a ratio.</param>
/// <param name="RegleDate">Which date or period it reads.</param>
/// <param name="RegleNull">What a missing value does to it.</param>
/// <param name="VersionDefinition">Version of the definition, from 1.</param>
/// <param name="DepuisAnnee">First civil year to which this version applies.</param>
/// <param name="Source">Where the rule comes from (document, section).</param>
/// <param name="CodeCompteur">Counter that carries it; null for a ratio, or when computed otherwise.</param>
/// <param name="Termes">Counters of its two terms; null unless a ratio of two counters.</param>
/// <param name="Avertissement">What it must not be confused with; null when nothing.</param>
public sealed record Indicateur(
    string Code,
    string Libelle,
    Programme? Programme,
    string Unite,
    NatureIndicateur Nature,
    string Numerateur,
    string? Denominateur,
    string RegleDate,
    string RegleNull,
    int VersionDefinition,
    int DepuisAnnee,
    string Source,
    string? CodeCompteur = null,
    TermesCompteurs? Termes = null,
    string? Avertissement = null
)
{
    /// <summary>Anchor of its definition on the page « Définitions ».</summary>
    public string Ancre => Code.ToLowerInvariant().Replace('_', '-');

    /// <summary>Numerator over denominator in percent; null when a term is unknown or the denominator is 0.</summary>
    /// <exception cref="InvalidOperationException">The indicator is not a ratio.</exception>
    public decimal? Pourcentage(decimal? numerateur, decimal? denominateur)
    {
        if (Nature != NatureIndicateur.Rapport)
        {
            throw new InvalidOperationException($"{Code} n'est pas un rapport.");
        }

        return numerateur is { } n && denominateur is { } d && d != 0 ? n * 100m / d : null;
    }
}
