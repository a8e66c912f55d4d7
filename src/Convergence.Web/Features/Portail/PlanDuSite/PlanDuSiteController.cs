using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Convergence.Web.Features.Portail.PlanDuSite;

/// <summary>Every page that the reader may open.</summary>
[AllowAnonymous]
public sealed class PlanDuSiteController : Controller
{
    [HttpGet("/plan-du-site")]
    public IActionResult Index() => View();
}
