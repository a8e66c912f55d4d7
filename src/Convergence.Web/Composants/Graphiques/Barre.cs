namespace Convergence.Web.Composants.Graphiques;

/// <summary>One bar: null is drawn « non renseigné », never as 0. <paramref name="Complement"/> follows the value (« provisoire »).</summary>
public sealed record Barre(string Libelle, decimal? Valeur, decimal? Cible = null, string? Complement = null, StyleBarre Style = StyleBarre.Normale);

public enum StyleBarre
{
    Normale,
    Accent,
    Discrete,
}
