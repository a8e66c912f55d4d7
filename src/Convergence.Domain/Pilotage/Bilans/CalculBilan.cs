using Convergence.Domain.FilesActives;
using Convergence.Domain.Pilotage.Indicateurs;

namespace Convergence.Domain.Pilotage.Bilans;

/// <summary>Computes a bilan from its data: cells with their statuses, and what the national team must look at. Reads and writes nothing.</summary>
public static class CalculBilan
{
    /// <summary>Ratios and the two counters of which they are made; a second numerator joins the denominator.</summary>
    private static readonly (Indicateur Indicateur, string Numerateur, string Denominateur, bool Ensemble)[] Rapports =
    [
        (Catalogue.PartFemmes, CompteurCodes.CvgFemmes, CompteurCodes.CvgHommes, true),
        (Catalogue.TauxRemplissage, CompteurCodes.CvgFileActive, CompteurCodes.CvgCapacite, false),
        (Catalogue.PassagesCddi, CompteurCodes.PhcPassagesCddi, CompteurCodes.PhcSorties, false),
        (Catalogue.PartGrandeMarginalite, CompteurCodes.PhcGrandeMarginalite, CompteurCodes.PhcAccompagnees, false),
    ];

    /// <summary>Counters of a programme that a ratio reads row by row.</summary>
    public static IReadOnlyList<string> CompteursDesRapports(Programme programme)
        => [.. Rapports.Where(r => r.Indicateur.Programme == programme).SelectMany(r => new[] { r.Numerateur, r.Denominateur }).Distinct()];

    /// <summary>Both terms of each ratio, summed over the rows that hold both.</summary>
    /// <param name="lignes">Published values of the rows, of the reference campaign for stocks and of the campaigns of flows for flows.</param>
    public static IReadOnlyList<PaireLue> Apparier(IEnumerable<(long ReleveId, string Territoire, string Compteur, int Nombre)> lignes)
    {
        var parLigne = lignes.GroupBy(l => (l.ReleveId, l.Territoire)).Select(g => (g.Key.Territoire, Valeurs: g.ToDictionary(l => l.Compteur, l => (long)l.Nombre))).ToList();
        return
        [
            .. from r in Rapports
               from l in parLigne
               where l.Valeurs.ContainsKey(r.Numerateur) && l.Valeurs.ContainsKey(r.Denominateur)
               group (Num: l.Valeurs[r.Numerateur], Den: l.Valeurs[r.Denominateur] + (r.Ensemble ? l.Valeurs[r.Numerateur] : 0)) by (r.Indicateur.Code, l.Territoire) into g
               select new PaireLue(g.Key.Code, g.Key.Territoire, g.Sum(p => p.Num), g.Sum(p => p.Den)),
        ];
    }

    /// <summary>Which campaigns to read.</summary>
    public static SelectionCampagnes Selectionner(int annee, IReadOnlyList<CampagneLue> campagnes, IEnumerable<TotalLu> totaux)
        => SelectionCampagnes.Pour(annee, campagnes, LectureTotaux.Publiees(totaux));

    /// <summary>Computes.</summary>
    public static ContenuBilan Calculer(DonneesBilan donnees)
    {
        ArgumentNullException.ThrowIfNull(donnees);
        var lecture = new LectureTotaux(donnees);
        var fictif = donnees.HistoriqueFictif || donnees.Territoires.Any(t => t.ChantiersFictifs > 0 || donnees.Compteurs.Any(c => lecture.Lire(t.Code, c).AvecFictif));
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
        var periodes = lecture.Selection.Flux.Append(lecture.Selection.Reference).OfType<CampagneLue>().Select(c => c.CodePeriode).Distinct().Order(StringComparer.Ordinal).ToList();
        return new ContenuBilan(cellules, ControlesBilan.Relire(donnees, lecture, fictif), fictif, periodes);
    }
}
