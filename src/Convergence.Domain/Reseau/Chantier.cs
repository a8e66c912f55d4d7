using Convergence.Domain.Lignes;
using Convergence.Domain.Temps;

namespace Convergence.Domain.Reseau;

/// <summary>
/// A chantier d'insertion (ACI). A name is not a key (ecarts E24): two chantiers are distinct when their name or their
/// commune differs. The SIRET is optional until the network gives it, and an antenna completes it.
/// </summary>
public sealed class Chantier : FaitDate, IVersionne, IModifiable, IReference, INormalisable
{
    /// <summary>Longest name, in characters.</summary>
    public const int LongueurNom = 160;

    /// <summary>Longest name of a commune, in characters.</summary>
    public const int LongueurCommune = 80;

    /// <summary>Longest name of an EPCI, in characters.</summary>
    public const int LongueurNomEpci = 120;

    /// <summary>Longest antenna, in characters.</summary>
    public const int LongueurAntenne = 80;

    /// <summary>Longest experiment, in characters.</summary>
    public const int LongueurExperimentation = 80;

    /// <summary>Longest remark, in characters.</summary>
    public const int LongueurRemarque = 500;

    public long Id { get; private set; }

    /// <summary>Usual name.</summary>
    public required string Nom { get; set; }

    /// <summary>Names and commune folded for search: « CARTON PLEIN PARIS ».</summary>
    public string TexteRecherche { get; private set; } = string.Empty;

    /// <summary><see cref="Nom"/> folded: order, and uniqueness with the commune.</summary>
    public string NomRecherche { get; private set; } = string.Empty;

    /// <summary>Other or former name, searched too; null when there is none.</summary>
    public string? AutreNom { get; set; }

    /// <summary>Structure porteuse; null while unknown.</summary>
    public long? OrganisationId { get; set; }

    /// <summary>Territory to which it is attached now. Past attachments are those of its memberships.</summary>
    public required long TerritoireId { get; set; }

    /// <summary>Commune, usual spelling.</summary>
    public required string Commune { get; set; }

    /// <summary>INSEE code of the commune, 5 characters as text; null when unknown.</summary>
    public string? CodeCommune { get; set; }

    /// <summary>INSEE code of the département, text.</summary>
    public required string CodeDepartement { get; set; }

    /// <summary>EPCI code (SIREN, 9 digits); null when unknown.</summary>
    public string? CodeEpci { get; set; }

    /// <summary>EPCI name; null when unknown.</summary>
    public string? NomEpci { get; set; }

    /// <summary>SIRET, 14 digits as text; null while unknown.</summary>
    public string? Siret { get; set; }

    /// <summary>Antenna of the SIRET, when several sites share one; null otherwise.</summary>
    public string? Antenne { get; set; }

    /// <summary>Takes part in the « PHC rural » experiment.</summary>
    public bool EstRural { get; set; }

    /// <summary>Experiment in which it takes part, in words (« moins dense », « santé mentale »); null when none.</summary>
    public string? Experimentation { get; set; }

    /// <summary>
    /// Column « Programme CVG sur le territoire » of the 2023 annex: true OUI, false NON, null when not listed there.
    /// Kept to be shown beside the computed value, never used to compute (ecarts E27).
    /// </summary>
    public bool? CvgSurTerritoireSelonSource { get; init; }

    /// <summary>True for a chantier of the demonstration pack.</summary>
    public bool EstFictif { get; init; }

    /// <summary>Remark on the source; no personal data.</summary>
    public string? Remarque { get; set; }

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

    /// <summary>Recomputes what is derived from the names; called before each save.</summary>
    public void Normaliser()
    {
        NomRecherche = Recherche.TexteRecherche.Normaliser(Nom);
        TexteRecherche = Recherche.TexteRecherche.Indexer($"{Nom} {AutreNom} {Antenne} {Commune}");
    }
}
