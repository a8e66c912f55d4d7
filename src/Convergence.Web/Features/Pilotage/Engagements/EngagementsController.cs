using Convergence.Domain.Habilitations;
using Convergence.Web.Excel;
using Convergence.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace Convergence.Web.Features.Pilotage.Engagements;

/// <summary>The commitments board and the way to the targets of 2027.</summary>
[Autorise(Permission.EngagementLire)]
[Route("/engagements")]
public sealed class EngagementsController(EngagementsQuery engagements) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(EngagementsFiltreForm filtre, CancellationToken annulation)
    {
        ModelState.Clear();
        return View(new EngagementsViewModel(filtre, await engagements.LireAsync(filtre, annulation)));
    }

    [HttpGet("export")]
    public async Task<IActionResult> Export(EngagementsFiltreForm filtre, [FromServices] EngagementsExport export, CancellationToken annulation)
    {
        var fichier = export.Ecrire(filtre, await engagements.LireAsync(filtre, annulation));
        return File(fichier.Contenu, FichierExcel.TypeMime, fichier.Nom);
    }
}
