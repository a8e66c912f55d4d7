using Convergence.Domain.Dossiers.Nomenclatures;

namespace Convergence.Domain.Dossiers.Horloges;

/// <summary>
/// Time of the 60 months used in the chantiers that a person was transferred from. The chantier that has the person now needs the count, and does
/// not see the contracts: they are brought to a set of days here, from which a clock says a number of months.
/// </summary>
public static class TempsAilleurs
{
    /// <summary>Days used in other chantiers.</summary>
    /// <param name="contrats">Contracts there, each with the exit of its parcours: none lasts longer.</param>
    /// <param name="suspensions">Suspensions written there.</param>
    /// <param name="au">Day of reading.</param>
    public static IReadOnlyList<Intervalle> Du(
        IEnumerable<(PeriodeContrat Contrat, DateOnly? Sortie)> contrats,
        IEnumerable<PeriodeSuspension> suspensions,
        DateOnly au
    )
    {
        ArgumentNullException.ThrowIfNull(contrats);
        ArgumentNullException.ThrowIfNull(suspensions);
        return Intervalles.Sauf(contrats.Where(c => Compte(c.Contrat)).Select(c => Jours(c.Contrat, c.Sortie, au)), suspensions.Select(s => s.Au(au)));
    }

    /// <summary>True for a contract whose time counts in the 60 months.</summary>
    internal static bool Compte(PeriodeContrat contrat) => contrat.Debut is not null && ContratsPass.Formes[contrat.Forme].CompteDansPlafond;

    /// <summary>Days of a contract that counts; one that goes on is known up to the day of reading.</summary>
    internal static Intervalle Jours(PeriodeContrat contrat, DateOnly? sortie, DateOnly au)
    {
        var (debut, fin) = (contrat.Debut!.Value, contrat.Fin ?? (au > contrat.Debut ? au : contrat.Debut.Value));
        return new(debut, sortie < fin ? sortie.Value : fin);
    }
}
