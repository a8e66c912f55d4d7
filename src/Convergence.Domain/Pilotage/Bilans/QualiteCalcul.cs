using Convergence.Domain.Comptage;

namespace Convergence.Domain.Pilotage.Bilans;

/// <summary>The sheet « Qualité des données »: what was expected, what came, for each territory and counter.</summary>
internal static class QualiteCalcul
{
    public static IReadOnlyList<CelluleCalculee> Calculer(DonneesBilan donnees, LectureTotaux lecture)
    {
        var feuille = new RedacteurFeuille(PlanBilan.Qualite);
        foreach (var t in donnees.Territoires)
        {
            foreach (var compteur in donnees.Compteurs)
            {
                feuille.Ajouter(t.Code, t.Nom, compteur.Code, compteur.LibelleCourt, Completude(lecture.Lire(t.Code, compteur)));
            }

            var (validees, manquantes) = lecture.Campagnes(t.Code);
            var fictif = t.ChantiersFictifs > 0 || donnees.Compteurs.Any(c => lecture.Lire(t.Code, c).AvecFictif);
            feuille.Ajouter(
                t.Code,
                t.Nom,
                "CAMPAGNES",
                "Campagnes validées",
                validees + manquantes.Count == 0 ? ValeurCellule.SansObjet : ValeurCellule.De($"{validees} sur {validees + manquantes.Count}")
            );
            feuille.Ajouter(
                t.Code,
                t.Nom,
                "MANQUANTES",
                "Campagnes non validées",
                ValeurCellule.De(manquantes.Count == 0 ? "aucune" : string.Join(", ", manquantes))
            );
            feuille.Ajouter(t.Code, t.Nom, "REMARQUE", "Remarque", ValeurCellule.De(Remarque(donnees, lecture, t, fictif) ?? "aucune"));
        }

        const string libelle = "Territoires renseignés, par colonne";
        foreach (var compteur in donnees.Compteurs)
        {
            var connus = lecture.National(compteur).Renseignes;
            feuille.Ajouter(
                PlanBilan.LigneRenseignes,
                libelle,
                compteur.Code,
                compteur.LibelleCourt,
                ValeurCellule.De($"{connus} sur {donnees.Territoires.Count}")
            );
        }
        return feuille.Cellules;
    }

    private static ValeurCellule Completude(SommeCompteur total)
    {
        if (total.Chantiers.Attendus > 0)
        {
            return ValeurCellule.De(total.Chantiers + (total.AvecNonVentile ? " + territoire" : string.Empty));
        }

        return total.Somme is null ? ValeurCellule.NonRenseigne : ValeurCellule.De("territoire");
    }

    private static string? Remarque(DonneesBilan donnees, LectureTotaux lecture, TerritoireLu t, bool fictif)
    {
        if (fictif)
        {
            return "Contient des chantiers et des nombres fictifs.";
        }

        var principal = DeploiementCalcul.Principal(donnees, lecture);
        return principal is not null && lecture.Lire(t.Code, principal).Somme is null ? $"{principal.Libelle} : valeur non renseignée." : null;
    }
}
