using Convergence.Web.Commun;

namespace Convergence.Web.Features.Partenariats.Partenaires;

public sealed record PartenairesViewModel(
    PartenairesFiltreForm Filtre,
    DateOnly Jour,
    FiltresPartenaires Filtres,
    PageListe<PartenaireCle> Page,
    IReadOnlyList<PartenaireLigne> Lignes,
    bool PeutModifier
)
{
    /// <summary>Read for the map alone.</summary>
    public PartenairesCarte? Carte { get; init; }
}
