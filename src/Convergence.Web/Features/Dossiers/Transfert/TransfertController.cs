using Convergence.Domain;
using Convergence.Domain.Dossiers;
using Convergence.Domain.Habilitations;
using Convergence.Web.Features.Dossiers.Shared;
using Convergence.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace Convergence.Web.Features.Dossiers.Transfert;

/// <summary>Asks another chantier to take a person; nothing moves before it accepts.</summary>
[Autorise(Permission.SalarieModifier)]
[Route("/salaries/{cle:guid}/transfert")]
public sealed class TransfertController(TransfertService transferts) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(Guid cle, [FromServices] JournalDossierService journal, CancellationToken annulation)
    {
        if (await transferts.TrouverAsync(cle, annulation) is not { } salarie)
        {
            return NotFound();
        }

        await journal.OuvrirAsync(salarie, annulation);
        var contexte = await transferts.ContexteAsync(salarie, annulation);
        return View(
            new TransfertForm
            {
                Contexte = contexte,
                DemandeId = contexte.EnCours?.Id ?? 0,
                Version = contexte.EnCours?.Version ?? 0,
                Programme = contexte.Programme == Programme.Cvg ? "cvg" : "phc",
            }
        );
    }

    [HttpPost("")]
    public async Task<IActionResult> Demander(Guid cle, TransfertForm form, [FromServices] TransfertFormValidator validateur, CancellationToken annulation)
    {
        if (await transferts.TrouverAsync(cle, annulation) is not { } salarie)
        {
            return NotFound();
        }

        return validateur.Verifier(form, ModelState) && await transferts.DemanderAsync(salarie, form, ModelState, annulation)
            ? Retour(cle, "La demande est envoyée. Rien ne bouge avant la réponse de l’autre chantier.")
            : await RefuserAsync(salarie, form, annulation);
    }

    [HttpPost("annuler")]
    public async Task<IActionResult> Annuler(Guid cle, TransfertForm form, CancellationToken annulation)
    {
        if (await transferts.TrouverAsync(cle, annulation) is not { } salarie)
        {
            return NotFound();
        }

        return await transferts.AnnulerAsync(salarie, form, ModelState, annulation)
            ? Retour(cle, "La demande de transfert est annulée.")
            : await RefuserAsync(salarie, form, annulation);
    }

    private RedirectResult Retour(Guid cle, string message)
    {
        TempData["Succes"] = message;
        return Redirect($"~/salaries/{cle}/transfert");
    }

    private async Task<IActionResult> RefuserAsync(Salarie salarie, TransfertForm form, CancellationToken annulation)
    {
        form.Contexte = await transferts.ContexteAsync(salarie, annulation);
        ModelState.Remove(nameof(form.DemandeId));
        ModelState.Remove(nameof(form.Version));
        (form.DemandeId, form.Version) = (form.Contexte.EnCours?.Id ?? 0, form.Contexte.EnCours?.Version ?? 0);
        return View(nameof(Index), form);
    }
}
