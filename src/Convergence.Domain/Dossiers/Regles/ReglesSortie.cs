using System.Linq.Expressions;
using Convergence.Domain.Dossiers.Horloges;
using Convergence.Domain.Dossiers.Nomenclatures;

namespace Convergence.Domain.Dossiers.Regles;

/// <summary>An exit as the rates read it.</summary>
/// <param name="CategorieAsp">Category of ASP; null when not known.</param>
/// <param name="Cvg">CVG category; null for PHC, or when not known.</param>
/// <param name="Phc">PHC exit; null for CVG, or when not known.</param>
/// <param name="Jours">Days in the parcours, entry and exit included.</param>
/// <param name="Heures">Hours worked; null when not known.</param>
/// <param name="HabitatEntree">Type of housing at entry; null when not known.</param>
/// <param name="HabitatSortie">Type of housing at exit; null when not known.</param>
public sealed record LigneSortie(
    CategorieSortieAsp? CategorieAsp,
    CategorieSortieCvg? Cvg,
    SortiePhc? Phc,
    int Jours,
    decimal? Heures = null,
    TypeHabitat? HabitatEntree = null,
    TypeHabitat? HabitatSortie = null
);

/// <summary>What exits count for (domain dictionary, section on exits, formulas).</summary>
public static class ReglesSortie
{
    /// <summary>
    /// Shortest parcours that the official rate examines, in days. The national pipeline keeps durations above 2.65 months; 2.65 × 30.4375 =
    /// 80.66, so 81 days.
    /// </summary>
    public const int JoursMinimumAsp = 81;

    /// <summary>True when a nomenclature takes the exit out of its denominator: Retrait of ASP, « sortie neutre » of CVG, neutral of PHC.</summary>
    public static bool EstNeutralisee(CategorieSortieAsp? asp, CategorieSortieCvg? cvg, SortiePhc? phc) =>
        asp == CategorieSortieAsp.Retrait || cvg == CategorieSortieCvg.Neutre || phc == SortiePhc.Neutre;

    /// <summary>The rule of <see cref="EstNeutralisee"/> for a query.</summary>
    public static Expression<Func<SortieParcours, bool>> Neutralisee() =>
        x => x.CategorieAsp == CategorieSortieAsp.Retrait || x.Cvg == CategorieSortieCvg.Neutre || x.Phc == SortiePhc.Neutre;

    /// <summary>True for one of the three exits to a CDDI: the aim of PHC, and the numerator of its share (domain dictionary, PHC exits).</summary>
    public static bool EstVersCddi(SortiePhc? phc) => phc is { } p && SortiesProgramme.Phc[p].Groupe == GroupeSortiePhc.Objectif;

    /// <summary>The rule of <see cref="EstVersCddi"/> for a query.</summary>
    public static Expression<Func<SortieParcours, bool>> VersCddi()
    {
        SortiePhc?[] objectif = [.. SortiesProgramme.Phc.Lignes.Where(l => l.Groupe == GroupeSortiePhc.Objectif).Select(l => (SortiePhc?)l.Valeur)];
        return x => objectif.Contains(x.Phc);
    }

    /// <summary>True when the person stays in IAE (CDI inclusion): left out of the follow-up after exit.</summary>
    public static bool ResteEnIae(MotifSortieAsp? motif) => motif == MotifSortieAsp.CdiInclusion;

    /// <summary>
    /// True when the official rate examines the exit: a category of its denominator, 81 days or more, at least an hour worked. Unknown
    /// hours do not exclude it: nobody said that there was none.
    /// </summary>
    public static bool EstExamineeAsp(LigneSortie sortie) =>
        sortie.CategorieAsp is { } c && SortiesAsp.Categories[c].AuDenominateur && sortie.Jours >= JoursMinimumAsp && sortie.Heures is not < 1;

    /// <summary>Why the exit is out of a rate, one French sentence for each reason; empty when every rate of its programme counts it.</summary>
    /// <param name="sortie">Exit.</param>
    public static IReadOnlyList<string> HorsDesTaux(LigneSortie sortie)
    {
        ArgumentNullException.ThrowIfNull(sortie);
        var raisons = new List<string>();
        if (sortie.CategorieAsp == CategorieSortieAsp.Retrait)
        {
            raisons.Add("Neutralisée par l’ASP : un retrait des sorties constatées est hors de tous les taux officiels.");
        }

        if (sortie.Cvg == CategorieSortieCvg.Neutre)
        {
            raisons.Add("Neutralisée par le CVG : une sortie neutre est comptée à part.");
        }

        if (sortie.Phc == SortiePhc.Neutre)
        {
            raisons.Add("Neutralisée par le PHC : une sortie neutre est hors du taux d’accès au CDDI.");
        }

        // The rule of three months never applies to PHC.
        if (sortie.Phc is null && sortie.Jours < JoursMinimumAsp)
        {
            raisons.Add($"Hors du taux officiel : le parcours a duré moins de {JoursMinimumAsp} jours (passage de moins de 3 mois).");
        }

        if (sortie.Phc is null && sortie.Heures is < 1)
        {
            raisons.Add("Hors du taux officiel : aucune heure travaillée.");
        }

        return raisons;
    }

    /// <summary>« Taux de sorties dynamiques »: durable, transition and positives together, out of the exits examined.</summary>
    public static Rapport TauxDynamique(IEnumerable<LigneSortie> sorties)
    {
        var examinees = sorties.Where(EstExamineeAsp).ToList();
        return new(
            "Taux de sorties dynamiques",
            examinees.Count(s => SortiesAsp.Categories[s.CategorieAsp!.Value].EstDynamique),
            examinees.Count,
            "sorties dynamiques",
            "sorties examinées (hors retraits, passages de moins de 3 mois et sans heure travaillée)"
        );
    }

    /// <summary>Rate of one category out of the exits examined. « Sorties positives » is one of them, never their total.</summary>
    public static Rapport Taux(IEnumerable<LigneSortie> sorties, CategorieSortieAsp categorie)
    {
        var examinees = sorties.Where(EstExamineeAsp).ToList();
        return new(
            $"Taux « {categorie.Libelle()} »",
            examinees.Count(s => s.CategorieAsp == categorie),
            examinees.Count,
            $"sorties « {categorie.Libelle()} »",
            "sorties examinées (hors retraits, passages de moins de 3 mois et sans heure travaillée)"
        );
    }

    /// <summary>
    /// Access to a job or to training of CVG: first twin table, out of all the exits. Whether neutral ones belong there is to be confirmed: both are
    /// given.
    /// </summary>
    public static Rapport TauxEmploiFormationCvg(IEnumerable<LigneSortie> sorties, bool avecNeutres)
    {
        var comptees = sorties.Where(s => s.Cvg is { } c && (avecNeutres || c != CategorieSortieCvg.Neutre)).ToList();
        return new(
            "Accès à l’emploi ou à la formation (CVG)",
            comptees.Count(s => SortiesProgramme.Cvg[s.Cvg!.Value].Table == TableSortieCvg.EmploiOuFormation),
            comptees.Count,
            "sorties vers l’emploi, une suite de parcours ou une formation",
            avecNeutres ? "sorties CVG, neutres comprises" : "sorties CVG hors neutres"
        );
    }

    /// <summary>Access to housing: a home of one’s own at exit and not at entry, out of the exits whose two types are known.</summary>
    /// <param name="semiDurable">True for the wider variant: semi-durable housing counts at exit, when it is better than the entry.</param>
    public static Rapport TauxAccesLogement(IEnumerable<LigneSortie> sorties, bool semiDurable)
    {
        var connues = sorties.Where(s => s is { HabitatEntree: not null, HabitatSortie: not null }).ToList();
        var seuil = semiDurable ? TypeHabitat.SemiDurable : TypeHabitat.Autonome;
        return new(
            "Accès au logement",
            connues.Count(s => s.HabitatSortie >= seuil && s.HabitatSortie > s.HabitatEntree),
            connues.Count,
            semiDurable ? "sorties vers un logement autonome ou semi-durable" : "sorties vers un logement autonome",
            "sorties dont l’habitat est connu à l’entrée et à la sortie"
        );
    }

    /// <summary>Housing better at exit than at entry, by the rank of the five types, out of the exits whose two types are known.</summary>
    public static Rapport TauxAmeliorationHabitat(IEnumerable<LigneSortie> sorties)
    {
        var connues = sorties.Where(s => s is { HabitatEntree: not null, HabitatSortie: not null }).ToList();
        return new(
            "Amélioration de l’habitat",
            connues.Count(s => s.HabitatSortie > s.HabitatEntree),
            connues.Count,
            "sorties avec un habitat amélioré",
            "sorties dont l’habitat est connu à l’entrée et à la sortie"
        );
    }

    /// <summary>Days in a parcours, entry and exit included.</summary>
    public static int JoursDe(DateOnly entree, DateOnly sortie) => new Intervalle(entree, sortie).Jours;
}
