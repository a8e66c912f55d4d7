using Convergence.Domain.Habilitations;
using Convergence.Web.Features.Partenariats.Partenaires;
using Convergence.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace Convergence.Web.Features.Partenariats.PartenaireEdition;

[Autorise(Permission.PartenaireModifier)]
[Route("/partenaires")]
public sealed class PartenaireEditionController(PartenaireEditionService edition, PartenairesTenusService tenus, PartenaireFormValidator validateur)
    : Controller
{
    private const string Vue = "Formulaire";

    [HttpGet("nouveau")]
    public async Task<IActionResult> Nouveau(CancellationToken annulation)
    {
        var form = edition.Vierge();
        form.Contexte = await edition.ContexteAsync(null, form, refuse: false, annulation);
        return View(Vue, form);
    }

    [HttpPost("nouveau")]
    public async Task<IActionResult> Nouveau(PartenaireForm form, CancellationToken annulation)
    {
        if (validateur.Verifier(form, ModelState) && await edition.CreerAsync(form, ModelState, annulation) is { } id)
        {
            TempData["Succes"] = $"Le partenaire {form.Nom} est créé et confirmé aujourd’hui. Ajoutez un contact et ce que le partenariat a permis.";
            return Redirect($"~/partenaires/{id}");
        }

        form.Contexte = await edition.ContexteAsync(null, form, refuse: true, annulation);
        return View(Vue, form);
    }

    [HttpGet("{id:long}/modifier")]
    public async Task<IActionResult> Modifier(long id, CancellationToken annulation)
    {
        if (await tenus.TenirAsync(id, annulation) is not { } tenu || await edition.LireAsync(id, annulation) is not { } form)
        {
            return NotFound();
        }

        form.Contexte = await edition.ContexteAsync(tenu, form, refuse: false, annulation);
        return View(Vue, form);
    }

    [HttpPost("{id:long}/modifier")]
    public async Task<IActionResult> Modifier(long id, PartenaireForm form, CancellationToken annulation)
    {
        if (await tenus.TenirAsync(id, annulation) is not { } tenu)
        {
            return NotFound();
        }

        form.Contexte = await edition.ContexteAsync(tenu, form, refuse: true, annulation);
        if (!validateur.Verifier(form, ModelState) || !await edition.ModifierAsync(id, form, ModelState, annulation))
        {
            return View(Vue, form);
        }

        TempData["Succes"] = $"La fiche de {form.Contexte.NomFixe ?? form.Nom} est enregistrée.";
        return Redirect($"~/partenaires/{id}");
    }
}
