using Convergence.Data;
using Convergence.Domain.Habilitations;
using Convergence.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace Convergence.Web.Features.TableauxDeBord;

[Autorise(Permission.TableauLire)]
public sealed class TableauxDeBordController(ConvergenceDbContext db, TableauNationalService national, TerritoiresLisiblesQuery lisibles) : Controller
{
    [HttpGet("/tableaux-de-bord")]
    public async Task<IActionResult> Index([FromQuery] TableauForm form, CancellationToken annulation)
    {
        if (db.Perimetre is { National: false, PublieNational: false })
        {
            var territoires = await lisibles.ListerAsync(annulation);
            return territoires.Count == 1
                ? RedirectToAction(nameof(Territoire), new { code = territoires[0].Code, form.Periode, form.Programme })
                : View("Choix", territoires);
        }

        return await national.ComposerAsync(form, tout: false, annulation) is { } tableau ? View(tableau) : NotFound();
    }

    [HttpGet("/tableaux-de-bord/export")]
    public IActionResult Export() => NotFound();

    [HttpGet("/tableaux-de-bord/{code}")]
    public IActionResult Territoire(string code) => NotFound();
}
