using Convergence.Domain.Habilitations;
using Convergence.Web.Composants;
using Convergence.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace Convergence.Web.Features.Dossiers.Conservation;

/// <summary>What retention proposes for the files of one’s chantier: looked at as it would be done, then confirmed, or kept.</summary>
[Autorise(Permission.SalarieDroitsGerer)]
[Route("/salaries/conservation")]
public sealed class ConservationController(ConservationQuery pages, ConservationService service, ConservationFormValidator validateur) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(ConservationFiltreForm filtre, CancellationToken annulation)
    {
        ModelState.Clear();
        return View(await pages.LireAsync(filtre, annulation));
    }

    /// <summary>Shows what would be done: nothing is written.</summary>
    [HttpPost("")]
    public async Task<IActionResult> Choisir(ConservationForm form, CancellationToken annulation)
    {
        ModelState.Clear();
        form.Lignes = await pages.ChoisiesAsync([.. form.Cles], annulation);
        if (form.Lignes.Count > 0)
        {
            return View("Confirmer", form);
        }

        ModelState.AddModelError(nameof(form.Cles), "Cochez au moins un dossier de la liste.");
        return View(nameof(Index), await pages.LireAsync(new ConservationFiltreForm(), annulation));
    }

    [HttpPost("decider")]
    public async Task<IActionResult> Decider(ConservationForm form, CancellationToken annulation)
    {
        form.Lignes = await pages.ChoisiesAsync([.. form.Cles], annulation);
        if (!validateur.Verifier(form, ModelState) || await service.DeciderAsync(form, ModelState, annulation) is not { } faite)
        {
            return form.Lignes.Count == 0 ? RedirectToAction(nameof(Index)) : View("Confirmer", form);
        }

        TempData["Succes"] = Dire(faite);
        return RedirectToAction(nameof(Index));
    }

    private static string Dire(ConservationFaite faite)
    {
        string[] phrases =
        [
            faite.Archives > 0 ? Formats.Compte(faite.Archives, "dossier archivé", "dossiers archivés") : string.Empty,
            faite.Anonymises > 0 ? Formats.Compte(faite.Anonymises, "dossier anonymisé", "dossiers anonymisés") : string.Empty,
            faite.Gardes > 0 ? Formats.Compte(faite.Gardes, "dossier gardé", "dossiers gardés") : string.Empty,
            faite.Laisses > 0
                ? Formats.Compte(
                    faite.Laisses,
                    "dossier a bougé depuis la proposition et reste comme il est",
                    "dossiers ont bougé depuis la proposition et restent comme ils sont"
                )
                : string.Empty,
        ];
        return string.Join(" ; ", phrases.Where(p => p.Length > 0)) + ".";
    }
}
