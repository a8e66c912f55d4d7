using Convergence.Domain.Habilitations;
using Convergence.Domain.Reseau;
using Convergence.Web.Commun;
using Convergence.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace Convergence.Web.Features.Reseau.ChantierFin;

[Autorise(Permission.ReseauModifier)]
[Route("/chantiers/{id:long}")]
public sealed class ChantierFinController(ChantierFinService fins, FinFormValidator validateur) : Controller
{
    private const string Page = "Fin";
    private const string PageReouverture = "Reouverture";

    [HttpGet("terminer")]
    public async Task<IActionResult> Terminer(long id, CancellationToken annulation)
        => await fins.TrouverAsync(id, annulation) is { } t ? t.Fin is null ? View(Page, new FinForm { Version = t.Version, Contexte = await fins.ContexteAsync(t, reouverture: false, annulation) }) : DejaFait(t) : NotFound();

    [HttpPost("terminer")]
    public async Task<IActionResult> Terminer(long id, FinForm form, CancellationToken annulation)
    {
        if (await fins.TrouverAsync(id, annulation) is not { } chantier)
        {
            return NotFound();
        }

        if (chantier.Fin is not null)
        {
            return DejaFait(chantier);
        }

        form.Contexte = await fins.ContexteAsync(chantier, reouverture: false, annulation);
        if (!validateur.Verifier(form, ModelState) || !await fins.TerminerAsync(chantier, form, ModelState, annulation))
        {
            return View(Page, form);
        }

        return Retour(chantier, $"{chantier.Nom} est terminé. Le passé reste lisible à sa date.");
    }

    [HttpGet("rouvrir")]
    public async Task<IActionResult> Rouvrir(long id, CancellationToken annulation)
        => await fins.TrouverAsync(id, annulation) is { } t ? t.Fin is not null ? View(PageReouverture, new ReouvertureForm { Version = t.Version, Contexte = await fins.ContexteAsync(t, reouverture: true, annulation) }) : DejaFait(t) : NotFound();

    [HttpPost("rouvrir")]
    public async Task<IActionResult> Rouvrir(long id, ReouvertureForm form, CancellationToken annulation)
    {
        if (await fins.TrouverAsync(id, annulation) is not { } chantier)
        {
            return NotFound();
        }

        if (chantier.Fin is null)
        {
            return DejaFait(chantier);
        }

        form.Contexte = await fins.ContexteAsync(chantier, reouverture: true, annulation);
        return ModelState.IsValid && await fins.RouvrirAsync(chantier, form, ModelState, annulation)
            ? Retour(chantier, $"La fin de {chantier.Nom} est reprise.")
            : View(PageReouverture, form);
    }

    /// <summary>Somebody did it already, or it was never ended: the sheet says so.</summary>
    private RedirectResult DejaFait(Chantier chantier)
    {
        TempData["Info"] = chantier.Fin is null ? "Aucune fin n’est enregistrée : il n’y a rien à reprendre." : "Une fin est déjà enregistrée.";
        return Redirect($"~/chantiers/{chantier.Id}");
    }

    private RedirectResult Retour(Chantier chantier, string message)
    {
        TempData["Succes"] = message;
        return Redirect($"~/chantiers/{chantier.Id}");
    }
}
