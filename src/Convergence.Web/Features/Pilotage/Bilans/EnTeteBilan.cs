using Convergence.Domain;
using Convergence.Domain.Pilotage.Bilans;

namespace Convergence.Web.Features.Pilotage.Bilans;

/// <summary>What identifies a version of a bilan, wherever it is shown.</summary>
public sealed record EnTeteBilan(
    long Id,
    Programme Programme,
    int Annee,
    int Numero,
    EtatBilan Etat,
    DateTime PrepareLe,
    DateTime? TransmisLe,
    string? Motif,
    bool ContientFictif,
    string EmpreinteCellules,
    long Version
)
{
    /// <summary>Not transmitted: what it holds may still be abandoned.</summary>
    public bool EstProjet => Etat is EtatBilan.Prepare or EtatBilan.Abandonne;

    public string Titre => $"Bilan {Programme.Sigle()} {Annee}";

    public string Destinataire => Programme == Programme.Cvg ? "DGEFP" : "DGCS";

    /// <summary>« bilan-cvg-2023-v1.xlsx »: ASCII, and it says when it is a draft or holds invented figures.</summary>
    public string NomFichier =>
        $"bilan-{Programme.Code()}-{Annee}-v{Numero}{(EstProjet ? "-projet" : string.Empty)}{(ContientFictif ? "-DONNEES-FICTIVES" : string.Empty)}.xlsx";

    public static EnTeteBilan De(Bilan b) =>
        new(b.Id, b.Programme, b.Annee, b.Numero, b.Etat, b.PrepareLe, b.TransmisLe, b.Motif, b.ContientFictif, b.EmpreinteCellules, b.Version);
}
