using Convergence.Domain;
using Convergence.Domain.Pilotage.Bilans;
using Convergence.Web.Features.Pilotage.Bilans;

namespace Convergence.Web.Features.Pilotage.PreparationBilans;

/// <summary>A bilan as it was stored, or as it would be prepared today, with what to look at.</summary>
public sealed record ApercuViewModel
{
    public required Programme Programme { get; init; }

    public required int Annee { get; init; }

    /// <summary>The version shown; null when nothing is prepared yet and today's computation is shown.</summary>
    public EnTeteBilan? Bilan { get; init; }

    public required IReadOnlyList<CelluleCalculee> Cellules { get; init; }

    public required IReadOnlyList<ControleBilan> Controles { get; init; }

    public required bool ContientFictif { get; init; }

    /// <summary>Version in force, which this one would replace; null when there is none.</summary>
    public EnTeteBilan? EnVigueur { get; init; }

    /// <summary>What differs from the version in force; null when there is nothing to compare.</summary>
    public IReadOnlyList<DifferenceBilan>? Differences { get; init; }

    public bool EstPrepare => Bilan?.Etat == EtatBilan.Prepare;

    public bool EstCorrigeable => Bilan?.Etat == EtatBilan.Transmis;

    public string Titre => $"Bilan {Programme.Sigle()} {Annee}";

    public string Chemin => $"/bilans/{Programme.Code()}/{Annee}";

    public string Destinataire => Programme == Programme.Cvg ? "DGEFP" : "DGCS";

    public PreparationForm Preparation { get; init; } = new();

    public TransmissionForm Transmission { get; init; } = new();
}
