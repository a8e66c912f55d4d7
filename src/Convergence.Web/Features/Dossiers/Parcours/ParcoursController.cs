using Convergence.Domain.Habilitations;
using Convergence.Web.Features.Dossiers.Shared;
using Convergence.Web.Features.Reseau.Shared;
using Convergence.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace Convergence.Web.Features.Dossiers.Parcours;

/// <summary>The page « Parcours » of a file, and the entry in a parcours.</summary>
[Route("/salaries/{cle:guid}/parcours")]
public sealed class ParcoursController(
    ParcoursQuery parcoursLus,
    DossierQuery dossiers,
    LignesDossierQuery lignes,
    EntreeService entrees,
    EcritureDossierService ecriture,
    ListesReseauQuery listes
) : Controller
{
    [HttpGet("")]
    [Autorise(Permission.SalarieLire)]
    public async Task<IActionResult> Index(Guid cle, CancellationToken annulation) =>
        await parcoursLus.OuvrirAsync(cle, annulation) is { } page ? View(page) : NotFound();

    [HttpGet("nouveau")]
    [Autorise(Permission.SalarieModifier)]
    public async Task<IActionResult> Nouveau(Guid cle, CancellationToken annulation)
    {
        var entete = await dossiers.OuvrirAsync(cle, OngletDossier.Parcours, annulation);
        return entete is { PeutModifier: true } ? View(new NouveauParcoursForm { Structures = await listes.OrganisationsAsync(annulation) }) : NotFound();
    }

    [HttpPost("nouveau")]
    [Autorise(Permission.SalarieModifier)]
    public async Task<IActionResult> Nouveau(
        Guid cle,
        NouveauParcoursForm form,
        [FromServices] NouveauParcoursFormValidator validateur,
        CancellationToken annulation
    )
    {
        if (await dossiers.EnteteAsync(cle, OngletDossier.Parcours, annulation) is not { PeutModifier: true })
        {
            return NotFound();
        }

        form.Structures = await listes.OrganisationsAsync(annulation);
        return validateur.Verifier(form, ModelState) && await entrees.OuvrirAsync(cle, form, ModelState, annulation)
            ? Retour(cle, "Le parcours est ouvert, à la suite des précédents.")
            : View(form);
    }

    [HttpGet("{parcours:guid}/modifier")]
    [Autorise(Permission.SalarieModifier)]
    public async Task<IActionResult> Modifier(Guid cle, Guid parcours, CancellationToken annulation)
    {
        if (await lignes.ParcoursAsync(cle, parcours, annulation) is not { } lu)
        {
            return NotFound();
        }

        await ecriture.OuvrirAsync(lu, annulation);
        var form = new EntreeForm { Contexte = lu.Contexte, Structures = await listes.OrganisationsAsync(annulation) };
        form.Montrer(lu.Ligne);
        return View(form);
    }

    [HttpPost("{parcours:guid}/modifier")]
    [Autorise(Permission.SalarieModifier)]
    public async Task<IActionResult> Modifier(
        Guid cle,
        Guid parcours,
        EntreeForm form,
        [FromServices] EntreeFormValidator validateur,
        CancellationToken annulation
    )
    {
        if (await lignes.ParcoursAsync(cle, parcours, annulation) is not { } lu)
        {
            return NotFound();
        }

        (form.Contexte, form.Structures) = (lu.Contexte, await listes.OrganisationsAsync(annulation));
        return validateur.Verifier(form, ModelState) && await entrees.CorrigerAsync(lu, form, ModelState, annulation)
            ? Retour(cle, "L’entrée est enregistrée.")
            : View(form);
    }

    private RedirectResult Retour(Guid cle, string message)
    {
        TempData["Succes"] = message;
        return Redirect($"~/salaries/{cle}/parcours");
    }
}
