using Convergence.Domain.Dossiers;
using Convergence.Domain.Habilitations;
using Convergence.Web.Commun;
using Convergence.Web.Features.Dossiers.Shared;
using Convergence.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace Convergence.Web.Features.Dossiers.Partage;

/// <summary>The choice of the chantier: what the coordination of the territory sees of a file, until when, and taking it back.</summary>
[Autorise(Permission.SalarieModifier)]
[Route("/salaries/{cle:guid}/partage")]
public sealed class PartageController(PartageService partages, EnregistrementService enregistrement) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(Guid cle, [FromServices] JournalDossierService journal, CancellationToken annulation)
    {
        if (await partages.TrouverAsync(cle, annulation) is not { } salarie)
        {
            return NotFound();
        }

        await journal.OuvrirAsync(salarie, annulation);
        var contexte = await partages.ContexteAsync(salarie, annulation);
        return View(
            new PartageForm
            {
                Contexte = contexte,
                PartageId = contexte.EnCours?.Id ?? 0,
                Version = contexte.EnCours?.Version ?? 0,
                JusquAu = enregistrement.Aujourdhui.AddMonths(PartageDossier.MoisProposes),
            }
        );
    }

    [HttpPost("")]
    public async Task<IActionResult> Partager(Guid cle, PartageForm form, [FromServices] PartageFormValidator validateur, CancellationToken annulation)
    {
        if (await partages.TrouverAsync(cle, annulation) is not { } salarie)
        {
            return NotFound();
        }

        return validateur.Verifier(form, ModelState) && await partages.PartagerAsync(cle, form, ModelState, annulation)
            ? Retour(cle, "La coordination du territoire voit maintenant ce dossier. Vous pouvez reprendre le partage à tout moment.")
            : await RefuserAsync(salarie, form, annulation);
    }

    [HttpPost("retirer")]
    public async Task<IActionResult> Retirer(Guid cle, PartageForm form, CancellationToken annulation)
    {
        if (await partages.TrouverAsync(cle, annulation) is not { } salarie)
        {
            return NotFound();
        }

        return await partages.RetirerAsync(salarie, form, ModelState, annulation)
            ? Retour(cle, "Le partage est repris : la coordination ne voit plus ce dossier.")
            : await RefuserAsync(salarie, form, annulation);
    }

    private RedirectResult Retour(Guid cle, string message)
    {
        TempData["Succes"] = message;
        return Redirect($"~/salaries/{cle}/partage");
    }

    private async Task<IActionResult> RefuserAsync(Salarie salarie, PartageForm form, CancellationToken annulation)
    {
        form.Contexte = await partages.ContexteAsync(salarie, annulation);
        ModelState.Remove(nameof(form.PartageId));
        ModelState.Remove(nameof(form.Version));
        (form.PartageId, form.Version) = (form.Contexte.EnCours?.Id ?? 0, form.Contexte.EnCours?.Version ?? 0);
        return View(nameof(Index), form);
    }
}
