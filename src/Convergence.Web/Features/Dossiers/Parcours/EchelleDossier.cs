using Convergence.Domain;
using Convergence.Domain.Dossiers;
using Convergence.Domain.Dossiers.Horloges;
using Convergence.Domain.Dossiers.Regles;
using Convergence.Web.Composants;
using Convergence.Web.Composants.Graphiques;

namespace Convergence.Web.Features.Dossiers.Parcours;

/// <summary>The ladder of weekly hours of a PHC parcours: drawn, and said row by row.</summary>
public sealed record EchelleDossier(
    LectureEchelle Lecture,
    IReadOnlyList<PalierHoraire> Paliers,
    IReadOnlyList<MarcheEscalier> Marches,
    DateOnly Debut,
    DateOnly Fin,
    DateOnly? PremierCddi
)
{
    /// <summary>The ladder of PHC, and of a CVG parcours only when somebody wrote hours there; null otherwise.</summary>
    public static EchelleDossier? De(ParcoursSalarie parcours, IEnumerable<PalierHoraire> paliers, IEnumerable<PeriodeContrat> contrats, DateOnly au)
    {
        var liste = paliers.OrderBy(p => p.APartirDu).ThenBy(p => p.Id).ToList();
        if (parcours.Programme != Programme.Phc && liste.Count == 0)
        {
            return null;
        }

        var fin = parcours.SortieLe < au ? parcours.SortieLe.Value : au;
        var lecture = ReglesPaliers.Lire(liste.Select(p => (p.APartirDu, p.Heures)), parcours.Entree, fin);
        var debut = lecture.Marches.Count > 0 ? lecture.Marches[0].Debut : parcours.Entree;
        var jours = Math.Max(1, fin.DayNumber - debut.DayNumber + 1);
        int Place(DateOnly jour) => Math.Clamp((jour.DayNumber - debut.DayNumber) * 1000 / jours, 0, 1000);
        return new(
            lecture,
            liste,
            [
                .. lecture.Marches.Select(m => new MarcheEscalier(
                    Place(m.Debut),
                    m.Fin is { } f ? Place(f.AddDays(1)) : 1000,
                    m.Heures,
                    $"Du {Formats.Date(m.Debut)} au {Formats.Date(m.Fin ?? fin)}"
                )),
            ],
            debut,
            fin,
            ReglesPaliers.PremierCddi(contrats, parcours.Entree)
        );
    }
}
