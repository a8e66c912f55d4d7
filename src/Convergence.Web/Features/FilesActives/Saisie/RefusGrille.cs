using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Convergence.Web.Features.FilesActives.Saisie;

/// <summary>Puts what was typed and refused back in the grid, and in the error summary.</summary>
internal static class RefusGrille
{
    public static GrilleViewModel Reporter(GrilleViewModel grille, SaisieResultat resultat, ModelStateDictionary etat)
    {
        foreach (var (tableau, ligne, cellule) in grille.Cellules)
        {
            if (resultat.Cellules.TryGetValue(cellule.Nom, out var r) && r.Refus is not null)
            {
                var colonne = tableau.Colonnes.First(c => c.Id == cellule.CompteurId);
                etat.AddModelError(cellule.Nom, $"{ligne.Libelle}, {colonne.Libelle} : {r.Refus}");
            }
        }

        return grille with
        {
            Tableaux =
            [
                .. grille.Tableaux.Select(t =>
                    t with
                    {
                        Lignes =
                        [
                            .. t.Lignes.Select(l =>
                                l with
                                {
                                    Cellules =
                                    [
                                        .. l.Cellules.Select(c =>
                                            resultat.Cellules.TryGetValue(c.Nom, out var r) && r.Refus is not null
                                                ? c with
                                                {
                                                    Saisie = r.Texte,
                                                    Refus = r.Refus,
                                                    Version = r.Version,
                                                }
                                                : c
                                        ),
                                    ],
                                }
                            ),
                        ],
                    }
                ),
            ],
        };
    }
}
