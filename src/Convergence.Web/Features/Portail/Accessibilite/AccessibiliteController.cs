using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Convergence.Web.Features.Portail.Accessibilite;

/// <summary>The accessibility declaration.</summary>
[AllowAnonymous]
public sealed class AccessibiliteController : Controller
{
    /// <summary>Day on which the declaration was last written.</summary>
    public static readonly DateOnly EtablieLe = new(2026, 11, 22);

    [HttpGet("/accessibilite")]
    public IActionResult Index() => View();
}
