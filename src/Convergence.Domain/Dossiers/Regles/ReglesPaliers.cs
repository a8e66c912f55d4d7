using Convergence.Domain.Dossiers.Horloges;

namespace Convergence.Domain.Dossiers.Regles;

/// <summary>Which way a step of the ladder goes.</summary>
public enum SensMarche
{
    /// <summary>First step.</summary>
    Depart = 1,

    /// <summary>More hours.</summary>
    Hausse = 2,

    /// <summary>Fewer hours: normal, never a failure.</summary>
    Baisse = 3,
}

/// <summary>A step of the staircase.</summary>
/// <param name="Debut">First day.</param>
/// <param name="Fin">Last day; null for the step of today.</param>
/// <param name="Heures">Hours a week.</param>
/// <param name="Sens">From the step before.</param>
public sealed record Marche(DateOnly Debut, DateOnly? Fin, decimal Heures, SensMarche Sens);

/// <summary>The ladder of a person on a day.</summary>
/// <param name="Marches">Steps in order; the same hours twice are one step.</param>
/// <param name="Heures">Hours of that day; null before the first step.</param>
/// <param name="SemainesAuPalier">Full weeks at these hours; null before the first step.</param>
/// <param name="PremiereDemiJournee">First day at 4 hours a week or more; null when not reached.</param>
/// <param name="PremieresVingtHeures">First day at 20 hours a week or more; null when not reached.</param>
/// <param name="JoursJusquA20Heures">Days from the entry to it; null when not reached.</param>
public sealed record LectureEchelle(
    IReadOnlyList<Marche> Marches,
    decimal? Heures,
    int? SemainesAuPalier,
    DateOnly? PremiereDemiJournee,
    DateOnly? PremieresVingtHeures,
    int? JoursJusquA20Heures
)
{
    /// <summary>« palier inchangé depuis 7 semaines »; empty before a full week.</summary>
    public string Phrase => SemainesAuPalier is > 0 and var n ? $"palier inchangé depuis {n} semaine{(n > 1 ? "s" : string.Empty)}" : string.Empty;
}

/// <summary>
/// The ladder of weekly hours of PHC: 4, 6, 8… up to 20 (domain dictionary, section on contracts). Steps are suggested, bounds only warn:
/// no rule forces anybody up.
/// </summary>
public static class ReglesPaliers
{
    /// <summary>Hours of a half-day a week: the usual first step.</summary>
    public const decimal DemiJournee = 4;

    /// <summary>Hours a week from which a CDDI is possible without a derogation.</summary>
    public const decimal SeuilCddi = 20;

    /// <summary>Suggested steps, in hours a week.</summary>
    public static IReadOnlyList<decimal> Suggeres { get; } = [4, 6, 8, 10, 12, 14, 16, 18, 20];

    /// <summary>Next suggested step; null from 20 hours on.</summary>
    /// <param name="heures">Hours of today; null before the first step.</param>
    public static decimal? Suivant(decimal? heures) => Suggeres.Where(s => s > (heures ?? 0)).Select(s => (decimal?)s).FirstOrDefault();

    /// <summary>What is unusual in these hours: a French sentence that warns and blocks nothing; null when usual.</summary>
    public static string? Avertissement(Programme programme, decimal heures) =>
        programme switch
        {
            Programme.Phc when heures is < DemiJournee or > SeuilCddi => $"En PHC, la semaine va le plus souvent de {DemiJournee:0} à {SeuilCddi:0} heures.",
            Programme.Cvg when heures < SeuilCddi =>
                $"Sous {SeuilCddi:0} heures par semaine, un CDDI demande une dérogation (6 mois au plus, renouvelable après un bilan).",
            _ => null,
        };

    /// <summary>Reads the ladder on a day. Later steps are not read; of two on one day, the last written holds.</summary>
    /// <param name="paliers">Steps of one parcours, in any order: first day and hours a week.</param>
    /// <param name="entree">Entry in the parcours.</param>
    /// <param name="au">Day of reading.</param>
    public static LectureEchelle Lire(IEnumerable<(DateOnly APartirDu, decimal Heures)> paliers, DateOnly entree, DateOnly au)
    {
        var marches = new List<Marche>();
        foreach (var (debut, heures) in paliers.Where(p => p.APartirDu <= au).GroupBy(p => p.APartirDu).OrderBy(g => g.Key).Select(g => g.Last()))
        {
            if (marches.Count == 0)
            {
                marches.Add(new(debut, null, heures, SensMarche.Depart));
            }
            else if (marches[^1].Heures != heures)
            {
                marches[^1] = marches[^1] with { Fin = debut.AddDays(-1) };
                marches.Add(new(debut, null, heures, heures > marches[^1].Heures ? SensMarche.Hausse : SensMarche.Baisse));
            }
        }

        var courante = marches.LastOrDefault();
        var vingt = marches.Find(m => m.Heures >= SeuilCddi)?.Debut;
        return new(
            marches,
            courante?.Heures,
            courante is null ? null : (au.DayNumber - courante.Debut.DayNumber) / 7,
            marches.Find(m => m.Heures >= DemiJournee)?.Debut,
            vingt,
            vingt is { } v ? v.DayNumber - entree.DayNumber : null
        );
    }

    /// <summary>First day of a CDDI that is not of PHC, on that day or after the entry; null when there is none.</summary>
    public static DateOnly? PremierCddi(IEnumerable<PeriodeContrat> contrats, DateOnly entreePhc) =>
        contrats
            .Where(c =>
                c.Debut >= entreePhc && c.Forme is Nomenclatures.FormeContrat.Cddi or Nomenclatures.FormeContrat.CddiCvg or Nomenclatures.FormeContrat.Cumul
            )
            .Min(c => c.Debut);

    /// <summary>Median of delays, in days; null without any. Of an even number, the mean of the two in the middle.</summary>
    public static decimal? Mediane(IEnumerable<int> delais)
    {
        var tries = delais.Order().ToList();
        return tries.Count == 0 ? null
            : tries.Count % 2 == 1 ? tries[tries.Count / 2]
            : (tries[(tries.Count / 2) - 1] + tries[tries.Count / 2]) / 2m;
    }
}
