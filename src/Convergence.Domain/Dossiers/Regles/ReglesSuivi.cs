using Convergence.Domain.Dossiers.Horloges;
using Convergence.Domain.Dossiers.Nomenclatures;

namespace Convergence.Domain.Dossiers.Regles;

/// <summary>A point to plan.</summary>
/// <param name="Volet">Track.</param>
/// <param name="Mois">Months after the exit.</param>
/// <param name="PrevuLe">Day on which it is due.</param>
public sealed record PointPrevu(VoletSuivi Volet, int Mois, DateOnly PrevuLe);

/// <summary>A point as the rates and the lists read it.</summary>
/// <param name="Volet">Track.</param>
/// <param name="PrevuLe">Day on which it is due.</param>
/// <param name="Resultat">Result; null while nothing was found.</param>
public sealed record LignePointSuivi(VoletSuivi Volet, DateOnly PrevuLe, ResultatSuivi? Resultat);

/// <summary>Where a point stands on a day.</summary>
public enum EtatPoint
{
    /// <summary>Too early.</summary>
    AVenir = 1,

    /// <summary>From 15 days before its day to 30 days after.</summary>
    AFaire = 2,

    /// <summary>More than 30 days after its day.</summary>
    EnRetard = 3,

    /// <summary>A result was written, « non joignable » included.</summary>
    Fait = 4,
}

/// <summary>
/// The follow-up for a year after a CVG exit, on two independent tracks (programme: « accès à l’emploi et/ou au logement »). The rhythm is a
/// proposal to be confirmed: three, six and twelve months.
/// </summary>
public static class ReglesSuivi
{
    /// <summary>Days before its date from which a point may be done.</summary>
    public const int JoursAvant = 15;

    /// <summary>Days after its date until which it is not late.</summary>
    public const int JoursApres = 30;

    /// <summary>Months after the exit, by default.</summary>
    public static IReadOnlyList<int> MoisParDefaut { get; } = [3, 6, 12];

    /// <summary>
    /// The points to plan for an exit. None for PHC, for a neutralised exit, nor for a person who stays in IAE. The track emploi follows an exit to a
    /// job; the track logement, an exit in a semi-durable or autonomous housing. A chantier may add points by hand.
    /// </summary>
    /// <param name="sortie">Exit.</param>
    /// <param name="habitat">Type of housing at exit; null when not known.</param>
    /// <param name="mois">Months after the exit, 1 to 12; null for the default.</param>
    /// <exception cref="RegleMetierException">A month outside of the year.</exception>
    public static IReadOnlyList<PointPrevu> Planifier(SortieParcours sortie, TypeHabitat? habitat, IReadOnlyList<int>? mois = null)
    {
        ArgumentNullException.ThrowIfNull(sortie);
        var rythme = mois ?? MoisParDefaut;
        if (rythme.Any(m => m is < 1 or > HorlogeSuivi.Mois))
        {
            throw new RegleMetierException(nameof(PointSuivi.Mois), $"Un point de suivi est de 1 à {HorlogeSuivi.Mois} mois après la sortie.");
        }

        if (sortie.Programme != Programme.Cvg || sortie.EstNeutralisee || ReglesSortie.ResteEnIae(sortie.MotifAsp))
        {
            return [];
        }

        List<VoletSuivi> volets = [];
        if (sortie.Cvg == CategorieSortieCvg.Emploi)
        {
            volets.Add(VoletSuivi.Emploi);
        }

        if (habitat is TypeHabitat.SemiDurable or TypeHabitat.Autonome)
        {
            volets.Add(VoletSuivi.Logement);
        }

        return [.. from v in volets from m in rythme.Distinct().Order() select new PointPrevu(v, m, sortie.Le.AddMonths(m))];
    }

    /// <summary>Where a point stands on a day.</summary>
    public static EtatPoint Etat(DateOnly prevuLe, ResultatSuivi? resultat, DateOnly au) =>
        resultat is not null ? EtatPoint.Fait
        : au < prevuLe.AddDays(-JoursAvant) ? EtatPoint.AVenir
        : au <= prevuLe.AddDays(JoursApres) ? EtatPoint.AFaire
        : EtatPoint.EnRetard;

    /// <summary>
    /// Response rate of a track: people who answered, out of the points due by that day; « non joignable » and late ones stay in the denominator.
    /// </summary>
    public static Rapport TauxReponse(IEnumerable<LignePointSuivi> points, VoletSuivi volet, DateOnly au)
    {
        var echus = Echus(points, volet, au);
        return new(
            $"Taux de réponse du suivi {volet.Libelle().ToLowerInvariant()}",
            echus.Count(ARepondu),
            echus.Count,
            "réponses (maintenu ou perdu)",
            "points de suivi échus, non joignables compris"
        );
    }

    /// <summary>Rate kept of a track: « maintenu » out of the answers. Never shown without its response rate.</summary>
    public static Rapport TauxMaintien(IEnumerable<LignePointSuivi> points, VoletSuivi volet, DateOnly au)
    {
        var reponses = Echus(points, volet, au).Where(ARepondu).ToList();
        return new(
            $"{volet.Libelle()} maintenu",
            reponses.Count(p => p.Resultat == ResultatSuivi.Maintenu),
            reponses.Count,
            "points « maintenu »",
            "réponses (maintenu ou perdu)"
        );
    }

    private static List<LignePointSuivi> Echus(IEnumerable<LignePointSuivi> points, VoletSuivi volet, DateOnly au) =>
        [.. points.Where(p => p.Volet == volet && p.PrevuLe <= au)];

    private static bool ARepondu(LignePointSuivi point) => point.Resultat is ResultatSuivi.Maintenu or ResultatSuivi.Perdu;
}
