using Convergence.Domain.Pilotage.Indicateurs;

namespace Convergence.Domain.Pilotage.Bilans;

/// <summary>Writes the cells of one sheet, in order.</summary>
internal sealed class RedacteurFeuille(string feuille)
{
    /// <summary>Longest text of a cell.</summary>
    public const int LongueurTexte = 1000;

    private readonly List<CelluleCalculee> _cellules = [];

    public IReadOnlyList<CelluleCalculee> Cellules => _cellules;

    public void Ajouter(string ligne, string libelleLigne, string colonne, string libelleColonne, ValeurCellule valeur, int? version = null)
    {
        if (valeur.Texte is { Length: > LongueurTexte } texte)
        {
            valeur = valeur with { Texte = texte[..(LongueurTexte - 1)] + "…" };
        }

        _cellules.Add(new CelluleCalculee(feuille, ligne, colonne, libelleLigne, libelleColonne, valeur, version, _cellules.Count));
    }

    public void Ajouter(string ligne, string libelleLigne, Indicateur indicateur, string libelleColonne, ValeurCellule valeur) =>
        Ajouter(ligne, libelleLigne, indicateur.Code, libelleColonne, valeur, indicateur.VersionDefinition);

    /// <summary>One line of texts, in the order of the columns.</summary>
    public void Textes(string ligne, string libelleLigne, params (string Colonne, string Libelle, string? Texte)[] cellules)
    {
        foreach (var (colonne, libelle, texte) in cellules)
        {
            Ajouter(ligne, libelleLigne, colonne, libelle, ValeurCellule.OuSansObjet(texte));
        }
    }
}
