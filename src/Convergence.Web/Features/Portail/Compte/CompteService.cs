using Convergence.Data;
using Convergence.Data.Comptes;
using Convergence.Domain.Comptes;
using Convergence.Domain.Exploitation;
using Convergence.Web.Courriels;
using Convergence.Web.Security;
using Convergence.Web.Security.Essais;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Web.Features.Portail.Compte;

/// <summary>Changes of password: by the person who knows the current one, or by a one-time link.</summary>
public sealed class CompteService(
    ConvergenceDbContext db,
    UserManager<Utilisateur> comptes,
    SessionsService sessions,
    EssaisService essais,
    CourrielsService courriels,
    TimeProvider horloge
)
{
    /// <summary>A wrong current password counts as a failed sign-in: an open session is not a place to try passwords.</summary>
    /// <returns>What Identity says, or the time to wait after too many wrong ones.</returns>
    public async Task<(IdentityResult Resultat, TimeSpan? Attente)> ChangerAsync(
        long compteId,
        string actuel,
        string nouveau,
        HttpContext requete,
        CancellationToken annulation
    )
    {
        ArgumentNullException.ThrowIfNull(requete);
        var courriel = await db.Users.Where(u => u.Id == compteId).Select(u => u.Email!).SingleAsync(annulation);
        var essai = await essais.PrendreAsync(courriel, requete, annulation);
        if (essai.Attente is not null)
        {
            return (IdentityResult.Failed(), essai.Attente);
        }

        var resultat = await comptes.ChangePasswordAsync(await db.Users.SingleAsync(u => u.Id == compteId, annulation), actuel, nouveau);
        if (!resultat.Errors.Any(e => e.Code == nameof(IdentityErrorDescriber.PasswordMismatch)))
        {
            await essais.ReussirAsync(essai, annulation);
        }

        if (resultat.Succeeded)
        {
            await NoterAsync(await db.Users.SingleAsync(u => u.Id == compteId, annulation), compteId, SessionsService.Cle(requete.User));
        }

        return (resultat, null);
    }

    /// <summary>False for a link that is used, too old, or of nobody: without saying which.</summary>
    public async Task<bool> EstValideAsync(long id, string? jeton) =>
        await comptes.FindByIdAsync(id.ToString(System.Globalization.CultureInfo.InvariantCulture)) is { DesactiveLe: null } compte
        && !string.IsNullOrEmpty(jeton)
        && await comptes.VerifyUserTokenAsync(
            compte,
            comptes.Options.Tokens.PasswordResetTokenProvider,
            UserManager<Utilisateur>.ResetPasswordTokenPurpose,
            jeton
        );

    /// <summary>The link is of one use: the new password changes the stamp that it holds. It says nothing of the account.</summary>
    public async Task<IdentityResult> ActiverAsync(long id, string? jeton, string nouveau)
    {
        var compte = await comptes.FindByIdAsync(id.ToString(System.Globalization.CultureInfo.InvariantCulture));
        if (compte is null || compte.DesactiveLe is not null || string.IsNullOrEmpty(jeton))
        {
            return IdentityResult.Failed(comptes.ErrorDescriber.InvalidToken());
        }

        var resultat = await comptes.ResetPasswordAsync(compte, jeton, nouveau);
        if (resultat.Succeeded)
        {
            compte.EmailConfirmed = true;
            await essais.OublierAsync(compte.Email!, CancellationToken.None);
            resultat = await comptes.UpdateAsync(compte);
            await NoterAsync(compte, null, null);
        }

        return resultat;
    }

    /// <summary>Who knew the former password is out at once, from everywhere but here.</summary>
    private async Task NoterAsync(Utilisateur compte, long? parId, Guid? session)
    {
        await sessions.FermerAsync(compte.Id, session, CancellationToken.None);
        db.EvenementsCompte.Add(EvenementCompte.Noter(NatureEvenementCompte.MotDePasseChange, compte.Id, parId, horloge.GetUtcNow().UtcDateTime));
        courriels.Preparer(ModeleCourriel.MotDePasseChange, compte);
        await db.SaveChangesAsync();
    }
}
