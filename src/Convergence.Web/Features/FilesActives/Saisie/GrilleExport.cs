using Convergence.Domain;
using Convergence.Domain.FilesActives;
using Convergence.Domain.Temps;
using Convergence.Web.Excel;
using Convergence.Web.Security;

namespace Convergence.Web.Features.FilesActives.Saisie;

/// <summary>The grid as it is shown, one line a cell: the form that filters and pivots without retyping.</summary>
public sealed class GrilleExport(UtilisateurCourant utilisateur, TimeProvider horloge)
{
    /// <summary>Excel's own limit on the name of a sheet.</summary>
    private const int LongueurFeuille = 31;

    private static readonly ColonneExcel<LigneExport>[] Colonnes =
    [
        new("Territoire", 24, l => l.Contexte.NomTerritoire),
        new("Période", 18, l => l.Contexte.LibellePeriode),
        new("Date d’arrêté", 13, l => l.Contexte.DateArrete),
        new("Programme", 11, l => l.Programme.Sigle()),
        new("Ligne", 36, l => l.Ligne.Libelle),
        new("Niveau", 14, l => l.Ligne.EstNonVentile ? "Non ventilé" : "Chantier"),
        new("Compteur", 40, l => l.Compteur.Libelle),
        new("Nature", 26, l => l.Compteur.Nature.Libelle()),
        new("Unité", 12, l => l.Compteur.Unite),
        new("Valeur", 12, l => l.Cellule.Valeur),
        new("Période précédente", 12, l => l.Cellule.Precedent),
        new("État", 14, l => l.Etat.Libelle()),
        new("Fictif", 8, l => l.Ligne.EstFictif),
        new("Commentaire", 40, l => l.Cellule.Commentaire ?? string.Empty),
    ];

    public FichierExcel Ecrire(GrilleViewModel grille)
    {
        var contexte = grille.Contexte;
        var etats = grille.Remontees.ToDictionary(r => r.Id, r => r.Etat);
        var lignes = (
            from t in grille.Tableaux
            from l in t.Lignes
            from c in l.Cellules.Where(c => c.Demande)
            select new LigneExport(
                contexte,
                t.Programme,
                l,
                t.Colonnes.First(k => k.Id == c.CompteurId),
                c,
                etats.GetValueOrDefault(l.RemonteeId, EtatRemontee.Brouillon)
            )
        ).ToList();
        var trace = new TracabiliteExport
        {
            Titre = $"File active, {contexte.NomTerritoire}, {contexte.LibellePeriode}",
            Au = contexte.DateArrete,
            Filtres = [$"Territoire : {contexte.NomTerritoire}", $"Période : {contexte.LibellePeriode}"],
            Role = utilisateur.RoleExerce,
            GenereLe = JourFrance.Heure(horloge.GetUtcNow().UtcDateTime),
            Remarques =
            [
                "Un stock ne s’additionne pas dans le temps ; file active, personnes accompagnées et capacité ne s’additionnent jamais.",
                $"État de la période : {contexte.Phrase}.",
            ],
        };
        var feuille = $"FA {contexte.CodePeriode} {contexte.CodeTerritoire}";
        return ClasseurListe.Ecrire(trace, feuille.Length > LongueurFeuille ? feuille[..LongueurFeuille] : feuille, Colonnes, lignes, l => l.Ligne.EstFictif);
    }

    private sealed record LigneExport(
        ContexteGrille Contexte,
        Programme Programme,
        LigneViewModel Ligne,
        Compteur Compteur,
        CelluleViewModel Cellule,
        EtatRemontee Etat
    );
}
