using Convergence.Domain;
using Convergence.Domain.Reseau;
using Convergence.Domain.Temps;
using Convergence.Web.Commun;
using Convergence.Web.Features.Reseau.Enjeux;

namespace Convergence.Web.Features.Reseau.Territoires;

/// <summary>The sheet of a territory, on a date.</summary>
public sealed record TerritoireFicheViewModel
{
    public required TerritoireIdentite Identite { get; init; }

    public required DateLue Au { get; init; }

    public required NatureTerritoire Nature { get; init; }

    public required IReadOnlyList<EtatLigne> Etats { get; init; }

    public required IReadOnlyList<PorteurLigne> Porteurs { get; init; }

    public required IReadOnlyList<AdhesionLigne> Adhesions { get; init; }

    /// <summary>Listed beside declared, per programme; empty when the reader does not see the whole territory.</summary>
    public required IReadOnlyDictionary<Programme, ChantiersComptes> Comptes { get; init; }

    public required IReadOnlyList<ChiffrePublie> Chiffres { get; init; }

    public required ChronologieViewModel Chronologie { get; init; }

    /// <summary>Null when the reader may not read them.</summary>
    public EnjeuxViewModel? Enjeux { get; init; }

    /// <summary>Team, conventions, money, partners, objectives: what the reader may read whole.</summary>
    public required TerritoireAccords Accords { get; init; }

    /// <summary>The reader sees every chantier of the territory, not only some.</summary>
    public required bool VoitTout { get; init; }

    /// <summary>Period of the latest campaign, for the link to the grid; null when there is none.</summary>
    public string? PeriodeGrille { get; init; }

    public bool PeutModifier { get; init; }

    public bool PeutLireFilesActives { get; init; }

    public bool PeutLireTableau { get; init; }

    public PorteurLigne? PorteurActuel => Porteurs.FirstOrDefault(p => p.EnVigueur);
}

public sealed record TerritoireIdentite
{
    public required long Id { get; init; }

    public required string Code { get; init; }

    public required string Nom { get; init; }

    public string? Perimetre { get; init; }

    public string? Region { get; init; }

    public required IReadOnlyList<string> Departements { get; init; }

    public string? CodeEpci { get; init; }

    public string? Notes { get; init; }

    public string? Source { get; init; }

    public required DatePartielle Debut { get; init; }

    public DatePartielle? Fin { get; init; }

    public string? MotifFin { get; init; }

    public DateTime? ModifieLe { get; init; }

    public string? ModifiePar { get; init; }
}

public sealed record EtatLigne(
    long Id,
    Programme Programme,
    EtatProgramme Etat,
    DatePartielle Debut,
    DatePartielle? Fin,
    string? MotifFin,
    DateOnly? ConfirmeAu,
    string? Remarque,
    bool EnVigueur,
    bool AConfirmer
);

public sealed record PorteurLigne(long Id, string Organisation, DatePartielle Debut, DatePartielle? Fin, string? MotifFin, string? Remarque, bool EnVigueur);

public sealed record AdhesionLigne(
    long Id,
    long ChantierId,
    string Chantier,
    string Commune,
    bool EstFictif,
    Programme Programme,
    DatePartielle Debut,
    DatePartielle? Fin,
    string? MotifFin,
    DateOnly? ConfirmeAu,
    bool EnVigueur,
    bool AConfirmer,
    int? Places
);

/// <summary>A figure of a published document; null is « non renseigné ».</summary>
public sealed record ChiffrePublie(
    string Periode,
    DateOnly? Au,
    Programme? Programme,
    string Libelle,
    decimal? Valeur,
    string Unite,
    string? Remarque,
    string Source
);
