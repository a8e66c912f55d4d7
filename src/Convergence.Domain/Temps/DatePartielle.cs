using System.Globalization;

namespace Convergence.Domain.Temps;

/// <summary>
/// A date with its precision: « 2012 », « janvier 2020 », « 31/12/2023 », « au plus tard le 31/12/2023 ».
/// As the start of a fact it counts from the first day of what is known; as an end, until the last day.
/// </summary>
/// <param name="Premier">First day of the known span (the attested day for <see cref="Precision.AuPlusTard"/>).</param>
/// <param name="Precision">What is known of it.</param>
public readonly record struct DatePartielle(DateOnly Premier, Precision Precision)
{
    private const string AuPlusTardLe = "au plus tard le";

    private static readonly CultureInfo Francais = CultureInfo.GetCultureInfo("fr-FR");

    private static readonly string[] FormatsJour = ["dd/MM/yyyy", "d/M/yyyy", "d/MM/yyyy", "dd/M/yyyy"];

    /// <summary>Last day of the known span: 31/12 of a year, last day of a month, else the day itself.</summary>
    public DateOnly Dernier =>
        Precision switch
        {
            Precision.Annee => new DateOnly(Premier.Year, 12, 31),
            Precision.Mois => new DateOnly(Premier.Year, Premier.Month, DateTime.DaysInMonth(Premier.Year, Premier.Month)),
            _ => Premier,
        };

    /// <summary>The date whose known span ends on that day: what is stored as the last day of a fact.</summary>
    public static DatePartielle FinissantLe(DateOnly dernier, Precision precision) =>
        precision switch
        {
            Precision.Annee => new DatePartielle(new DateOnly(dernier.Year, 1, 1), precision),
            Precision.Mois => new DatePartielle(new DateOnly(dernier.Year, dernier.Month, 1), precision),
            _ => new DatePartielle(dernier, precision),
        };

    /// <summary>Reads « 2012 », « 2020-01 », « 2023-12-31 » or « &lt;=2023-12-31 » (at the latest).</summary>
    /// <returns>False when the text is none of these.</returns>
    public static bool TryLire(string? texte, out DatePartielle date)
    {
        date = default;
        var t = texte?.Trim() ?? string.Empty;
        var auPlusTard = t.StartsWith("<=", StringComparison.Ordinal);
        if (auPlusTard)
        {
            t = t[2..];
        }

        if (t.Length == 4 && int.TryParse(t, NumberStyles.None, CultureInfo.InvariantCulture, out var annee) && annee is > 1900 and < 2200)
        {
            date = new DatePartielle(new DateOnly(annee, 1, 1), Precision.Annee);
            return !auPlusTard;
        }

        if (t.Length == 7 && DateOnly.TryParseExact(t + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var mois))
        {
            date = new DatePartielle(mois, Precision.Mois);
            return !auPlusTard;
        }

        if (DateOnly.TryParseExact(t, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var jour))
        {
            date = new DatePartielle(jour, auPlusTard ? Precision.AuPlusTard : Precision.Jour);
            return true;
        }

        return false;
    }

    /// <summary>
    /// Reads what people type: « 15/01/2027 », « 01/2027 », « 2027 », « au plus tard le 31/12/2023 », or the forms of
    /// <see cref="TryLire"/>.
    /// </summary>
    /// <returns>False when the text is none of these.</returns>
    public static bool TryLireSaisie(string? texte, out DatePartielle date)
    {
        var t = texte?.Trim() ?? string.Empty;
        var auPlusTard = t.StartsWith(AuPlusTardLe, StringComparison.OrdinalIgnoreCase);
        if (auPlusTard)
        {
            t = t[AuPlusTardLe.Length..].Trim();
        }

        if (DateOnly.TryParseExact(t, FormatsJour, CultureInfo.InvariantCulture, DateTimeStyles.None, out var jour) && jour.Year is > 1900 and < 2200)
        {
            date = new DatePartielle(jour, auPlusTard ? Precision.AuPlusTard : Precision.Jour);
            return true;
        }

        if (
            !auPlusTard
            && DateOnly.TryParseExact("01/" + t, FormatsJour, CultureInfo.InvariantCulture, DateTimeStyles.None, out var mois)
            && mois.Year is > 1900 and < 2200
        )
        {
            date = new DatePartielle(mois, Precision.Mois);
            return true;
        }

        date = default;
        return !auPlusTard && TryLire(t, out date);
    }

    /// <summary>The date as it is typed: <see cref="TryLireSaisie"/> reads it back.</summary>
    public string EnSaisie() =>
        Precision switch
        {
            Precision.Annee => Premier.ToString("yyyy", CultureInfo.InvariantCulture),
            Precision.Mois => Premier.ToString("MM/yyyy", CultureInfo.InvariantCulture),
            Precision.AuPlusTard => $"{AuPlusTardLe} {Premier.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture)}",
            _ => Premier.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture),
        };

    /// <summary>What ends just before this date, with the same precision: 2022 before 2023, 31/12 before 01/01.</summary>
    public DatePartielle Veille =>
        Precision switch
        {
            Precision.Annee => new DatePartielle(Premier.AddYears(-1), Precision.Annee),
            Precision.Mois => new DatePartielle(Premier.AddMonths(-1), Precision.Mois),
            _ => new DatePartielle(Premier.AddDays(-1), Precision.Jour),
        };

    /// <summary>The date as a French reader expects it, saying what is not known.</summary>
    public string EnFrancais() =>
        Precision switch
        {
            Precision.Annee => Premier.Year.ToString(CultureInfo.InvariantCulture),
            Precision.Mois => Premier.ToString("MMMM yyyy", Francais),
            Precision.AuPlusTard => "au plus tard le " + Premier.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture),
            _ => Premier.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture),
        };
}
