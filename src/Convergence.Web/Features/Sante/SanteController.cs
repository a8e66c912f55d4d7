using Convergence.Web.Setup.Disponibilite;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Convergence.Web.Features.Sante;

/// <summary>What an orchestrator asks: is the process alive, may it receive requests.</summary>
[AllowAnonymous]
[SansBase]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class SanteController(DisponibiliteBase disponibilite) : Controller
{
    [HttpGet("/sante/vivant")]
    public IActionResult Vivant() => Json(new { etat = "vivant" });

    [HttpGet("/sante/pret")]
    public async Task<IActionResult> Pret(CancellationToken annulation)
    {
        var etat = await disponibilite.LireAsync(annulation);
        if (etat.EstPret)
        {
            return Json(new { etat = "pret" });
        }

        // The status pages would put a page in the place of the reason.
        HttpContext.Features.Get<Microsoft.AspNetCore.Diagnostics.IStatusCodePagesFeature>()?.Enabled = false;
        Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        return Json(new { etat = "en attente", raison = etat.Raison });
    }
}
