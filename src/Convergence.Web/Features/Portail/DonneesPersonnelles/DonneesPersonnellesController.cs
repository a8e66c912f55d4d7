using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Convergence.Web.Features.Portail.DonneesPersonnelles;

/// <summary>What the portal does of personal data, for those whom it concerns.</summary>
[AllowAnonymous]
public sealed class DonneesPersonnellesController(TraitementsQuery traitements) : Controller
{
    [HttpGet("/donnees-personnelles")]
    public IActionResult Index() => View(traitements.Lire());
}
