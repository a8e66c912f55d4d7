using Convergence.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Convergence.Web.Features.Portail.Accueil;

public sealed class AccueilController(AccueilQuery accueil) : Controller
{
    [AllowAnonymous]
    [HttpGet("/")]
    public IActionResult Presentation() => View();

    [Connecte]
    [HttpGet("/accueil")]
    public async Task<IActionResult> Index(CancellationToken annulation) => View(await accueil.LireAsync(annulation));
}
