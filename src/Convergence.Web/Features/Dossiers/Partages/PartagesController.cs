using Convergence.Domain.Habilitations;
using Convergence.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace Convergence.Web.Features.Dossiers.Partages;

/// <summary>What the chantiers of the territory share with its coordination: read, never changed.</summary>
[Autorise(Permission.SalariePartageLire)]
[Route("/salaries-partages")]
public sealed class PartagesController(PartagesQuery partages) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(int page, CancellationToken annulation) => View(await partages.ListerAsync(page, annulation));

    [HttpGet("{cle:guid}")]
    public async Task<IActionResult> Fiche(Guid cle, CancellationToken annulation) =>
        await partages.OuvrirAsync(cle, annulation) is { } dossier ? View(dossier) : NotFound();
}
