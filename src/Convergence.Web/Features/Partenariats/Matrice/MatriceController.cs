using Convergence.Domain.Habilitations;
using Convergence.Web.Excel;
using Convergence.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace Convergence.Web.Features.Partenariats.Matrice;

/// <summary>Partnerships against territories.</summary>
[Autorise(Permission.ConventionLire)]
[Route("/partenariats/matrice")]
public sealed class MatriceController(MatriceQuery matrices) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Matrice(CancellationToken annulation) => View(await matrices.LireAsync(annulation));

    [HttpGet("export")]
    public async Task<IActionResult> Export([FromServices] MatriceExport export, CancellationToken annulation)
    {
        var fichier = export.Ecrire(await matrices.LireAsync(annulation));
        return File(fichier.Contenu, FichierExcel.TypeMime, fichier.Nom);
    }
}
