using Convergence.Domain.Habilitations;

namespace Convergence.Web.Features.Shared.Navigation;

/// <summary>A page of the menu.</summary>
/// <param name="Permission">The one that its action asks for; null when every signed-in person may read it.</param>
public sealed record PageMenu(string Libelle, string Url, Permission? Permission);

/// <summary>A section of the menu and its line of pages; the first that a person may open is where the section leads.</summary>
public sealed record Rubrique(string Libelle, params IReadOnlyList<PageMenu> Pages)
{
    /// <summary>
    /// The map of the portal, in the order of the menu. An address belongs to the page whose own is its longest beginning: a new page
    /// under « /salaries » is in « Dossiers » without a word here.
    /// </summary>
    public static IReadOnlyList<Rubrique> Toutes { get; } =
    [
        new("Accueil", new PageMenu("Accueil", "/accueil", null)),
        new("Saisie", new("Files actives", "/files-actives", Permission.FileActiveLire), new("Campagnes", "/campagnes", Permission.CampagneLire)),
        new(
            "Pilotage",
            new("Tableaux de bord", "/tableaux-de-bord", Permission.TableauLire),
            new("Bilans", "/bilans", Permission.BilanLire),
            new("Engagements", "/engagements", Permission.EngagementLire),
            new("Parcours du réseau", "/salaries/reseau", Permission.SalarieCompter),
            new("Par pseudonyme", "/salaries/reseau/personnes", Permission.PseudonymeLire),
            new("Sorties projetées", "/sorties-projetees", Permission.ProjectionLire),
            new("Rapprochements", "/rapprochements", Permission.SalarieLire),
            new("Définitions", "/definitions", null)
        ),
        new(
            "Dossiers",
            new("Salariés", "/salaries", Permission.SalarieLire),
            new("Agenda", "/salaries/agenda", Permission.SalarieLire),
            new("Alertes", "/alertes", Permission.SalarieLire),
            new("Suivis", "/suivis", Permission.SalarieLire),
            new("Transferts", "/salaries/transferts", Permission.SalarieModifier),
            new("Doublons", "/salaries/doublons", Permission.SalarieModifier),
            new("Conservation", "/salaries/conservation", Permission.SalarieDroitsGerer),
            new("Dossiers partagés", "/salaries-partages", Permission.SalariePartageLire)
        ),
        new(
            "Réseau",
            new("Territoires", "/territoires", Permission.ReseauLire),
            new("Chantiers", "/chantiers", Permission.ReseauLire),
            new("Équipes", "/equipes", Permission.EquipeLire),
            new("À mettre à jour", "/reseau/a-mettre-a-jour", Permission.ReseauModifier)
        ),
        new(
            "Partenariats",
            new("Partenaires", "/partenaires", Permission.PartenaireLire),
            new("À confirmer", "/partenaires/a-confirmer", Permission.PartenaireModifier),
            new("Mobilisations", "/partenariats/mobilisations", Permission.PartenaireLire),
            new("Conventions", "/conventions", Permission.ConventionLire),
            new("Anomalies", "/conventions/anomalies", Permission.ConventionLire),
            new("Par territoire", "/partenariats/matrice", Permission.ConventionLire),
            new("Financements", "/financements", Permission.FinancementLire)
        ),
        new(
            "Administration",
            new("Comptes", "/comptes", Permission.CompteInviter),
            new("Invitations", "/invitations", Permission.CompteInviter),
            new("Journal des accès", "/journal-acces", Permission.JournalReseauLire),
            new("Module sensible", "/module-sensible", Permission.SensibleDecider),
            new("Courriels", "/courriels", Permission.CourrielLire),
            new("Tâches automatiques", "/taches", Permission.TacheLancer)
        ),
    ];

    /// <summary>
    /// What a person may open of it. A page that everybody reads does not make a section on its own: « Définitions » alone is no « Pilotage ».
    /// </summary>
    public IReadOnlyList<PageMenu> PagesDe(Predicate<Permission> peut)
    {
        ArgumentNullException.ThrowIfNull(peut);
        var visibles = Pages.Where(p => p.Permission is not { } demandee || peut(demandee)).ToList();
        return visibles.Exists(p => p.Permission is not null) || Pages.All(p => p.Permission is null) ? visibles : [];
    }
}
