using Convergence.Web.Security;
using Convergence.Web.Setup.Transport;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Convergence.Web.Features.Comptes.Acceptation;

/// <summary>The page that the link of an invitation opens. The link is a secret: it is in the address once, and in no log.</summary>
[AllowAnonymous]
[Route("/invitation/{jeton}")]
public sealed class AcceptationController(AcceptationService acceptation, AcceptationFormValidator validateur, UtilisateurCourant utilisateur) : Controller
{
    [HttpGet("")]
    [EnableRateLimiting(Debits.Lien)]
    public async Task<IActionResult> Index([FromRoute] string jeton, CancellationToken annulation) =>
        await acceptation.LireAsync(jeton, utilisateur.Id, annulation) is { } contexte ? View(new AcceptationForm { Contexte = contexte }) : Perdu();

    [HttpPost("")]
    [EnableRateLimiting(Debits.Lien)]
    public async Task<IActionResult> Accepter([FromRoute] string jeton, AcceptationForm form, CancellationToken annulation)
    {
        if (await acceptation.LireAsync(jeton, utilisateur.Id, annulation) is not { } contexte)
        {
            return Perdu();
        }

        form.Contexte = contexte;
        if (!validateur.Verifier(form, ModelState) || await acceptation.AccepterAsync(jeton, form, ModelState, annulation) is not { Acceptee: true } resultat)
        {
            return View("Index", form);
        }

        TempData["Succes"] = resultat.Actif
            ? $"Votre rôle « {contexte.Role} » est actif."
            : $"Invitation acceptée. Votre rôle « {contexte.Role} » commencera quand il aura été approuvé.";
        return Redirect(contexte.EstConnecte ? "~/accueil" : "~/connexion");
    }

    private ViewResult Perdu()
    {
        Response.StatusCode = StatusCodes.Status404NotFound;
        return View("Perdu");
    }
}
