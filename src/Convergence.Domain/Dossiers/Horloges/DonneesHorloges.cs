using Convergence.Domain.Comptage;
using Convergence.Domain.Dossiers.Nomenclatures;

namespace Convergence.Domain.Dossiers.Horloges;

/// <summary>A contract as the clocks read it.</summary>
/// <param name="Debut">First day; null when unknown: the contract is left aside, and said so.</param>
/// <param name="Fin">Last day, inclusive: the real end, else the planned one; null while it goes on.</param>
/// <param name="Forme">Form: says whether its time counts in the 60 months.</param>
public sealed record PeriodeContrat(DateOnly? Debut, DateOnly? Fin, FormeContrat Forme);

/// <summary>A suspension of the PASS as the clocks read it.</summary>
/// <param name="Debut">First suspended day.</param>
/// <param name="Fin">Last suspended day; null while it goes on.</param>
public sealed record PeriodeSuspension(DateOnly Debut, DateOnly? Fin)
{
    /// <summary>Longest suspension, in months (domain dictionary, section on contracts).</summary>
    public const int MoisMaximum = 36;

    /// <summary>
    /// Its days, read on a day. One that goes on is known up to that day included; none lasts longer than 36 months.
    /// </summary>
    public Intervalle Au(DateOnly jour)
    {
        var fin = Fin ?? (jour > Debut ? jour : Debut);
        var plafond = Debut.AddMonths(MoisMaximum).AddDays(-1);
        return new(Debut, fin < plafond ? fin : plafond);
    }
}

/// <summary>A granted prolongation of the PASS as the clocks read it.</summary>
/// <param name="Debut">First day.</param>
/// <param name="Fin">Last day, inclusive.</param>
/// <param name="Motif">Reason; null when it is kept by the sensitive module: its ceiling is then that of three years.</param>
public sealed record PeriodeProlongation(DateOnly Debut, DateOnly Fin, MotifProlongation? Motif);

/// <summary>A parcours as the clocks read it.</summary>
/// <param name="Programme">CVG or PHC.</param>
/// <param name="Entree">First day.</param>
/// <param name="SortieLe">Day of exit; null while none is recorded.</param>
public sealed record PeriodeParcours(Programme Programme, DateOnly Entree, DateOnly? SortieLe) : IParcoursDate;

/// <summary>
/// Everything that the clocks of one person need: the contracts and parcours that the reader sees, the days used in chantiers that the person
/// was transferred from, and the PASS in force. Lists may hold overlaps and come in any order.
/// </summary>
public sealed record DonneesHorloges
{
    /// <summary>First day of the PASS; null when unknown.</summary>
    public DateOnly? PassDebut { get; init; }

    /// <summary>Last day written on the PASS; null when unknown.</summary>
    public DateOnly? PassFin { get; init; }

    public IReadOnlyList<PeriodeContrat> Contrats { get; init; } = [];

    public IReadOnlyList<PeriodeSuspension> Suspensions { get; init; } = [];

    /// <summary>Granted prolongations only.</summary>
    public IReadOnlyList<PeriodeProlongation> Prolongations { get; init; } = [];

    /// <summary>Days of the 60 months used in other chantiers, before a transfer: no contract can be told from them.</summary>
    public IReadOnlyList<Intervalle> Ailleurs { get; init; } = [];

    public IReadOnlyList<PeriodeParcours> Parcours { get; init; } = [];

    /// <summary>Days suspended, as known on a day.</summary>
    internal IReadOnlyList<Intervalle> JoursSuspendus(DateOnly au) => Intervalles.Union(Suspensions.Select(s => s.Au(au)));

    /// <summary>True when a parcours is still to be brought to its end on that day: from the day of its exit, nothing is.</summary>
    internal bool EstOuvert(DateOnly au, Programme? programme = null) =>
        Parcours.Any(p => p.EstOuvertAu(au) && (programme is null || p.Programme == programme));
}
