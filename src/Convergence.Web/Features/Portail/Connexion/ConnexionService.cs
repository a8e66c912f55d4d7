using Convergence.Data.Comptes;
using Microsoft.AspNetCore.Identity;

namespace Convergence.Web.Features.Portail.Connexion;

/// <summary>Checks a password at the same cost whether the account exists, is blocked or never chose one.</summary>
public sealed class ConnexionService(SignInManager<Utilisateur> connexion, UserManager<Utilisateur> comptes, IPasswordHasher<Utilisateur> hachage)
{
    /// <summary>Hash of a password that nobody knows, made with the cost in force: checking it takes the time of a real one.</summary>
    private static string? _factice;

    public async Task<bool> ConnecterAsync(string courriel, string motDePasse)
    {
        var compte = await comptes.FindByEmailAsync(courriel);
        if (compte?.PasswordHash is null || await comptes.IsLockedOutAsync(compte))
        {
            Depenser(motDePasse);
            return false;
        }

        return (await connexion.PasswordSignInAsync(compte, motDePasse, isPersistent: false, lockoutOnFailure: true)).Succeeded;
    }

    private void Depenser(string motDePasse)
    {
        _factice ??= hachage.HashPassword(null!, Guid.NewGuid().ToString());
        hachage.VerifyHashedPassword(null!, _factice, motDePasse);
    }
}
