using Convergence.Domain.Parcours.Horloges;

namespace Convergence.Domain.Parcours.Regles;

/// <summary>
/// How long a named sheet is kept: during the parcours and the year of follow-up, then two years after the last contact (domain
/// dictionary, RGPD requirement R7). The job proposes, a person confirms.
/// </summary>
public static class ReglesConservation
{
    /// <summary>Years after the last contact.</summary>
    public const int Annees = 2;

    /// <summary>
    /// Day from which archiving is proposed; null while a parcours is open. Two years after the latest of the last contact, the last exit and,
    /// after CVG, the end of the year of follow-up. Null too when nothing is dated: there is nothing to count from.
    /// </summary>
    /// <param name="parcours">Every parcours of the person.</param>
    /// <param name="dernierContact">Last contact; null when not known.</param>
    public static DateOnly? ArchivageLe(IReadOnlyCollection<PeriodeParcours> parcours, DateOnly? dernierContact)
    {
        ArgumentNullException.ThrowIfNull(parcours);
        if (parcours.Any(p => p.Sortie is null))
        {
            return null;
        }

        var depart = parcours.Select(p => p.Programme == Programme.Cvg ? p.Sortie!.Value.AddMonths(HorlogeSuivi.Mois) : p.Sortie).Append(dernierContact).Max();
        return depart?.AddYears(Annees);
    }
}
