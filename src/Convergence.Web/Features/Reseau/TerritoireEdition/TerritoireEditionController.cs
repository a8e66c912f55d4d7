using Convergence.Domain.Habilitations;
using Convergence.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace Convergence.Web.Features.Reseau.TerritoireEdition;

[Autorise(Permission.ReseauModifier)]
[Route("/territoires")]
public sealed class TerritoireEditionController(TerritoireEditionService edition, TerritoireFormValidator validateur) : Controller
{
    private const string Vue = "Formulaire";

    [HttpGet("nouveau")]
    public async Task<IActionResult> Nouveau(CancellationToken annulation) =>
        View(Vue, new TerritoireForm { Contexte = await edition.ContexteAsync(null, annulation) });

    [HttpPost("nouveau")]
    public async Task<IActionResult> Nouveau(TerritoireForm form, CancellationToken annulation)
    {
        if (validateur.Verifier(form, ModelState) && await edition.CreerAsync(form, ModelState, annulation) is { } code)
        {
            TempData["Succes"] = $"Le territoire {form.Nom} est créé.";
            return Redirect($"~/territoires/{code}");
        }

        form.Contexte = await edition.ContexteAsync(null, annulation);
        return View(Vue, form);
    }

    [HttpGet("{code}/modifier")]
    public async Task<IActionResult> Modifier(string code, CancellationToken annulation)
    {
        if (await edition.LireAsync(code, annulation) is not { } form)
        {
            return NotFound();
        }

        form.Contexte = await edition.ContexteAsync(code, annulation);
        return View(Vue, form);
    }

    [HttpPost("{code}/modifier")]
    public async Task<IActionResult> Modifier(string code, TerritoireForm form, CancellationToken annulation)
    {
        if (await edition.LireAsync(code, annulation) is null)
        {
            return NotFound();
        }

        if (validateur.Verifier(form, ModelState) && await edition.ModifierAsync(code, form, ModelState, annulation) is true)
        {
            TempData["Succes"] = $"Le territoire {form.Nom} est enregistré.";
            return Redirect($"~/territoires/{code}");
        }

        form.Contexte = await edition.ContexteAsync(code, annulation);
        return View(Vue, form);
    }
}
