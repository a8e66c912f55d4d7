using Convergence.Domain;
using Convergence.Domain.FilesActives;
using Convergence.Web.Composants.Saisie;

namespace Convergence.Web.Features.FilesActives.Saisie;

/// <summary>The entry grid of a territory for a period, as the reader may see it.</summary>
public sealed record GrilleViewModel(
    ContexteGrille Contexte,
    IReadOnlyList<RemonteeViewModel> Remontees,
    IReadOnlyList<TableauViewModel> Tableaux,
    string? PeriodePrecedente
)
{
    /// <summary>Nothing is expected here: no row at all.</summary>
    public bool EstVide => Tableaux.All(t => t.Lignes.Count == 0);

    public bool PeutSaisir => Remontees.Any(r => r.PeutSaisir);

    public bool ContientFictif => Tableaux.Any(t => t.Lignes.Any(l => l.EstFictif));

    public IEnumerable<(TableauViewModel Tableau, LigneViewModel Ligne, CelluleViewModel Cellule)> Cellules =>
        from t in Tableaux
        from l in t.Lignes
        from c in l.Cellules
        select (t, l, c);
}

/// <summary>Where and when: what the context bar says.</summary>
public sealed record ContexteGrille(
    long TerritoireId,
    string CodeTerritoire,
    string NomTerritoire,
    Campagne Campagne,
    long? CampagnePrecedenteId,
    DateOnly? DerogationJusquau,
    DateOnly Aujourdhui
)
{
    public long CampagneId => Campagne.Id;

    public string CodePeriode => Campagne.CodePeriode;

    public string LibellePeriode => Campagne.Periode.Libelle;

    public DateOnly DateArrete => Campagne.DateArrete;

    public EtatCampagne EtatCampagne => Campagne.Etat(Aujourdhui);

    public bool EstReprise => Campagne.EstReprise;

    /// <summary>State of the period in plain words.</summary>
    public string Phrase
    {
        get
        {
            if (EstReprise)
            {
                return "Chiffres repris d’un document publié";
            }

            if (DerogationJusquau is { } d && d >= Aujourdhui && EtatCampagne == EtatCampagne.Close)
            {
                return $"Rouverte pour ce territoire, ferme {Dans(d)} (le {d:dd/MM/yyyy})";
            }

            return EtatCampagne switch
            {
                EtatCampagne.AVenir => $"Ouvre {Dans(Campagne.Ouverture)} (le {Campagne.Ouverture:dd/MM/yyyy})",
                EtatCampagne.Ouverte => $"Ouverte, à envoyer {Dans(Campagne.Echeance)} (le {Campagne.Echeance:dd/MM/yyyy})",
                EtatCampagne.EnRetard =>
                    $"Échéance passée (le {Campagne.Echeance:dd/MM/yyyy}), ferme {Dans(Campagne.Cloture)} (le {Campagne.Cloture:dd/MM/yyyy})",
                _ => $"Close depuis le {Campagne.Cloture:dd/MM/yyyy}",
            };
        }
    }

    /// <summary>The period before belongs to the same civil year: running totals can only grow.</summary>
    public bool MemeAnneeQuePrecedente => Campagne.Periode.Precedente.Annee == Campagne.Periode.Annee;

    private string Dans(DateOnly jour) =>
        (jour.DayNumber - Aujourdhui.DayNumber) switch
        {
            <= 0 => "aujourd’hui",
            1 => "demain",
            var n => $"dans {n} jours",
        };
}

/// <summary>An envelope and what the reader may do with it.</summary>
public sealed record RemonteeViewModel(
    long Id,
    long? ChantierId,
    string Libelle,
    EtatRemontee Etat,
    long Version,
    DateTime? TransmisLe,
    string? TransmisPar,
    string? Commentaire,
    DateTime? ValideLe,
    string? MotifCorrection,
    string? Verrou,
    bool EstMienne,
    bool PeutSaisir,
    bool PeutTransmettre,
    bool PeutCorriger,
    bool PeutValider,
    bool PeutRenvoyer
);

/// <summary>One programme: its counters in columns, its rows.</summary>
public sealed record TableauViewModel(Programme Programme, IReadOnlyList<Compteur> Colonnes, IReadOnlyList<LigneViewModel> Lignes)
{
    public int? Total(Compteur colonne) => Somme(Lignes.SelectMany(l => l.Cellules).Where(c => c.CompteurId == colonne.Id).Select(c => c.Valeur));

    public int? TotalPrecedent(Compteur colonne) => Somme(Lignes.SelectMany(l => l.Cellules).Where(c => c.CompteurId == colonne.Id).Select(c => c.Precedent));

    private static int? Somme(IEnumerable<int?> valeurs)
    {
        var connues = valeurs.OfType<int>().ToList();
        return connues.Count == 0 ? null : connues.Sum();
    }
}

/// <summary>One row: a chantier, or « non ventilé ».</summary>
public sealed record LigneViewModel(
    long ReleveId,
    long RemonteeId,
    long? ChantierId,
    string Libelle,
    bool EstFictif,
    bool EstAttendu,
    bool AConfirmer,
    string? Source,
    bool PeutSaisir,
    IReadOnlyList<CelluleViewModel> Cellules
)
{
    public bool EstNonVentile => ChantierId is null;
}

/// <summary>One cell. <paramref name="Demande"/> is false when the counter does not exist at the level of the row.</summary>
public sealed record CelluleViewModel(
    long ReleveId,
    long CompteurId,
    bool Demande,
    bool EstObligatoire,
    int? Valeur,
    int? Precedent,
    long Version,
    string? Commentaire,
    bool PeutSaisir
)
{
    /// <summary>What was typed and refused, kept as typed.</summary>
    public string? Saisie { get; init; }

    /// <summary>Why it is refused, beside the cell.</summary>
    public string? Refus { get; init; }

    /// <summary>Warnings, in words.</summary>
    public IReadOnlyList<string> Avertissements { get; init; } = [];

    public string Nom => $"c-{ReleveId}-{CompteurId}";

    public string NomCommentaire => $"k-{ReleveId}-{CompteurId}";

    /// <summary>What was typed when it is refused, what is saved otherwise.</summary>
    public string Texte => Saisie ?? Valeur?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? string.Empty;

    /// <summary>One of the states of the legend.</summary>
    public EtatCellule Etat =>
        this switch
        {
            { Refus: not null } => EtatCellule.Erreur,
            { PeutSaisir: false } => EtatCellule.Verrouille,
            { Avertissements.Count: > 0 } => EtatCellule.Avertissement,
            { Commentaire: not null } => EtatCellule.Commente,
            { Valeur: not null } => EtatCellule.Enregistre,
            { EstObligatoire: true } => EtatCellule.Obligatoire,
            _ => EtatCellule.Aucun,
        };
}
