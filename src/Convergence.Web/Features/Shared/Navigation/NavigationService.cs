using Convergence.Web.Composants.Navigation;

namespace Convergence.Web.Features.Shared.Navigation;

/// <summary>The one place that says what stands in the main navigation, and which entry is the current one.</summary>
public sealed class NavigationService
{
    private static readonly (string Libelle, string Url)[] Rubriques =
    [
        ("Accueil", "/"),
        ("Réseau", "/reseau"),
        ("Files actives", "/files-actives"),
        ("Parcours", "/parcours"),
        ("Partenaires", "/partenaires"),
        ("Conventions", "/conventions"),
        ("Bilans", "/bilans"),
    ];

    public IReadOnlyList<EntreeNavigation> Entrees(HttpContext contexte)
    {
        if (contexte.User.Identity?.IsAuthenticated != true)
        {
            return [];
        }

        return [.. Rubriques.Select(r => new EntreeNavigation(r.Libelle, "~" + r.Url, EstActive(contexte.Request.Path, r.Url)))];
    }

    private static bool EstActive(PathString chemin, string url) =>
        url == "/" ? !chemin.HasValue || chemin == "/" : chemin.StartsWithSegments(url, StringComparison.OrdinalIgnoreCase);
}
