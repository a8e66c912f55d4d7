namespace Convergence.Web.Features.Portail.Aide;

/// <summary>The guides, and what a search found in them; null when nothing was asked.</summary>
public sealed record AideViewModel(IReadOnlyList<Guide> Guides, string? Recherche, IReadOnlyList<PassageTrouve>? Passages);

/// <summary>A guide between its neighbours.</summary>
public sealed record GuideViewModel(Guide Guide, Guide? Precedent, Guide? Suivant);
