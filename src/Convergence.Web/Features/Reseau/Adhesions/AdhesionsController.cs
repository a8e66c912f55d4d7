using Convergence.Domain.Habilitations;
using Convergence.Domain.Reseau;
using Convergence.Web.Commun;
using Convergence.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace Convergence.Web.Features.Reseau.Adhesions;

[Autorise(Permission.ReseauModifier)]
public sealed class AdhesionsController(AdhesionsService adhesions, AdhesionFormValidator validateur, FinFormValidator validateurFin) : Controller
{
    private const string Page = "Fin";
    private const string PageReouverture = "Reouverture";

    [HttpGet("/chantiers/{id:long}/adhesions/nouvelle")]
    public async Task<IActionResult> Nouvelle(long id, CancellationToken annulation)
        => await adhesions.ContexteAsync(id, annulation) is { } contexte ? View(new AdhesionForm { TerritoireId = contexte.TerritoireId, Contexte = contexte }) : NotFound();

    [HttpPost("/chantiers/{id:long}/adhesions/nouvelle")]
    public async Task<IActionResult> Nouvelle(long id, AdhesionForm form, CancellationToken annulation)
    {
        if (await adhesions.ContexteAsync(id, annulation) is not { } contexte)
        {
            return NotFound();
        }

        form.Contexte = contexte;
        return validateur.Verifier(form, ModelState) && await adhesions.AjouterAsync(id, form, ModelState, annulation)
            ? Retour(id, "L’adhésion est enregistrée ; les campagnes ouvertes en tiennent compte.")
            : View(form);
    }

    [HttpGet("/adhesions/{id:long}/terminer")]
    public async Task<IActionResult> Terminer(long id, CancellationToken annulation)
        => await adhesions.TrouverAsync(id, annulation) is { } a ? a.Fin is null ? View(Page, new FinForm { Version = a.Version, Contexte = await adhesions.ContexteFinAsync(a, reouverture: false, annulation) }) : DejaFait(a) : NotFound();

    [HttpPost("/adhesions/{id:long}/terminer")]
    public async Task<IActionResult> Terminer(long id, FinForm form, CancellationToken annulation)
    {
        if (await adhesions.TrouverAsync(id, annulation) is not { } adhesion)
        {
            return NotFound();
        }

        if (adhesion.Fin is not null)
        {
            return DejaFait(adhesion);
        }

        form.Contexte = await adhesions.ContexteFinAsync(adhesion, reouverture: false, annulation);
        return validateurFin.Verifier(form, ModelState) && await adhesions.TerminerAsync(adhesion, form, ModelState, annulation)
            ? Retour(adhesion.ChantierId, "L’adhésion est close ; les campagnes ouvertes en tiennent compte.")
            : View(Page, form);
    }

    [HttpGet("/adhesions/{id:long}/rouvrir")]
    public async Task<IActionResult> Rouvrir(long id, CancellationToken annulation)
        => await adhesions.TrouverAsync(id, annulation) is { } a ? a.Fin is not null ? View(PageReouverture, new ReouvertureForm { Version = a.Version, Contexte = await adhesions.ContexteFinAsync(a, reouverture: true, annulation) }) : DejaFait(a) : NotFound();

    [HttpPost("/adhesions/{id:long}/rouvrir")]
    public async Task<IActionResult> Rouvrir(long id, ReouvertureForm form, CancellationToken annulation)
    {
        if (await adhesions.TrouverAsync(id, annulation) is not { } adhesion)
        {
            return NotFound();
        }

        if (adhesion.Fin is null)
        {
            return DejaFait(adhesion);
        }

        form.Contexte = await adhesions.ContexteFinAsync(adhesion, reouverture: true, annulation);
        return ModelState.IsValid && await adhesions.RouvrirAsync(adhesion, form, ModelState, annulation)
            ? Retour(adhesion.ChantierId, "La fin de l’adhésion est reprise.")
            : View(PageReouverture, form);
    }

    /// <summary>Somebody did it already, or it was never ended: the sheet says so.</summary>
    private RedirectResult DejaFait(AdhesionProgramme adhesion)
    {
        TempData["Info"] = adhesion.Fin is null ? "Aucune fin n’est enregistrée : il n’y a rien à reprendre." : "Une fin est déjà enregistrée.";
        return Redirect($"~/chantiers/{adhesion.ChantierId}");
    }

    private RedirectResult Retour(long chantierId, string message)
    {
        TempData["Succes"] = message;
        return Redirect($"~/chantiers/{chantierId}");
    }
}
