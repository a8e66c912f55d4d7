using Convergence.Domain.Habilitations;
using Convergence.Web.Commun;
using Convergence.Web.Features.Reseau.Shared;
using Convergence.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace Convergence.Web.Features.Reseau.TerritoireFin;

[Autorise(Permission.ReseauModifier)]
[Route("/territoires/{code}")]
public sealed class TerritoireFinController(TerritoireFinService fins, PageFinService pages) : Controller
{
    [HttpGet("terminer")]
    public async Task<IActionResult> Terminer(string code, CancellationToken annulation) =>
        await pages.TerminerAsync(this, fins, await fins.TrouverAsync(code, annulation), annulation);

    [HttpPost("terminer")]
    public async Task<IActionResult> Terminer(string code, FinForm form, CancellationToken annulation) =>
        await pages.TerminerAsync(this, fins, await fins.TrouverAsync(code, annulation), form, annulation);

    [HttpGet("rouvrir")]
    public async Task<IActionResult> Rouvrir(string code, CancellationToken annulation) =>
        await pages.RouvrirAsync(this, fins, await fins.TrouverAsync(code, annulation), annulation);

    [HttpPost("rouvrir")]
    public async Task<IActionResult> Rouvrir(string code, ReouvertureForm form, CancellationToken annulation) =>
        await pages.RouvrirAsync(this, fins, await fins.TrouverAsync(code, annulation), form, annulation);
}
