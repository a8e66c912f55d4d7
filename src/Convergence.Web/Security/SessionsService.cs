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
    public async Task OuvrirAsync(Utilisateur compte, string? agent, CancellationToken annulation)
    {
        var session = SessionCompte.Ouvrir(compte.Id, AppareilNavigateur.Lire(agent), Maintenant);
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

    /// <summary>True when the session of the cookie goes on and its account may sign in; notes from time to time that it is used.</summary>
    public async Task<bool> EstOuverteAsync(ClaimsPrincipal personne, CancellationToken annulation)
    {
        if (Cle(personne) is not { } cle)
        {
            return false;
        }

        var maintenant = Maintenant;
        var lue = await (
            from s in db.SessionsCompte.AsNoTracking()
            join u in db.Users on s.CompteId equals u.Id
            where s.Cle == cle && u.DesactiveLe == null
            select s
        ).SingleOrDefaultAsync(annulation);
        if (lue?.EstOuverteAu(maintenant) != true)
        {
            return false;
        }

        if (lue.Voir(maintenant))
        {
            db.Entry(lue).Property(s => s.VueLe).IsModified = true;
            await db.SaveChangesAsync(annulation);
            db.ChangeTracker.Clear();
        }

        return true;
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
