using Convergence.Domain;
using Convergence.Domain.Dossiers.Nomenclatures;
using Convergence.Domain.Habilitations;
using Convergence.Web.Features.Dossiers.Shared;
using Convergence.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace Convergence.Web.Features.Dossiers.Passages;

/// <summary>The continuous passage from PHC to CVG.</summary>
[Autorise(Permission.SalarieModifier)]
[Route("/salaries/{cle:guid}/parcours/{parcours:guid}/passage")]
public sealed class PassagesController(LignesDossierQuery lignes, PassageService passages, EcritureDossierService ecriture, PassageFormValidator validateur)
    : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Passer(Guid cle, Guid parcours, CancellationToken annulation)
    {
        if (await lignes.ParcoursAsync(cle, parcours, annulation) is not { Parcours: { Programme: Programme.Phc, SortieLe: null } } lu)
        {
            return NotFound();
        }

        await ecriture.OuvrirAsync(lu, annulation);
        var demain = passages.Aujourdhui.AddDays(1);
        return View(
            new PassageForm
            {
                Contexte = lu.Contexte,
                Version = lu.Parcours.Version,
                Le = passages.Aujourdhui,
                Entree = demain,
                Forme = ContratsPass.Formes[FormeContrat.CddiCvg].Code,
                Debut = demain,
                PassNumero = lu.Parcours.PassNumero,
                PassDebut = lu.Parcours.PassDebut,
            }
        );
    }

    [HttpPost("")]
    public async Task<IActionResult> Passer(Guid cle, Guid parcours, PassageForm form, CancellationToken annulation)
    {
        if (await lignes.ParcoursAsync(cle, parcours, annulation) is not { Parcours.Programme: Programme.Phc } lu)
        {
            return NotFound();
        }

        form.Contexte = lu.Contexte;
        if (!validateur.Verifier(form, ModelState) || !await passages.PasserAsync(cle, parcours, form, ModelState, annulation))
        {
            return View(form);
        }

        TempData["Succes"] = "Le parcours PHC est terminé, le parcours CVG est ouvert à sa suite.";
        return Redirect(form.Contexte.Onglet);
    }
}
