using System.Linq.Expressions;

namespace Convergence.Domain.Reseau;

/// <summary>
/// Which memberships wait to be confirmed or closed. The network received is that of 31/12/2023: what has not been confirmed
/// since then waits, and what was confirmed more than a year ago waits again.
/// </summary>
public static class ReglesConfirmation
{
    /// <summary>Date of the last full list received (annex of the 2023 report).</summary>
    public static readonly DateOnly DerniereListe = new(2023, 12, 31);

    /// <summary>A confirmation up to this day is too old on <paramref name="jour"/>.</summary>
    public static DateOnly Limite(DateOnly jour)
    {
        var unAn = jour.AddMonths(-12).AddDays(-1);
        return unAn > DerniereListe ? unAn : DerniereListe;
    }

    /// <summary>True when an open membership waits to be confirmed on that day.</summary>
    public static bool EstAConfirmer(DateOnly? confirmeAu, DateOnly jour) => confirmeAu is null || confirmeAu <= Limite(jour);

    /// <summary>The same rule for a query, on memberships in force that day.</summary>
    public static Expression<Func<AdhesionProgramme, bool>> AConfirmer(DateOnly jour)
    {
        var limite = Limite(jour);
        return a => a.Debut <= jour && (a.Fin == null || a.Fin >= jour) && (a.ConfirmeAu == null || a.ConfirmeAu <= limite);
    }
}
