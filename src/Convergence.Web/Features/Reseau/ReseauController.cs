using Convergence.Domain.Habilitations;
using Convergence.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace Convergence.Web.Features.Reseau;

[Route("/reseau")]
public sealed class ReseauController : Controller
{
    /// <summary>The entry « Réseau » of the navigation opens on the territories.</summary>
    [Autorise(Permission.ReseauLire)]
    [HttpGet("")]
    public IActionResult Index() => Redirect(Url.Content("~/territoires"));
}
