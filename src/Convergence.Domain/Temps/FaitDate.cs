using System.Linq.Expressions;

namespace Convergence.Domain.Temps;

/// <summary>
/// A fact of the network that begins and may end, and is never deleted: a membership, a state, a bearer, a capacity.
/// The one rule for reading « au » a date: in force on day D when <c>Debut &lt;= D</c> and (<c>Fin</c> is null or <c>Fin &gt;= D</c>).
/// </summary>
public abstract class FaitDate
{
    /// <summary>Longest reason, in characters.</summary>
    public const int LongueurMotif = 300;

    /// <summary>First day in force: first day of what is known (see <see cref="DatePartielle"/>).</summary>
    public DateOnly Debut { get; private set; }

    /// <summary>What is known of <see cref="Debut"/>.</summary>
    public Precision DebutPrecision { get; private set; } = Precision.Jour;

    /// <summary>Last day in force, inclusive; null while the fact goes on.</summary>
    public DateOnly? Fin { get; private set; }

    /// <summary>What is known of <see cref="Fin"/>; null when there is no end.</summary>
    public Precision? FinPrecision { get; private set; }

    /// <summary>Why it ended, in words; null when it has not ended or the source does not say.</summary>
    public string? MotifFin { get; private set; }

    /// <summary>The start with its precision.</summary>
    public DatePartielle DebutConnu => new(Debut, DebutPrecision);

    /// <summary>The end with its precision, or null.</summary>
    public DatePartielle? FinConnue => Fin is { } f ? DatePartielle.FinissantLe(f, FinPrecision ?? Precision.Jour) : null;

    /// <summary>In force on that day, by the rule of the class.</summary>
    public bool EstEnVigueurAu(DateOnly jour) => Debut <= jour && (Fin is null || Fin >= jour);

    /// <summary>The same rule for a query.</summary>
    public static Expression<Func<T, bool>> EnVigueurAu<T>(DateOnly jour)
        where T : FaitDate => f => f.Debut <= jour && (f.Fin == null || f.Fin >= jour);

    /// <summary>Sets the start.</summary>
    /// <exception cref="RegleMetierException">The start comes after the end.</exception>
    public void Commencer(DatePartielle debut)
    {
        if (Fin is { } fin && debut.Premier > fin)
        {
            throw new RegleMetierException(nameof(Debut), "La date de début ne peut pas suivre la date de fin.");
        }

        Debut = debut.Premier;
        DebutPrecision = debut.Precision;
    }

    /// <summary>Ends the fact on the last day of <paramref name="fin"/>, with a reason.</summary>
    /// <exception cref="RegleMetierException">Already ended, end before start, or no reason.</exception>
    public void Terminer(DatePartielle fin, string? motif)
    {
        if (Fin is not null)
        {
            throw new RegleMetierException(nameof(Fin), "Une date de fin est déjà enregistrée.");
        }

        if (fin.Dernier < Debut)
        {
            throw new RegleMetierException(nameof(Fin), $"La date de fin ne peut pas précéder le début ({DebutConnu.EnFrancais()}).");
        }

        if (string.IsNullOrWhiteSpace(motif))
        {
            throw new RegleMetierException(nameof(MotifFin), "Indiquez le motif de la fin.");
        }

        Fin = fin.Dernier;
        FinPrecision = fin.Precision;
        MotifFin = motif.Trim();
    }

    /// <summary>
    /// <paramref name="nouveau"/> begins and takes the place of the fact that goes on, which ends just before: there is one at a time (the capacity of a
    /// chantier for a programme, the state of a programme on a territory, the bearer of a coordination).
    /// </summary>
    /// <param name="connus">All facts of that series, ended ones too.</param>
    /// <param name="nouveau">The one that begins; not among <paramref name="connus"/>.</param>
    /// <param name="debut">Its start.</param>
    /// <param name="motif">Why the former one ends; of no use when none goes on.</param>
    /// <exception cref="RegleMetierException">That day is in an ended fact or before the start of the one that goes on; or no reason.</exception>
    public static void Succeder<T>(IReadOnlyCollection<T> connus, T nouveau, DatePartielle debut, string? motif)
        where T : FaitDate
    {
        if (connus.Any(f => f.Fin >= debut.Premier))
        {
            throw new RegleMetierException(nameof(Debut), "Une période terminée couvre déjà cette date : choisissez une date après sa fin.");
        }

        if (connus.FirstOrDefault(f => f.Fin is null) is { } courant)
        {
            if (debut.Veille.Dernier < courant.Debut)
            {
                throw new RegleMetierException(nameof(Debut), $"Ce qui est en cours ne commence qu’à cette date : {courant.DebutConnu.EnFrancais()}.");
            }

            courant.Terminer(debut.Veille, motif);
        }

        nouveau.Commencer(debut);
    }

    /// <summary>Takes an end back: a closing recorded by mistake.</summary>
    public void Rouvrir()
    {
        Fin = null;
        FinPrecision = null;
        MotifFin = null;
    }
}
