namespace Convergence.Domain.Pilotage.Bilans;

/// <summary>A value that differs from one version to the next; null on the side where the cell does not exist.</summary>
public sealed record DifferenceBilan(string Feuille, string LibelleLigne, string LibelleColonne, ValeurCellule? Avant, ValeurCellule? Apres);

/// <summary>Compares two versions cell by cell. The sheet « Lisez-moi » tells of the figures and is left out.</summary>
public static class ComparaisonBilans
{
    /// <summary>What changed, in the order of the new version, then what disappeared.</summary>
    public static IReadOnlyList<DifferenceBilan> Differences(IEnumerable<CelluleCalculee> avant, IEnumerable<CelluleCalculee> apres)
    {
        var anciennes = avant.Where(c => c.Feuille != PlanBilan.LisezMoi).ToDictionary(c => (c.Feuille, c.Ligne, c.Colonne));
        var differences = new List<DifferenceBilan>();
        foreach (var c in apres.Where(c => c.Feuille != PlanBilan.LisezMoi))
        {
            if (!anciennes.Remove((c.Feuille, c.Ligne, c.Colonne), out var ancienne) || ancienne.Valeur != c.Valeur)
            {
                differences.Add(new(c.Feuille, c.LibelleLigne, c.LibelleColonne, ancienne?.Valeur, c.Valeur));
            }
        }

        differences.AddRange(
            anciennes.Values.OrderBy(c => c.Ordre).Select(c => new DifferenceBilan(c.Feuille, c.LibelleLigne, c.LibelleColonne, c.Valeur, null))
        );
        return differences;
    }
}
