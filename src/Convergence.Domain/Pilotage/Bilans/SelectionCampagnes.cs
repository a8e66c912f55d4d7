using Convergence.Domain.Temps;

namespace Convergence.Domain.Pilotage.Bilans;

/// <summary>
/// Which campaigns of a year a bilan reads. Stocks and running totals: the last one that has published figures. Flows: those
/// that cover the year without overlapping. A year whose report was loaded reads that report and nothing else.
/// </summary>
/// <param name="Reference">Campaign of stocks and running totals; null when nothing is published.</param>
/// <param name="Flux">Campaigns of flows, in order.</param>
/// <param name="Ecartees">Campaigns left out of flows because another covers their days.</param>
public sealed record SelectionCampagnes(CampagneLue? Reference, IReadOnlyList<CampagneLue> Flux, IReadOnlyList<CampagneLue> Ecartees)
{
    /// <summary>Chooses.</summary>
    /// <param name="annee">Year.</param>
    /// <param name="campagnes">Campaigns of the year.</param>
    /// <param name="publiees">Codes of the periods that have published figures.</param>
    public static SelectionCampagnes Pour(int annee, IReadOnlyList<CampagneLue> campagnes, IReadOnlySet<string> publiees)
    {
        var reprise = campagnes.FirstOrDefault(c => c.EstReprise && c.CodePeriode == Periode.DeLAnnee(annee).Code);
        if (reprise is not null)
        {
            return new(reprise, [reprise], []);
        }

        var ordinaires = campagnes.Where(c => !c.EstReprise).ToList();
        var reference = ordinaires.Where(c => publiees.Contains(c.CodePeriode)).OrderBy(c => c.DateArrete).ThenBy(c => c.Periode).LastOrDefault();

        // The kind of period that covers most days wins (months over a lone quarter); the finer one when they cover as many.
        var couverture = ordinaires
            .GroupBy(c => c.Periode.Nature)
            .ToDictionary(g => g.Key, g => g.Sum(c => c.Periode.Fin.DayNumber - c.Periode.Debut.DayNumber + 1));
        var (flux, ecartees) = (new List<CampagneLue>(), new List<CampagneLue>());
        foreach (var c in ordinaires.OrderByDescending(c => couverture[c.Periode.Nature]).ThenByDescending(c => c.Periode.Nature).ThenBy(c => c.Periode.Debut))
        {
            (flux.Exists(f => f.Periode.Debut <= c.Periode.Fin && c.Periode.Debut <= f.Periode.Fin) ? ecartees : flux).Add(c);
        }

        return new(reference, [.. flux.OrderBy(c => c.Periode.Debut)], ecartees);
    }
}
