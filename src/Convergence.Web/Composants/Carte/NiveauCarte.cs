namespace Convergence.Web.Composants.Carte;

/// <summary>The tint of a department: five steps from light to dark, an accent, hatching for « non renseigné ».</summary>
public enum NiveauCarte
{
    Aucun,
    Niveau1,
    Niveau2,
    Niveau3,
    Niveau4,
    Niveau5,
    Accent,
    NonRenseigne,
}
