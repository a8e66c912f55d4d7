namespace Convergence.Web.Features.Reseau;

public sealed record ChronologieViewModel(IReadOnlyList<FaitChronologie> Faits, DateOnly Au);
