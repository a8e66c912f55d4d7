using Convergence.Domain.Habilitations;
using Convergence.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace Convergence.Web.Features.Dossiers.Accompagnement;

/// <summary>« Accompagnement »: freins, circle, actions, mobilisations of a person.</summary>
[Autorise(Permission.SalarieLire)]
[Route("/salaries/{cle:guid}/accompagnement")]
public sealed class AccompagnementController(AccompagnementQuery accompagnement) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(Guid cle, CancellationToken annulation) =>
        await accompagnement.OuvrirAsync(cle, annulation) is { } page ? View(page) : NotFound();
}
