using Convergence.Data;
using Convergence.Domain.Dossiers;
using Convergence.Domain.Dossiers.Nomenclatures;
using Convergence.Web.Commun;
using Convergence.Web.Features.Dossiers.Shared;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Web.Features.Dossiers.Suspensions;

/// <summary>Adds, corrects and ends a suspension of the PASS IAE.</summary>
public sealed class SuspensionsService(ConvergenceDbContext db, EcritureDossierService ecriture)
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
        if (!Fixer(suspension, form, etat))
        {
            return false;
        }

        // The same form sent twice is one suspension.
        if (await db.SuspensionsPass.AnyAsync(s => s.ParcoursId == p.Id && s.Debut == suspension.Debut, annulation))
        {
            etat.AddModelError(nameof(form.Debut), "Une suspension commence déjà ce jour-là : corrigez-la depuis le parcours.");
            return false;
        }

        return await ecriture.AjouterAsync(lu, suspension, ChampsParcours.Suspension, etat, annulation);
    }

    public async Task<bool> CorrigerAsync(LigneDossier<SuspensionPass> lu, SuspensionForm form, ModelStateDictionary etat, CancellationToken annulation) =>
        Fixer(lu.Ligne, form, etat) && await ecriture.CorrigerAsync(lu, form, ChampsParcours.Suspension, etat, annulation);

    private static bool Fixer(SuspensionPass suspension, SuspensionForm form, ModelStateDictionary etat) =>
        EnregistrementService.Essayer(etat, () => suspension.Fixer(ContratsPass.Suspensions.Lire(form.Motif)!.Valeur, form.Debut!.Value, form.Fin));
}
