using Convergence.Domain.Habilitations;
using Convergence.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace Convergence.Web.Features.Reseau.ChantierEdition;

[Autorise(Permission.ReseauModifier)]
[Route("/chantiers")]
public sealed class ChantierEditionController(ChantierEditionService edition, ChantierFormValidator validateur) : Controller
{
    private const string Vue = "Formulaire";

    [HttpGet("nouveau")]
    public async Task<IActionResult> Nouveau(string? territoire, CancellationToken annulation)
    {
        var form = await edition.ViergeAsync(territoire, annulation);
        form.Contexte = await edition.ContexteAsync(null, form.TerritoireId, annulation);
        ModelState.Clear();
        return View(Vue, form);
    }

    [HttpPost("nouveau")]
    public async Task<IActionResult> Nouveau(ChantierForm form, CancellationToken annulation)
    {
        if (validateur.Verifier(form, ModelState) && await edition.CreerAsync(form, ModelState, annulation) is { } id)
        {
            TempData["Succes"] = $"Le chantier {form.Nom} est créé.";
            return Redirect($"~/chantiers/{id}");
        }

        form.Contexte = await edition.ContexteAsync(null, form.TerritoireId, annulation);
        return View(Vue, form);
    }

    [HttpGet("{id:long}/modifier")]
    public async Task<IActionResult> Modifier(long id, CancellationToken annulation)
    {
        if (await edition.LireAsync(id, annulation) is not { } form)
        {
            return NotFound();
        }

        form.Contexte = await edition.ContexteAsync(id, form.TerritoireId, annulation);
        return View(Vue, form);
    }

    [HttpPost("{id:long}/modifier")]
    public async Task<IActionResult> Modifier(long id, ChantierForm form, CancellationToken annulation)
    {
        if (await edition.LireAsync(id, annulation) is not { } actuel)
        {
            return NotFound();
        }

        if (validateur.Verifier(form, ModelState) && await edition.ModifierAsync(id, form, ModelState, annulation) is true)
        {
            TempData["Succes"] =
                actuel.Nom == form.Nom
                    ? $"Le chantier {form.Nom} est enregistré."
                    : $"Le chantier {form.Nom} est enregistré ; la recherche le trouve aussi sous « {form.AutreNom} ».";
            return Redirect($"~/chantiers/{id}");
        }

        form.Contexte = await edition.ContexteAsync(id, actuel.TerritoireId, annulation);
        return View(Vue, form);
    }
}
