using Convergence.Domain.Dossiers.Horloges;
using Convergence.Domain.Dossiers.Nomenclatures;

namespace Convergence.Domain.Dossiers.Regles;

/// <summary>A person as « accompagnement concerté » reads it.</summary>
/// <param name="Parcours">Days in a parcours, entry and exit included.</param>
/// <param name="Referents">Circle: function, first day, last day or null.</param>
/// <param name="Concertations">Meetings: day, functions present.</param>
public sealed record LigneConcertation(
    IReadOnlyList<Intervalle> Parcours,
    IReadOnlyList<(FonctionsReferent Fonction, DateOnly Debut, DateOnly? Fin)> Referents,
    IReadOnlyList<(DateOnly Le, FonctionsReferent Presents)> Concertations
);

/// <summary>
/// « % accompagnement concerté », computed from dated meetings and never from a tick. The programme defines it as a direct contact with all the
/// social référents; the published figure does not say its rule. Two definitions are given, from the wider to the strict one. A person
/// without any référent recorded is in the denominator: it is what is left to do.
/// </summary>
public static class ReglesConcertation
{
    private const string Personnes = "personnes accompagnées dans la période";

    /// <summary>Wider: at least one meeting in the period, within the parcours, with at least one référent of another organisation present.</summary>
    public static Rapport Taux(IEnumerable<LigneConcertation> personnes, DateOnly debut, DateOnly fin)
    {
        var comptees = Accompagnees(personnes, debut, fin);
        return new(
            "Accompagnement concerté",
            comptees.Count(p => Rencontrees(p, debut, fin) != FonctionsReferent.Aucune),
            comptees.Count,
            "personnes avec au moins une concertation en présence d’un référent",
            Personnes
        );
    }

    /// <summary>
    /// Strict: over the meetings of the period, every function of the circle was present at least once; a circle without anyone does not count.
    /// </summary>
    public static Rapport TauxTousReferents(IEnumerable<LigneConcertation> personnes, DateOnly debut, DateOnly fin)
    {
        var comptees = Accompagnees(personnes, debut, fin);
        return new(
            "Accompagnement concerté avec tous les référents",
            comptees.Count(p => AvecTous(p, debut, fin)),
            comptees.Count,
            "personnes dont tous les référents ont été réunis ou rencontrés en concertation",
            Personnes
        );
    }

    private static List<LigneConcertation> Accompagnees(IEnumerable<LigneConcertation> personnes, DateOnly debut, DateOnly fin) =>
        [.. personnes.Where(p => Intervalles.Jours(Intervalles.Inter(p.Parcours, [new(debut, fin)])) > 0)];

    private static FonctionsReferent Rencontrees(LigneConcertation personne, DateOnly debut, DateOnly fin) =>
        personne
            .Concertations.Where(c => c.Le >= debut && c.Le <= fin && personne.Parcours.Any(p => p.Contient(c.Le)))
            .Aggregate(FonctionsReferent.Aucune, (f, c) => f | c.Presents);

    private static bool AvecTous(LigneConcertation personne, DateOnly debut, DateOnly fin)
    {
        var cercle = personne
            .Referents.Where(r => r.Debut <= fin && (r.Fin is null || r.Fin >= debut))
            .Aggregate(FonctionsReferent.Aucune, (f, r) => f | r.Fonction);
        return cercle != FonctionsReferent.Aucune && Rencontrees(personne, debut, fin).HasFlag(cercle);
    }
}
