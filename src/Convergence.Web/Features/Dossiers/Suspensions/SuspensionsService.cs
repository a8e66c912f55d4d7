using Convergence.Domain.Dossiers;
using Convergence.Domain.Dossiers.Nomenclatures;
using Convergence.Web.Commun;
using Convergence.Web.Features.Dossiers.Shared;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Convergence.Web.Features.Dossiers.Suspensions;

/// <summary>Adds, corrects and ends a suspension of the PASS IAE.</summary>
public sealed class SuspensionsService(EcritureDossierService ecriture)
{
    public async Task<bool> AjouterAsync(LigneDossier<ParcoursSalarie> lu, SuspensionForm form, ModelStateDictionary etat, CancellationToken annulation)
    {
        var p = lu.Parcours;
        var suspension = new SuspensionPass
        {
            TerritoireId = p.TerritoireId,
            ChantierId = p.ChantierId,
            ParcoursId = p.Id,
        };
        return Fixer(suspension, form, etat)
            && await ecriture.AjouterAsync(
                lu,
                suspension,
                x => x.Debut == suspension.Debut,
                (nameof(form.Debut), "Une suspension commence déjà ce jour-là : corrigez-la depuis le parcours."),
                ChampsParcours.Suspension,
                etat,
                annulation
            );
    }

    public async Task<bool> CorrigerAsync(LigneDossier<SuspensionPass> lu, SuspensionForm form, ModelStateDictionary etat, CancellationToken annulation) =>
        Fixer(lu.Ligne, form, etat) && await ecriture.CorrigerAsync(lu, form, ChampsParcours.Suspension, etat, annulation);

    private static bool Fixer(SuspensionPass suspension, SuspensionForm form, ModelStateDictionary etat) =>
        EnregistrementService.Essayer(etat, () => suspension.Fixer(ContratsPass.Suspensions.Lire(form.Motif)!.Valeur, form.Debut!.Value, form.Fin));
}
