using Convergence.Web.Commun;
using Convergence.Web.Composants;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Convergence.Web.Features.Dossiers.Suivis;

/// <summary>The list of the points of follow-up.</summary>
public sealed record SuivisViewModel(
    SuivisFiltreForm Filtre,
    PageListe<SuiviLigne> Page,
    ComptesSuivi Comptes,
    DateOnly Au,
    IReadOnlyList<SelectListItem> Chantiers,
    bool PeutModifier
)
{
    public bool PlusieursChantiers => Chantiers.Count > 0;

    public IEnumerable<SelectListItem> ChoixEtat =>
        [
            new($"À faire maintenant, retards compris ({Formats.Nombre(Comptes.AFaire)})", SuivisFiltreForm.AFaire),
            new($"En retard ({Formats.Nombre(Comptes.Retard)})", SuivisFiltreForm.Retard),
            new($"Sans retard, jusqu’à {SuivisQuery.JoursAVenir} jours ({Formats.Nombre(Comptes.AVenir)})", SuivisFiltreForm.AVenir),
            new($"Faits ({Formats.Nombre(Comptes.Faits)})", SuivisFiltreForm.Faits),
            new($"Tous ({Formats.Nombre(Comptes.Tous)})", SuivisFiltreForm.Tous),
        ];

    public string VideEtat => $"Sans résultat, jusqu’à {SuivisQuery.JoursAVenir} jours ({Formats.Nombre(Comptes.Montres)})";

    public static IEnumerable<SelectListItem> ChoixVolet => [new("Emploi", "emploi"), new("Logement", "logement")];

    public static IEnumerable<SelectListItem> ChoixProgramme => [new("CVG", "cvg"), new("PHC", "phc")];
}
