using Convergence.Domain.Dossiers.Nomenclatures;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Convergence.Web.Features.Dossiers.Shared;

/// <summary>
/// Where a person lives, to choose from: the detailed situations under their type, without those that reveal care or justice, then a type
/// alone, which is what stands in the clear for them.
/// </summary>
public static class HabitatChoix
{
    private const string TypeSeul = "type:";

    public static IReadOnlyList<SelectListItem> Tous { get; } = Construire();

    /// <summary>A detail, or a type alone; both null for nothing, or « non renseigné ».</summary>
    public static (string? Habitat, TypeHabitat? Type) Lire(string? choix) =>
        string.IsNullOrEmpty(choix) ? (null, null)
        : choix.StartsWith(TypeSeul, StringComparison.Ordinal) ? (null, Habitat.Types.Lire(choix[TypeSeul.Length..])?.Valeur)
        : (choix, null);

    public static string? Ecrire(string? habitat, TypeHabitat? type) => habitat ?? (type is { } t ? TypeSeul + Habitat.Types[t].Code : null);

    /// <summary>« Résidence sociale (Logement semi-durable) »; null when nothing is known.</summary>
    public static string? Dire(string? habitat, TypeHabitat? type) =>
        Habitat.Lire(habitat) is { } s ? (s.Type is { } t ? $"{s.Libelle} ({t.Libelle().ToLowerInvariant()})" : s.Libelle) : type?.Libelle();

    private static List<SelectListItem> Construire()
    {
        var permises = Habitat
            .Situations.Where(s => s.Classement != ClassementHabitat.NonRenseigne && ChampsSensibles.Lire(ChampsSensibles.ListeHabitat, s.Code) is null)
            .ToList();
        var groupes = Habitat.Types.Lignes.ToDictionary(l => l.Valeur, l => new SelectListGroup { Name = l.Libelle });
        var (autre, seuls) = (new SelectListGroup { Name = "À préciser" }, new SelectListGroup { Name = "Le type seul" });
        return
        [
            .. from l in Habitat.Types.Lignes
            from s in permises
            where s.Type == l.Valeur
            select new SelectListItem
            {
                Text = s.Libelle,
                Value = s.Code,
                Group = groupes[l.Valeur],
            },
            .. permises
                .Where(s => s.Type is null)
                .Select(s => new SelectListItem
                {
                    Text = s.Libelle,
                    Value = s.Code,
                    Group = autre,
                }),
            .. Habitat.Types.Lignes.Select(l => new SelectListItem
            {
                Text = l.Libelle,
                Value = TypeSeul + l.Code,
                Group = seuls,
            }),
        ];
    }
}
