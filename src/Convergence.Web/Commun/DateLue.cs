using System.Globalization;

namespace Convergence.Web.Commun;

/// <summary>The date « au » on which a screen reads the network: today unless the address says another one.</summary>
public readonly record struct DateLue(DateOnly Jour, DateOnly Aujourdhui, bool Illisible)
{
    private static readonly string[] Acceptes = ["yyyy-MM-dd", "dd/MM/yyyy", "d/M/yyyy"];

    public bool EstAujourdhui => Jour == Aujourdhui;

    /// <summary>What the address repeats: nothing for today.</summary>
    public string? Parametre => EstAujourdhui ? null : Jour.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static DateLue Lire(string? au, DateOnly aujourdhui)
    {
        if (string.IsNullOrWhiteSpace(au))
        {
            return new DateLue(aujourdhui, aujourdhui, Illisible: false);
        }

        return DateOnly.TryParseExact(au.Trim(), Acceptes, CultureInfo.InvariantCulture, DateTimeStyles.None, out var jour) && jour.Year is > 1900 and < 2200
            ? new DateLue(jour, aujourdhui, Illisible: false)
            : new DateLue(aujourdhui, aujourdhui, Illisible: true);
    }
}
