using Convergence.Domain.Habilitations;
using Convergence.Web.Excel;
using Convergence.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace Convergence.Web.Features.Dossiers.Alertes;

/// <summary>Ends of contracts, of PASS IAE and of the 60 months, for the people present in the chantier.</summary>
[Autorise(Permission.SalarieLire)]
[Route("/alertes")]
public sealed class AlertesController(AlertesQuery alertes) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(AlertesFiltreForm filtre, CancellationToken annulation)
    {
        ModelState.Clear();
        return View(await alertes.LireAsync(filtre, annulation));
    }

    [HttpGet("export")]
    public async Task<IActionResult> Export(AlertesFiltreForm filtre, [FromServices] AlertesExport export, CancellationToken annulation)
    {
        var fichier = await export.EcrireAsync(await alertes.LireAsync(filtre, annulation), annulation);
        return File(fichier.Contenu, FichierExcel.TypeMime, fichier.Nom);
    }
}
