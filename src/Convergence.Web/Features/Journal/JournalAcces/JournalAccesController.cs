using Convergence.Domain.Habilitations;
using Convergence.Web.Excel;
using Convergence.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace Convergence.Web.Features.Journal.JournalAcces;

/// <summary>The journal of access of the network, for the DPO: who opened what, never a file.</summary>
[Autorise(Permission.JournalReseauLire)]
[Route("/journal-acces")]
public sealed class JournalAccesController(JournalAccesQuery journal) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(JournalAccesFiltreForm filtre, CancellationToken annulation)
    {
        ModelState.Clear();
        return View(await journal.LireAsync(filtre, annulation));
    }

    [HttpGet("export")]
    public async Task<IActionResult> Export(JournalAccesFiltreForm filtre, [FromServices] JournalAccesExport export, CancellationToken annulation)
    {
        var (du, au, total, lignes) = await journal.ExporterAsync(filtre, annulation);
        var fichier = export.Ecrire(filtre, du, au, total, lignes);
        return File(fichier.Contenu, FichierExcel.TypeMime, fichier.Nom);
    }
}
