using Convergence.Domain.Habilitations;
using Convergence.Web.Features.Salaries;
using Convergence.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace Convergence.Web.Features.SalarieRetrait;

/// <summary>Takes away, once confirmed, a row of the accompaniment that was written by mistake.</summary>
[Autorise(Permission.SalarieModifier)]
[Route("/salaries/{cle:guid}/{genre:regex(^(freins|referents|concertations|actions|mobilisations)$)}/{id:long}/retirer")]
public sealed class SalarieRetraitController(SalarieRetraitService retraits, JournalDossierService journal) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(Guid cle, string genre, long id, CancellationToken annulation)
    {
        if (await retraits.TrouverAsync(cle, genre, id, annulation) is not { } contexte)
        {
            return NotFound();
        }

        await journal.OuvrirAsync(contexte.Dossier.Salarie, annulation);
        return View(new RetraitForm { Contexte = contexte, Version = contexte.Ligne.Version });
    }

    [HttpPost("")]
    public async Task<IActionResult> Index(Guid cle, string genre, long id, RetraitForm form, CancellationToken annulation)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (await retraits.TrouverAsync(cle, genre, id, annulation) is not { } contexte)
        {
            return NotFound();
        }

        form.Contexte = contexte;
        if (!await retraits.RetirerAsync(contexte, form, ModelState, annulation))
        {
            return View(form);
        }

        TempData["Succes"] = "La ligne est retirée du dossier.";
        return Redirect($"{contexte.Dossier.Retour}#{contexte.Ancre}");
    }
}
