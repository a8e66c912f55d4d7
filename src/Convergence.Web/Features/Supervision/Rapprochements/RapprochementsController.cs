using Convergence.Domain.Habilitations;
using Convergence.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace Convergence.Web.Features.Supervision.Rapprochements;

/// <summary>Files that another chantier holds too, once both accepted to know.</summary>
[Autorise(Permission.SalarieLire)]
[Route("/rapprochements")]
public sealed class RapprochementsController(RapprochementsQuery pages) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken annulation) => View(await pages.LireAsync(annulation));
}
