using Convergence.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Convergence.Web.Features.Accueil;

public sealed class AccueilController : Controller
{
    [AllowAnonymous]
    [HttpGet("/")]
    public IActionResult Presentation() => View();

    [Connecte]
    [HttpGet("/accueil")]
    public IActionResult Index() => View();
}
