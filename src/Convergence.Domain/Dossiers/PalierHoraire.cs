namespace Convergence.Domain.Dossiers;

/// <summary>
/// Weekly hours from a day on: a step of the PHC ladder, « 4 h, 6 h, 8 h… jusqu’à 20 h ». A step down is normal and is no failure. Out of
/// the usual bounds it is kept and only warned about (domain dictionary, section on contracts).
/// </summary>
public sealed class PalierHoraire : ElementParcours
{
    /// <summary>Longest week, in hours.</summary>
    public const decimal HeuresMaximum = 48;

    /// <summary>First day at this step.</summary>
    public DateOnly APartirDu { get; private set; }

    /// <summary>Hours a week, by quarters of an hour; 0 is a break.</summary>
    public decimal Heures { get; private set; }

    /// <summary>Sets the step.</summary>
    /// <exception cref="RegleMetierException">Hours out of 0 to 48, or not a quarter of an hour.</exception>
    public void Fixer(DateOnly aPartirDu, decimal heures)
    {
        Verifications.Date(aPartirDu, nameof(APartirDu));
        if (heures is < 0 or > HeuresMaximum || heures * 4 != decimal.Truncate(heures * 4))
        {
            throw new RegleMetierException(nameof(Heures), $"Indiquez un nombre d’heures par semaine entre 0 et {HeuresMaximum}, au quart d’heure.");
        }

        (APartirDu, Heures) = (aPartirDu, heures);
    }
}
