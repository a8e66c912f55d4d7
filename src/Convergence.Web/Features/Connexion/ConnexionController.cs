using Convergence.Data.Comptes;
using Convergence.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace Convergence.Web.Features.Connexion;

public sealed class ConnexionController(SignInManager<Utilisateur> connexion, UserManager<Utilisateur> comptes, IPasswordHasher<Utilisateur> hachage, ConnexionFormValidator validateur) : Controller
{
    /// <summary>Hash of a password that nobody has: an unknown account costs the same time as a known one.</summary>
    private const string HachageFactice = "AQAAAAIAAYagAAAAEMqrxZjRyCvCh5ZjOLB9zW2LQm7y0Tb6m3hD3tJxkNPN4v0nQ5cF9hYx0pVb1aWk2A==";

    [AllowAnonymous]
    [HttpGet("/connexion")]
    public IActionResult Formulaire(string? retour) => User.Identity?.IsAuthenticated == true ? LocalRedirect(Destination(retour)) : View(new ConnexionForm { Retour = retour });

    [AllowAnonymous]
    [HttpPost("/connexion")]
    public async Task<IActionResult> Formulaire(ConnexionForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (!validateur.Verifier(form, ModelState))
        {
            return View(form);
        }

        var compte = await comptes.FindByEmailAsync(form.Courriel!);
        if (compte is null)
        {
            hachage.VerifyHashedPassword(null!, HachageFactice, form.MotDePasse!);
        }
        else if ((await connexion.PasswordSignInAsync(compte, form.MotDePasse!, isPersistent: false, lockoutOnFailure: true)).Succeeded)
        {
            return LocalRedirect(Destination(form.Retour));
        }

        ModelState.AddModelError(nameof(form.MotDePasse), "Courriel ou mot de passe incorrect. Après cinq essais, le compte se bloque dix minutes.");
        return View(form);
    }

    [Connecte]
    [HttpPost("/deconnexion")]
    public async Task<IActionResult> Quitter()
    {
        await connexion.SignOutAsync();
        TempData["Info"] = "Vous êtes déconnecté.";
        return Redirect("/connexion");
    }

    /// <summary>Only a path of this site; anything else goes home (no open redirect).</summary>
    private string Destination(string? retour) => !string.IsNullOrEmpty(retour) && Url.IsLocalUrl(retour) ? retour : "/accueil";
}
