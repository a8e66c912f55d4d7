using Convergence.Domain.Temps;

namespace Convergence.Domain.Dossiers.Horloges;

/// <summary>When an open parcours is expected to end at the latest.</summary>
/// <param name="Jour">Last day; null when nothing bounds the parcours.</param>
/// <param name="Trimestre">Civil quarter of that day; null likewise.</param>
/// <param name="EstPassee">True when that day is past: to be settled, not to be planned.</param>
/// <param name="Motif">French sentence that says what bounds it, or why nothing does.</param>
public sealed record LectureProjection(DateOnly? Jour, Periode? Trimestre, bool EstPassee, string Motif);

/// <summary>Projected exits of a set of people.</summary>
/// <param name="Trimestres">Quarters to come, in order, with their number.</param>
/// <param name="Passees">Open parcours whose bound is past: to be settled.</param>
/// <param name="SansBorne">Open parcours that nothing bounds.</param>
public sealed record CompteProjections(IReadOnlyList<(Periode Trimestre, int Nombre)> Trimestres, int Passees, int SansBorne);

/// <summary>
/// Projected exits for the coordinator: the first of the end of the PASS and of the 60 months. The end of a contract that may be renewed
/// is no exit; it is read only when no PASS date is known. PHC alone has no limit and no projection; nor has a CDI inclusion.
/// </summary>
public static class ProjectionSortie
{
    /// <summary>The civil quarter of a day.</summary>
    public static Periode TrimestreDe(DateOnly jour) => Periode.Lire($"{jour.Year:0000}-T{((jour.Month - 1) / 3) + 1}");

    /// <summary>Reads the projection on a day; null when no parcours is open.</summary>
    public static LectureProjection? Au(DonneesHorloges donnees, DateOnly au)
    {
        ArgumentNullException.ThrowIfNull(donnees);
        if (!donnees.EstOuvert(au))
        {
            return null;
        }

        if (HorlogeContrat.EstSansTerme(donnees, au))
        {
            return new(null, null, false, "CDI inclusion : ni PASS IAE ni plafond ne le bornent.");
        }

        if (!donnees.EstOuvert(au, Programme.Cvg))
        {
            return new(null, null, false, "Parcours PHC : sans durée limite.");
        }

        var pass = HorlogePass.Au(donnees, au).Fin;
        var plafond = HorlogePlafond.Au(donnees, au).AtteintLe;
        if (pass is null && HorlogeContrat.Au(donnees, au)?.Fin is { } contrat && contrat < plafond)
        {
            return De(contrat, au, "Fin du contrat, à défaut des dates du PASS IAE");
        }

        return pass is { } fin && fin < plafond ? De(fin, au, "Fin du PASS IAE") : De(plafond, au, $"Plafond de {HorlogePlafond.Mois} mois");
    }

    /// <summary>Counts projections for a coordinator: quarters in order, past ones and those that nothing bounds apart.</summary>
    public static CompteProjections Compter(IEnumerable<LectureProjection> projections)
    {
        var toutes = projections.ToList();
        return new(
            [
                .. toutes
                    .Where(p => p is { EstPassee: false, Trimestre: not null })
                    .GroupBy(p => p.Trimestre!)
                    .OrderBy(g => g.Key)
                    .Select(g => (g.Key, g.Count())),
            ],
            toutes.Count(p => p.EstPassee),
            toutes.Count(p => p.Jour is null)
        );
    }

    private static LectureProjection De(DateOnly jour, DateOnly au, string motif) =>
        new(jour, TrimestreDe(jour), jour < au, $"{motif} : {TexteHorloge.Date(jour)}.");
}
