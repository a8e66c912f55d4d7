using Convergence.Domain.Habilitations;
using Convergence.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace Convergence.Web.Features.Reseau.Capacites;

[Autorise(Permission.ReseauModifier)]
[Route("/chantiers/{id:long}/capacites/nouvelle")]
public sealed class CapacitesController(CapacitesService capacites, CapaciteFormValidator validateur) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Nouvelle(long id, CancellationToken annulation) =>
        await capacites.ContexteAsync(id, annulation) is { } contexte ? View(new CapaciteForm { Contexte = contexte }) : NotFound();

    [HttpPost("")]
    public async Task<IActionResult> Nouvelle(long id, CapaciteForm form, CancellationToken annulation)
    {
        if (await capacites.ContexteAsync(id, annulation) is not { } contexte)
        {
            return NotFound();
        }

        form.Contexte = contexte;
        if (!validateur.Verifier(form, ModelState) || !await capacites.AjouterAsync(id, form, ModelState, annulation))
        {
            return View(form);
        }

        TempData["Succes"] = "La capacité est enregistrée ; la précédente prend fin juste avant.";
        return Redirect($"~/chantiers/{id}");
    }
}
