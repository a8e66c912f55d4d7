using System.Globalization;
using Convergence.Data;
using Convergence.Data.Comptes;
using Microsoft.AspNetCore.Identity;

namespace Convergence.Web.Security;

/// <summary>
/// Counts wrong passwords of an account. Several at the same moment save the same row: each is counted again on the row as it stands, so that none is
/// free, and none shows by an error that the account exists.
/// </summary>
public sealed class EssaisService(ConvergenceDbContext db, UserManager<Utilisateur> comptes)
{
    private const int Reprises = 10;

    /// <summary>Counts one; true when the account is then blocked.</summary>
    public async Task<bool> EchouerAsync(long compteId)
    {
        for (var essai = 0; essai < Reprises; essai++)
        {
            if (await RelireAsync(compteId) is not { } compte)
            {
                return false;
            }

            if (await comptes.IsLockedOutAsync(compte) || (await comptes.AccessFailedAsync(compte)).Succeeded)
            {
                return await comptes.IsLockedOutAsync(compte);
            }
        }

        db.ChangeTracker.Clear();
        return false;
    }

    /// <summary>
    /// Forgets the wrong ones after a right one; returns the account as it stands. Null when it was blocked or disabled since its password was compared:
    /// a guess sent with others does not come in after the one that blocks.
    /// </summary>
    public async Task<Utilisateur?> ReussirAsync(long compteId)
    {
        for (var essai = 0; essai < Reprises; essai++)
        {
            if (await RelireAsync(compteId) is not { DesactiveLe: null } compte || await comptes.IsLockedOutAsync(compte))
            {
                return null;
            }

            if ((await comptes.ResetAccessFailedCountAsync(compte)).Succeeded)
            {
                return compte;
            }
        }

        return null;
    }

    private async Task<Utilisateur?> RelireAsync(long compteId)
    {
        db.ChangeTracker.Clear();
        return await comptes.FindByIdAsync(compteId.ToString(CultureInfo.InvariantCulture));
    }
}
