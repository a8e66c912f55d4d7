namespace Convergence.Domain.Dossiers.Horloges;

/// <summary>From the rows of a person to what the clocks read.</summary>
public static class DonneesHorlogesLecture
{
    /// <summary>
    /// Gathers the rows of one person, all chantiers together. The PASS is that of the latest parcours that has one: a new PASS starts a new
    /// clock, while the 60 months read every contract.
    /// </summary>
    /// <param name="parcours">Parcours.</param>
    /// <param name="contrats">Contracts.</param>
    /// <param name="suspensions">Suspensions.</param>
    /// <param name="prolongations">Prolongations; those that are not granted are left out.</param>
    public static DonneesHorloges Reunir(
        IEnumerable<ParcoursSalarie> parcours,
        IEnumerable<Contrat> contrats,
        IEnumerable<SuspensionPass> suspensions,
        IEnumerable<Prolongation> prolongations
    )
    {
        var liste = parcours.OrderBy(p => p.Entree).ToList();
        var avecPass = liste.FindLast(p => p.PassDebut is not null || p.PassFin is not null);
        return new()
        {
            PassDebut = avecPass?.PassDebut,
            PassFin = avecPass?.PassFin,
            Contrats = [.. contrats.Select(c => c.Periode)],
            Suspensions = [.. suspensions.Select(s => s.Periode)],
            Prolongations = [.. prolongations.Select(p => p.Periode).OfType<PeriodeProlongation>()],
            Parcours = [.. liste.Select(p => new PeriodeParcours(p.Programme, p.Entree, p.SortieLe))],
        };
    }
}
