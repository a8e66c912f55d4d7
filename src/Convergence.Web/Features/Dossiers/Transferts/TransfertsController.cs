using Convergence.Domain.Habilitations;
using Convergence.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace Convergence.Web.Features.Dossiers.Transferts;

/// <summary>Transfers asked and received: the chantier asked accepts, or refuses with a reason.</summary>
[Autorise(Permission.SalarieModifier)]
[Route("/salaries/transferts")]
public sealed class TransfertsController(TransfertsQuery transferts, TransfertsService service) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(int page, CancellationToken annulation) => View(await transferts.ListerAsync(page, annulation));

    [HttpGet("{cle:guid}")]
    public async Task<IActionResult> Fiche(Guid cle, CancellationToken annulation) =>
        await transferts.TrouverAsync(cle, annulation) is { } lu
            ? View(
                new ReponseForm
                {
                    Contexte = lu,
                    Version = lu.Version,
                    EntreeProposee = lu.Entree,
                }
            )
            : NotFound();

    [HttpPost("{cle:guid}/accepter")]
    public async Task<IActionResult> Accepter(Guid cle, ReponseForm form, [FromServices] ReponseFormValidator validateur, CancellationToken annulation)
    {
        if (await transferts.TrouverAsync(cle, annulation) is not { EstRecu: true })
        {
            return NotFound();
        }

        if (validateur.Verifier(form, ModelState) && await service.AccepterAsync(cle, form, ModelState, annulation) is { } dossier)
        {
            TempData["Succes"] = "Le transfert est accepté : ce dossier est maintenant celui de votre chantier. Relisez l’identité et saisissez le contrat.";
            return Redirect($"~/salaries/{dossier}");
        }

        return await RevoirAsync(cle, form, annulation);
    }

    [HttpPost("{cle:guid}/refuser")]
    public async Task<IActionResult> Refuser(Guid cle, ReponseForm form, CancellationToken annulation)
    {
        if (await transferts.TrouverAsync(cle, annulation) is not { EstRecu: true })
        {
            return NotFound();
        }

        if (form.MotifRefus is not { } motif || !Enum.IsDefined(motif))
        {
            ModelState.AddModelError(nameof(form.MotifRefus), "Choisissez le motif du refus.");
        }
        else if (await service.RefuserAsync(cle, form, ModelState, annulation) is not null)
        {
            TempData["Succes"] = "Le transfert est refusé : le dossier reste à son chantier.";
            return Redirect("~/salaries/transferts");
        }

        return await RevoirAsync(cle, form, annulation);
    }

    private async Task<IActionResult> RevoirAsync(Guid cle, ReponseForm form, CancellationToken annulation)
    {
        form.Contexte = await transferts.TrouverAsync(cle, annulation);
        ModelState.Remove(nameof(form.Version));
        form.Version = form.Contexte!.Version;
        return View(nameof(Fiche), form);
    }
}
