using Convergence.Domain;
using Convergence.Domain.Habilitations;
using Convergence.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace Convergence.Web.Features.Dossiers.Sensible;

/// <summary>Sensitive data of a person: nothing unless the DPO opened the group.</summary>
[Autorise(Permission.SensibleSaisir)]
[Route("/salaries/{cle:guid}/sensible")]
public sealed class SensibleController(SensibleService saisies) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(Guid cle, [FromServices] SensibleQuery pages, CancellationToken annulation) =>
        await pages.OuvrirAsync(cle, annulation) is { } page ? View(page) : NotFound();

    [HttpGet("{groupe}/{support}/{sur:long}")]
    public async Task<IActionResult> Modifier(Guid cle, string groupe, string support, long sur, CancellationToken annulation)
    {
        if (await saisies.TrouverAsync(cle, groupe, support, sur, annulation) is not { } saisie)
        {
            return NotFound();
        }

        try
        {
            return View(await saisies.OuvrirAsync(saisie, annulation));
        }
        catch (RegleMetierException e)
        {
            TempData["Erreur"] = e.Message;
            return Retour(cle);
        }
    }

    [HttpPost("{groupe}/{support}/{sur:long}")]
    public async Task<IActionResult> Modifier(
        Guid cle,
        string groupe,
        string support,
        long sur,
        SensibleForm form,
        [FromServices] SensibleFormValidator validateur,
        CancellationToken annulation
    )
    {
        if (await saisies.TrouverAsync(cle, groupe, support, sur, annulation) is not { } saisie)
        {
            return NotFound();
        }

        SensibleService.Habiller(saisie, form);
        if (!validateur.Verifier(form, ModelState) || !await saisies.EnregistrerAsync(saisie, form, ModelState, annulation))
        {
            return View(form);
        }

        TempData["Succes"] = "Les réponses sont enregistrées, chiffrées.";
        return Retour(cle);
    }

    private RedirectResult Retour(Guid cle) => Redirect($"~/salaries/{cle}/sensible");
}
