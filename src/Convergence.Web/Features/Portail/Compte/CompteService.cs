using Convergence.Data.Comptes;
using Microsoft.AspNetCore.Identity;

namespace Convergence.Web.Features.Portail.Compte;

/// <summary>Changes of password: by the person who knows the current one, or by a one-time link.</summary>
public sealed class CompteService(UserManager<Utilisateur> comptes)
{
    /// <summary>A wrong current password counts as a failed sign-in: an open session is not a place to try passwords.</summary>
    public async Task<IdentityResult> ChangerAsync(Utilisateur compte, string actuel, string nouveau)
    {
        if (await comptes.IsLockedOutAsync(compte))
        {
            return IdentityResult.Failed(comptes.ErrorDescriber.PasswordMismatch());
        }

        var resultat = await comptes.ChangePasswordAsync(compte, actuel, nouveau);
        if (resultat.Errors.Any(e => e.Code == nameof(IdentityErrorDescriber.PasswordMismatch)))
        {
            await comptes.AccessFailedAsync(compte);
        }

        return resultat;
    }

    /// <summary>The link is of one use: the new password changes the stamp that it holds. It says nothing of the account.</summary>
    public async Task<IdentityResult> ActiverAsync(long id, string? jeton, string nouveau)
    {
        var compte = await comptes.FindByIdAsync(id.ToString(System.Globalization.CultureInfo.InvariantCulture));
        if (compte is null || string.IsNullOrEmpty(jeton))
        {
            return IdentityResult.Failed(comptes.ErrorDescriber.InvalidToken());
        }

        var resultat = await comptes.ResetPasswordAsync(compte, jeton, nouveau);
        if (resultat.Succeeded)
        {
            compte.EmailConfirmed = true;
            compte.AccessFailedCount = 0;
            compte.LockoutEnd = null;
            resultat = await comptes.UpdateAsync(compte);
        }

        return resultat;
    }
}
