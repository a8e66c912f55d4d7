using Convergence.Domain.Pilotage.Bilans;

namespace Convergence.Web.Features.Pilotage.Bilans;

/// <summary>A column of a sheet as it was published.</summary>
public sealed record ColonneTable(string Code, string Libelle, GenreColonne Genre, double Largeur);

/// <summary>A row of a sheet as it was published.</summary>
public sealed record LigneTable(string Code, string Libelle, IReadOnlyDictionary<string, ValeurCellule> Valeurs)
{
    public bool EstTotal => PlanBilan.EstTotal(Code);
}

/// <summary>A sheet put back together from its cells: the same table for the preview and for the workbook.</summary>
public sealed record TableBilan(FeuillePlan Plan, IReadOnlyList<ColonneTable> Colonnes, IReadOnlyList<LigneTable> Lignes)
{
    /// <summary>Every sheet that has cells, in the order of the plan.</summary>
    public static IReadOnlyList<TableBilan> Depuis(IEnumerable<CelluleCalculee> cellules)
    {
        var parFeuille = cellules.GroupBy(c => c.Feuille).ToDictionary(g => g.Key, g => g.OrderBy(c => c.Ordre).ToList());
        return [.. PlanBilan.Feuilles.Where(f => parFeuille.ContainsKey(f.Code)).Select(f => De(f, parFeuille[f.Code]))];
    }

    private static TableBilan De(FeuillePlan plan, List<CelluleCalculee> cellules) =>
        new(
            plan,
            [
                .. cellules
                    .DistinctBy(c => c.Colonne)
                    .Select(c => new ColonneTable(c.Colonne, c.LibelleColonne, plan.Colonne(c.Colonne).Genre, plan.Colonne(c.Colonne).Largeur)),
            ],
            [.. cellules.GroupBy(c => c.Ligne).Select(g => new LigneTable(g.Key, g.First().LibelleLigne, g.ToDictionary(c => c.Colonne, c => c.Valeur)))]
        );
}
