using Convergence.Data;
using Convergence.Data.Comptes;
using Convergence.Domain.Comptes;
using Convergence.Web.Security;
using Microsoft.AspNetCore.Identity;

namespace Convergence.Web.Features.Portail.Connexion;

/// <summary>
/// Checks a password at the same cost whether the account exists, is blocked, disabled or never chose one. Each try has its line in the journal.
/// </summary>
public sealed class ConnexionService(
    ConvergenceDbContext db,
    EssaisService essais,
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

        if (!await comptes.CheckPasswordAsync(compte, motDePasse))
        {
            var bloque = await essais.EchouerAsync(compte.Id);
            await NoterAsync(bloque ? NatureEvenementCompte.Blocage : NatureEvenementCompte.EchecConnexion, compte.Id, annulation);
            return false;
        }

        if (await essais.ReussirAsync(compte.Id) is not { } relu)
        {
            await NoterAsync(NatureEvenementCompte.EchecConnexion, compte.Id, annulation);
            return false;
        }

        db.EvenementsCompte.Add(EvenementCompte.Noter(NatureEvenementCompte.Connexion, relu.Id, relu.Id, Maintenant));
        await sessions.OuvrirAsync(relu, agent, annulation);
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
