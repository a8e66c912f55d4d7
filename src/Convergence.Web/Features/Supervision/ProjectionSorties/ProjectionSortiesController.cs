using Convergence.Domain.Habilitations;
using Convergence.Web.Excel;
using Convergence.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace Convergence.Web.Features.Supervision.ProjectionSorties;

/// <summary>How many people are expected to leave CVG, quarter by quarter: what a coordination plans with. Counts, never a person.</summary>
[Autorise(Permission.ProjectionLire)]
[Route("/sorties-projetees")]
public sealed class ProjectionSortiesController(ProjectionSortiesQuery projections) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(string? territoire, CancellationToken annulation) =>
        await projections.LireAsync(territoire, annulation) is { } lue ? View(lue) : NotFound();

    [HttpGet("export")]
    public async Task<IActionResult> Export(string? territoire, [FromServices] ProjectionSortiesExport export, CancellationToken annulation)
    {
        if (await projections.LireAsync(territoire, annulation) is not { } lue)
        {
            return NotFound();
        }

        var fichier = export.Ecrire(lue);
        return File(fichier.Contenu, FichierExcel.TypeMime, fichier.Nom);
    }
}
