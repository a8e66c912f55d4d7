namespace Convergence.Domain.Partenariats;

/// <summary>What a sheet is worth on a date, from the last day on which somebody vouched for it.</summary>
public enum Fraicheur
{
    /// <summary>« À jour »: confirmed at most twelve months ago.</summary>
    AJour = 1,

    /// <summary>« À vérifier »: confirmed more than twelve and at most eighteen months ago.</summary>
    AVerifier = 2,

    /// <summary>« Périmé »: confirmed more than eighteen months ago, or never.</summary>
    Perime = 3,
}

/// <summary>
/// The one rule of freshness. A confirmation is yearly: the anniversary itself still counts, six months of grace follow.
/// Months are those of the calendar: what was confirmed on 29 February stands until 28 February of the year after.
/// </summary>
public static class ReglesFraicheur
{
    /// <summary>Months during which a confirmation holds.</summary>
    public const int MoisAJour = 12;

    /// <summary>Months after which a confirmation is worth nothing.</summary>
    public const int MoisAVerifier = 18;

    /// <summary>Freshness on that day of what was confirmed on <paramref name="confirmeAu"/>.</summary>
    public static Fraicheur De(DateOnly? confirmeAu, DateOnly jour) =>
        confirmeAu is not { } c || jour > c.AddMonths(MoisAVerifier) ? Fraicheur.Perime
        : jour > c.AddMonths(MoisAJour) ? Fraicheur.AVerifier
        : Fraicheur.AJour;

    /// <summary>First day of confirmation that is still fresh on <paramref name="jour"/>: the rule above, for a query.</summary>
    public static DateOnly AJourDepuis(DateOnly jour)
    {
        // Months are not all as long: the day found by going back may not be the first one that leads forward to this day.
        var depuis = jour.AddMonths(-MoisAJour);
        while (De(depuis.AddDays(-1), jour) == Fraicheur.AJour)
        {
            depuis = depuis.AddDays(-1);
        }

        while (De(depuis, jour) != Fraicheur.AJour)
        {
            depuis = depuis.AddDays(1);
        }

        return depuis;
    }

    /// <summary>Words of the screens.</summary>
    public static string Libelle(this Fraicheur fraicheur) =>
        fraicheur switch
        {
            Fraicheur.AJour => "À jour",
            Fraicheur.AVerifier => "À vérifier",
            Fraicheur.Perime => "Périmé",
            _ => throw new ArgumentOutOfRangeException(nameof(fraicheur), fraicheur, null),
        };

    /// <summary>Code of addresses.</summary>
    public static string Code(this Fraicheur fraicheur) =>
        fraicheur switch
        {
            Fraicheur.AJour => "a-jour",
            Fraicheur.AVerifier => "a-verifier",
            Fraicheur.Perime => "perime",
            _ => throw new ArgumentOutOfRangeException(nameof(fraicheur), fraicheur, null),
        };
}
