using Convergence.Domain.Reseau;
using Convergence.Web.Commun;
using Convergence.Web.Composants;
using Convergence.Web.Features.Reseau.Shared;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Convergence.Web.Features.Reseau.Territoires;

public sealed record TerritoiresViewModel(
    TerritoiresFiltreForm Filtre,
    DateLue Au,
    TerritoiresLus Lus,
    PageListe<TerritoireLigne> Page,
    IReadOnlyList<Repere> Reperes,
    bool PeutModifier
)
{
    public IEnumerable<SelectListItem> ChoixNature =>
        Lus.Natures.Select(n => new SelectListItem($"{n.Key.Libelle()} ({Formats.Nombre(n.Value)})", TerritoiresFiltreForm.CodeNature(n.Key)));

    public IEnumerable<SelectListItem> ChoixRegion => Lus.Regions.Select(r => new SelectListItem($"{r.Nom} ({Formats.Nombre(r.Nombre)})", r.Code));

    /// <summary>A selector with one choice is not shown, unless it is in use.</summary>
    public bool MontrerNature => Lus.Natures.Count > 1 || Filtre.NatureLue is not null;

    public bool MontrerRegion => Lus.Regions.Count > 1 || !string.IsNullOrEmpty(Filtre.Region);
}
