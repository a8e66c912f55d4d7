namespace Convergence.Web.Composants.Graphiques;

/// <summary>One line of a chart: a value per period, null where it is not known.</summary>
public sealed record Serie(string Nom, IReadOnlyList<decimal?> Valeurs);
