using System.Globalization;

namespace Convergence.Domain.Dossiers.Horloges;

/// <summary>
/// Calendar months, then days. A month goes from a day to the same day of the next month, or to the last day of a shorter one:
/// from 31/01, one month ends before 28/02 (29 in a leap year). So 12 months are always a year, whatever the leap day.
/// </summary>
/// <param name="Mois">Full months.</param>
/// <param name="Jours">Days beyond them.</param>
public readonly record struct Duree(int Mois, int Jours)
{
    /// <summary>Time from a day to another, the second excluded. Zero when it is not after the first.</summary>
    public static Duree Entre(DateOnly debut, DateOnly finExclue)
    {
        if (finExclue <= debut)
        {
            return default;
        }

        var mois = ((finExclue.Year - debut.Year) * 12) + finExclue.Month - debut.Month;
        if (debut.AddMonths(mois) > finExclue)
        {
            mois--;
        }

        return new(mois, finExclue.DayNumber - debut.AddMonths(mois).DayNumber);
    }

    /// <summary>« 22 mois et 3 jours », « 22 mois », « 3 jours », « 0 jour ».</summary>
    public string EnFrancais() =>
        (Mois, Jours) switch
        {
            (0, _) => TexteHorloge.Jours(Jours),
            (_, 0) => $"{Mois} mois",
            _ => $"{Mois} mois et {TexteHorloge.Jours(Jours)}",
        };
}

/// <summary>Numbers and dates of the clocks in French.</summary>
public static class TexteHorloge
{
    private static readonly CultureInfo Francais = CultureInfo.GetCultureInfo("fr-FR");

    /// <summary>« 1 jour », « 45 jours », « 1 826 jours », « −12 jours ».</summary>
    public static string Jours(int jours) =>
        $"{(jours < 0 ? "−" : string.Empty)}{Math.Abs(jours).ToString("N0", Francais)} jour{(Math.Abs(jours) > 1 ? "s" : string.Empty)}";

    /// <summary>« 31/12/2026 ».</summary>
    public static string Date(DateOnly jour) => jour.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);
}
