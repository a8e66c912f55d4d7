using Convergence.Domain.Dossiers;
using Convergence.Domain.Habilitations;
using Convergence.Web.Features.Dossiers.Shared;
using Convergence.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace Convergence.Web.Features.Dossiers.Prolongations;

/// <summary>Prolongations of the PASS IAE of a person of the chantier.</summary>
[Autorise(Permission.SalarieModifier)]
[Route("/salaries/{cle:guid}")]
public sealed class ProlongationsController(
    LignesDossierQuery lignes,
    ProlongationsService prolongations,
    EcritureDossierService ecriture,
    ProlongationFormValidator validateur
) : Controller
{
    [HttpGet("parcours/{parcours:guid}/prolongations/nouvelle")]
    public async Task<IActionResult> Nouvelle(Guid cle, Guid parcours, CancellationToken annulation)
    {
        if (await lignes.ParcoursAsync(cle, parcours, annulation) is not { } lu)
        {
            return NotFound();
        }

        await ecriture.OuvrirAsync(lu, annulation);
        return View("Prolongation", new ProlongationForm { Contexte = lu.Contexte });
    }

    [HttpPost("parcours/{parcours:guid}/prolongations/nouvelle")]
    public async Task<IActionResult> Nouvelle(Guid cle, Guid parcours, ProlongationForm form, CancellationToken annulation)
    {
        if (await lignes.ParcoursAsync(cle, parcours, annulation) is not { } lu)
        {
            return NotFound();
        }

        form.Contexte = lu.Contexte;
        return validateur.Verifier(form, ModelState) && await prolongations.AjouterAsync(lu, form, ModelState, annulation)
            ? await RetourAsync(lu.Parcours, form, "La prolongation est ajoutée.", annulation)
            : View("Prolongation", form);
    }

    [HttpGet("prolongations/{prolongation:long}/modifier")]
    public async Task<IActionResult> Modifier(Guid cle, long prolongation, CancellationToken annulation)
    {
        if (await lignes.LigneAsync<Prolongation>(cle, prolongation, annulation) is not { } lu)
        {
            return NotFound();
        }

        await ecriture.OuvrirAsync(lu, annulation);
        return View("Prolongation", ProlongationForm.De(lu));
    }

    [HttpPost("prolongations/{prolongation:long}/modifier")]
    public async Task<IActionResult> Modifier(Guid cle, long prolongation, ProlongationForm form, CancellationToken annulation)
    {
        if (await lignes.LigneAsync<Prolongation>(cle, prolongation, annulation) is not { } lu)
        {
            return NotFound();
        }

        form.Contexte = lu.Contexte;
        return validateur.Verifier(form, ModelState) && await prolongations.CorrigerAsync(lu, form, ModelState, annulation)
            ? await RetourAsync(lu.Parcours, form, "La prolongation est enregistrée.", annulation)
            : View("Prolongation", form);
    }

    private async Task<IActionResult> RetourAsync(ParcoursSalarie parcours, ProlongationForm form, string message, CancellationToken annulation)
    {
        TempData["Succes"] = message;
        TempData["Attention"] = await prolongations.AvertirAsync(parcours, form, annulation);
        return Redirect(form.Contexte!.Onglet);
    }
}
