using Convergence.Domain.Lignes;
using Convergence.Domain.Temps;

namespace Convergence.Domain.Reseau;

/// <summary>
/// A territory of deployment: a « territoire Convergence » (a collective of chantiers with a coordination), or a
/// « PHC seul » one (an EPCI that holds PHC chantiers without coordination). Which one it is on a date is computed from
/// its dated states, never stored: see <see cref="NatureTerritoire"/>.
/// </summary>
public sealed class Territoire : FaitDate, IVersionne, IModifiable, IReference, INormalisable
{
    /// <summary>Longest name, in characters.</summary>
    public const int LongueurNom = 120;

    /// <summary>Longest code, in characters.</summary>
    public const int LongueurCode = 60;

    /// <summary>Longest perimeter in words, in characters.</summary>
    public const int LongueurPerimetre = 300;

    /// <summary>Longest notes, in characters.</summary>
    public const int LongueurNotes = 1000;

    public long Id { get; private set; }

    /// <summary>Stable code in URLs: upper-case ASCII and hyphens, unique (« LYON », « CA-DE-LENS-LIEVIN »).</summary>
    public required string Code { get; init; }

    /// <summary>Usual name.</summary>
    public required string Nom { get; set; }

    /// <summary><see cref="Nom"/> folded, for order.</summary>
    public string NomRecherche { get; private set; } = string.Empty;

    /// <summary>What the search reads of <see cref="Nom"/>.</summary>
    public string TexteRecherche { get; private set; } = string.Empty;

    /// <summary>What it covers, in words (ecarts E14: a perimeter is a text and a list of chantiers, not a département).</summary>
    public string? Perimetre { get; set; }

    /// <summary>Region of its seat.</summary>
    public string? CodeRegion { get; set; }

    /// <summary>EPCI code (SIREN, 9 digits) of a « PHC seul » territory; null for a Convergence one.</summary>
    public string? CodeEpci { get; set; }

    /// <summary>Free notes of the national team on the source; no personal data.</summary>
    public string? Notes { get; set; }

    /// <summary>Documents that attest it; null for one created in the portal.</summary>
    public string? Source { get; set; }

    /// <inheritdoc/>
    public string? CleReference { get; init; }

    /// <inheritdoc/>
    public long Version { get; set; }

    /// <inheritdoc/>
    public DateTime? ModifieLe { get; set; }

    /// <inheritdoc/>
    public long? ModifieParId { get; set; }

    /// <summary>Départements that it touches.</summary>
    public ICollection<TerritoireDepartement> Departements { get; } = [];

    /// <summary>Recomputes what is derived from the name; called before each save.</summary>
    public void Normaliser() => (NomRecherche, TexteRecherche) = (Recherche.TexteRecherche.Normaliser(Nom), Recherche.TexteRecherche.Indexer(Nom));
}

/// <summary>A territory touches a département.</summary>
public sealed class TerritoireDepartement
{
    public long TerritoireId { get; set; }

    /// <summary>INSEE code of the département.</summary>
    public required string CodeDepartement { get; init; }
}

/// <summary>Nature of a territory on a date, computed.</summary>
public enum NatureTerritoire
{
    /// <summary>Neither programme has a state in force on the date.</summary>
    HorsProgramme = 0,

    /// <summary>The CVG programme is operational: a coordination holds the collective.</summary>
    Convergence = 1,

    /// <summary>PHC without CVG: no coordination; each chantier fills its own row of counts.</summary>
    PhcSeul = 2,

    /// <summary>A programme is being spotted, prefigured or prepared, none is operational.</summary>
    EnPreparation = 3,
}

/// <summary>State of a programme on a territory, in a list of six (nomenclature <c>territoire_programme_etat</c>).</summary>
public enum EtatProgramme
{
    Reperage = 1,

    Prefiguration = 2,

    Preparation = 3,

    Operationnel = 4,

    Suspendu = 5,

    Clos = 6,
}

/// <summary>The dated state of one programme on one territory.</summary>
public sealed class EtatTerritoireProgramme : FaitDate, IVersionne, IModifiable, IDansTerritoire, IReference
{
    /// <summary>Longest remark, in characters.</summary>
    public const int LongueurRemarque = 300;

    public long Id { get; private set; }

    public required long TerritoireId { get; init; }

    public required Programme Programme { get; init; }

    /// <summary>State from <see cref="FaitDate.Debut"/> to <see cref="FaitDate.Fin"/>.</summary>
    public required EtatProgramme Etat { get; init; }

    /// <summary>Last day on which somebody confirmed it; null when only inferred.</summary>
    public DateOnly? ConfirmeAu { get; set; }

    /// <summary>Source or remark, in words.</summary>
    public string? Remarque { get; set; }

    /// <inheritdoc/>
    public string? CleReference { get; init; }

    /// <inheritdoc/>
    public long Version { get; set; }

    /// <inheritdoc/>
    public DateTime? ModifieLe { get; set; }

    /// <inheritdoc/>
    public long? ModifieParId { get; set; }
}
