using Convergence.Domain.Dossiers;
using Convergence.Domain.Habilitations;
using Convergence.Web.Features.Dossiers.Shared;
using Convergence.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace Convergence.Web.Features.Dossiers.Suivi;

/// <summary>The page « Suivi » of a file: a year after the exit, on two tracks.</summary>
[Route("/salaries/{cle:guid}/suivi")]
public sealed class SuiviController(SuiviQuery suivis, SuiviService service, LignesDossierQuery lignes) : Controller
{
    [HttpGet("")]
    [Autorise(Permission.SalarieLire)]
    public async Task<IActionResult> Index(Guid cle, CancellationToken annulation) =>
        await suivis.OuvrirAsync(cle, annulation) is { } page ? View(page) : NotFound();

    [HttpPost("{point:long}")]
    [Autorise(Permission.SalarieModifier)]
    public async Task<IActionResult> Noter(Guid cle, long point, SuiviForm form, CancellationToken annulation) =>
        await lignes.LigneAsync<PointSuivi>(cle, point, annulation) is { } lu
            ? Dire(cle, ModelState.IsValid ? await service.NoterAsync(lu, form, annulation) : "Cette date n’en est pas une.")
            : NotFound();

    [HttpPost("volets/{parcours:guid}")]
    [Autorise(Permission.SalarieModifier)]
    public async Task<IActionResult> Ajouter(Guid cle, Guid parcours, string? volet, CancellationToken annulation)
    {
        if (await lignes.ParcoursAsync(cle, parcours, annulation) is not { } lu)
        {
            return NotFound();
        }

        return Dire(
            cle,
            volet switch
            {
                "emploi" => await service.AjouterVoletAsync(lu, VoletSuivi.Emploi, annulation),
                "logement" => await service.AjouterVoletAsync(lu, VoletSuivi.Logement, annulation),
                _ => "Choisissez le volet : emploi ou logement.",
            }
        );
    }

    private RedirectResult Dire(Guid cle, string? refus)
    {
        TempData[refus is null ? "Succes" : "Erreur"] = refus ?? "Le suivi est enregistré.";
        return Redirect($"~/salaries/{cle}/suivi");
    }
}
