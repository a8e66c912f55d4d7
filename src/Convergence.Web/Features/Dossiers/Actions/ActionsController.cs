using Convergence.Domain.Habilitations;
using Convergence.Web.Commun;
using Convergence.Web.Features.Dossiers.Accompagnement;
using Convergence.Web.Features.Dossiers.Shared;
using Convergence.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace Convergence.Web.Features.Dossiers.Actions;

/// <summary>The light log of a person.</summary>
[Route("/salaries/{cle:guid}/actions")]
public sealed class ActionsController(ActionsService actions, JournalDossierService journal, UtilisateurCourant utilisateur) : Controller
{
    private const string Vue = "Formulaire";

    [HttpGet("")]
    [Autorise(Permission.SalarieLire)]
    public async Task<IActionResult> Index(
        Guid cle,
        ActionsFiltreForm filtre,
        [FromServices] DossierAccompagneQuery dossiers,
        [FromServices] ActionsQuery lues,
        CancellationToken annulation
    )
    {
        ModelState.Clear();
        if (await dossiers.TrouverAsync(cle, annulation) is not { } dossier)
        {
            return NotFound();
        }

        await journal.OuvrirAsync(dossier.Salarie, annulation);
        return View(
            new ActionsViewModel(dossier, filtre, await lues.ListerAsync(dossier.Salarie.Id, filtre, annulation), utilisateur.Peut(Permission.SalarieModifier))
        );
    }

    [HttpGet("nouvelle")]
    [Autorise(Permission.SalarieModifier)]
    public Task<IActionResult> Nouvelle(Guid cle, CancellationToken annulation) => OuvrirAsync(cle, null, annulation);

    [HttpPost("nouvelle")]
    [Autorise(Permission.SalarieModifier)]
    public Task<IActionResult> Nouvelle(Guid cle, ActionForm form, [FromServices] ActionFormValidator validateur, CancellationToken annulation) =>
        EnregistrerAsync(cle, null, form, validateur, annulation);

    [HttpGet("{numero:long}/modifier")]
    [Autorise(Permission.SalarieModifier)]
    public Task<IActionResult> Modifier(Guid cle, long numero, CancellationToken annulation) => OuvrirAsync(cle, numero, annulation);

    [HttpPost("{numero:long}/modifier")]
    [Autorise(Permission.SalarieModifier)]
    public Task<IActionResult> Modifier(Guid cle, long numero, ActionForm form, [FromServices] ActionFormValidator validateur, CancellationToken annulation) =>
        EnregistrerAsync(cle, numero, form, validateur, annulation);

    private async Task<IActionResult> OuvrirAsync(Guid cle, long? id, CancellationToken annulation)
    {
        if (await actions.ContexteAsync(cle, id, annulation) is not { } contexte)
        {
            return NotFound();
        }

        await journal.OuvrirAsync(contexte.Dossier.Salarie, annulation);
        return View(Vue, id is null ? actions.Nouvelle(contexte) : await actions.OuvrirAsync(contexte, annulation));
    }

    private async Task<IActionResult> EnregistrerAsync(Guid cle, long? id, ActionForm form, ActionFormValidator validateur, CancellationToken annulation)
    {
        if (await actions.ContexteAsync(cle, id, annulation) is not { } contexte)
        {
            return NotFound();
        }

        form.Contexte = contexte;
        if (!validateur.Verifier(form, ModelState) || !await actions.EnregistrerAsync(form, ModelState, annulation))
        {
            return View(Vue, form);
        }

        TempData["Succes"] = id is null ? "L’action est notée." : "L’action est corrigée.";
        return Redirect(form.Encore ? contexte.Liste + "/nouvelle" : contexte.Dossier.Retour + "#actions");
    }
}

public sealed record ActionsViewModel(DossierAccompagne Dossier, ActionsFiltreForm Filtre, PageListe<ActionLue> Page, bool PeutModifier);
