using Convergence.Domain;
using Convergence.Domain.Habilitations;
using Convergence.Web.Excel;
using Convergence.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;

namespace Convergence.Web.Features.Pilotage.Bilans;

[Route("bilans")]
public sealed class BilansController(BilansQuery bilans, UtilisateurCourant utilisateur) : Controller
{
    /// <summary>National team: years x programmes with their state. Institutions: what was transmitted to them.</summary>
    [Autorise(Permission.BilanLire)]
    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken annulation)
    {
        var versions = await bilans.VersionsAsync(annulation);
        return Prepare
            ? View(BilansViewModel.National(versions, await bilans.PreparablesAsync(annulation)))
            : View("Transmis", BilansViewModel.Institution(versions));
    }

    /// <summary>The workbook as it was transmitted. The national team may ask for an earlier version.</summary>
    [Autorise(Permission.BilanLire)]
    [HttpGet("{programme:regex(^(cvg|phc)$)}/{annee:int:range(2000,2199)}/classeur")]
    public async Task<IActionResult> Classeur(string programme, int annee, int? version, CancellationToken annulation)
    {
        var fichier = await bilans.FichierAsync(ProgrammeNoms.Lire(programme)!.Value, annee, Prepare ? version : null, annulation);
        if (fichier is null || !ModelState.IsValid)
        {
            return NotFound();
        }

        Response.Headers.CacheControl = "private, no-cache";
        return File(fichier.Octets, FichierExcel.TypeMime, fichier.NomFichier, lastModified: null, new EntityTagHeaderValue($"\"{fichier.Empreinte}\""));
    }

    private bool Prepare => utilisateur.Peut(Permission.BilanPreparer);
}
