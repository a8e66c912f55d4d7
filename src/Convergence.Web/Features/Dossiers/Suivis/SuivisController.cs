using Convergence.Domain.Habilitations;
using Convergence.Web.Excel;
using Convergence.Web.Features.Dossiers.Suivi;
using Convergence.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace Convergence.Web.Features.Dossiers.Suivis;

/// <summary>Points of follow-up after an exit, for the chantiers of the reader.</summary>
[Route("/suivis")]
public sealed class SuivisController(SuivisQuery suivis, SuiviService service, UtilisateurCourant utilisateur) : Controller
{
    [HttpGet("")]
    [Autorise(Permission.SalarieLire)]
    public async Task<IActionResult> Index(SuivisFiltreForm filtre, CancellationToken annulation)
    {
        ModelState.Clear();
        var page = await suivis.ListerAsync(filtre, annulation);
        return View(
            new SuivisViewModel(
                filtre,
                page,
                await suivis.CompterAsync(filtre, annulation),
                suivis.Au,
                await suivis.ChantiersAsync(annulation),
                utilisateur.Peut(Permission.SalarieModifier)
            )
        );
    }

    [HttpGet("export")]
    [Autorise(Permission.SalarieLire)]
    public async Task<IActionResult> Export(SuivisFiltreForm filtre, [FromServices] SuivisExport export, CancellationToken annulation)
    {
        var fichier = await export.EcrireAsync(filtre, await suivis.ChantiersAsync(annulation), await suivis.ToutAsync(filtre, annulation), annulation);
        return File(fichier.Contenu, FichierExcel.TypeMime, fichier.Nom);
    }

    /// <summary>Notes a point from the list, and comes back to the same rows.</summary>
    [HttpPost("{point:long}")]
    [Autorise(Permission.SalarieModifier)]
    public async Task<IActionResult> Noter(long point, SuiviForm form, [FromQuery] SuivisFiltreForm filtre, CancellationToken annulation)
    {
        if (await service.TrouverAsync(point, annulation) is not { } lu)
        {
            return NotFound();
        }

        var refus = ModelState.IsValid ? await service.NoterAsync(lu, form, annulation) : "Cette date n’en est pas une.";
        TempData[refus is null ? "Succes" : "Erreur"] = refus ?? "Le suivi est enregistré.";
        return Redirect("~/suivis" + filtre.Requete());
    }
}
