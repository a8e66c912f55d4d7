using Convergence.Web.Setup.Transport;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Convergence.Web.Features.Portail.MotDePasseOublie;

[AllowAnonymous]
[Route("/mot-de-passe-oublie")]
public sealed class MotDePasseOublieController(MotDePasseOublieService service, MotDePasseOublieFormValidator validateur) : Controller
{
    [HttpGet("")]
    public IActionResult Index() => View(new MotDePasseOublieForm());

    [HttpPost("")]
    [EnableRateLimiting(Debits.Lien)]
    public async Task<IActionResult> Index(MotDePasseOublieForm form, CancellationToken annulation)
    {
        if (!validateur.Verifier(form, ModelState))
        {
            return View(form);
        }

        await service.DemanderAsync(form.Courriel!.Trim(), annulation);
        TempData["Succes"] = "Si un compte existe à cette adresse, un courriel part avec un lien pour choisir un nouveau mot de passe.";
        return Redirect("~/connexion");
    }
}
