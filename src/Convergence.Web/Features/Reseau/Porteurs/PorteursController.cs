using Convergence.Domain.Habilitations;
using Convergence.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace Convergence.Web.Features.Reseau.Porteurs;

[Autorise(Permission.ReseauModifier)]
[Route("/territoires/{code}/porteur")]
public sealed class PorteursController(PorteursService porteurs, PorteurFormValidator validateur) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Changer(string code, CancellationToken annulation) =>
        await porteurs.ContexteAsync(code, annulation) is { } contexte ? View(new PorteurForm { Contexte = contexte }) : NotFound();

    [HttpPost("")]
    public async Task<IActionResult> Changer(string code, PorteurForm form, CancellationToken annulation)
    {
        if (await porteurs.ContexteAsync(code, annulation) is not { } contexte)
        {
            return NotFound();
        }

        form.Contexte = contexte;
        if (!validateur.Verifier(form, ModelState) || !await porteurs.ChangerAsync(code, form, ModelState, annulation))
        {
            return View(form);
        }

        TempData["Succes"] = "Le nouveau porteur est enregistré ; l’ancien reste dans la chronologie.";
        return Redirect($"~/territoires/{code}");
    }
}
