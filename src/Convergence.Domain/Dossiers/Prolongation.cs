using Convergence.Domain.Dossiers.Horloges;
using Convergence.Domain.Dossiers.Nomenclatures;

namespace Convergence.Domain.Dossiers;

/// <summary>Where a prolongation stands.</summary>
public enum EtatProlongation
{
    Demandee = 1,

    /// <summary>Granted: the only ones that the clocks read.</summary>
    Accordee = 2,

    Refusee = 3,
}

/// <summary>A prolongation of the PASS IAE, asked from 12 months before its end to 6 months after (domain dictionary, section on contracts).</summary>
public sealed class Prolongation : ElementParcours
{
    /// <summary>Months before the end of the PASS from which it may be asked.</summary>
    public const int MoisAvant = 12;

    /// <summary>Months after the end of the PASS until which it may be asked.</summary>
    public const int MoisApres = 6;

    /// <summary>Reason; null when it is kept by the sensitive module.</summary>
    public MotifProlongation? Motif { get; private set; }

    /// <summary>First day.</summary>
    public DateOnly Debut { get; private set; }

    /// <summary>Last day.</summary>
    public DateOnly Fin { get; private set; }

    /// <summary>Where it stands.</summary>
    public EtatProlongation Etat { get; set; } = EtatProlongation.Demandee;

    /// <summary>What the clocks read; null unless granted.</summary>
    public PeriodeProlongation? Periode => Etat == EtatProlongation.Accordee ? new(Debut, Fin, Motif) : null;

    /// <summary>Writes the prolongation.</summary>
    /// <exception cref="RegleMetierException">Sensitive reason, end before start, or longer than one request may be.</exception>
    public void Fixer(MotifProlongation? motif, DateOnly debut, DateOnly fin)
    {
        ChampsSensibles.Refuser(ChampsSensibles.ListeProlongation, motif is { } m ? ContratsPass.Prolongations[m].Code : null, nameof(Motif));
        Verifications.Date(debut, nameof(Debut));
        Verifications.Fin(debut, fin, nameof(Fin));
        if (ContratsPass.Prolongations[motif ?? MotifProlongation.DifficultesParticulieres].MoisParDemande is { } mois && fin >= debut.AddMonths(mois))
        {
            throw new RegleMetierException(nameof(Fin), $"Une demande porte sur {mois} mois au plus : enregistrez-en plusieurs.");
        }

        (Motif, Debut, Fin) = (motif, debut, fin);
    }

    /// <summary>True when a prolongation may be asked on that day.</summary>
    /// <param name="finPass">Last day of the PASS; null gives false.</param>
    /// <param name="au">Day.</param>
    public static bool PeutEtreDemandee(DateOnly? finPass, DateOnly au) =>
        finPass is { } fin && fin.AddMonths(-MoisAvant) <= au && au <= fin.AddMonths(MoisApres);
}
