using Convergence.Domain.Habilitations;
using Convergence.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace Convergence.Web.Features.Reseau.PosteEdition;

[Autorise(Permission.EquipeModifier)]
[Route("/equipes")]
public sealed class PosteEditionController(PosteEditionService edition, PosteFormValidator validateur) : Controller
{
    private const string Vue = "Formulaire";

    [HttpGet("nouveau")]
    public async Task<IActionResult> Nouveau(CancellationToken annulation) =>
        View(Vue, new PosteForm { Contexte = await edition.ContexteAsync(null, annulation) });

    [HttpPost("nouveau")]
    public async Task<IActionResult> Nouveau(PosteForm form, CancellationToken annulation)
    {
        form.Contexte = await edition.ContexteAsync(null, annulation);
        return validateur.Verifier(form, ModelState) && await edition.CreerAsync(form, ModelState, annulation)
            ? Retour("Le poste est ajouté.")
            : View(Vue, form);
    }

    [HttpGet("{id:long}/modifier")]
    public async Task<IActionResult> Modifier(long id, CancellationToken annulation)
    {
        if (await edition.TrouverAsync(id, annulation) is not { } poste)
        {
            return NotFound();
        }

        var form = PosteEditionService.Lire(poste);
        form.Contexte = await edition.ContexteAsync(poste, annulation);
        return View(Vue, form);
    }

    [HttpPost("{id:long}/modifier")]
    public async Task<IActionResult> Modifier(long id, PosteForm form, CancellationToken annulation)
    {
        if (await edition.TrouverAsync(id, annulation) is not { } poste)
        {
            return NotFound();
        }

        form.Contexte = await edition.ContexteAsync(poste, annulation);
        return validateur.Verifier(form, ModelState) && await edition.ModifierAsync(poste, form, ModelState, annulation)
            ? Retour("Le poste est corrigé.")
            : View(Vue, form);
    }

    private RedirectResult Retour(string message)
    {
        TempData["Succes"] = message;
        return Redirect("~/equipes");
    }
}
