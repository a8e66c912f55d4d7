using System.Globalization;
using Convergence.Domain.Comptage;
using Convergence.Domain.FilesActives;

namespace Convergence.Domain.Pilotage.Bilans;

/// <summary>The sheet « Évolution »: published figures of the past, then those of the campaigns read by this bilan.</summary>
internal static class EvolutionCalcul
{
    public static IReadOnlyList<CelluleCalculee> Calculer(DonneesBilan donnees, LectureTotaux lecture)
    {
        var feuille = new RedacteurFeuille(PlanBilan.Evolution);
        var lignes = donnees.Historique.Concat(Campagnes(donnees, lecture)).ToList();
        for (var i = 0; i < lignes.Count; i++)
        {
            var (l, code) = (lignes[i], "L" + (i + 1).ToString("000", CultureInfo.InvariantCulture));
            feuille.Ajouter(code, l.Libelle, "ANNEE", "Année", ValeurCellule.De(l.Annee.ToString(CultureInfo.InvariantCulture)));
            feuille.Ajouter(code, l.Libelle, "PERIODE", "Période", ValeurCellule.De(l.Periode));
            feuille.Ajouter(code, l.Libelle, "NIVEAU", "Niveau", ValeurCellule.De(l.Niveau));
            feuille.Ajouter(code, l.Libelle, "VALEUR", "Valeur", ValeurCellule.De(l.Valeur));
            feuille.Ajouter(code, l.Libelle, "UNITE", "Unité", ValeurCellule.De(l.Unite));
            feuille.Ajouter(code, l.Libelle, "ORIGINE", "Nature du chiffre", ValeurCellule.De(l.Origine));
            feuille.Ajouter(code, l.Libelle, "QUALIFICATION", "Ce qu’en dit la source", ValeurCellule.OuSansObjet(l.Qualification));
            feuille.Ajouter(code, l.Libelle, "SOURCE", "Source", ValeurCellule.De(l.Source));
        }

        return feuille.Cellules;
    }

    /// <summary>National sums of the year, campaign by campaign. Sensitive counters stay out: two dates side by side would give small values away.</summary>
    private static IEnumerable<ChiffreLu> Campagnes(DonneesBilan donnees, LectureTotaux lecture)
    {
        var codes = donnees.Territoires.Select(t => t.Code).ToHashSet();
        var campagnes = lecture.Selection.Flux.Append(lecture.Selection.Reference).OfType<CampagneLue>().Distinct().OrderBy(c => c.DateArrete);
        foreach (var campagne in campagnes)
        {
            foreach (var compteur in donnees.Compteurs.Where(c => !c.EstSensible && c.CodeParent is null && c.Addition != AdditionCompteur.Aucune))
            {
                var connus = donnees
                    .Totaux.Where(t => t.CodePeriode == campagne.CodePeriode && t.Compteur == compteur.Code && codes.Contains(t.Territoire))
                    .Where(t => t.Etat.EstPublie() && t.Somme is not null)
                    .ToList();
                if (connus.Count > 0)
                {
                    var territoires = connus.Select(t => t.Territoire).Distinct().Count();
                    yield return new ChiffreLu(
                        donnees.Annee,
                        campagne.Periode.Libelle,
                        "National",
                        compteur.Libelle,
                        connus.Sum(t => t.Somme!.Value),
                        compteur.Unite,
                        "Somme des territoires",
                        $"{territoires} territoires renseignés sur {codes.Count}",
                        campagne.EstReprise
                            ? "Pages territoires du rapport"
                            : "Portail, chiffres validés" + (connus.Exists(t => t.AvecFictif) ? " (fictifs)" : string.Empty)
                    );
                }
            }
        }
    }
}
