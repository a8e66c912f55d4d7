using Convergence.Domain.Dossiers.Nomenclatures;
using Convergence.Domain.Lignes;
using Convergence.Domain.Recherche;

namespace Convergence.Domain.Dossiers;

/// <summary>What may be done with the data of a person.</summary>
public enum EtatTraitement
{
    Ordinaire = 0,

    /// <summary>Limitation asked and accepted: kept, no longer used; out of statistics.</summary>
    Limite = 1,

    /// <summary>Opposition accepted: out of statistics.</summary>
    Oppose = 2,
}

/// <summary>
/// A person in a parcours, with the least that the work asks (domain dictionary, RGPD requirement R4): never a NIR, an address, a
/// telephone, a nationality, a diagnosis, an offence. One chantier owns the identity. Outside it the person is a pseudonym.
/// </summary>
public sealed partial class Salarie : INominal, IVersionne, IModifiable, INormalisable
{
    /// <summary>Longest name.</summary>
    public const int LongueurNom = 80;

    private readonly List<MotSalarie> _mots = [];

    private Salarie() { }

    /// <summary>Technical key; never in an address.</summary>
    public long Id { get; private set; }

    /// <summary>Random key of addresses and of the pseudonym; says nothing of the person.</summary>
    public Guid Cle { get; private set; }

    /// <summary>Territory of the owner chantier.</summary>
    public long TerritoireId { get; private set; }

    /// <summary>Chantier that owns the identity.</summary>
    public long ChantierId { get; private set; }

    /// <summary>Birth name; empty once anonymised.</summary>
    public string Nom { get; private set; } = string.Empty;

    /// <summary>First name; empty once anonymised.</summary>
    public string Prenom { get; private set; } = string.Empty;

    /// <summary>Name used; null when it is the birth name.</summary>
    public string? NomUsage { get; private set; }

    /// <summary>Date of birth; null when unknown, and once only the year is kept.</summary>
    public DateOnly? DateNaissance { get; private set; }

    /// <summary>Year of birth: of the date, or alone once the date was removed; null when unknown.</summary>
    public int? AnneeNaissance { get; private set; }

    public Genre Genre { get; private set; }

    /// <summary>Day on which the information notice was handed over; null when it was not.</summary>
    public DateOnly? NoticeRemiseLe { get; private set; }

    /// <summary>Level of training on the CVG form; null when not said.</summary>
    public NiveauFormation? Formation { get; private set; }

    /// <summary>Level as ASP codes it; null when not said.</summary>
    public string? FormationAsp { get; private set; }

    /// <summary>RSA; null when not said.</summary>
    public BeneficeRsa? Rsa { get; set; }

    /// <summary>ASS; null when not said.</summary>
    public bool? Ass { get; set; }

    /// <summary>Eligibility criteria that are not sensitive.</summary>
    public CriteresIae Criteres { get; private set; }

    /// <summary>True when an authorised prescriber validated the eligibility; null when not said.</summary>
    public bool? ValideParPrescripteur { get; set; }

    /// <summary>Last day of contact: retention runs from it; null before the first.</summary>
    public DateOnly? DernierContactLe { get; private set; }

    /// <summary>Limitation or opposition.</summary>
    public EtatTraitement Traitement { get; private set; }

    /// <summary>Day since which it holds; null for <see cref="EtatTraitement.Ordinaire"/>.</summary>
    public DateOnly? TraitementDepuis { get; private set; }

    /// <summary>Whether the file is in use, archived or anonymised.</summary>
    public EtatConservation Conservation { get; private set; }

    /// <summary>Day since which it is archived or anonymised; null while it is in use.</summary>
    public DateOnly? ConservationDepuis { get; private set; }

    /// <summary>Person who replaces this one since a merge of duplicates; null while it stands.</summary>
    public long? FusionneDansId { get; private set; }

    /// <summary>Folded « NOM PRENOM », for order.</summary>
    public string NomRecherche { get; private set; } = string.Empty;

    /// <summary>True for a person of the demonstration pack.</summary>
    public bool EstFictif { get; private set; }

    /// <summary>Words of the names, for the search by the beginning of any word.</summary>
    public IReadOnlyCollection<MotSalarie> Mots => _mots;

    /// <inheritdoc/>
    public long Version { get; set; }

    /// <inheritdoc/>
    public DateTime? ModifieLe { get; set; }

    /// <inheritdoc/>
    public long? ModifieParId { get; set; }

    /// <summary>« P-3F2A-91BC-04DE »: what national staff see.</summary>
    public string Pseudonyme => PseudonymeDe(Cle);

    /// <summary>True when the person enters statistics and published counts.</summary>
    public bool CompteDansLesStatistiques => Traitement == EtatTraitement.Ordinaire && FusionneDansId is null;

    /// <inheritdoc/>
    long? IDansPerimetre.TerritoireId => TerritoireId;

    /// <inheritdoc/>
    long? IDansPerimetre.ChantierId => ChantierId;

    /// <summary>Pseudonym of a key, for projections.</summary>
    public static string PseudonymeDe(Guid cle)
    {
        var hexa = cle.ToString("N").ToUpperInvariant();
        return $"P-{hexa[..4]}-{hexa[4..8]}-{hexa[8..12]}";
    }

    /// <summary>Welcomes a person in a chantier.</summary>
    /// <param name="territoireId">Territory of the chantier.</param>
    /// <param name="chantierId">Chantier that will own the identity.</param>
    /// <param name="identite">Identity.</param>
    /// <param name="aujourdhui">Day, Europe/Paris.</param>
    /// <param name="estFictif">True in the demonstration pack.</param>
    /// <exception cref="RegleMetierException">The identity does not hold.</exception>
    public static Salarie Accueillir(long territoireId, long chantierId, IdentiteSalarie identite, DateOnly aujourdhui, bool estFictif = false)
    {
        var salarie = new Salarie
        {
            Cle = Guid.NewGuid(),
            TerritoireId = territoireId,
            ChantierId = chantierId,
            EstFictif = estFictif,
            DernierContactLe = aujourdhui,
        };
        salarie.Identifier(identite, aujourdhui);
        return salarie;
    }

    /// <summary>Writes or corrects the identity, and its words: they must have been read with the person.</summary>
    /// <exception cref="RegleMetierException">No name, no first name, too long, or a date of birth that cannot be.</exception>
    public void Identifier(IdentiteSalarie identite, DateOnly aujourdhui)
    {
        ArgumentNullException.ThrowIfNull(identite);
        RefuserAnonyme();
        (Nom, Prenom) = (
            IdentiteSalarie.Obligatoire(identite.Nom, nameof(Nom), "Indiquez le nom."),
            IdentiteSalarie.Obligatoire(identite.Prenom, nameof(Prenom), "Indiquez le prénom.")
        );
        NomUsage = IdentiteSalarie.Facultatif(identite.NomUsage, nameof(NomUsage));
        DateNaissance = IdentiteSalarie.Naissance(identite.DateNaissance, aujourdhui);
        AnneeNaissance = DateNaissance?.Year ?? AnneeNaissance;
        Genre = identite.Genre;
        Indexer();
    }

    /// <inheritdoc/>
    public void Normaliser() => NomRecherche = TexteRecherche.Normaliser($"{Nom} {Prenom}");

    /// <summary>Folded words under which the person is found: what <see cref="Mots"/> holds once it follows the rule of today.</summary>
    public IReadOnlyList<string> MotsIndexes() => TexteRecherche.MotsIndexes(Nom, Prenom, NomUsage);

    /// <summary>A word of this person.</summary>
    public MotSalarie Nommer(string mot) =>
        new()
        {
            SalarieId = Id,
            TerritoireId = TerritoireId,
            ChantierId = ChantierId,
            Mot = mot,
        };

    private void Indexer()
    {
        Normaliser();
        var voulus = MotsIndexes();
        _mots.RemoveAll(m => !voulus.Contains(m.Mot));
        _mots.AddRange(voulus.Where(v => _mots.TrueForAll(m => m.Mot != v)).Select(Nommer).ToList());
    }
}
