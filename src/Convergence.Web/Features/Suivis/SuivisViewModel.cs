using Convergence.Web.Composants;
using Convergence.Web.Features.Reseau;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Convergence.Web.Features.Suivis;

/// <summary>The list of the points of follow-up.</summary>
public sealed record SuivisViewModel(SuivisFiltreForm Filtre, PageListe<SuiviLigne> Page, ComptesSuivi Comptes, DateOnly Au, bool PlusieursChantiers, bool PeutModifier)
{
    public IEnumerable<SelectListItem> ChoixEtat =>
    [
        new($"En retard ({Formats.Nombre(Comptes.Retard)})", SuivisFiltreForm.Retard),
        new($"À faire ou à venir sous {SuivisQuery.JoursAVenir} jours ({Formats.Nombre(Comptes.AVenir)})", SuivisFiltreForm.AVenir),
        new($"Faits ({Formats.Nombre(Comptes.Faits)})", SuivisFiltreForm.Faits),
        new($"Tous ({Formats.Nombre(Comptes.Tous)})", SuivisFiltreForm.Tous),
    ];

    public string VideEtat => $"En retard, à faire, à venir ({Formats.Nombre(Comptes.AFaire)})";

    public static IEnumerable<SelectListItem> ChoixVolet => [new("Emploi", "emploi"), new("Logement", "logement")];

    public static IEnumerable<SelectListItem> ChoixProgramme => [new("CVG", "cvg"), new("PHC", "phc")];
}
