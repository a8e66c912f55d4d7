using Convergence.Domain.Lignes;

namespace Convergence.Domain.Partenariats;

/// <summary>
/// What makes an organisation a partner: what it offers, on which themes, where, and when somebody last vouched for it. The
/// organisation itself stays a reference; one organisation is a partner once.
/// </summary>
public sealed class Partenaire : IVersionne, IModifiable, IReference, INormalisable, IDansTerritoireOuNational
{
    /// <summary>Longest coverage in words, in characters.</summary>
    public const int LongueurCouverture = 300;

    /// <summary>Longest address of a site, in characters.</summary>
    public const int LongueurSiteWeb = 200;

    /// <summary>Longest text of what it offers.</summary>
    public const int LongueurOffre = 500;

    /// <summary>Longest list of other names.</summary>
    public const int LongueurAutresNoms = 400;

    public long Id { get; private set; }

    /// <summary>The organisation; it bears the name.</summary>
    public required long OrganisationId { get; init; }

    /// <summary>Territory whose people keep the sheet up to date; null for a national partner, kept by the national team.</summary>
    public long? TerritoireId { get; private set; }

    /// <summary>True for a partner of the whole network.</summary>
    public bool EstNational => TerritoireId is null;

    /// <summary>Kind, in a closed list.</summary>
    public required TypePartenaire Type { get; set; }

    /// <summary>Themes of data·inclusion.</summary>
    public ThematiquesInclusion Themes { get; set; }

    /// <summary>Organisation that it belongs to; null when none is known.</summary>
    public long? ParentId { get; private set; }

    /// <summary>Acronym, former names, names of the sheets merged into this one: the search finds it under each.</summary>
    public string? AutresNoms { get; set; }

    /// <summary>What it offers, in a few sentences; no personal data.</summary>
    public string? Offre { get; set; }

    /// <summary>Where it acts when the territories of the portal cannot say it (« étendu au 93 », « non nommés »).</summary>
    public string? Couverture { get; set; }

    /// <summary>Public address of its site, http or https.</summary>
    public string? SiteWeb { get; set; }

    /// <summary>Last day on which somebody vouched for the sheet; null when nobody ever did.</summary>
    public DateOnly? ConfirmeAu { get; private set; }

    /// <summary>Account of that person; null when a document vouched for it.</summary>
    public long? ConfirmeParId { get; private set; }

    /// <summary>Sheet that replaces this one since a merge of duplicates; null while it stands.</summary>
    public long? FusionneDansId { get; private set; }

    /// <summary>Documents that attest it.</summary>
    public string? Source { get; set; }

    /// <summary>True for a partner of the demonstration pack.</summary>
    public bool EstFictif { get; init; }

    /// <summary>What the search reads beside the name of the organisation, folded.</summary>
    public string TexteRecherche { get; private set; } = string.Empty;

    /// <inheritdoc/>
    public string? CleReference { get; init; }

    /// <inheritdoc/>
    public long Version { get; set; }

    /// <inheritdoc/>
    public DateTime? ModifieLe { get; set; }

    /// <inheritdoc/>
    public long? ModifieParId { get; set; }

    /// <summary>Territories of the portal where it acts.</summary>
    public ICollection<PartenaireTerritoire> Territoires { get; } = [];

    /// <summary>Every confirmation, the last one included.</summary>
    public ICollection<ConfirmationPartenaire> Confirmations { get; } = [];

    /// <summary>Says who keeps the sheet: a territory, or the national team (null). A territory that keeps it is one where it acts.</summary>
    public void Rattacher(long? territoireId)
    {
        TerritoireId = territoireId;
        if (territoireId is { } id)
        {
            AgirSur(id);
        }
    }

    /// <summary>Adds a territory where it acts; nothing when it is known already.</summary>
    public void AgirSur(long territoireId)
    {
        if (Territoires.All(t => t.TerritoireId != territoireId))
        {
            Territoires.Add(new PartenaireTerritoire { PartenaireId = Id, TerritoireId = territoireId });
        }
    }

    /// <summary>Says which organisation it belongs to; never itself.</summary>
    public void Appartenir(long? organisationId)
    {
        if (organisationId == OrganisationId)
        {
            throw new RegleMetierException(nameof(ParentId), "Un partenaire ne dépend pas de lui-même : choisissez une autre organisation, ou aucune.");
        }

        ParentId = organisationId;
    }

    /// <summary>Somebody vouches for the sheet on that day; <paramref name="parId"/> is null when a document does.</summary>
    public void Confirmer(DateOnly jour, DateOnly aujourdhui, long? parId)
    {
        if (jour > aujourdhui)
        {
            throw new RegleMetierException(nameof(ConfirmeAu), "Une confirmation ne peut pas être dans le futur.");
        }

        if (ConfirmeAu is { } connue && jour < connue)
        {
            throw new RegleMetierException(nameof(ConfirmeAu), $"La fiche est déjà confirmée au {connue:dd/MM/yyyy} : donnez ce jour ou un jour plus récent.");
        }

        (ConfirmeAu, ConfirmeParId) = (jour, parId);
        Confirmations.Add(
            new ConfirmationPartenaire
            {
                TerritoireId = TerritoireId,
                Jour = jour,
                ParId = parId,
            }
        );
    }

    /// <summary>Gives way to another sheet of the same partner; this one stays for its old addresses.</summary>
    public void FusionnerDans(Partenaire garde)
    {
        ArgumentNullException.ThrowIfNull(garde);
        if (garde == this || garde.Id == Id)
        {
            throw new RegleMetierException(nameof(FusionneDansId), "Choisissez une autre fiche : celle-ci ne se fusionne pas avec elle-même.");
        }

        if (garde.FusionneDansId is not null || FusionneDansId is not null)
        {
            throw new RegleMetierException(nameof(FusionneDansId), "L’une des deux fiches a déjà été fusionnée : rechargez la page.");
        }

        FusionneDansId = garde.Id;
    }

    /// <summary>Freshness on that day.</summary>
    public Fraicheur FraicheurAu(DateOnly jour) => ReglesFraicheur.De(ConfirmeAu, jour);

    /// <summary>Recomputes what the search reads; called before each save.</summary>
    public void Normaliser() =>
        TexteRecherche = Recherche.TexteRecherche.Indexer(
            $"{AutresNoms} {Type.Libelle()} {string.Join(' ', Themes.Liste().Select(t => t.Libelle()))} {Offre} {Couverture}"
        );
}

/// <summary>A partner acts on a territory.</summary>
public sealed class PartenaireTerritoire : IDansTerritoire
{
    public long PartenaireId { get; init; }

    /// <summary>Territory where it acts.</summary>
    public required long TerritoireId { get; init; }
}
