using Convergence.Domain.Dossiers;
using Convergence.Domain.Habilitations;
using Convergence.Web.Features.Dossiers.Shared;
using Convergence.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace Convergence.Web.Features.Dossiers.Rapprochement;

/// <summary>Accepts, or not, that another chantier which accepts too be told that both know the person.</summary>
[Autorise(Permission.SalarieModifier)]
[Route("/salaries/{cle:guid}/rapprochement")]
public sealed class RapprochementController(RapprochementService reponses, DossierQuery dossiers) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(Guid cle, CancellationToken annulation)
    {
        if (await dossiers.OuvrirAsync(cle, OngletDossier.Droits, annulation) is not { Salarie.Conservation: EtatConservation.Active } entete)
        {
            return NotFound();
        }

        var accord = await reponses.TrouverAsync(entete.Salarie, annulation);
        return View(
            new RapprochementForm
            {
                EstDonne = accord?.EstDonne ?? false,
                Version = accord?.Version ?? 0,
                Entete = entete,
            }
        );
    }

    [HttpPost("")]
    public async Task<IActionResult> Index(Guid cle, RapprochementForm form, CancellationToken annulation)
    {
        if (await dossiers.EnteteAsync(cle, OngletDossier.Droits, annulation) is not { Salarie.Conservation: EtatConservation.Active } entete)
        {
            return NotFound();
        }

        form.Entete = entete;
        if (!ModelState.IsValid || !await reponses.RepondreAsync(entete.Salarie, form, ModelState, annulation))
        {
            return View(form);
        }

        TempData["Succes"] = "Votre réponse est enregistrée. Un rapprochement ne se dit que si les deux chantiers acceptent.";
        return Redirect($"~/salaries/{cle}/droits");
    }
}
