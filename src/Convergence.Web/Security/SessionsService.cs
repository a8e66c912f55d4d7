using System.Security.Claims;
using Convergence.Data;
using Convergence.Data.Comptes;
using Convergence.Domain.Comptes;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Web.Security;

/// <summary>
/// The sessions of accounts, ended on the server: a cookie that was kept opens nothing after a sign-out. The cookie names its session in a claim.
/// </summary>
public sealed class SessionsService(ConvergenceDbContext db, SignInManager<Utilisateur> connexion, TimeProvider horloge)
{
    public const string Revendication = "session";

    private DateTime Maintenant => horloge.GetUtcNow().UtcDateTime;

    /// <summary>The session that the cookie of the request names; null without one.</summary>
    public static Guid? Cle(ClaimsPrincipal personne) => Guid.TryParse(personne.FindFirstValue(Revendication), out var cle) ? cle : null;

    /// <summary>Signs the account in, in a new session.</summary>
    public async Task OuvrirAsync(Utilisateur compte, string? agent, bool aSecondFacteur, CancellationToken annulation)
    {
        var session = SessionCompte.Ouvrir(compte.Id, AppareilNavigateur.Lire(agent), Maintenant, aSecondFacteur);
        db.SessionsCompte.Add(session);
        await db.SaveChangesAsync(annulation);
        await SignerAsync(compte, session.Cle);
    }

    /// <summary>Gives the cookie again after a change that the former one does not survive, in the same session.</summary>
    public async Task RenouvelerAsync(Utilisateur compte, ClaimsPrincipal personne)
    {
        if (Cle(personne) is { } cle)
        {
            await SignerAsync(compte, cle);
        }
    }

    /// <summary>Notes from time to time that the session is used. A page does not fail because that was not written.</summary>
    public async Task SuivreAsync(SessionCompte session, CancellationToken annulation)
    {
        ArgumentNullException.ThrowIfNull(session);
        if (!session.Voir(Maintenant))
        {
            return;
        }

        db.Entry(session).Property(s => s.VueLe).IsModified = true;
        try
        {
            await db.SaveChangesAsync(annulation);
        }
        catch (DbUpdateException)
        {
            // Two pages of the session at the same moment, or a database that another write holds: the next page notes it.
        }

        db.ChangeTracker.Clear();
    }

    /// <summary>The sessions of an account that go on, the latest first.</summary>
    public async Task<IReadOnlyList<SessionCompte>> OuvertesAsync(long compteId, CancellationToken annulation)
    {
        var maintenant = Maintenant;
        var limite = maintenant.AddHours(-SessionCompte.HeuresMaximum);
        return await db
            .SessionsCompte.Where(s => s.CompteId == compteId && s.FinieLe == null && s.OuverteLe > limite)
            .OrderByDescending(s => s.OuverteLe)
            .ThenByDescending(s => s.Id)
            .ToListAsync(annulation);
    }

    /// <summary>Ends every session of an account but one, in the save of the caller.</summary>
    public async Task FermerAsync(long compteId, Guid? sauf, CancellationToken annulation)
    {
        foreach (var session in (await OuvertesAsync(compteId, annulation)).Where(s => s.Cle != sauf))
        {
            session.Fermer(Maintenant);
        }
    }

    /// <summary>Ends one session of an account, in the save of the caller; false when it has no such session.</summary>
    public async Task<bool> FermerAsync(long compteId, long id, CancellationToken annulation)
    {
        if ((await OuvertesAsync(compteId, annulation)).FirstOrDefault(s => s.Id == id) is not { } session)
        {
            return false;
        }

        session.Fermer(Maintenant);
        return true;
    }

    /// <summary>Ends the session of the cookie, and takes the cookie back.</summary>
    public async Task QuitterAsync(ClaimsPrincipal personne, CancellationToken annulation)
    {
        if (Cle(personne) is { } cle && await db.SessionsCompte.SingleOrDefaultAsync(s => s.Cle == cle, annulation) is { } session)
        {
            session.Fermer(Maintenant);
            db.EvenementsCompte.Add(EvenementCompte.Noter(NatureEvenementCompte.Deconnexion, session.CompteId, session.CompteId, Maintenant));
            await db.SaveChangesAsync(annulation);
        }

        await connexion.SignOutAsync();
    }

    private Task SignerAsync(Utilisateur compte, Guid cle) =>
        connexion.SignInWithClaimsAsync(compte, isPersistent: false, [new Claim(Revendication, cle.ToString("N")), new Claim("amr", "pwd")]);
}
