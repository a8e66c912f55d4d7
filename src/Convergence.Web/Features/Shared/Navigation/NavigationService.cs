using Convergence.Web.Composants.Navigation;
using Convergence.Web.Security;

namespace Convergence.Web.Features.Shared.Navigation;

/// <summary>The menu of the person who asks: the sections that it may open, and where it stands in them.</summary>
public sealed class NavigationService(UtilisateurCourant utilisateur)
{
    private const string PageALEcran = "page";

    private const string Contient = "true";

    /// <summary>Nothing for a visitor.</summary>
    public IReadOnlyList<EntreeNavigation> Rubriques(HttpContext contexte)
    {
        if (contexte.User.Identity?.IsAuthenticated != true)
        {
            return [];
        }

        var rubriques = Rubrique.Toutes.Select(r => (r.Libelle, Pages: r.PagesDe(utilisateur.Peut))).Where(r => r.Pages.Count > 0).ToList();
        var chemin = contexte.Request.Path;
        var courante = rubriques
            .SelectMany(r => r.Pages)
            .Where(p => chemin.StartsWithSegments(p.Url, StringComparison.OrdinalIgnoreCase))
            .MaxBy(p => p.Url.Length);
        return rubriques.ConvertAll(r => new EntreeNavigation(
            r.Libelle,
            "~" + r.Pages[0].Url,
            r.Pages.Count == 1 ? Courante(r.Pages[0])
                : courante is not null && r.Pages.Contains(courante) ? Contient
                : null,
            r.Pages.Count == 1 ? [] : [.. r.Pages.Select(p => new EntreeNavigation(p.Libelle, "~" + p.Url, Courante(p), []))]
        ));

        string? Courante(PageMenu page) =>
            page != courante ? null
            : chemin.Equals(page.Url, StringComparison.OrdinalIgnoreCase) ? PageALEcran
            : Contient;
    }

    /// <summary>Where the breadcrumb begins: the section of the page, or the home page.</summary>
    public EtapeFil Depart(HttpContext contexte) =>
        Rubriques(contexte).FirstOrDefault(r => r.Courante is not null) is { } rubrique ? new(rubrique.Libelle, rubrique.Url) : new("Accueil", "~/");
}
