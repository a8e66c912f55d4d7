using Convergence.Domain.Dossiers;
using Convergence.Domain.Dossiers.Horloges;
using Convergence.Domain.Dossiers.Nomenclatures;
using Convergence.Web.Composants;

namespace Convergence.Web.Features.Dossiers.Parcours;

/// <summary>A suspension or a prolongation of the PASS IAE: both are read at once.</summary>
/// <param name="Motif">Value of the list of its nature; null when it is not said.</param>
/// <param name="Etat">State of a prolongation; 0 for a suspension.</param>
public sealed record LignePass(bool EstSuspension, long Id, long ParcoursId, DateOnly Debut, DateOnly? Fin, int? Motif, int Etat)
{
    public PeriodeSuspension Suspension => new(Debut, Fin);

    /// <summary>What the clocks read of a prolongation; null unless granted.</summary>
    public PeriodeProlongation? Prolongation => Etat == (int)EtatProlongation.Accordee ? new(Debut, Fin ?? Debut, (MotifProlongation?)Motif) : null;

    public string Nom => EstSuspension ? "suspension" : "prolongation";

    public string MotifDit =>
        Motif is not { } m ? Formats.NonRenseigne
        : EstSuspension ? ((MotifSuspension)m).Libelle()
        : ((MotifProlongation)m).Libelle();

    public string EtatDit(DateOnly au) =>
        (EstSuspension, (EtatProlongation)Etat) switch
        {
            (true, _) => Debut > au ? "à venir"
            : Fin is null || Fin >= au ? "en cours"
            : "terminée",
            (false, EtatProlongation.Accordee) => "accordée",
            (false, EtatProlongation.Refusee) => "refusée",
            _ => "demandée",
        };
}
