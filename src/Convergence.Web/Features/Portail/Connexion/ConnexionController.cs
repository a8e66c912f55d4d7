using Convergence.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Convergence.Web.Features.Portail.Connexion;

public sealed class ConnexionController(ConnexionService service, SessionsService sessions, ConnexionFormValidator validateur) : Controller
{
    [AllowAnonymous]
    [HttpGet("/connexion")]
    public IActionResult Formulaire(string? retour, bool expiree = false) =>
        User.Identity?.IsAuthenticated == true ? LocalRedirect(Destination(retour)) : View(new ConnexionForm { Retour = retour, Expiree = expiree });

    [AllowAnonymous]
    [HttpPost("/connexion")]
    public async Task<IActionResult> Formulaire(ConnexionForm form)
    {
        if (!validateur.Verifier(form, ModelState))
        {
            return View(form);
        }

        if (await service.ConnecterAsync(form.Courriel!, form.MotDePasse!, Request.Headers.UserAgent, HttpContext.RequestAborted))
        {
            return LocalRedirect(Destination(form.Retour));
        }

        ModelState.AddModelError(nameof(form.MotDePasse), "Courriel ou mot de passe incorrect. Après cinq essais, le compte se bloque dix minutes.");
        return View(form);
    }

    [Connecte]
    [HttpPost("/deconnexion")]
    public async Task<IActionResult> Quitter(CancellationToken annulation)
    {
        await sessions.QuitterAsync(User, annulation);

        // Never "cookies": it would empty those of the whole registrable domain.
        Response.Headers["Clear-Site-Data"] = "\"cache\", \"storage\"";
        TempData["Info"] = "Vous êtes déconnecté.";
        return Redirect("/connexion");
    }

    /// <summary>Only a path of this site; anything else goes home (no open redirect).</summary>
    private string Destination(string? retour) => !string.IsNullOrEmpty(retour) && Url.IsLocalUrl(retour) ? retour : "/accueil";
}
