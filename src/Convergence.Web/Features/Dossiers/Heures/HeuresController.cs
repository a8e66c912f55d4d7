using System.Globalization;
using Convergence.Domain.Dossiers;
using Convergence.Domain.Dossiers.Regles;
using Convergence.Domain.Habilitations;
using Convergence.Web.Features.Dossiers.Shared;
using Convergence.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace Convergence.Web.Features.Dossiers.Heures;

/// <summary>The ladder of weekly hours of a parcours.</summary>
[Autorise(Permission.SalarieModifier)]
[Route("/salaries/{cle:guid}")]
public sealed class HeuresController(LignesDossierQuery lignes, HeuresService heures, EcritureDossierService ecriture, PalierFormValidator validateur)
    : Controller
{
    [HttpGet("parcours/{parcours:guid}/heures")]
    public async Task<IActionResult> Nouvelles(Guid cle, Guid parcours, CancellationToken annulation)
    {
        if (await lignes.ParcoursAsync(cle, parcours, annulation) is not { } lu)
        {
            return NotFound();
        }

        await ecriture.OuvrirAsync(lu, annulation);
        return View(
            "Heures",
            new PalierForm
            {
                Contexte = lu.Contexte,
                APartirDu = heures.Aujourdhui,
                Palier = (await heures.SuivantAsync(lu.Parcours, annulation))?.ToString("0", CultureInfo.InvariantCulture),
            }
        );
    }

    [HttpPost("parcours/{parcours:guid}/heures")]
    public async Task<IActionResult> Nouvelles(Guid cle, Guid parcours, PalierForm form, CancellationToken annulation)
    {
        if (await lignes.ParcoursAsync(cle, parcours, annulation) is not { } lu)
        {
            return NotFound();
        }

        form.Contexte = lu.Contexte;
        return validateur.Verifier(form, ModelState) && await heures.AjouterAsync(lu, form, ModelState, annulation) ? Retour(form) : View("Heures", form);
    }

    [HttpGet("paliers/{ligne:long}/modifier")]
    public async Task<IActionResult> Modifier(Guid cle, long ligne, CancellationToken annulation)
    {
        if (await lignes.LigneAsync<PalierHoraire>(cle, ligne, annulation) is not { } lu)
        {
            return NotFound();
        }

        await ecriture.OuvrirAsync(lu, annulation);
        return View("Heures", PalierForm.De(lu));
    }

    [HttpPost("paliers/{ligne:long}/modifier")]
    public async Task<IActionResult> Modifier(Guid cle, long ligne, PalierForm form, CancellationToken annulation)
    {
        if (await lignes.LigneAsync<PalierHoraire>(cle, ligne, annulation) is not { } lu)
        {
            return NotFound();
        }

        form.Contexte = lu.Contexte;
        return validateur.Verifier(form, ModelState) && await heures.CorrigerAsync(lu, form, ModelState, annulation) ? Retour(form) : View("Heures", form);
    }

    private RedirectResult Retour(PalierForm form)
    {
        TempData["Succes"] = "Les heures sont inscrites.";
        TempData["Info"] = ReglesPaliers.Avertissement(form.Contexte!.Programme, form.HeuresLues!.Value);
        return Redirect(form.Contexte.Onglet);
    }
}
