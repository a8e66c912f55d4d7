using Convergence.Web.Composants.Graphiques;
using Convergence.Web.Features.Pilotage.Shared;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Convergence.Web.Features.Pilotage.Engagements;

public sealed record EngagementsViewModel(EngagementsFiltreForm Filtre, EngagementsLus Lus)
{
    public IEnumerable<SelectListItem> ChoixProgramme { get; } = [new("CVG", "cvg"), new("PHC", "phc")];

    public IEnumerable<SelectListItem> ChoixEcheance =>
        Lus.Echeances.Select(e => new SelectListItem(e == EngagementLigne.SansEcheance ? Echeances.EnFrancais(null) : e, e));

    public IEnumerable<SelectListItem> ChoixOrigine => Lus.Origines.Select(o => new SelectListItem(o, o));

    public int Comparables => Lus.Lignes.Count(l => l.Comparaison.Taux is not null);

    /// <summary>Both lines of the chart of a trajectory.</summary>
    public static IReadOnlyList<Serie> Series(Domain.Pilotage.Indicateurs.Trajectoire trajectoire) =>
        [new("Jalon indicatif", [.. trajectoire.Annees.Select(a => a.Jalon)]), new("Réalisé déclaré", [.. trajectoire.Annees.Select(a => a.Realise)])];
}
