using Convergence.Domain.Dossiers.Nomenclatures;

namespace Convergence.Domain.Dossiers.Regles;

/// <summary>Ages and their brackets, on the last day of the period counted (domain dictionary, section on attributes).</summary>
public static class ReglesAge
{
    /// <summary>Full years on a day. Somebody born on 29/02 is a year older on 01/03 of an ordinary year.</summary>
    public static int Age(DateOnly naissance, DateOnly au) =>
        au.Year - naissance.Year - ((au.Month, au.Day).CompareTo((naissance.Month, naissance.Day)) < 0 ? 1 : 0);

    /// <summary>Bracket on a day: under 26, 26 to 49, 50 and over; null when the date of birth is unknown.</summary>
    public static TrancheAge? Tranche(DateOnly? naissance, DateOnly au) => naissance is { } n ? DeLAge(Age(n, au)) : null;

    /// <summary>Bracket when only the year of birth is kept: certain on 31/12, elsewhere an age reached during the year; null without a year.</summary>
    public static TrancheAge? Tranche(int? anneeNaissance, DateOnly au) => anneeNaissance is { } a ? DeLAge(au.Year - a) : null;

    private static TrancheAge DeLAge(int age) =>
        age switch
        {
            < 26 => TrancheAge.MoinsDe26,
            < 50 => TrancheAge.De26A49,
            _ => TrancheAge.CinquanteEtPlus,
        };
}
