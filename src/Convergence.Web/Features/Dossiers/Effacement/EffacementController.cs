using Convergence.Domain.Habilitations;
using Convergence.Web.Features.Dossiers.Conservation;
using Convergence.Web.Features.Dossiers.Shared;
using Convergence.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace Convergence.Web.Features.Dossiers.Effacement;

/// <summary>Erasure at the request of the person, and return of an archived file.</summary>
[Autorise(Permission.SalarieDroitsGerer)]
[Route("/salaries/{cle:guid}/droits")]
public sealed class EffacementController(DossierQuery dossiers, ConservationService service) : Controller
{
    [HttpGet("effacement")]
    public async Task<IActionResult> Effacement(Guid cle, CancellationToken annulation) =>
        await dossiers.OuvrirAsync(cle, OngletDossier.Droits, annulation) is { } entete
            ? View(new EffacementForm { Contexte = entete, Version = entete.Salarie.Version })
            : NotFound();

    [HttpPost("effacement")]
    public async Task<IActionResult> Effacement(Guid cle, EffacementForm form, [FromServices] EffacementFormValidator validateur, CancellationToken annulation)
    {
        if (await dossiers.EnteteAsync(cle, OngletDossier.Droits, annulation) is not { } entete)
        {
            return NotFound();
        }

        form.Contexte = entete;
        if (!validateur.Verifier(form, ModelState) || !await service.EffacerAsync(cle, form.Version, ModelState, annulation))
        {
            // What was just read is what the next send is compared with.
            ModelState.Remove(nameof(form.Version));
            form.Version = entete.Salarie.Version;
            return View(form);
        }

        TempData["Succes"] = "Les données de la personne sont effacées. La ligne anonyme reste dans les statistiques.";
        return Redirect("~/salaries");
    }

    [HttpPost("reprendre")]
    public async Task<IActionResult> Reprendre(Guid cle, CancellationToken annulation)
    {
        if (await dossiers.EnteteAsync(cle, OngletDossier.Droits, annulation) is null)
        {
            return NotFound();
        }

        TempData[await service.ReprendreAsync(cle, ModelState, annulation) ? "Succes" : "Attention"] = ModelState.IsValid
            ? "Le dossier est sorti de l’archive : le chantier l’ouvre de nouveau."
            : "Ce dossier n’est plus archivé.";
        return Redirect($"~/salaries/{cle}/droits");
    }
}
