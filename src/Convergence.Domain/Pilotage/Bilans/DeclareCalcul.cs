using Convergence.Domain.FilesActives;
using Convergence.Domain.Pilotage.Indicateurs;

namespace Convergence.Domain.Pilotage.Bilans;

/// <summary>The sheet « Déclaré national »: what a report says of the country, beside the known sum, never mixed with it.</summary>
internal static class DeclareCalcul
{
    public static IReadOnlyList<CelluleCalculee> Calculer(DonneesBilan donnees, LectureTotaux lecture)
    {
        var feuille = new RedacteurFeuille(PlanBilan.Declare);
        foreach (var compteur in donnees.Compteurs.Where(c => c.Niveaux.HasFlag(NiveauReleve.National)))
        {
            var declare = donnees.Declares.Where(d => d.Compteur == compteur.Code).OrderBy(d => d.DateArrete).LastOrDefault();
            var (somme, renseignes) = lecture.National(compteur);
            var version = Catalogue.Tous.FirstOrDefault(i => i.CodeCompteur == compteur.Code)?.VersionDefinition;
            var estChantiers = compteur.Code is CompteurCodes.CvgChantiers or CompteurCodes.PhcChantiers;
            feuille.Ajouter(compteur.Code, compteur.Libelle, "VALEUR", "Valeur déclarée", Valeur(compteur, declare?.Nombre), version);
            feuille.Ajouter(compteur.Code, compteur.Libelle, "UNITE", "Unité", ValeurCellule.De(compteur.Unite));
            feuille.Ajouter(compteur.Code, compteur.Libelle, "DATE", "Date ou période", ValeurCellule.De(Date(compteur, declare, donnees.Annee)));
            feuille.Ajouter(
                compteur.Code,
                compteur.Libelle,
                "SOMME",
                "Somme connue des territoires",
                lecture.Protection(compteur.Code)?.TotalMasque == true ? ValeurCellule.Secret : ValeurCellule.De(somme),
                version
            );
            feuille.Ajouter(
                compteur.Code,
                compteur.Libelle,
                "TERRITOIRES",
                "Territoires renseignés",
                ValeurCellule.De($"{renseignes} sur {donnees.Territoires.Count}")
            );
            feuille.Ajouter(
                compteur.Code,
                compteur.Libelle,
                "LISTES",
                "Listés au registre",
                estChantiers ? ValeurCellule.De((decimal)donnees.Territoires.Sum(t => t.ChantiersListes)) : ValeurCellule.SansObjet
            );
            feuille.Ajouter(
                compteur.Code,
                compteur.Libelle,
                "SOURCE",
                "Source",
                declare is null ? ValeurCellule.De("Aucun document n’est enregistré pour cette année.") : ValeurCellule.De(declare.Source)
            );
        }

        return feuille.Cellules;
    }

    private static ValeurCellule Valeur(Compteur compteur, long? nombre) =>
        compteur.EstSensible && nombre is > 0 and < SecretStatistique.SeuilInstitutions ? ValeurCellule.Secret : ValeurCellule.De(nombre);

    private static string Date(Compteur compteur, DeclareLu? declare, int annee) =>
        compteur.Nature == NatureCompteur.Stock && declare is not null ? $"au {declare.DateArrete:dd/MM/yyyy}" : $"année {annee}";
}
