using Convergence.Domain.Comptage;
using Convergence.Domain.FilesActives;
using Convergence.Domain.Pilotage.Indicateurs;
using Convergence.Domain.Reseau;
using Convergence.Domain.Temps;

namespace Convergence.Domain.Pilotage.Bilans;

/// <summary>Everything from which a bilan is computed, read once: the computation itself reads nothing else.</summary>
public sealed record DonneesBilan
{
    public required Programme Programme { get; init; }

    /// <summary>Civil year.</summary>
    public required int Annee { get; init; }

    /// <summary>Today in Paris.</summary>
    public required DateOnly Aujourdhui { get; init; }

    /// <summary>Campaigns of the year that ask for the programme.</summary>
    public required IReadOnlyList<CampagneLue> Campagnes { get; init; }

    /// <summary>Counters of the programme, in order.</summary>
    public required IReadOnlyList<Compteur> Compteurs { get; init; }

    /// <summary>Territories to report, Convergence ones first.</summary>
    public required IReadOnlyList<TerritoireLu> Territoires { get; init; }

    /// <summary>Stored totals of these campaigns, every state.</summary>
    public required IReadOnlyList<TotalLu> Totaux { get; init; }

    /// <summary>Envelopes of these campaigns.</summary>
    public required IReadOnlyList<RemonteeLue> Remontees { get; init; }

    /// <summary>Sums over the rows that hold both terms of a ratio, published rows of the reference campaign only.</summary>
    public required IReadOnlyList<PaireLue> Paires { get; init; }

    /// <summary>National « déclaré » values.</summary>
    public required IReadOnlyList<DeclareLu> Declares { get; init; }

    /// <summary>Objectives of the programme.</summary>
    public required IReadOnlyList<Objectif> Objectifs { get; init; }

    /// <summary>Published figures of the year and of earlier ones.</summary>
    public required IReadOnlyList<ChiffreLu> Historique { get; init; }

    /// <summary>An invented figure stands among them.</summary>
    public bool HistoriqueFictif { get; init; }
}

/// <summary>A campaign of the year.</summary>
public sealed record CampagneLue(long Id, string CodePeriode, DateOnly DateArrete, bool EstReprise)
{
    /// <summary>Its period.</summary>
    public Periode Periode => Periode.Lire(CodePeriode);
}

/// <summary>A territory as it was on the date d'arrêté.</summary>
/// <param name="Code">Code.</param>
/// <param name="Nom">Name.</param>
/// <param name="Nature">Nature on the date.</param>
/// <param name="Region">Name of its region.</param>
/// <param name="Departements">INSEE codes, in order.</param>
/// <param name="Debut">Start of the programme on the territory, in words; null when unknown.</param>
/// <param name="ChantiersListes">Chantiers of the register that carry the programme on the date.</param>
/// <param name="ChantiersFictifs">Fictional ones among them.</param>
public sealed record TerritoireLu(
    string Code,
    string Nom,
    NatureTerritoire Nature,
    string? Region,
    IReadOnlyList<string> Departements,
    string? Debut,
    int ChantiersListes,
    int ChantiersFictifs
);

/// <summary>A stored total.</summary>
public sealed record TotalLu(
    string CodePeriode,
    string Territoire,
    string Compteur,
    EtatRemontee Etat,
    long? Somme,
    int Renseignes,
    int Attendus,
    bool AvecNonVentile,
    bool AvecFictif
) : ITotalCompteur;

/// <summary>An envelope.</summary>
public sealed record RemonteeLue(string CodePeriode, string Territoire, EtatRemontee Etat);

/// <summary>Numerator and denominator of an indicator, summed over the rows that hold both.</summary>
public sealed record PaireLue(string Indicateur, string Territoire, long Numerateur, long Denominateur);

/// <summary>A figure that a report declares for the country.</summary>
public sealed record DeclareLu(string CodePeriode, DateOnly DateArrete, string Compteur, long? Nombre, string? Source);

/// <summary>A figure of the past, with its source.</summary>
public sealed record ChiffreLu(
    int Annee,
    string Periode,
    string Niveau,
    string Libelle,
    decimal? Valeur,
    string Unite,
    string Origine,
    string? Qualification,
    string? Source
);
