using Convergence.Domain.Habilitations;
using Convergence.Web.Commun;
using Convergence.Web.Features.Dossiers.Shared;
using Convergence.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace Convergence.Web.Features.Dossiers.Pass;

/// <summary>Number and dates of the PASS IAE.</summary>
[Autorise(Permission.SalarieModifier)]
[Route("/salaries/{cle:guid}/parcours/{parcours:guid}/pass")]
public sealed class PassController(LignesDossierQuery lignes, EcritureDossierService ecriture) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Modifier(Guid cle, Guid parcours, CancellationToken annulation)
    {
        if (await lignes.ParcoursAsync(cle, parcours, annulation) is not { } lu)
        {
            return NotFound();
        }

        await ecriture.OuvrirAsync(lu, annulation);
        return View(
            new PassForm
            {
                Contexte = lu.Contexte,
                Version = lu.Ligne.Version,
                PassNumero = lu.Ligne.PassNumero,
                PassDebut = lu.Ligne.PassDebut,
                PassFin = lu.Ligne.PassFin,
            }
        );
    }

    [HttpPost("")]
    public async Task<IActionResult> Modifier(Guid cle, Guid parcours, PassForm form, [FromServices] PassFormValidator validateur, CancellationToken annulation)
    {
        if (await lignes.ParcoursAsync(cle, parcours, annulation) is not { } lu)
        {
            return NotFound();
        }

        form.Contexte = lu.Contexte;
        if (
            !validateur.Verifier(form, ModelState)
            || !EnregistrementService.Essayer(ModelState, () => lu.Ligne.EcrirePass(form.PassNumero, form.PassDebut, form.PassFin))
            || !await ecriture.CorrigerAsync(lu, form, ChampsParcours.Pass, ModelState, annulation)
        )
        {
            return View(form);
        }

        TempData["Succes"] = "Le PASS IAE est enregistré.";
        return Redirect(form.Contexte.Onglet);
    }
}
