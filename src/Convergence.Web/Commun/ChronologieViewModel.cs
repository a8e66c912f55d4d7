namespace Convergence.Web.Commun;

public sealed record ChronologieViewModel(IReadOnlyList<FaitChronologie> Faits, DateOnly Au);
