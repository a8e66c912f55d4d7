using Convergence.Domain.Comptage;

namespace Convergence.Domain.Dossiers.Horloges;

/// <summary>All the clocks of a person on a day.</summary>
/// <param name="Au">Day of reading.</param>
/// <param name="Pass">PASS IAE.</param>
/// <param name="Plafond">60 months.</param>
/// <param name="Phc">Time in PHC; null without PHC.</param>
/// <param name="Contrat">Last contract begun; null without one.</param>
/// <param name="Suivi">Follow-up after the last CVG exit; null while a parcours is open, or without an exit from CVG.</param>
/// <param name="Projection">Projected exit; null when no parcours is open.</param>
/// <param name="Alertes">Ends to prepare, the nearest first.</param>
/// <param name="Frise">Time bar.</param>
public sealed record LectureHorloges(
    DateOnly Au,
    LecturePass Pass,
    LecturePlafond Plafond,
    LecturePhc? Phc,
    LectureContrat? Contrat,
    LectureSuivi? Suivi,
    LectureProjection? Projection,
    IReadOnlyList<AlerteEcheance> Alertes,
    Frise Frise
);

/// <summary>
/// The one place where the clocks of a parcours are read. Pure: what it needs is in <see cref="DonneesHorloges"/>, the day is a
/// parameter (Europe/Paris), every result explains itself. A day of reading is always still to be used: on the first day of a PASS, 730 days
/// are left; on its last, 1.
/// </summary>
public static class HorlogesParcours
{
    /// <summary>Reads every clock on a day.</summary>
    public static LectureHorloges Lire(DonneesHorloges donnees, DateOnly au)
    {
        ArgumentNullException.ThrowIfNull(donnees);
        var pass = HorlogePass.Au(donnees, au);
        var plafond = HorlogePlafond.Au(donnees, au);
        return new(
            au,
            pass,
            plafond,
            HorlogePhc.Au(donnees, au),
            HorlogeContrat.Au(donnees, au),
            Suivi(donnees, au),
            ProjectionSortie.Au(donnees, au),
            Horloges.Alertes.Du(donnees, pass, plafond, au),
            Horloges.Frise.De(donnees, pass, plafond, au)
        );
    }

    private static LectureSuivi? Suivi(DonneesHorloges donnees, DateOnly au)
    {
        if (donnees.EstOuvert(au))
        {
            return null;
        }

        var derniere = donnees.Parcours.Where(p => p.Programme == Programme.Cvg && p.EstSortiAu(au)).Max(p => p.SortieLe);
        return derniere is { } sortie ? HorlogeSuivi.Au(sortie, au) : null;
    }
}
