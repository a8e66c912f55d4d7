using Convergence.Domain.Habilitations;
using Convergence.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace Convergence.Web.Features.Dossiers.Identite;

/// <summary>Welcomes a person, corrects an identity.</summary>
[Autorise(Permission.SalarieModifier)]
[Route("/salaries")]
public sealed class IdentiteController(IdentiteService edition, AccueilService accueil) : Controller
{
    [HttpGet("nouveau")]
    public async Task<IActionResult> Nouveau(CancellationToken annulation) => View(new AccueilForm { Contexte = await accueil.ContexteAsync(annulation) });

    [HttpPost("nouveau")]
    public async Task<IActionResult> Nouveau(AccueilForm form, [FromServices] AccueilFormValidator validateur, CancellationToken annulation)
    {
        form.Contexte = await accueil.ContexteAsync(annulation);
        return validateur.Verifier(form, ModelState) && await accueil.AccueillirAsync(form, ModelState, annulation) is { } cle
            ? Retour(cle, form.NoticeRemiseLe is null ? "La personne est accueillie. Remettez-lui la notice d’information." : "La personne est accueillie.")
            : View(form);
    }

    [HttpGet("{cle:guid}/modifier")]
    public async Task<IActionResult> Modifier(Guid cle, CancellationToken annulation) =>
        await edition.TrouverAsync(cle, annulation) is { } salarie ? View(await edition.OuvrirAsync(salarie, annulation)) : NotFound();

    [HttpPost("{cle:guid}/modifier")]
    public async Task<IActionResult> Modifier(Guid cle, SalarieForm form, [FromServices] SalarieFormValidator validateur, CancellationToken annulation)
    {
        if (await edition.TrouverAsync(cle, annulation) is not { } salarie)
        {
            return NotFound();
        }

        return validateur.Verifier(form, ModelState) && await edition.ModifierAsync(salarie, form, ModelState, annulation)
            ? Retour(cle, "L’identité est enregistrée.")
            : View(form);
    }

    private RedirectResult Retour(Guid cle, string message)
    {
        TempData["Succes"] = message;
        return Redirect($"~/salaries/{cle}");
    }
}
