using Convergence.Domain.Habilitations;
using Convergence.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace Convergence.Web.Features.Conventions.ConventionEdition;

/// <summary>Creates, renews and edits a convention.</summary>
[Autorise(Permission.ConventionModifier)]
[Route("/conventions")]
public sealed class ConventionEditionController(ConventionEditionService edition, ConventionFormQuery formulaires, ConventionFormValidator validateur)
    : Controller
{
    private const string Vue = "Formulaire";

    [HttpGet("nouvelle")]
    public async Task<IActionResult> Nouvelle(long? renouvelle, string? territoire, long? chantier, CancellationToken annulation)
    {
        if (await formulaires.ViergeAsync(renouvelle, territoire, chantier, annulation) is not { } form)
        {
            return NotFound();
        }

        ModelState.Clear();
        return await AfficherAsync(form, null, annulation);
    }

    [HttpPost("nouvelle")]
    public async Task<IActionResult> Nouvelle(ConventionForm form, CancellationToken annulation)
    {
        if (validateur.Verifier(form, ModelState) && await edition.CreerAsync(form, ModelState, annulation) is { } id)
        {
            TempData["Succes"] = $"La convention {form.Numero} est créée, en discussion.";
            return Redirect($"~/conventions/{id}");
        }

        return await AfficherAsync(form, null, annulation);
    }

    [HttpGet("{id:long}/modifier")]
    public async Task<IActionResult> Modifier(long id, CancellationToken annulation) =>
        await formulaires.LireAsync(id, annulation) is { } form ? await AfficherAsync(form, id, annulation) : NotFound();

    [HttpPost("{id:long}/modifier")]
    public async Task<IActionResult> Modifier(long id, ConventionForm form, CancellationToken annulation)
    {
        if (await formulaires.LireAsync(id, annulation) is not { } actuelle)
        {
            return NotFound();
        }

        (form.TerritoireId, form.ChantierId) = (actuelle.TerritoireId, actuelle.ChantierId);
        if (validateur.Verifier(form, ModelState) && await edition.ModifierAsync(id, form, ModelState, annulation))
        {
            TempData["Succes"] = $"La convention {form.Numero} est enregistrée.";
            return Redirect($"~/conventions/{id}");
        }

        return await AfficherAsync(form, id, annulation);
    }

    private async Task<IActionResult> AfficherAsync(ConventionForm form, long? id, CancellationToken annulation)
    {
        form.Contexte = await formulaires.ContexteAsync(form, id, annulation);
        ConventionFormQuery.Completer(form);
        return View(Vue, form);
    }
}
