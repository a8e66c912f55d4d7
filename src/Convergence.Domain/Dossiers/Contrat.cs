using Convergence.Domain.Dossiers.Horloges;
using Convergence.Domain.Dossiers.Nomenclatures;

namespace Convergence.Domain.Dossiers;

/// <summary>A contract of a person, with the chantier of the row or with another SIAE: its time counts in the 60 months all the same.</summary>
public sealed class Contrat : ElementParcours
{
    /// <summary>Longest week, in hours.</summary>
    public const decimal HeuresMaximum = 48;

    public FormeContrat Forme { get; private set; }

    /// <summary>First day.</summary>
    public DateOnly Debut { get; private set; }

    /// <summary>Last day as signed; null for a contract without an end.</summary>
    public DateOnly? FinPrevue { get; private set; }

    /// <summary>Last day when it ended otherwise; null while it runs, or when it went to its end.</summary>
    public DateOnly? FinReelle { get; private set; }

    /// <summary>Hours a week as signed; null when not said. The weekly hours of PHC are in <see cref="PalierHoraire"/>.</summary>
    public decimal? HeuresHebdomadaires { get; private set; }

    /// <summary>Employer outside the chantier; null for the chantier itself.</summary>
    public long? EmployeurId { get; set; }

    /// <summary>Last day: the real one, else the planned one; null without an end.</summary>
    public DateOnly? Fin => FinReelle ?? FinPrevue;

    /// <summary>What the clocks read.</summary>
    public PeriodeContrat Periode => new(Debut, Fin, Forme);

    /// <summary>Signs or corrects the contract.</summary>
    /// <param name="forme">Form.</param>
    /// <param name="debut">First day.</param>
    /// <param name="finPrevue">Last day as signed; null only for a CDI inclusion or another form without an end.</param>
    /// <param name="heures">Hours a week, above 0 and up to 48; null when not said.</param>
    /// <exception cref="RegleMetierException">End before start, no end for a CDDI, an end for a CDI, hours out of bounds.</exception>
    public void Signer(FormeContrat forme, DateOnly debut, DateOnly? finPrevue, decimal? heures)
    {
        Verifications.Date(debut, nameof(Debut));
        Verifications.Fin(debut, finPrevue, nameof(FinPrevue));
        if (ContratsPass.Formes[forme] is { SansTerme: true } && finPrevue is not null)
        {
            throw new RegleMetierException(nameof(FinPrevue), "Un CDI n’a pas de fin prévue : laissez vide.");
        }

        if (ContratsPass.Formes[forme].CompteDansPlafond && finPrevue is null)
        {
            throw new RegleMetierException(nameof(FinPrevue), "Indiquez la fin prévue du CDDI.");
        }

        if (heures is <= 0 or > HeuresMaximum)
        {
            throw new RegleMetierException(
                nameof(HeuresHebdomadaires),
                $"Indiquez un nombre d’heures par semaine entre 0 et {HeuresMaximum}, ou laissez vide."
            );
        }

        if (FinReelle < debut)
        {
            throw new RegleMetierException(nameof(Debut), "Le début ne peut pas suivre la fin enregistrée.");
        }

        (Forme, Debut, FinPrevue, HeuresHebdomadaires) = (forme, debut, finPrevue, heures);
    }

    /// <summary>Ends the contract before its term; null takes it back.</summary>
    /// <exception cref="RegleMetierException">Before the start, or after the planned end.</exception>
    public void Terminer(DateOnly? le)
    {
        Verifications.Fin(Debut, le, nameof(FinReelle));
        FinReelle =
            le > FinPrevue
                ? throw new RegleMetierException(nameof(FinReelle), "La fin réelle ne peut pas suivre la fin prévue : enregistrez un renouvellement.")
                : le;
    }
}

/// <summary>A suspension of the PASS IAE.</summary>
public sealed class SuspensionPass : ElementParcours
{
    public MotifSuspension Motif { get; private set; }

    /// <summary>First suspended day.</summary>
    public DateOnly Debut { get; private set; }

    /// <summary>Last suspended day; null while it goes on.</summary>
    public DateOnly? Fin { get; private set; }

    /// <summary>What the clocks read.</summary>
    public PeriodeSuspension Periode => new(Debut, Fin);

    /// <summary>Writes the suspension.</summary>
    /// <exception cref="RegleMetierException">End before start, more than 36 months, or a suspended contract of 15 days or less.</exception>
    public void Fixer(MotifSuspension motif, DateOnly debut, DateOnly? fin)
    {
        Verifications.Date(debut, nameof(Debut));
        Verifications.Fin(debut, fin, nameof(Fin));
        if (fin >= debut.AddMonths(PeriodeSuspension.MoisMaximum))
        {
            throw new RegleMetierException(nameof(Fin), $"Une suspension dure {PeriodeSuspension.MoisMaximum} mois au plus.");
        }

        if (motif == MotifSuspension.ContratSuspendu && fin is { } f && new Intervalle(debut, f).Jours <= 15)
        {
            throw new RegleMetierException(nameof(Fin), "Un contrat suspendu 15 jours ou moins ne suspend pas le PASS IAE.");
        }

        (Motif, Debut, Fin) = (motif, debut, fin);
    }
}
