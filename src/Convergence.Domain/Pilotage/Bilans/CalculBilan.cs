using Convergence.Domain.Pilotage.Indicateurs;

namespace Convergence.Domain.Pilotage.Bilans;

/// <summary>Computes a bilan from its data: cells with their statuses, and what the national team must look at. Reads and writes nothing.</summary>
public static class CalculBilan
{
    /// <summary>Counters of a programme that a ratio reads row by row.</summary>
    public static IReadOnlyList<string> CompteursDesRapports(Programme programme) =>
        [.. Catalogue.Rapports(programme).SelectMany(r => r.Termes!.Codes).Distinct()];

    /// <summary>Both terms of each ratio of a programme, summed over the rows that hold both.</summary>
    /// <param name="programme">Programme.</param>
    /// <param name="lignes">Published values of the rows, of the reference campaign for stocks and of the campaigns of flows for flows.</param>
    public static IReadOnlyList<PaireLue> Apparier(Programme programme, IEnumerable<(long ReleveId, string Territoire, string Compteur, int Nombre)> lignes)
    {
        var territoires = lignes
            .GroupBy(l => l.Territoire)
            .Select(t => (t.Key, Lignes: t.GroupBy(l => l.ReleveId).Select(g => g.ToDictionary(l => l.Compteur, l => (long?)l.Nombre)).ToList()))
            .ToList();
        return
        [
            .. from r in Catalogue.Rapports(programme)
            from t in territoires
            let termes = r.Termes!.DesLignes(t.Lignes.Select(l => (Func<string, long?>)(code => l.GetValueOrDefault(code))))
            where termes.Lignes > 0
            select new PaireLue(r.Code, t.Key, termes.Numerateur!.Value, termes.Denominateur!.Value),
        ];
    }

    /// <summary>Which campaigns to read.</summary>
    public static SelectionCampagnes Selectionner(int annee, IReadOnlyList<CampagneLue> campagnes, IEnumerable<TotalLu> totaux) =>
        SelectionCampagnes.Pour(annee, campagnes, LectureTotaux.Publiees(totaux));

    /// <summary>Computes.</summary>
    public static ContenuBilan Calculer(DonneesBilan donnees)
    {
        ArgumentNullException.ThrowIfNull(donnees);
        var lecture = new LectureTotaux(donnees);
        var fictif =
            donnees.HistoriqueFictif || donnees.Territoires.Any(t => t.ChantiersFictifs > 0 || donnees.Compteurs.Any(c => lecture.Lire(t.Code, c).AvecFictif));
        CelluleCalculee[] cellules =
        [
            .. TextesBilan.LisezMoi(donnees, lecture),
            .. new DeploiementCalcul(donnees, lecture).Calculer(),
            .. DeclareCalcul.Calculer(donnees, lecture),
            .. ObjectifsCalcul.Calculer(donnees, lecture),
            .. EvolutionCalcul.Calculer(donnees, lecture),
            .. QualiteCalcul.Calculer(donnees, lecture),
            .. TextesBilan.Ecarts(donnees.Programme),
            .. TextesBilan.NonCollecte(donnees.Programme),
            .. TextesBilan.Definitions(donnees.Programme),
        ];
        var periodes = lecture
            .Selection.Flux.Append(lecture.Selection.Reference)
            .OfType<CampagneLue>()
            .Select(c => c.CodePeriode)
            .Distinct()
            .Order(StringComparer.Ordinal)
            .ToList();
        return new ContenuBilan(cellules, ControlesBilan.Relire(donnees, lecture, fictif), fictif, periodes);
    }
}
