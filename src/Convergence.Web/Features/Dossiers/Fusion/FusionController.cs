using Convergence.Domain.Habilitations;
using Convergence.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace Convergence.Web.Features.Dossiers.Fusion;

/// <summary>Sheets that look alike in one’s chantier: looked at side by side, put together, parted again.</summary>
[Autorise(Permission.SalarieModifier)]
[Route("/salaries")]
public sealed class FusionController(DoublonsQuery doublons, FusionService fusions) : Controller
{
    [HttpGet("doublons")]
    public async Task<IActionResult> Index(CancellationToken annulation) =>
        View(new DoublonsViewModel(await doublons.ChercherAsync(annulation), await doublons.EnCoursAsync(annulation)));

    [HttpGet("{cle:guid}/reunir/{avec:guid}")]
    public async Task<IActionResult> Reunir(Guid cle, Guid avec, CancellationToken annulation)
    {
        if (await fusions.ApercuAsync(cle, avec, annulation) is not { } apercu)
        {
            return NotFound();
        }

        await fusions.OuvrirAsync(apercu, annulation);
        return View(
            new FusionSalarieForm
            {
                Contexte = apercu,
                Version = apercu.Garde.Version,
                VersionAutre = apercu.Autre.Version,
            }
        );
    }

    [HttpPost("{cle:guid}/reunir/{avec:guid}")]
    public async Task<IActionResult> Reunir(Guid cle, Guid avec, FusionSalarieForm form, CancellationToken annulation)
    {
        if (await fusions.ApercuAsync(cle, avec, annulation) is not { } apercu)
        {
            return NotFound();
        }

        if (!form.Confirme)
        {
            ModelState.AddModelError(nameof(form.Confirme), "Cochez la case pour réunir les deux fiches.");
        }
        else if (await fusions.ReunirAsync(apercu, form, ModelState, annulation))
        {
            TempData["Succes"] = "Les deux fiches sont réunies. « Doublons » permet de défaire cette réunion.";
            return Redirect($"~/salaries/{cle}");
        }

        // What was just read is what the next send is compared with.
        ModelState.Remove(nameof(form.Version));
        ModelState.Remove(nameof(form.VersionAutre));
        var relu = await fusions.ApercuAsync(cle, avec, annulation);
        return relu is null
            ? NotFound()
            : View(
                new FusionSalarieForm
                {
                    Contexte = relu,
                    Version = relu.Garde.Version,
                    VersionAutre = relu.Autre.Version,
                }
            );
    }

    [HttpPost("doublons/{fusion:guid}/defaire")]
    public async Task<IActionResult> Defaire(Guid fusion, CancellationToken annulation)
    {
        if (await fusions.DefaireAsync(fusion, ModelState, annulation) is { } cle)
        {
            TempData["Succes"] = "La réunion est défaite : chaque fiche a retrouvé ses parcours.";
            return Redirect($"~/salaries/{cle}");
        }

        return ModelState.IsValid
            ? NotFound()
            : View(nameof(Index), new DoublonsViewModel(await doublons.ChercherAsync(annulation), await doublons.EnCoursAsync(annulation)));
    }
}

public sealed record DoublonsViewModel(IReadOnlyList<PaireDoublon> Paires, IReadOnlyList<FusionEcrite> Fusions);
