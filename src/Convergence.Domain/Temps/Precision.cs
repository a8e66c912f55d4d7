namespace Convergence.Domain.Temps;

/// <summary>How much of a date is really known. The network's documents often give a year or a month only.</summary>
public enum Precision
{
    /// <summary>The day is known.</summary>
    Jour = 1,

    /// <summary>Only the month is known.</summary>
    Mois = 2,

    /// <summary>Only the year is known.</summary>
    Annee = 3,

    /// <summary>The date is unknown; the stored day is the first one at which a source attests the fact.</summary>
    AuPlusTard = 4,
}
