using Convergence.Domain.Dossiers.Nomenclatures;

namespace Convergence.Domain.Dossiers.Horloges;

/// <summary>The PASS IAE on a day.</summary>
/// <param name="Etat">State; null when no date of the PASS is known.</param>
/// <param name="JoursRestants">Days still to use, that day included; 0 when expired; null when no date is known.</param>
/// <param name="Restant">The same on the calendar, from that day to <paramref name="Fin"/>; future suspensions are in it. Null likewise.</param>
/// <param name="Fin">Last day as known on that day: planned suspensions and granted prolongations are in it; null likewise.</param>
/// <param name="FinSansProlongation">Last day of the 24 first months, suspensions included; null when the start is unknown.</param>
/// <param name="JoursProlonges">Days that prolongations add, ceilings applied.</param>
/// <param name="Explication">How it was counted.</param>
public sealed record LecturePass(
    EtatPass? Etat,
    int? JoursRestants,
    Duree? Restant,
    DateOnly? Fin,
    DateOnly? FinSansProlongation,
    int JoursProlonges,
    Explication Explication
);

/// <summary>
/// The clock of the agrément, today the PASS IAE: 24 months of consumed time, counted by the national platform as 730 days from the first
/// one, every day consumed with or without a contract, except the suspended ones (domain dictionary, section on contracts).
/// Overlapping suspensions count once. Prolongations add their days, each within the months of one request and all within the months
/// that their reason allows, counted on the calendar after the 24 first ones.
/// </summary>
public static class HorlogePass
{
    /// <summary>Months of a PASS.</summary>
    public const int Mois = 24;

    /// <summary>Days of a PASS.</summary>
    public const int Jours = 730;

    /// <summary>Reads the PASS on a day.</summary>
    public static LecturePass Au(DonneesHorloges donnees, DateOnly au)
    {
        ArgumentNullException.ThrowIfNull(donnees);
        if (donnees.PassDebut is { } debut)
        {
            return DepuisLeDebut(donnees, debut, au);
        }

        if (donnees.PassFin is not { } fin)
        {
            return new(null, null, null, null, null, 0, new([], ["Dates du PASS IAE non renseignées."]));
        }

        var restant = new Intervalle(au, fin).Jours;
        return new(
            restant == 0 ? EtatPass.Expire
                : donnees.JoursSuspendus(au).Any(s => s.Contient(au)) ? EtatPass.Suspendu
                : EtatPass.Valide,
            restant,
            Duree.Entre(au, fin.AddDays(1)),
            fin,
            null,
            0,
            new(
                [],
                [
                    $"Début du PASS IAE non renseigné : la fin inscrite ({TexteHorloge.Date(fin)}) est prise telle quelle, suspensions et prolongations supposées comprises.",
                ]
            )
        );
    }

    /// <summary>Days that granted prolongations add: distinct days, each reason within its ceiling.</summary>
    /// <param name="prolongations">Granted prolongations of this PASS.</param>
    /// <param name="debut">First day of the PASS.</param>
    public static int JoursDeProlongation(IEnumerable<PeriodeProlongation> prolongations, DateOnly debut)
    {
        var liste = prolongations.ToList();
        return Math.Min(Intervalles.Jours(liste.Select(p => new Intervalle(p.Debut, p.Fin))), liste.GroupBy(p => p.Motif).Sum(g => DuMotif(g.Key, g, debut)));
    }

    private static LecturePass DepuisLeDebut(DonneesHorloges donnees, DateOnly debut, DateOnly au)
    {
        var suspendus = Intervalles.Inter(donnees.JoursSuspendus(au), [new(debut, DateOnly.MaxValue)]);

        // The prolongations of a former PASS do not lengthen this one.
        var prolongations = donnees.Prolongations.Where(p => p.Debut >= debut).ToList();
        var prolonges = JoursDeProlongation(prolongations, debut);
        var ecoules = new Intervalle(debut, au.AddDays(-1)).Jours;
        var suspendusEcoules = Intervalles.Jours(Intervalles.Avant(suspendus, au));
        var solde = Jours + prolonges - ecoules + suspendusEcoules;
        var restants = Math.Max(0, solde);
        var fin = Intervalles.Avancer(debut, Jours + prolonges, suspendus);
        var etat =
            au < debut ? EtatPass.Futur
            : restants == 0 ? EtatPass.Expire
            : suspendus.Any(s => s.Contient(au)) ? EtatPass.Suspendu
            : EtatPass.Valide;

        var termes = new List<Terme> { new(NatureTerme.Base, Jours, $"({Mois} mois)") };
        Ajouter(termes, NatureTerme.Plus, prolonges, "de prolongation");
        Ajouter(termes, NatureTerme.Plus, suspendusEcoules, "de suspension");
        Ajouter(termes, NatureTerme.Moins, ecoules, $"écoulés depuis le {TexteHorloge.Date(debut)}");
        termes.Add(new(NatureTerme.Resultat, solde, solde < 0 ? "(PASS IAE expiré)" : "restants"));

        return new(
            etat,
            restants,
            Duree.Entre(au > debut ? au : debut, fin.AddDays(1)),
            fin,
            Intervalles.Avancer(debut, Jours, suspendus),
            prolonges,
            new(termes, [.. Notes(donnees, Intervalles.Jours(prolongations.Select(p => new Intervalle(p.Debut, p.Fin))) > prolonges, fin, au)])
        );
    }

    private static IEnumerable<string> Notes(DonneesHorloges donnees, bool ramenees, DateOnly fin, DateOnly au)
    {
        yield return $"Fin du PASS IAE : {TexteHorloge.Date(fin)}.";
        if (donnees.Suspensions.Any(s => s.Fin is null))
        {
            yield return $"Une suspension est en cours : elle est comptée jusqu’au {TexteHorloge.Date(au)}, la fin reculera d’autant de jours qu’elle durera.";
        }

        if (ramenees)
        {
            yield return "Les prolongations dépassent le plafond de leur motif : seuls les jours permis sont comptés.";
        }

        if (donnees.PassFin is { } inscrite && inscrite != fin)
        {
            yield return $"La fin inscrite sur le PASS ({TexteHorloge.Date(inscrite)}) diffère de {TexteHorloge.Jours(Math.Abs(inscrite.DayNumber - fin.DayNumber))} de la fin calculée : vérifiez les suspensions et les prolongations.";
        }
    }

    private static int DuMotif(MotifProlongation? motif, IEnumerable<PeriodeProlongation> prolongations, DateOnly debut)
    {
        var ligne = ContratsPass.Prolongations[motif ?? MotifProlongation.DifficultesParticulieres];
        var total = prolongations.Sum(p => Math.Min(new Intervalle(p.Debut, p.Fin).Jours, EnJours(p.Debut, ligne.MoisParDemande)));
        return Math.Min(total, EnJours(debut.AddMonths(Mois), ligne.MoisCumul));
    }

    private static int EnJours(DateOnly debut, int? mois) => mois is { } m ? debut.AddMonths(m).DayNumber - debut.DayNumber : int.MaxValue;

    private static void Ajouter(List<Terme> termes, NatureTerme nature, int jours, string libelle)
    {
        if (jours > 0)
        {
            termes.Add(new(nature, jours, libelle));
        }
    }
}
