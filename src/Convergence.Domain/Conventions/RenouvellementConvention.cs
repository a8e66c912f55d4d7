namespace Convergence.Domain.Conventions;

/// <summary>What a renewal takes from the convention that it follows.</summary>
public static class RenouvellementConvention
{
    /// <summary>
    /// Last day of a renewal that begins the day after <paramref name="fin"/> and lasts as long: in whole months when the convention
    /// did (a year of 366 days is followed by a year, not by 366 days), in days otherwise.
    /// </summary>
    public static DateOnly FinDe(DateOnly debut, DateOnly fin)
    {
        var suivant = fin.AddDays(1);
        var mois = ((suivant.Year - debut.Year) * 12) + suivant.Month - debut.Month;
        return mois > 0 && debut.AddMonths(mois) == suivant ? suivant.AddMonths(mois).AddDays(-1) : suivant.AddDays(fin.DayNumber - debut.DayNumber);
    }
}
