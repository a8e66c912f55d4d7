using Convergence.Domain.Dossiers.Nomenclatures;
using Convergence.Domain.Habilitations;
using Convergence.Web.Features.Dossiers.Shared;
using Convergence.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace Convergence.Web.Features.Dossiers.Sorties;

/// <summary>The exit of a parcours: recorded, corrected, taken back.</summary>
[Autorise(Permission.SalarieModifier)]
[Route("/salaries/{cle:guid}/parcours/{parcours:guid}/sortie")]
public sealed class SortiesController(LignesDossierQuery lignes, SortiesService sorties, EcritureDossierService ecriture, SortieFormValidator validateur)
    : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Sortie(Guid cle, Guid parcours, CancellationToken annulation)
    {
        if (await lignes.ParcoursAsync(cle, parcours, annulation) is not { } lu)
        {
            return NotFound();
        }

        await ecriture.OuvrirAsync(lu, annulation);
        var form = new SortieForm
        {
            Contexte = lu.Contexte,
            Version = lu.Parcours.Version,
            Freins = await sorties.FreinsAsync(lu.Parcours.Id, annulation),
        };
        if (await sorties.TrouverAsync(lu.Parcours.Id, annulation) is { } sortie)
        {
            form.Montrer(sortie);
        }

        return View(form);
    }

    [HttpPost("")]
    public async Task<IActionResult> Sortie(Guid cle, Guid parcours, SortieForm form, CancellationToken annulation)
    {
        if (await lignes.ParcoursAsync(cle, parcours, annulation) is not { } lu)
        {
            return NotFound();
        }

        var connue = await sorties.TrouverAsync(lu.Parcours.Id, annulation);
        (form.Contexte, form.EstCorrection, form.Freins) = (lu.Contexte, connue is not null, await sorties.FreinsAsync(lu.Parcours.Id, annulation));
        if (!validateur.Verifier(form, ModelState) || !await sorties.EnregistrerAsync(lu, connue, form, ModelState, annulation))
        {
            return View(form);
        }

        TempData["Succes"] = "La sortie est enregistrée.";
        TempData["Attention"] = await sorties.AvertirAsync(lu.Parcours.Id, form.Le!.Value, annulation);
        TempData["Info"] =
            lu.Parcours.Programme == Domain.Programme.Cvg && SortiesProgramme.Cvg.Lire(form.Cvg) is null && form.CvgLue is not null
                ? "La catégorie CVG est celle que le motif propose : vérifiez-la."
                : null;
        return Redirect(form.Contexte.Onglet);
    }

    [HttpGet("annuler")]
    public async Task<IActionResult> Annuler(Guid cle, Guid parcours, CancellationToken annulation)
    {
        if (await lignes.ParcoursAsync(cle, parcours, annulation) is not { } lu || await sorties.TrouverAsync(lu.Parcours.Id, annulation) is not { } sortie)
        {
            return NotFound();
        }

        await ecriture.OuvrirAsync(lu, annulation);
        return View(new SortieForm { Contexte = lu.Contexte, Version = sortie.Version });
    }

    [HttpPost("annuler")]
    public async Task<IActionResult> Annuler(Guid cle, Guid parcours, SortieForm form, CancellationToken annulation)
    {
        if (await lignes.ParcoursAsync(cle, parcours, annulation) is not { } lu || await sorties.TrouverAsync(lu.Parcours.Id, annulation) is not { } sortie)
        {
            return NotFound();
        }

        form.Contexte = lu.Contexte;
        if (!await sorties.AnnulerAsync(lu, sortie, form.Version, ModelState, annulation))
        {
            return View(form);
        }

        TempData["Succes"] = "La sortie est annulée : le parcours est de nouveau en cours.";
        return Redirect(form.Contexte.Onglet);
    }
}
