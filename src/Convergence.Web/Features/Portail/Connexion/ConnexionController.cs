using Convergence.Web.Security;
using Convergence.Web.Security.Essais;
using Convergence.Web.Security.SecondFacteur;
using Convergence.Web.Setup.Transport;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Convergence.Web.Features.Portail.Connexion;

public sealed class ConnexionController(ConnexionService service, SessionsService sessions, AttenteCode attente, ConnexionFormValidator validateur) : Controller
{
    private const string CodeFaux = "Ce code n’est pas le bon, ou il a déjà servi : attendez le suivant.";

    private const string Incorrect = "Courriel ou mot de passe incorrect. Après cinq essais, il faut attendre.";

    [AllowAnonymous]
    [HttpGet("/connexion")]
    public IActionResult Formulaire(string? retour, bool expiree = false) =>
        User.Identity?.IsAuthenticated == true ? LocalRedirect(Destination(retour)) : View(new ConnexionForm { Retour = retour, Expiree = expiree });

    [AllowAnonymous]
    [EnableRateLimiting(Debits.Connexion)]
    [HttpPost("/connexion")]
    public async Task<IActionResult> Formulaire(ConnexionForm form)
    {
        if (!validateur.Verifier(form, ModelState))
        {
            return View(form);
        }

        var resultat = await service.ConnecterAsync(form.Courriel!, form.MotDePasse!, HttpContext, HttpContext.RequestAborted);
        if (resultat.EstOuverte)
        {
            return LocalRedirect(Destination(form.Retour));
        }

        if (resultat.DemandeCode)
        {
            return RedirectToAction(nameof(Code), new { retour = Destination(form.Retour) });
        }

        ModelState.AddModelError(nameof(form.MotDePasse), resultat.Attente is { } duree ? AttenteEssais.Dire(this, duree) : Incorrect);
        return View(form);
    }

    [AllowAnonymous]
    [HttpGet("/connexion/code")]
    public async Task<IActionResult> Code(string? retour) =>
        await attente.LireAsync(HttpContext) is null ? Redirect("~/connexion") : View(new CodeForm { Retour = retour });

    [AllowAnonymous]
    [EnableRateLimiting(Debits.Connexion)]
    [HttpPost("/connexion/code")]
    public async Task<IActionResult> Code(CodeForm form, [FromServices] CodeFormValidator validateurCode)
    {
        if (await attente.LireAsync(HttpContext) is not { } compte)
        {
            TempData["Erreur"] = "Plus de dix minutes ont passé : donnez de nouveau votre mot de passe.";
            return Redirect("~/connexion");
        }

        if (!validateurCode.Verifier(form, ModelState))
        {
            return View(form);
        }

        var verdict = await service.ConfirmerAsync(compte, form, HttpContext, HttpContext.RequestAborted);
        if (verdict.EstBon)
        {
            return LocalRedirect(Destination(form.Retour));
        }

        ModelState.AddModelError(nameof(form.Code), verdict.Attente is { } duree ? AttenteEssais.Dire(this, duree) : CodeFaux);
        return View(form);
    }

    [Connecte]
    [SansSecondFacteur]
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
