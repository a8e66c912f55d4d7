using Convergence.Domain.Habilitations;
using Convergence.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace Convergence.Web.Features.Reseau.EtatsProgramme;

[Autorise(Permission.ReseauModifier)]
[Route("/territoires/{code}/etats/nouveau")]
public sealed class EtatsProgrammeController(EtatsProgrammeService etats, EtatProgrammeFormValidator validateur) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Nouveau(string code, CancellationToken annulation) =>
        await etats.ContexteAsync(code, annulation) is { } contexte ? View(new EtatProgrammeForm { Contexte = contexte }) : NotFound();

    [HttpPost("")]
    public async Task<IActionResult> Nouveau(string code, EtatProgrammeForm form, CancellationToken annulation)
    {
        if (await etats.ContexteAsync(code, annulation) is not { } contexte)
        {
            return NotFound();
        }

        form.Contexte = contexte;
        if (!validateur.Verifier(form, ModelState) || !await etats.ChangerAsync(code, form, ModelState, annulation))
        {
            return View(form);
        }

        TempData["Succes"] = "Le nouvel état est enregistré ; l’ancien est daté et reste lisible.";
        return Redirect($"~/territoires/{code}");
    }
}
