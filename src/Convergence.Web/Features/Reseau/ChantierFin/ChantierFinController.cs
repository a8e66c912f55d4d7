using Convergence.Domain.Habilitations;
using Convergence.Web.Commun;
using Convergence.Web.Features.Reseau.Shared;
using Convergence.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace Convergence.Web.Features.Reseau.ChantierFin;

[Autorise(Permission.ReseauModifier)]
[Route("/chantiers/{id:long}")]
public sealed class ChantierFinController(ChantierFinService fins, PageFinService pages) : Controller
{
    [HttpGet("terminer")]
    public async Task<IActionResult> Terminer(long id, CancellationToken annulation) =>
        await pages.TerminerAsync(this, fins, await fins.TrouverAsync(id, annulation), annulation);

    [HttpPost("terminer")]
    public async Task<IActionResult> Terminer(long id, FinForm form, CancellationToken annulation) =>
        await pages.TerminerAsync(this, fins, await fins.TrouverAsync(id, annulation), form, annulation);

    [HttpGet("rouvrir")]
    public async Task<IActionResult> Rouvrir(long id, CancellationToken annulation) =>
        await pages.RouvrirAsync(this, fins, await fins.TrouverAsync(id, annulation), annulation);

    [HttpPost("rouvrir")]
    public async Task<IActionResult> Rouvrir(long id, ReouvertureForm form, CancellationToken annulation) =>
        await pages.RouvrirAsync(this, fins, await fins.TrouverAsync(id, annulation), form, annulation);
}
