using Convergence.Web.Features.Portail.Shared;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace Convergence.Web.Features.Portail.Accessibilite;

/// <summary>The accessibility declaration.</summary>
[AllowAnonymous]
public sealed class AccessibiliteController(IOptions<EditeurOptions> editeur) : Controller
{
    /// <summary>Day on which the declaration was last written.</summary>
    public static readonly DateOnly EtablieLe = new(2026, 12, 1);

    [HttpGet("/accessibilite")]
    public IActionResult Index() => View(editeur.Value);
}
