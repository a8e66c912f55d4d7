using Convergence.Domain.Dossiers;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Convergence.Web.Features.Dossiers.Shared;

/// <summary>Resources at entry, to tick. Those that health opens are not collected here.</summary>
public static class RessourcesChoix
{
    private static readonly (Ressources Valeur, string Code, string Libelle)[] Liste =
    [
        (Ressources.Aucune, "aucune", "Aucune ressource"),
        (Ressources.Rsa, "rsa", "RSA"),
        (Ressources.Ass, "ass", "ASS"),
        (Ressources.Are, "are", "Allocation chômage (ARE)"),
        (Ressources.Salaire, "salaire", "Salaire"),
        (Ressources.Autre, "autre", "Autre ressource"),
    ];

    public static IEnumerable<SelectListItem> Tous => Liste.Select(l => new SelectListItem(l.Libelle, l.Code));

    public static Ressources Lire(IEnumerable<string> codes) =>
        Liste.Where(l => codes.Contains(l.Code)).Aggregate(Ressources.NonRenseigne, (lu, l) => lu | l.Valeur);

    public static IEnumerable<string> Ecrire(Ressources ressources) => Liste.Where(l => ressources.HasFlag(l.Valeur)).Select(l => l.Code);

    /// <summary>« RSA, salaire »; null when nobody said.</summary>
    public static string? Dire(Ressources ressources) =>
        ressources == Ressources.NonRenseigne ? null : string.Join(", ", Liste.Where(l => ressources.HasFlag(l.Valeur)).Select(l => l.Libelle));
}
