using Convergence.Domain.Habilitations;
using Convergence.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace Convergence.Web.Features.Dossiers.ModuleSensible;

/// <summary>Decisions of the DPO on sensitive groups. Counts only: the DPO never sees a file nor an answer.</summary>
[Autorise(Permission.SensibleDecider)]
[Route("/module-sensible")]
public sealed class ModuleSensibleController(ModuleSensibleQuery pages, ModuleSensibleService decisions) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken annulation) => View(await pages.LireAsync(annulation));

    [HttpGet("ouverture")]
    public async Task<IActionResult> Ouvrir(CancellationToken annulation) => View(new OuvertureForm { Contexte = await pages.ContexteAsync(annulation) });

    [HttpPost("ouverture")]
    public async Task<IActionResult> Ouvrir(OuvertureForm form, [FromServices] OuvertureFormValidator validateur, CancellationToken annulation)
    {
        form.Contexte = await pages.ContexteAsync(annulation);
        return validateur.Verifier(form, ModelState) && await decisions.OuvrirAsync(form, ModelState, annulation)
            ? Retour("Le groupe est ouvert. Les chantiers concernés le voient dès maintenant dans leurs dossiers.")
            : View(form);
    }

    [HttpGet("{id:long}/fermeture")]
    public async Task<IActionResult> Fermer(long id, CancellationToken annulation) =>
        await pages.DecisionAsync(id, annulation) is { EstOuverte: true } d ? View(new FermetureForm { Decision = d, Version = d.Version }) : NotFound();

    [HttpPost("{id:long}/fermeture")]
    public async Task<IActionResult> Fermer(long id, FermetureForm form, [FromServices] FermetureFormValidator validateur, CancellationToken annulation)
    {
        if (await pages.DecisionAsync(id, annulation) is not { } decision)
        {
            return NotFound();
        }

        form.Decision = decision;
        return validateur.Verifier(form, ModelState) && await decisions.FermerAsync(id, form, ModelState, annulation)
            ? Retour("Le groupe est fermé : ses réponses sont cachées. Il vous reste à décider de leur effacement.")
            : View(form);
    }

    [HttpGet("{id:long}/effacement")]
    public async Task<IActionResult> Effacer(long id, CancellationToken annulation) =>
        await pages.DecisionAsync(id, annulation) is { PeutEffacer: true } d
            ? View(new EffacementGroupeForm { Decision = d, Version = d.Version })
            : NotFound();

    [HttpPost("{id:long}/effacement")]
    public async Task<IActionResult> Effacer(long id, EffacementGroupeForm form, CancellationToken annulation)
    {
        if (await pages.DecisionAsync(id, annulation) is not { EstOuverte: false } decision)
        {
            return NotFound();
        }

        form.Decision = decision;
        if (!form.Confirme)
        {
            ModelState.AddModelError(nameof(form.Confirme), "Cochez la case pour confirmer : un effacement ne se reprend pas.");
        }

        return ModelState.IsValid && await decisions.EffacerAsync(id, form, ModelState, annulation)
            ? Retour("Les réponses cachées de ce groupe sont effacées.")
            : View(form);
    }

    private RedirectToActionResult Retour(string message)
    {
        TempData["Succes"] = message;
        return RedirectToAction(nameof(Index));
    }
}
