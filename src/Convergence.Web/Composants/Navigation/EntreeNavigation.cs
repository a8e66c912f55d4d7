namespace Convergence.Web.Composants.Navigation;

/// <summary>One entry of the main navigation; <paramref name="Url"/> may start with ~/.</summary>
public sealed record EntreeNavigation(string Libelle, string Url, bool Active);
