using Convergence.Data;
using Convergence.Data.Comptes;
using Convergence.Domain.Comptes;
using Convergence.Web.Security;
using Microsoft.AspNetCore.Identity;

namespace Convergence.Web.Features.Portail.Connexion;

/// <summary>Checks a password at the same cost whether the account exists, is blocked, disabled or never chose one. Each try has its line in the journal.</summary>
public sealed class ConnexionService(
    ConvergenceDbContext db,
    SignInManager<Utilisateur> connexion,
    UserManager<Utilisateur> comptes,
    SessionsService sessions,
    IPasswordHasher<Utilisateur> hachage,
    TimeProvider horloge
)
{
    /// <summary>Hash of a password that nobody knows, made with the cost in force: checking it takes the time of a real one.</summary>
    private static string? _factice;

    public async Task<bool> ConnecterAsync(string courriel, string motDePasse, string? agent, CancellationToken annulation)
    {
        var compte = await comptes.FindByEmailAsync(courriel);
        if (compte?.PasswordHash is null || compte.DesactiveLe is not null || await comptes.IsLockedOutAsync(compte))
        {
            Depenser(motDePasse);
            await NoterAsync(NatureEvenementCompte.EchecConnexion, compte?.Id, annulation);
            return false;
        }

        var resultat = await connexion.CheckPasswordSignInAsync(compte, motDePasse, lockoutOnFailure: true);
        if (!resultat.Succeeded)
        {
            await NoterAsync(resultat.IsLockedOut ? NatureEvenementCompte.Blocage : NatureEvenementCompte.EchecConnexion, compte.Id, annulation);
            return false;
        }

        db.EvenementsCompte.Add(EvenementCompte.Noter(NatureEvenementCompte.Connexion, compte.Id, compte.Id, Maintenant));
        await sessions.OuvrirAsync(compte, agent, annulation);
        return true;
    }

    private DateTime Maintenant => horloge.GetUtcNow().UtcDateTime;

    private async Task NoterAsync(NatureEvenementCompte nature, long? compteId, CancellationToken annulation)
    {
        db.EvenementsCompte.Add(EvenementCompte.Noter(nature, compteId, null, Maintenant));
        await db.SaveChangesAsync(annulation);
    }

    private void Depenser(string motDePasse)
    {
        _factice ??= hachage.HashPassword(null!, Guid.NewGuid().ToString());
        hachage.VerifyHashedPassword(null!, _factice, motDePasse);
    }
}
