using Convergence.Web.Features.Portail.Shared;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace Convergence.Web.Features.Portail.MentionsLegales;

/// <summary>Who publishes the portal and who hosts it.</summary>
[AllowAnonymous]
public sealed class MentionsLegalesController(IOptions<EditeurOptions> editeur) : Controller
{
    [HttpGet("/mentions-legales")]
    public IActionResult Index() => View(editeur.Value);
}
