using Convergence.Domain.Habilitations;
using Convergence.Domain.Reseau;
using Convergence.Web.Commun;
using Convergence.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace Convergence.Web.Features.Reseau.TerritoireFin;

[Autorise(Permission.ReseauModifier)]
[Route("/territoires/{code}")]
public sealed class TerritoireFinController(TerritoireFinService fins, FinFormValidator validateur) : Controller
{
    private const string Page = "Fin";
    private const string PageReouverture = "Reouverture";

    [HttpGet("terminer")]
    public async Task<IActionResult> Terminer(string code, CancellationToken annulation)
        => await fins.TrouverAsync(code, annulation) is { } t ? t.Fin is null ? View(Page, new FinForm { Version = t.Version, Contexte = await fins.ContexteAsync(t, reouverture: false, annulation) }) : DejaFait(t) : NotFound();

    [HttpPost("terminer")]
    public async Task<IActionResult> Terminer(string code, FinForm form, CancellationToken annulation)
    {
        if (await fins.TrouverAsync(code, annulation) is not { } territoire)
        {
            return NotFound();
        }

        if (territoire.Fin is not null)
        {
            return DejaFait(territoire);
        }

        form.Contexte = await fins.ContexteAsync(territoire, reouverture: false, annulation);
        if (!validateur.Verifier(form, ModelState) || !await fins.TerminerAsync(territoire, form, ModelState, annulation))
        {
            return View(Page, form);
        }

        return Retour(territoire, $"{territoire.Nom} est terminé. Le passé reste lisible à sa date.");
    }

    [HttpGet("rouvrir")]
    public async Task<IActionResult> Rouvrir(string code, CancellationToken annulation)
        => await fins.TrouverAsync(code, annulation) is { } t ? t.Fin is not null ? View(PageReouverture, new ReouvertureForm { Version = t.Version, Contexte = await fins.ContexteAsync(t, reouverture: true, annulation) }) : DejaFait(t) : NotFound();

    [HttpPost("rouvrir")]
    public async Task<IActionResult> Rouvrir(string code, ReouvertureForm form, CancellationToken annulation)
    {
        if (await fins.TrouverAsync(code, annulation) is not { } territoire)
        {
            return NotFound();
        }

        if (territoire.Fin is null)
        {
            return DejaFait(territoire);
        }

        form.Contexte = await fins.ContexteAsync(territoire, reouverture: true, annulation);
        return ModelState.IsValid && await fins.RouvrirAsync(territoire, form, ModelState, annulation)
            ? Retour(territoire, $"La fin de {territoire.Nom} est reprise.")
            : View(PageReouverture, form);
    }

    /// <summary>Somebody did it already, or it was never ended: the sheet says so.</summary>
    private RedirectResult DejaFait(Territoire territoire)
    {
        TempData["Info"] = territoire.Fin is null ? "Aucune fin n’est enregistrée : il n’y a rien à reprendre." : "Une fin est déjà enregistrée.";
        return Redirect($"~/territoires/{territoire.Code}");
    }

    private RedirectResult Retour(Territoire territoire, string message)
    {
        TempData["Succes"] = message;
        return Redirect($"~/territoires/{territoire.Code}");
    }
}
