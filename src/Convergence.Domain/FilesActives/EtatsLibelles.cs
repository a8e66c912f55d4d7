namespace Convergence.Domain.FilesActives;

/// <summary>French labels of states; they depend on who reads (ancres-produit §4, « labels adapted to the reader »).</summary>
public static class EtatsLibelles
{
    /// <summary>State as its author reads it.</summary>
    public static string Libelle(this EtatRemontee etat) =>
        etat switch
        {
            EtatRemontee.Brouillon => "Brouillon",
            EtatRemontee.ACorriger => "À corriger",
            EtatRemontee.Transmis => "Transmis",
            EtatRemontee.Valide => "Validé",
            _ => "Figé",
        };

    /// <summary>State as the national team reads it.</summary>
    public static string LibelleNational(this EtatRemontee etat) =>
        etat switch
        {
            EtatRemontee.Brouillon => "En cours de saisie",
            EtatRemontee.ACorriger => "Renvoyé à corriger",
            EtatRemontee.Transmis => "À valider",
            EtatRemontee.Valide => "Validé",
            _ => "Figé",
        };

    /// <summary>State of a campaign.</summary>
    public static string Libelle(this EtatCampagne etat) =>
        etat switch
        {
            EtatCampagne.AVenir => "À venir",
            EtatCampagne.Ouverte => "Ouverte",
            EtatCampagne.EnRetard => "Échéance passée",
            _ => "Close",
        };

    /// <summary>Nature of a counter.</summary>
    public static string Libelle(this NatureCompteur nature) =>
        nature switch
        {
            NatureCompteur.Stock => "état à la date d’arrêté",
            NatureCompteur.Flux => "événements de la période",
            _ => "cumul depuis le 1er janvier",
        };
}
