using Convergence.Domain;
using Convergence.Domain.Pilotage.Bilans;
using Convergence.Web.Features.Pilotage.Bilans;

namespace Convergence.Web.Features.Pilotage.PreparationBilans;

/// <summary>Gathers what the national team reads before it prepares, corrects or transmits.</summary>
public sealed class ApercuService(BilansQuery bilans, PreparationBilanService preparation)
{
    /// <summary>The prepared version, else the transmitted one, else today's computation; null when the year has nothing to report.</summary>
    public async Task<ApercuViewModel?> LireAsync(Programme programme, int annee, int? numero, CancellationToken annulation)
    {
        var bilan = await bilans.VersionAsync(programme, annee, numero, annulation);
        if (bilan is null && numero is not null)
        {
            return null;
        }

        var actuel = bilan is null or { Etat: EtatBilan.Prepare or EtatBilan.Transmis } ? await preparation.CalculerAsync(programme, annee, annulation) : null;
        if (bilan is null && actuel is null)
        {
            return null;
        }

        var cellules = bilan is null ? actuel!.Cellules : await bilans.CellulesAsync(bilan.Id, annulation);
        var enVigueur = bilan is null
            ? null
            : (await bilans.VersionsAsync(annulation)).FirstOrDefault(v => v.Programme == programme && v.Annee == annee && v.Etat == EtatBilan.Transmis);
        return new ApercuViewModel
        {
            Programme = programme,
            Annee = annee,
            Bilan = bilan,
            Cellules = cellules,
            Controles = actuel?.Controles ?? [],
            ContientFictif = bilan?.ContientFictif ?? actuel!.ContientFictif,
            EnVigueur = enVigueur,
            Differences = await DifferencesAsync(bilan, enVigueur, cellules, actuel, annulation),
        };
    }

    /// <summary>A prepared version against the one in force; the one in force against what would be computed today.</summary>
    private async Task<IReadOnlyList<DifferenceBilan>?> DifferencesAsync(
        EnTeteBilan? bilan,
        EnTeteBilan? enVigueur,
        IReadOnlyList<CelluleCalculee> cellules,
        ContenuBilan? actuel,
        CancellationToken annulation
    ) =>
        bilan?.Etat switch
        {
            EtatBilan.Transmis when actuel is not null => ComparaisonBilans.Differences(cellules, actuel.Cellules),
            EtatBilan.Prepare when enVigueur is not null => ComparaisonBilans.Differences(await bilans.CellulesAsync(enVigueur.Id, annulation), cellules),
            _ => null,
        };
}
