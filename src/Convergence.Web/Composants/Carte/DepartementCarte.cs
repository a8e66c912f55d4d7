namespace Convergence.Web.Composants.Carte;

/// <summary>What the map says of one department: its tint, and the words after its name in the tooltip (« 7 chantiers »).</summary>
public sealed record DepartementCarte(NiveauCarte Niveau, string Texte);

/// <summary>One line of the legend.</summary>
public sealed record LegendeCarte(NiveauCarte Niveau, string Texte);
