using Convergence.Domain.Habilitations;

namespace Convergence.Web.Features.Dossiers.Shared;

/// <summary>A page of the file of a person.</summary>
public enum OngletDossier
{
    Dossier,
    Parcours,
    Accompagnement,
    Suivi,
    Droits,
    Sensible,
    Acces,
}

/// <summary>A page, its word, what follows the address of the file, who may open it.</summary>
public sealed record LienDossier(OngletDossier Onglet, string Libelle, string Suite, Permission Permission);

/// <summary>The pages of a file, in the order of the tabs.</summary>
public static class OngletsDossier
{
    public static IReadOnlyList<LienDossier> Tous { get; } =
    [
        new(OngletDossier.Dossier, "Dossier", string.Empty, Permission.SalarieLire),
        new(OngletDossier.Parcours, "Parcours", "/parcours", Permission.SalarieLire),
        new(OngletDossier.Accompagnement, "Accompagnement", "/accompagnement", Permission.SalarieLire),
        new(OngletDossier.Suivi, "Suivi", "/suivi", Permission.SalarieLire),
        new(OngletDossier.Droits, "Droits", "/droits", Permission.SalarieLire),
        new(OngletDossier.Sensible, "Données sensibles", "/sensible", Permission.SensibleSaisir),
        new(OngletDossier.Acces, "Qui a vu ce dossier", "/acces", Permission.JournalLire),
    ];
}
