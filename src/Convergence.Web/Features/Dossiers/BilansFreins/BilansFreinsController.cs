using Convergence.Domain.Habilitations;
using Convergence.Web.Features.Dossiers.Sensible;
using Convergence.Web.Features.Dossiers.Shared;
using Convergence.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace Convergence.Web.Features.Dossiers.BilansFreins;

/// <summary>Diagnosis of the freins, on one page.</summary>
[Autorise(Permission.SalarieModifier)]
[Route("/salaries/{cle:guid}/freins")]
public sealed class BilansFreinsController(BilansFreinsService freins, FreinsFormValidator validateur, JournalDossierService journal) : Controller
{
    private const string Vue = "Formulaire";

    [HttpGet("nouveau")]
    public Task<IActionResult> Nouveau(Guid cle, CancellationToken annulation) => OuvrirAsync(cle, null, annulation);

    [HttpPost("nouveau")]
    public Task<IActionResult> Nouveau(Guid cle, FreinsForm form, CancellationToken annulation) => EnregistrerAsync(cle, null, form, annulation);

    [HttpGet("{bilan:long}/modifier")]
    public Task<IActionResult> Modifier(Guid cle, long bilan, CancellationToken annulation) => OuvrirAsync(cle, bilan, annulation);

    [HttpPost("{bilan:long}/modifier")]
    public Task<IActionResult> Modifier(Guid cle, long bilan, FreinsForm form, CancellationToken annulation) => EnregistrerAsync(cle, bilan, form, annulation);

    private async Task<IActionResult> OuvrirAsync(Guid cle, long? bilan, CancellationToken annulation)
    {
        if (await freins.ContexteAsync(cle, bilan, annulation) is not { } contexte)
        {
            return NotFound();
        }

        await journal.OuvrirAsync(contexte.Dossier.Salarie, JournalSensible.Noms(contexte.Evolution.Sensibles.Ouverts), annulation);
        return View(Vue, bilan is null ? freins.Nouveau(contexte) : await freins.OuvrirAsync(contexte, annulation));
    }

    private async Task<IActionResult> EnregistrerAsync(Guid cle, long? bilan, FreinsForm form, CancellationToken annulation)
    {
        if (await freins.ContexteAsync(cle, bilan, annulation) is not { } contexte)
        {
            return NotFound();
        }

        form.Contexte = contexte;
        if (!validateur.Verifier(form, ModelState) || !await freins.EnregistrerAsync(form, ModelState, annulation))
        {
            return View(Vue, form);
        }

        TempData["Succes"] = bilan is null ? "Le bilan des freins est enregistré." : "Le bilan des freins est corrigé.";
        return Redirect(contexte.Dossier.Retour + "#freins");
    }
}
