namespace Convergence.Web.Composants.Saisie;

/// <summary>The states of a cell of the entry grid: the code stands in data-etat (CSS and grille.js), the words under the field.</summary>
public enum EtatCellule
{
    Aucun,
    Enregistre,
    EnCours,
    NonEnregistre,
    Avertissement,
    Erreur,
    Commente,
    Verrouille,
    Obligatoire,
}

public static class EtatsCellule
{
    /// <summary>Value of data-etat; null when there is nothing to say.</summary>
    public static string? Code(this EtatCellule etat) =>
        etat switch
        {
            EtatCellule.Enregistre => "enregistre",
            EtatCellule.EnCours => "en-cours",
            EtatCellule.NonEnregistre => "non-enregistre",
            EtatCellule.Avertissement => "avertissement",
            EtatCellule.Erreur => "erreur",
            EtatCellule.Commente => "commente",
            EtatCellule.Verrouille => "verrouille",
            EtatCellule.Obligatoire => "obligatoire",
            _ => null,
        };

    /// <summary>Words shown in the cell; wwwroot/js/etats-cellule.js says the same (a test compares them).</summary>
    public static string Libelle(this EtatCellule etat) =>
        etat switch
        {
            EtatCellule.Enregistre => "enregistré",
            EtatCellule.EnCours => "en cours…",
            EtatCellule.NonEnregistre => "non enregistré",
            EtatCellule.Avertissement => "à vérifier",
            EtatCellule.Erreur => "erreur",
            EtatCellule.Commente => "commenté",
            EtatCellule.Verrouille => "verrouillé",
            EtatCellule.Obligatoire => "obligatoire",
            _ => string.Empty,
        };
}
