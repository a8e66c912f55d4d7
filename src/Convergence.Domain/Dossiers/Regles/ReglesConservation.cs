using Convergence.Domain.Dossiers.Horloges;

namespace Convergence.Domain.Dossiers.Regles;

/// <summary>
/// How long a named sheet is kept: during the parcours and the year of follow-up, then two years after the last contact (domain
/// dictionary, RGPD requirement R7). The job proposes, a person confirms.
/// </summary>
public static class ReglesConservation
{
    /// <summary>Years after the last contact.</summary>
    public const int Annees = 2;

    /// <summary>
    /// What is due on a day; null when nothing is. A file in use is to be archived two years after the last contact; an archived one is to be
    /// anonymised after the years that the network chose.
    /// </summary>
    /// <param name="etat">Whether the file is in use, and since when it is not.</param>
    /// <param name="parcours">Every parcours of the person.</param>
    /// <param name="dernierContact">Last contact; null when not known.</param>
    /// <param name="gardeeJusquAu">Last day on which somebody decided to keep it; null when nobody did.</param>
    /// <param name="anneesArchive">Years that an archived file is kept.</param>
    /// <param name="au">Day.</param>
    public static GesteDu? Due(
        (EtatConservation Etat, DateOnly? Depuis) etat,
        IReadOnlyCollection<PeriodeParcours> parcours,
        DateOnly? dernierContact,
        DateOnly? gardeeJusquAu,
        int anneesArchive,
        DateOnly au
    )
    {
        if (gardeeJusquAu >= au)
        {
            return null;
        }

        GesteDu? du = etat.Etat switch
        {
            EtatConservation.Active => ArchivageLe(parcours, dernierContact) is { } le ? new(GesteConservation.Archiver, le) : null,
            EtatConservation.Archivee => etat.Depuis is { } depuis ? new(GesteConservation.Anonymiser, depuis.AddYears(anneesArchive)) : null,
            _ => null,
        };
        return du?.Le <= au ? du : null;
    }

    /// <summary>
    /// Day from which archiving is proposed; null while a parcours is open. Two years after the latest of the last contact, the last exit and,
    /// after CVG, the end of the year of follow-up. Null too when nothing is dated: there is nothing to count from.
    /// </summary>
    /// <param name="parcours">Every parcours of the person.</param>
    /// <param name="dernierContact">Last contact; null when not known.</param>
    public static DateOnly? ArchivageLe(IReadOnlyCollection<PeriodeParcours> parcours, DateOnly? dernierContact)
    {
        ArgumentNullException.ThrowIfNull(parcours);
        if (parcours.Any(p => p.SortieLe is null))
        {
            return null;
        }

        var depart = parcours
            .Select(p => p.Programme == Programme.Cvg ? p.SortieLe!.Value.AddMonths(HorlogeSuivi.Mois) : p.SortieLe)
            .Append(dernierContact)
            .Max();
        return depart?.AddYears(Annees);
    }
}

/// <summary>What is due for a file, and since when.</summary>
/// <param name="Geste">What is to be done.</param>
/// <param name="Le">First day on which it is due.</param>
public sealed record GesteDu(GesteConservation Geste, DateOnly Le);
