using Convergence.Domain.Habilitations;
using Convergence.Web.Features.Dossiers.Accompagnement;
using Convergence.Web.Features.Dossiers.Shared;
using Convergence.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace Convergence.Web.Features.Dossiers.Impression;

/// <summary>A sheet of two pages for a concertation. Preparing it is written in the journal, with what is on it.</summary>
[Autorise(Permission.SalarieLire)]
[Route("/salaries/{cle:guid}/impression")]
public sealed class ImpressionController(DossierAccompagneQuery dossiers, JournalDossierService journal) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(Guid cle, CancellationToken annulation)
    {
        if (await dossiers.TrouverAsync(cle, annulation) is not { } dossier)
        {
            return NotFound();
        }

        await journal.OuvrirAsync(dossier.Salarie, annulation);
        return View(
            new ImpressionForm
            {
                Dossier = dossier,
                Identite = ImpressionForm.Initiales,
                Sections = [.. ImpressionForm.Toutes.Select(t => t.Code).Where(c => c != ImpressionForm.TextesLibres)],
            }
        );
    }

    /// <summary>The sheet is the answer itself: it changes nothing in the file, and its address does not say what was chosen.</summary>
    [HttpPost("")]
    public async Task<IActionResult> Index(
        Guid cle,
        ImpressionForm form,
        [FromServices] ImpressionFormValidator validateur,
        [FromServices] FicheImprimeeQuery fiches,
        CancellationToken annulation
    )
    {
        if (await dossiers.TrouverAsync(cle, annulation) is not { } dossier)
        {
            return NotFound();
        }

        form.Dossier = dossier;
        return validateur.Verifier(form, ModelState) ? View("Fiche", await fiches.PreparerAsync(form, annulation)) : View(form);
    }
}
