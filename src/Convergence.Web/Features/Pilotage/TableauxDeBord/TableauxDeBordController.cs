using Convergence.Data;
using Convergence.Domain.Habilitations;
using Convergence.Web.Excel;
using Convergence.Web.Features.Pilotage.Shared;
using Convergence.Web.Features.Pilotage.TableauTerritoire;
using Convergence.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace Convergence.Web.Features.Pilotage.TableauxDeBord;

[Autorise(Permission.TableauLire)]
public sealed class TableauxDeBordController(
    ConvergenceDbContext db,
    TableauNationalService national,
    TableauTerritoireService local,
    TableauxDeBordExport export,
    TerritoiresLisiblesQuery lisibles
) : Controller
{
    [HttpGet("/tableaux-de-bord")]
    public async Task<IActionResult> Index([FromQuery] TableauForm form, CancellationToken annulation)
    {
        if (db.Perimetre is { National: false, PublieNational: false })
        {
            var territoires = await lisibles.ListerAsync(annulation);
            return territoires.Count == 1
                ? RedirectToAction(
                    "Index",
                    "TableauTerritoire",
                    new
                    {
                        code = territoires[0].Code,
                        form.Periode,
                        form.Programme,
                    }
                )
                : View("Choix", territoires);
        }

        return await national.ComposerAsync(form, tout: false, annulation) is { } tableau ? View(tableau) : NotFound();
    }

    [HttpGet("/tableaux-de-bord/export")]
    public async Task<IActionResult> Export([FromQuery] TableauForm form, string? territoire, CancellationToken annulation)
    {
        if (!string.IsNullOrEmpty(territoire))
        {
            return await local.ComposerAsync(territoire, form, annulation) is { } sien ? Fichier(export.Territoire(sien)) : NotFound();
        }

        return db.Perimetre is { National: true } or { PublieNational: true } && await national.ComposerAsync(form, tout: true, annulation) is { } tableau
            ? Fichier(export.National(tableau))
            : NotFound();
    }

    private FileContentResult Fichier(FichierExcel fichier) => File(fichier.Contenu, FichierExcel.TypeMime, fichier.Nom);
}
