using Convergence.Domain.Dossiers;
using Convergence.Domain.Habilitations;
using Convergence.Web.Features.Dossiers.Shared;
using Convergence.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace Convergence.Web.Features.Dossiers.Contrats;

/// <summary>Contracts of a person of the chantier.</summary>
[Autorise(Permission.SalarieModifier)]
[Route("/salaries/{cle:guid}/contrats")]
public sealed class ContratsController(
    ContratChoixQuery choix,
    ContratsService contrats,
    LignesDossierQuery lignes,
    EcritureDossierService ecriture,
    ContratFormValidator validateur
) : Controller
{
    [HttpGet("nouveau")]
    public async Task<IActionResult> Nouveau(Guid cle, Guid? parcours, CancellationToken annulation)
    {
        if (await lignes.SalarieAsync(cle, annulation) is not { } salarie || await choix.LireAsync(cle, annulation) is not { } lus)
        {
            return NotFound();
        }

        await ecriture.OuvrirAsync(salarie, annulation);
        var propose = lus.Parcours.Count == 1 ? Guid.Parse(lus.Parcours[0].Value) : parcours;
        return View("Contrat", new ContratForm { Choix = lus, Parcours = propose });
    }

    [HttpPost("nouveau")]
    public async Task<IActionResult> Nouveau(Guid cle, ContratForm form, CancellationToken annulation)
    {
        form.Choix = await choix.LireAsync(cle, annulation);
        if (form.Choix is null)
        {
            return NotFound();
        }

        return
            validateur.Verifier(form, ModelState)
            && await contrats.AjouterAsync(await lignes.ParcoursAsync(cle, form.Parcours!.Value, annulation), form, ModelState, annulation)
            ? await RetourAsync(cle, form, "Le contrat est ajouté.", annulation)
            : View("Contrat", form);
    }

    [HttpGet("{contrat:long}/modifier")]
    public async Task<IActionResult> Modifier(Guid cle, long contrat, CancellationToken annulation)
    {
        if (await lignes.LigneAsync<Contrat>(cle, contrat, annulation) is not { } lu)
        {
            return NotFound();
        }

        await ecriture.OuvrirAsync(lu, annulation);
        return View("Contrat", ContratForm.De(lu, (await choix.LireAsync(cle, annulation))!));
    }

    [HttpPost("{contrat:long}/modifier")]
    public async Task<IActionResult> Modifier(Guid cle, long contrat, ContratForm form, CancellationToken annulation)
    {
        if (await lignes.LigneAsync<Contrat>(cle, contrat, annulation) is not { } lu)
        {
            return NotFound();
        }

        (form.Contexte, form.Parcours, form.Choix) = (lu.Contexte, lu.Parcours.Cle, await choix.LireAsync(cle, annulation));
        ModelState.Remove(nameof(form.Parcours));
        return validateur.Verifier(form, ModelState) && await contrats.CorrigerAsync(lu, form, ModelState, annulation)
            ? await RetourAsync(cle, form, "Le contrat est enregistré.", annulation)
            : View("Contrat", form);
    }

    private async Task<IActionResult> RetourAsync(Guid cle, ContratForm form, string message, CancellationToken annulation)
    {
        TempData["Succes"] = message;
        TempData["Attention"] = await contrats.AvertirAsync(cle, form, annulation);
        return Redirect(form.Choix!.Onglet);
    }
}
