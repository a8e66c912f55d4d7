using Convergence.Domain.Habilitations;
using Convergence.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace Convergence.Web.Features.Dossiers.Acces;

/// <summary>« Qui a vu ce dossier », for the direction of the chantier.</summary>
[Autorise(Permission.JournalLire)]
[Route("/salaries/{cle:guid}/acces")]
public sealed class AccesController(AccesQuery acces) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(Guid cle, int page, CancellationToken annulation) =>
        await acces.LireAsync(cle, page, annulation) is { } lus ? View(lus) : NotFound();
}
