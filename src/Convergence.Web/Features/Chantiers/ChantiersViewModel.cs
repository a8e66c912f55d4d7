using Convergence.Web.Features.Reseau;

namespace Convergence.Web.Features.Chantiers;

public sealed record ChantiersViewModel(
    ChantiersFiltreForm Filtre,
    DateLue Au,
    FiltresChantiers Filtres,
    Recherche Recherche,
    PageListe<ChantierCle> Page,
    IReadOnlyList<ChantierLigne> Lignes,
    IReadOnlyList<Repere> Reperes,
    bool PeutModifier);
