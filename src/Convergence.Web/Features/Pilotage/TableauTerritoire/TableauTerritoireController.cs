using Convergence.Domain.Habilitations;
using Convergence.Web.Features.Pilotage.Shared;
using Convergence.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace Convergence.Web.Features.Pilotage.TableauTerritoire;

[Autorise(Permission.TableauLire)]
public sealed class TableauTerritoireController(TableauTerritoireService tableaux) : Controller
{
    [HttpGet("/tableaux-de-bord/{code}")]
    public async Task<IActionResult> Index(string code, [FromQuery] TableauForm form, CancellationToken annulation) =>
        await tableaux.ComposerAsync(code, form, annulation) is { } tableau ? View(tableau) : NotFound();
}
