using Convergence.Domain.Dossiers.Horloges;
using Convergence.Domain.Dossiers.Nomenclatures;

namespace Convergence.Domain.Dossiers.Regles;

/// <summary>A list of open files that ask for something.</summary>
public enum ListeTravail
{
    /// <summary>No diagnosis of freins in an open parcours.</summary>
    SansDiagnostic = 1,

    /// <summary>No référent in place on that day in an open parcours.</summary>
    SansReferent = 2,

    /// <summary>Nothing written for three months.</summary>
    SansMiseAJour = 3,

    /// <summary>A contract or a PASS IAE that ends within three months, or has ended.</summary>
    FinProche = 4,

    /// <summary>The ceiling of 60 months within twelve months, or reached.</summary>
    Plafond = 5,
}

/// <summary>A list and its words.</summary>
/// <param name="Valeur">List.</param>
/// <param name="Code">Code in an address.</param>
/// <param name="Libelle">Words.</param>
/// <param name="Aide">What it holds, in a sentence.</param>
public sealed record LigneListeTravail(ListeTravail Valeur, string Code, string Libelle, string Aide) : ILigneListe<ListeTravail>;

/// <summary>What the lists read of one open parcours.</summary>
/// <param name="Entree">Entry.</param>
/// <param name="ADiagnostic">True when it has a diagnosis of freins.</param>
/// <param name="AReferent">True when a référent is in place.</param>
/// <param name="Derniere">Last change, action, review or meeting; null without any.</param>
public sealed record SituationDossier(DateOnly Entree, bool ADiagnostic, bool AReferent, DateOnly? Derniere);

/// <summary>The working lists of a caseworker (product anchors, « Dossier salarié »): one definition for the list, its counter and the home page.</summary>
public static class ListesTravail
{
    /// <summary>Months before the end of a contract or a PASS from which a file is listed.</summary>
    public const int MoisAvantFin = 3;

    /// <summary>The lists, in the order of the screen.</summary>
    public static ListeFermee<ListeTravail, LigneListeTravail> Toutes { get; } =
        new(
            "listes de travail",
            new(
                ListeTravail.FinProche,
                "fin-proche",
                $"Fin dans {MoisAvantFin} mois",
                "Un contrat ou un PASS IAE finit dans les trois mois, ou est déjà fini."
            ),
            new(ListeTravail.Plafond, "plafond", "Plafond de 60 mois", "Les 60 mois en SIAE sont atteints, ou le seront dans l’année."),
            new(ListeTravail.SansDiagnostic, "sans-diagnostic", "Sans diagnostic", "Aucun bilan des freins dans le parcours en cours."),
            new(ListeTravail.SansReferent, "sans-referent", "Sans référent", "Aucun référent en place dans le parcours en cours."),
            new(
                ListeTravail.SansMiseAJour,
                "sans-mise-a-jour",
                "Sans mise à jour",
                $"Rien n’a été écrit depuis {ReglesListes.MoisSansMiseAJour} mois : ni action, ni bilan, ni concertation, ni changement."
            )
        );

    /// <summary>The lists in which an open file stands on a day.</summary>
    /// <param name="situation">What its open parcours holds.</param>
    /// <param name="alertes">Alerts of its clocks on that day.</param>
    /// <param name="au">Day of reading, Europe/Paris.</param>
    public static IReadOnlySet<ListeTravail> De(SituationDossier situation, IReadOnlyList<AlerteEcheance> alertes, DateOnly au)
    {
        ArgumentNullException.ThrowIfNull(situation);
        ArgumentNullException.ThrowIfNull(alertes);
        var listes = new HashSet<ListeTravail>();
        Ajouter(ListeTravail.SansDiagnostic, !situation.ADiagnostic);
        Ajouter(ListeTravail.SansReferent, !situation.AReferent);
        Ajouter(ListeTravail.SansMiseAJour, ReglesListes.EstSansMiseAJour(situation.Entree, situation.Derniere, au));
        Ajouter(ListeTravail.FinProche, alertes.Any(a => a.Nature != NatureEcheance.Plafond && a.SeuilMois <= MoisAvantFin));
        Ajouter(ListeTravail.Plafond, alertes.Any(a => a.Nature == NatureEcheance.Plafond));
        return listes;

        void Ajouter(ListeTravail liste, bool tient)
        {
            if (tient)
            {
                listes.Add(liste);
            }
        }
    }
}
