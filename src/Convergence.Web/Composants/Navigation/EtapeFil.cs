namespace Convergence.Web.Composants.Navigation;

/// <summary>One step of the breadcrumb (ViewData["Fil"]), after the section of the menu which the layout adds; the last one has no address.</summary>
public sealed record EtapeFil(string Libelle, string? Url = null);
