using Convergence.Domain.Habilitations;
using Convergence.Web.Commun;
using Convergence.Web.Features.Reseau.Shared;
using Convergence.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace Convergence.Web.Features.Reseau.Adhesions;

[Autorise(Permission.ReseauModifier)]
public sealed class AdhesionsController(AdhesionsService adhesions, AdhesionFormValidator validateur, AdhesionFinService fins, PageFinService pages)
    : Controller
{
    [HttpGet("/chantiers/{id:long}/adhesions/nouvelle")]
    public async Task<IActionResult> Nouvelle(long id, CancellationToken annulation) =>
        await adhesions.ContexteAsync(id, annulation) is { } contexte
            ? View(new AdhesionForm { TerritoireId = contexte.TerritoireId, Contexte = contexte })
            : NotFound();

    [HttpPost("/chantiers/{id:long}/adhesions/nouvelle")]
    public async Task<IActionResult> Nouvelle(long id, AdhesionForm form, CancellationToken annulation)
    {
        if (await adhesions.ContexteAsync(id, annulation) is not { } contexte)
        {
            return NotFound();
        }

        form.Contexte = contexte;
        if (!validateur.Verifier(form, ModelState) || !await adhesions.AjouterAsync(id, form, ModelState, annulation))
        {
            return View(form);
        }

        TempData["Succes"] = "L’adhésion est enregistrée ; les campagnes ouvertes en tiennent compte.";
        return Redirect($"~/chantiers/{id}");
    }

    [HttpGet("/adhesions/{id:long}/terminer")]
    public async Task<IActionResult> Terminer(long id, CancellationToken annulation) =>
        await pages.TerminerAsync(this, fins, await fins.TrouverAsync(id, annulation), annulation);

    [HttpPost("/adhesions/{id:long}/terminer")]
    public async Task<IActionResult> Terminer(long id, FinForm form, CancellationToken annulation) =>
        await pages.TerminerAsync(this, fins, await fins.TrouverAsync(id, annulation), form, annulation);

    [HttpGet("/adhesions/{id:long}/rouvrir")]
    public async Task<IActionResult> Rouvrir(long id, CancellationToken annulation) =>
        await pages.RouvrirAsync(this, fins, await fins.TrouverAsync(id, annulation), annulation);

    [HttpPost("/adhesions/{id:long}/rouvrir")]
    public async Task<IActionResult> Rouvrir(long id, ReouvertureForm form, CancellationToken annulation) =>
        await pages.RouvrirAsync(this, fins, await fins.TrouverAsync(id, annulation), form, annulation);
}
