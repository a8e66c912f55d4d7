using Convergence.Domain.Habilitations;
using Convergence.Web.Composants.Navigation;
using Convergence.Web.Security;

namespace Convergence.Web.Features.Shared.Navigation;

/// <summary>The one place that says what stands in the main navigation: what the person may open, and which entry is the current one.</summary>
public sealed class NavigationService(UtilisateurCourant utilisateur)
{
    private static readonly (string Libelle, string Url, Permission? Permission)[] Rubriques =
    [
        ("Accueil", "/accueil", null),
        ("Salariés", "/salaries", Permission.SalarieLire),
        ("Suivis", "/suivis", Permission.SalarieLire),
        ("Dossiers partagés", "/salaries-partages", Permission.SalariePartageLire),
        ("Parcours du réseau", "/salaries/reseau", Permission.SalarieCompter),
        ("Journal des accès", "/journal-acces", Permission.JournalReseauLire),
        ("Alertes", "/alertes", Permission.SalarieLire),
        ("Files actives", "/files-actives", Permission.FileActiveLire),
        ("Campagnes", "/campagnes", Permission.CampagneLire),
        ("Tableaux de bord", "/tableaux-de-bord", Permission.TableauLire),
        ("Bilans", "/bilans", Permission.BilanLire),
        ("Engagements", "/engagements", Permission.EngagementLire),
        ("Équipes", "/equipes", Permission.EquipeLire),
        ("Territoires", "/territoires", Permission.ReseauLire),
        ("Chantiers", "/chantiers", Permission.ReseauLire),
        ("Partenaires", "/partenaires", Permission.PartenaireLire),
        ("Conventions", "/conventions", Permission.ConventionLire),
        ("Financements", "/financements", Permission.FinancementLire),
        ("À mettre à jour", "/reseau/a-mettre-a-jour", Permission.ReseauModifier),
        ("Module sensible", "/module-sensible", Permission.SensibleDecider),
        ("Définitions", "/definitions", null),
        ("Aide", "/aide", null),
    ];

    public IReadOnlyList<EntreeNavigation> Entrees(HttpContext contexte)
    {
        if (contexte.User.Identity?.IsAuthenticated != true)
        {
            return [];
        }

        return [.. Rubriques.Where(r => r.Permission is not { } p || utilisateur.Peut(p)).Select(r => new EntreeNavigation(r.Libelle, "~" + r.Url, EstActive(contexte.Request.Path, r.Url)))];
    }

    private static bool EstActive(PathString chemin, string url) => chemin.StartsWithSegments(url, StringComparison.OrdinalIgnoreCase);
}
