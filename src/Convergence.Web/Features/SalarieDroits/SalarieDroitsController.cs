using Convergence.Domain.Habilitations;
using Convergence.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace Convergence.Web.Features.SalarieDroits;

/// <summary>« Droits »: what the person was told, and who else sees the file.</summary>
[Autorise(Permission.SalarieLire)]
[Route("/salaries/{cle:guid}/droits")]
public sealed class SalarieDroitsController(SalarieDroitsQuery droits) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(Guid cle, CancellationToken annulation) => await droits.OuvrirAsync(cle, annulation) is { } lus ? View(lus) : NotFound();
}
