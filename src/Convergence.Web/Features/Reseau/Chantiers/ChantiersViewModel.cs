using Convergence.Web.Commun;
using Convergence.Web.Features.Reseau.Shared;

namespace Convergence.Web.Features.Reseau.Chantiers;

public sealed record ChantiersViewModel(
    ChantiersFiltreForm Filtre,
    DateLue Au,
    FiltresChantiers Filtres,
    Recherche Recherche,
    PageListe<ChantierCle> Page,
    IReadOnlyList<ChantierLigne> Lignes,
    IReadOnlyList<Repere> Reperes,
    bool PeutModifier
);
