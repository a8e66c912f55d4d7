using Convergence.Domain.Reseau.Equipes;
using Convergence.Web.Commun;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Convergence.Web.Features.Reseau.Equipes;

public sealed record EquipesViewModel(
    EquipesFiltreForm Filtre,
    DateLue Au,
    EquipesLues Lues,
    PageListe<PosteLigne> Page,
    IReadOnlyList<RatioTerritoire> Ratios,
    IReadOnlyList<SelectListItem> ChoixTerritoire,
    bool PeutModifier
)
{
    public IEnumerable<SelectListItem> ChoixFonction => Enum.GetValues<FonctionPoste>().Select(f => new SelectListItem(f.Libelle(), f.ToString()));
}
