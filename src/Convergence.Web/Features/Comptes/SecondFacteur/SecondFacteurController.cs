using Convergence.Data;
using Convergence.Web.Security;
using Convergence.Web.Security.Essais;
using Convergence.Web.Security.SecondFacteur;
using Convergence.Web.Setup.Transport;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Convergence.Web.Features.Comptes.SecondFacteur;

/// <summary>One's own second factor: to enrol it, make rescue codes again, take it off.</summary>
[Connecte]
[SansSecondFacteur]
[Route("/profil/second-facteur")]
public sealed class SecondFacteurController(
    ConvergenceDbContext db,
    SecondFacteurQuery facteurs,
    SecondFacteurService service,
    SessionsService sessions,
    TotpService totp,
    UtilisateurCourant utilisateur
) : Controller
{
    private const string CodeFaux = "Ce code n’est pas le bon, ou il a déjà servi : attendez le suivant.";

    private long Compte => utilisateur.Id!.Value;

    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken annulation) => Montrer(await facteurs.LireAsync(Compte, annulation), new CodeActuelForm());

    [HttpPost("activer")]
    [EnableRateLimiting(Debits.Connexion)]
    public async Task<IActionResult> Activer(ActivationFacteurForm form, CancellationToken annulation)
    {
        var facteur = await facteurs.LireAsync(Compte, annulation);
        if (facteur.EstActif)
        {
            TempData["Erreur"] = "Votre second facteur est déjà activé.";
            return Redirect("~/profil/second-facteur");
        }

        if (totp.LireProposition(Compte, form.Proposition) is not { } secret)
        {
            TempData["Erreur"] = "Cette page était trop ancienne : voici un nouveau dessin à photographier.";
            return Redirect("~/profil/second-facteur");
        }

        var codes = await service.ActiverAsync(Compte, secret, form.Code, SessionsService.Cle(User), annulation);
        if (codes is null)
        {
            ModelState.AddModelError(nameof(form.Code), "Ce code n’est pas celui de ce dessin. Vérifiez l’heure du téléphone, puis recopiez les six chiffres.");
            return View("Activer", Remplir(form, secret, facteur));
        }

        await sessions.RenouvelerAsync((await db.Users.FindAsync([Compte], annulation))!, User);
        return View("Codes", codes);
    }

    [HttpPost("codes")]
    [EnableRateLimiting(Debits.Connexion)]
    public async Task<IActionResult> Codes(CodeActuelForm form, CancellationToken annulation) =>
        await VerifierAsync(form, annulation) is { } refus ? refus : View("Codes", await service.RefaireCodesAsync(Compte, annulation));

    [HttpPost("retirer")]
    [EnableRateLimiting(Debits.Connexion)]
    public async Task<IActionResult> Retirer(CodeActuelForm form, CancellationToken annulation)
    {
        if (await VerifierAsync(form, annulation) is { } refus)
        {
            return refus;
        }

        var exige = (await facteurs.LireAsync(Compte, annulation)).EstExige;
        await service.RetirerAsync(Compte, SessionsService.Cle(User), annulation);
        await sessions.RenouvelerAsync((await db.Users.FindAsync([Compte], annulation))!, User);
        TempData["Succes"] = exige
            ? "L’ancien second facteur est oublié. Activez le nouveau."
            : "Votre second facteur est retiré : un mot de passe suffit de nouveau.";
        return Redirect(exige ? "~/profil/second-facteur" : "~/profil");
    }

    /// <summary>The page with what is wrong; null when the code is right.</summary>
    private async Task<IActionResult?> VerifierAsync(CodeActuelForm form, CancellationToken annulation)
    {
        var verdict = await service.VerifierAsync(Compte, form.Code, HttpContext, annulation);
        if (verdict.EstBon)
        {
            return null;
        }

        ModelState.AddModelError(nameof(form.Code), verdict.Attente is { } duree ? AttenteEssais.Dire(this, duree) : CodeFaux);
        return Montrer(await facteurs.LireAsync(Compte, annulation), form);
    }

    private ViewResult Montrer(FacteurCompte facteur, CodeActuelForm form)
    {
        if (facteur.EstActif)
        {
            form.Facteur = facteur;
            return View("Index", form);
        }

        var proposition = totp.Proposer(Compte, out var secret);
        return View("Activer", Remplir(new ActivationFacteurForm { Proposition = proposition }, secret, facteur));
    }

    private static ActivationFacteurForm Remplir(ActivationFacteurForm form, byte[] secret, FacteurCompte facteur)
    {
        (form.Secret, form.Dessin, form.Facteur) = (TotpService.Ecrire(secret), TotpService.Dessiner(secret, facteur.Courriel), facteur);
        form.Adresse = TotpService.Adresse(secret, facteur.Courriel);
        return form;
    }
}
