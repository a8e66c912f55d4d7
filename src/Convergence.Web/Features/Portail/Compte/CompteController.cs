using Convergence.Data.Comptes;
using Convergence.Web.Security;
using Convergence.Web.Security.Essais;
using Convergence.Web.Setup.Transport;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Convergence.Web.Features.Portail.Compte;

public sealed class CompteController(CompteService service, UserManager<Utilisateur> comptes, SessionsService sessions) : Controller
{
    [Connecte]
    [HttpGet("/compte/mot-de-passe")]
    public IActionResult MotDePasse() => View(new MotDePasseForm());

    [Connecte]
    [HttpPost("/compte/mot-de-passe")]
    public async Task<IActionResult> MotDePasse(MotDePasseForm form, [FromServices] MotDePasseFormValidator validateur)
    {
        if (!validateur.Verifier(form, ModelState))
        {
            return View(form);
        }

        var compte = await comptes.GetUserAsync(User);
        if (compte is null)
        {
            return Challenge();
        }

        var (resultat, attente) = await service.ChangerAsync(compte.Id, form.Actuel!, form.Nouveau!, HttpContext, HttpContext.RequestAborted);
        if (attente is { } duree)
        {
            ModelState.AddModelError(nameof(form.Actuel), AttenteEssais.Dire(this, duree));
            return View(form);
        }

        if (!Dire(resultat, nameof(form.Nouveau), nameof(form.Actuel)))
        {
            return View(form);
        }

        await sessions.RenouvelerAsync((await comptes.GetUserAsync(User))!, User);
        TempData["Succes"] = "Votre mot de passe est changé. Vos autres sessions sont fermées.";
        return Redirect("/accueil");
    }

    [AllowAnonymous]
    [EnableRateLimiting(Debits.Lien)]
    [HttpGet("/compte/activation/{id:long}")]
    public async Task<IActionResult> Activation(long id, string? jeton)
    {
        if (await service.EstValideAsync(id, jeton))
        {
            return View(new ActivationForm { Jeton = jeton });
        }

        Response.StatusCode = StatusCodes.Status404NotFound;
        return View("LienPerdu");
    }

    [AllowAnonymous]
    [EnableRateLimiting(Debits.Lien)]
    [HttpPost("/compte/activation/{id:long}")]
    public async Task<IActionResult> Activation(long id, ActivationForm form, [FromServices] ActivationFormValidator validateur)
    {
        if (!validateur.Verifier(form, ModelState) || !Dire(await service.ActiverAsync(id, form.Jeton, form.Nouveau!), nameof(form.Nouveau), string.Empty))
        {
            return View(form);
        }

        TempData["Succes"] = "Votre mot de passe est enregistré. Connectez-vous.";
        return Redirect("/connexion");
    }

    /// <summary>Puts what Identity refuses beside its field; true when it refuses nothing.</summary>
    private bool Dire(IdentityResult resultat, string champNouveau, string champActuel)
    {
        foreach (var erreur in resultat.Errors)
        {
            var champ = erreur.Code switch
            {
                nameof(IdentityErrorDescriber.PasswordMismatch) => champActuel,
                nameof(IdentityErrorDescriber.InvalidToken) or nameof(IdentityErrorDescriber.ConcurrencyFailure) => string.Empty,
                _ => champNouveau,
            };
            ModelState.AddModelError(champ, erreur.Description);
        }

        return resultat.Succeeded;
    }
}
