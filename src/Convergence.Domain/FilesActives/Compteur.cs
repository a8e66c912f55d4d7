using Convergence.Domain.Temps;

namespace Convergence.Domain.FilesActives;

/// <summary>Stock at a date, flow over a period, or running total since 1 January. Never mixed (reference §0, trap 1).</summary>
public enum NatureCompteur
{
    /// <summary>State at the date d'arrêté: over time, the last value is read, never a sum.</summary>
    Stock = 1,

    /// <summary>Events of the period: over time, values add up.</summary>
    Flux = 2,

    /// <summary>Distinct people since 1 January: over time, the last value of the year is read, never a sum.</summary>
    Cumul = 3,
}

/// <summary>How the values of several chantiers or territories add up.</summary>
public enum AdditionCompteur
{
    /// <summary>They add up exactly.</summary>
    Somme = 1,

    /// <summary>They add up to a ceiling: a person present in two places is counted twice, and the total says so.</summary>
    SommeAvecDoublons = 2,

    /// <summary>They do not add up.</summary>
    Aucune = 3,
}

/// <summary>Level at which a value may be declared.</summary>
[Flags]
public enum NiveauReleve
{
    Aucun = 0,

    /// <summary>One chantier.</summary>
    Chantier = 1,

    /// <summary>A territory, « non ventilé »: what is known of the whole and not of its chantiers.</summary>
    Territoire = 2,

    /// <summary>The country, « déclaré »: a figure of a report, never a sum of the others.</summary>
    National = 4,
}

/// <summary>
/// A number that is declared. A counter is a row, added without a release; an indicator is a formula in code
/// (<see cref="Pilotage.Indicateurs.Indicateur"/>). Null is « non renseigné » and differs from 0.
/// </summary>
public sealed class Compteur
{
    public long Id { get; private set; }

    /// <summary>Stable code, upper-case ASCII.</summary>
    public required string Code { get; init; }

    /// <summary>Programme that it counts.</summary>
    public required Programme Programme { get; set; }

    /// <summary>Full label.</summary>
    public required string Libelle { get; set; }

    /// <summary>Label of a grid column.</summary>
    public required string LibelleCourt { get; set; }

    /// <summary>What to count and what not to, in plain French.</summary>
    public required string Aide { get; set; }

    /// <summary>Unit, plural: « personnes », « places », « parcours », « chantiers ».</summary>
    public required string Unite { get; set; }

    /// <summary>Stock, flow or running total.</summary>
    public required NatureCompteur Nature { get; set; }

    /// <summary>How territories add up.</summary>
    public required AdditionCompteur Addition { get; set; }

    /// <summary>Code of the counter of which this one is a part (« dont »); null for a whole.</summary>
    public string? CodeParent { get; set; }

    /// <summary>Parts that share a name are exclusive and together stay under the parent (« sexe »: hommes + femmes); null when alone.</summary>
    public string? Repartition { get; set; }

    /// <summary>Periods for which it is asked.</summary>
    public required NaturePeriode Periodes { get; set; }

    /// <summary>Levels at which it may be declared.</summary>
    public required NiveauReleve Niveaux { get; set; }

    /// <summary>Expected in every row before a transmission.</summary>
    public bool EstObligatoire { get; set; }

    /// <summary>Values from 1 to 4 are hidden from institutions (reference §10, R12).</summary>
    public bool EstSensible { get; set; }

    /// <summary>First date d'arrêté for which it is asked; null from the beginning.</summary>
    public DateOnly? ActifDepuis { get; set; }

    /// <summary>Last date d'arrêté for which it is asked; null while in use.</summary>
    public DateOnly? ActifJusqua { get; set; }

    /// <summary>Order of columns.</summary>
    public int Ordre { get; set; }

    /// <summary>Source of the definition (document, section).</summary>
    public string? Source { get; set; }

    /// <summary>True when a campaign of that period and date asks for it at that level.</summary>
    public bool EstDemande(NaturePeriode nature, DateOnly dateArrete, NiveauReleve niveau) =>
        (Periodes & nature) != 0
        && (Niveaux & niveau) != 0
        && (ActifDepuis is null || ActifDepuis <= dateArrete)
        && (ActifJusqua is null || ActifJusqua >= dateArrete);
}
