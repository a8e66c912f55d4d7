using Convergence.Domain.Dossiers;
using Convergence.Domain.Habilitations;
using Convergence.Web.Features.Dossiers.Shared;
using Convergence.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace Convergence.Web.Features.Dossiers.Suspensions;

/// <summary>Suspensions of the PASS IAE of a person of the chantier.</summary>
[Autorise(Permission.SalarieModifier)]
[Route("/salaries/{cle:guid}")]
public sealed class SuspensionsController(
    LignesDossierQuery lignes,
    SuspensionsService suspensions,
    EcritureDossierService ecriture,
    SuspensionFormValidator validateur
) : Controller
{
    [HttpGet("parcours/{parcours:guid}/suspensions/nouvelle")]
    public async Task<IActionResult> Nouvelle(Guid cle, Guid parcours, CancellationToken annulation)
    {
        if (await lignes.ParcoursAsync(cle, parcours, annulation) is not { } lu)
        {
            return NotFound();
        }

        await ecriture.OuvrirAsync(lu, annulation);
        return View("Suspension", new SuspensionForm { Contexte = lu.Contexte });
    }

    [HttpPost("parcours/{parcours:guid}/suspensions/nouvelle")]
    public async Task<IActionResult> Nouvelle(Guid cle, Guid parcours, SuspensionForm form, CancellationToken annulation)
    {
        if (await lignes.ParcoursAsync(cle, parcours, annulation) is not { } lu)
        {
            return NotFound();
        }

        form.Contexte = lu.Contexte;
        return validateur.Verifier(form, ModelState) && await suspensions.AjouterAsync(lu, form, ModelState, annulation)
            ? Retour(form, "La suspension est ajoutée.")
            : View("Suspension", form);
    }

    [HttpGet("suspensions/{suspension:long}/modifier")]
    public async Task<IActionResult> Modifier(Guid cle, long suspension, CancellationToken annulation)
    {
        if (await lignes.LigneAsync<SuspensionPass>(cle, suspension, annulation) is not { } lu)
        {
            return NotFound();
        }

        await ecriture.OuvrirAsync(lu, annulation);
        return View("Suspension", SuspensionForm.De(lu));
    }

    [HttpPost("suspensions/{suspension:long}/modifier")]
    public async Task<IActionResult> Modifier(Guid cle, long suspension, SuspensionForm form, CancellationToken annulation)
    {
        if (await lignes.LigneAsync<SuspensionPass>(cle, suspension, annulation) is not { } lu)
        {
            return NotFound();
        }

        form.Contexte = lu.Contexte;
        return validateur.Verifier(form, ModelState) && await suspensions.CorrigerAsync(lu, form, ModelState, annulation)
            ? Retour(form, "La suspension est enregistrée.")
            : View("Suspension", form);
    }

    private RedirectResult Retour(SuspensionForm form, string message)
    {
        TempData["Succes"] = message;
        return Redirect(form.Contexte!.Onglet);
    }
}
