namespace Convergence.Web.Composants.Navigation;

/// <summary>One entry of the menu, a section or a page; <paramref name="Url"/> may start with ~/.</summary>
/// <param name="Courante">Value of aria-current: « page » for the page on the screen, « true » for what holds it, null elsewhere.</param>
/// <param name="Pages">The pages of a section, when it has several; empty otherwise.</param>
public sealed record EntreeNavigation(string Libelle, string Url, string? Courante, IReadOnlyList<EntreeNavigation> Pages);
