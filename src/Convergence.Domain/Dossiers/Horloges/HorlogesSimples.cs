using Convergence.Domain.Dossiers.Nomenclatures;

namespace Convergence.Domain.Dossiers.Horloges;

/// <summary>Time spent in PHC.</summary>
/// <param name="Jours">Distinct days in PHC up to that day included.</param>
/// <param name="Duree">The same on the calendar, put end to end from the first entry.</param>
/// <param name="Explication">How it was counted.</param>
public sealed record LecturePhc(int Jours, Duree Duree, Explication Explication);

/// <summary>
/// How long PHC lasted, all the PHC parcours of the person together, entry and exit days included. No limit is set: the usual three to
/// six months are a mark and never an alert (domain dictionary, section on contracts).
/// </summary>
public static class HorlogePhc
{
    /// <summary>Usual duration, in months, from.</summary>
    public const int MoisUsuelMinimum = 3;

    /// <summary>Usual duration, in months, to.</summary>
    public const int MoisUsuelMaximum = 6;

    /// <summary>Reads PHC on a day; null when the person has no PHC parcours begun by then.</summary>
    public static LecturePhc? Au(DonneesHorloges donnees, DateOnly au)
    {
        ArgumentNullException.ThrowIfNull(donnees);
        var parcours = donnees.Parcours.Where(p => p.Programme == Programme.Phc && p.Entree <= au).ToList();
        if (parcours.Count == 0)
        {
            return null;
        }

        var jours = Intervalles.Union(parcours.Select(p => new Intervalle(p.Entree, p.SortieLe < au ? p.SortieLe.Value : au)));
        var total = Intervalles.Jours(jours);
        var premier = jours.Count > 0 ? jours[0].Debut : au;
        return new(
            total,
            Duree.Entre(premier, premier.AddDays(total)),
            new(
                [
                    new(
                        NatureTerme.Base,
                        total,
                        parcours.Count == 1 ? $"depuis le {TexteHorloge.Date(premier)}, entrée comprise" : $"en {parcours.Count} parcours PHC"
                    ),
                    new(NatureTerme.Resultat, total, string.Empty),
                ],
                [$"Repère : {MoisUsuelMinimum} à {MoisUsuelMaximum} mois le plus souvent, sans durée limite."]
            )
        );
    }
}

/// <summary>The year of follow-up after an exit.</summary>
/// <param name="Debut">Day after the exit.</param>
/// <param name="Fin">Last day: the same day one year later (28/02 after a 29/02).</param>
/// <param name="EstOuverte">True when the day of reading is in it.</param>
/// <param name="Restant">Time left on the calendar; zero once over.</param>
/// <param name="Explication">How it was counted.</param>
public sealed record LectureSuivi(DateOnly Debut, DateOnly Fin, bool EstOuverte, Duree Restant, Explication Explication);

/// <summary>The one-year window after a CVG exit (programme: follow-up for a year after access to a job or to housing).</summary>
public static class HorlogeSuivi
{
    /// <summary>Months of follow-up.</summary>
    public const int Mois = 12;

    /// <summary>Reads the window of an exit on a day.</summary>
    public static LectureSuivi Au(DateOnly sortie, DateOnly au)
    {
        var debut = sortie.AddDays(1);
        var fin = sortie.AddMonths(Mois);
        var ouverte = new Intervalle(debut, fin).Contient(au);
        return new(
            debut,
            fin,
            ouverte,
            Duree.Entre(au > debut ? au : debut, fin.AddDays(1)),
            new(
                [],
                [
                    $"Sortie le {TexteHorloge.Date(sortie)} : suivi pendant {Mois} mois, jusqu’au {TexteHorloge.Date(fin)}{(au > fin ? ", terminé" : string.Empty)}.",
                ]
            )
        );
    }
}

/// <summary>The contract in force on a day, renewals put end to end.</summary>
/// <param name="Fin">Last day known; null when it has no end.</param>
/// <param name="EstEnCours">False when the last contract is over on that day.</param>
public sealed record LectureContrat(DateOnly? Fin, bool EstEnCours);

/// <summary>Contracts that follow each other without a day between them are one: a renewal signed in advance silences the alert.</summary>
public static class HorlogeContrat
{
    /// <summary>Reads the contracts on a day; null when none has begun.</summary>
    public static LectureContrat? Au(DonneesHorloges donnees, DateOnly au)
    {
        ArgumentNullException.ThrowIfNull(donnees);
        var contrats = donnees.Contrats.Where(c => c.Debut is not null).ToList();
        var chaine = Intervalles.Union(contrats.Select(c => new Intervalle(c.Debut!.Value, c.Fin ?? DateOnly.MaxValue))).LastOrDefault(i => i.Debut <= au);
        if (chaine == default)
        {
            return null;
        }

        return new(chaine.Fin == DateOnly.MaxValue ? null : chaine.Fin, chaine.Fin >= au);
    }

    /// <summary>True when a CDI inclusion is in force: neither PASS nor ceiling ends it.</summary>
    internal static bool EstSansTerme(DonneesHorloges donnees, DateOnly au) =>
        donnees.Contrats.Any(c => ContratsPass.Formes[c.Forme].SansTerme && c.Debut <= au && (c.Fin is null || c.Fin >= au));
}
