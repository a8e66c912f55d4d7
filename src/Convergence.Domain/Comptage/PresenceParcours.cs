using System.Linq.Expressions;

namespace Convergence.Domain.Comptage;

/// <summary>
/// The one place that says who is counted when, for the screens, the queries, the clocks, the exports and the demonstration. Each rule stands
/// twice, side by side: for a parcours in memory and for a query. Who leaves on a day is among the exits of that day and no longer in its stock,
/// so that a stock plus entries minus exits is the next stock (domain dictionary, indicators: « entry ≤ D and (no exit or exit &gt; D) »).
/// </summary>
public static class PresenceParcours
{
    /// <summary>Open, « présent au », in the file active: entered on that day at the latest, and not out by its end.</summary>
    public static bool EstOuvertAu(this IParcoursDate parcours, DateOnly jour)
    {
        ArgumentNullException.ThrowIfNull(parcours);
        return parcours.Entree <= jour && (parcours.SortieLe is null || parcours.SortieLe > jour);
    }

    /// <summary>The rule of <see cref="EstOuvertAu"/> for a query.</summary>
    public static Expression<Func<T, bool>> OuvertAu<T>(DateOnly jour)
        where T : class, IParcoursDate => p => p.Entree <= jour && (p.SortieLe == null || p.SortieLe > jour);

    /// <summary>Out by the end of that day: nothing is left to bring to its end.</summary>
    public static bool EstSortiAu(this IParcoursDate parcours, DateOnly jour)
    {
        ArgumentNullException.ThrowIfNull(parcours);
        return parcours.SortieLe <= jour;
    }

    /// <summary>
    /// The contrary of <see cref="EstSortiAu"/> for a query: open, or to come. For a list of work, which must lose nobody whose entry is
    /// written in advance; never for a count.
    /// </summary>
    public static Expression<Func<T, bool>> NonSortiAu<T>(DateOnly jour)
        where T : class, IParcoursDate => p => p.SortieLe == null || p.SortieLe > jour;

    /// <summary>Accompanied: at least one day of parcours from the first to the last day given, the days of entry and of exit included.</summary>
    public static bool EstAccompagneDu(this IParcoursDate parcours, DateOnly debut, DateOnly fin)
    {
        ArgumentNullException.ThrowIfNull(parcours);
        return parcours.Entree <= fin && (parcours.SortieLe is null || parcours.SortieLe >= debut);
    }

    /// <summary>The rule of <see cref="EstAccompagneDu"/> for a query.</summary>
    public static Expression<Func<T, bool>> AccompagneDu<T>(DateOnly debut, DateOnly fin)
        where T : class, IParcoursDate => p => p.Entree <= fin && (p.SortieLe == null || p.SortieLe >= debut);

    /// <summary>Entered from the first to the last day given, both included.</summary>
    public static bool EstEntreDu(this IParcoursDate parcours, DateOnly debut, DateOnly fin)
    {
        ArgumentNullException.ThrowIfNull(parcours);
        return parcours.Entree >= debut && parcours.Entree <= fin;
    }

    /// <summary>The rule of <see cref="EstEntreDu"/> for a query.</summary>
    public static Expression<Func<T, bool>> EntreDu<T>(DateOnly debut, DateOnly fin)
        where T : class, IParcoursDate => p => p.Entree >= debut && p.Entree <= fin;

    /// <summary>Left from the first to the last day given, both included.</summary>
    public static bool EstSortiDu(this IParcoursDate parcours, DateOnly debut, DateOnly fin)
    {
        ArgumentNullException.ThrowIfNull(parcours);
        return parcours.SortieLe >= debut && parcours.SortieLe <= fin;
    }

    /// <summary>The rule of <see cref="EstSortiDu"/> for a query.</summary>
    public static Expression<Func<T, bool>> SortiDu<T>(DateOnly debut, DateOnly fin)
        where T : class, IParcoursDate => p => p.SortieLe != null && p.SortieLe >= debut && p.SortieLe <= fin;

    /// <summary>A parcours beside what it counts for: several counts in one query.</summary>
    /// <param name="debut">First day of the entries and exits.</param>
    /// <param name="au">Their last day, and the day of the stock.</param>
    public static Expression<Func<T, ParcoursCompte<T>>> Compter<T>(DateOnly debut, DateOnly au)
        where T : class, IParcoursDate
    {
        var (ouvert, entre, sorti) = (OuvertAu<T>(au), EntreDu<T>(debut, au), SortiDu<T>(debut, au));
        return Composition.Ecrire<T, ParcoursCompte<T>>(p =>
            new()
            {
                Parcours = p,
                EstOuvert = ouvert.Vaut(p),
                EstEntre = entre.Vaut(p),
                EstSorti = sorti.Vaut(p),
            }
        );
    }
}

/// <summary>A parcours, and what it counts for.</summary>
/// <typeparam name="T">Kind of parcours.</typeparam>
public sealed class ParcoursCompte<T>
{
    public required T Parcours { get; init; }

    /// <summary>In the stock of the last day.</summary>
    public required bool EstOuvert { get; init; }

    /// <summary>Among the entries.</summary>
    public required bool EstEntre { get; init; }

    /// <summary>Among the exits.</summary>
    public required bool EstSorti { get; init; }
}
