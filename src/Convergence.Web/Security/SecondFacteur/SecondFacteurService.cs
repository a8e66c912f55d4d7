using Convergence.Data;
using Convergence.Data.Comptes;
using Convergence.Data.Installation;
using Convergence.Domain.Comptes;
using Convergence.Domain.Exploitation;
using Convergence.Web.Courriels;
using Convergence.Web.Security.Essais;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Web.Security.SecondFacteur;

/// <summary>
/// Enrols, checks and forgets the second factor of an account. A code opens once, a rescue code once for all; tries are counted as those of passwords.
/// </summary>
public sealed class SecondFacteurService(
    ConvergenceDbContext db,
    TotpService totp,
    EssaisService essais,
    SessionsService sessions,
    CourrielsService courriels,
    UserManager<Utilisateur> comptes,
    TimeProvider horloge
)
{
    private const string Usage = "code ";

    private DateTime Maintenant => horloge.GetUtcNow().UtcDateTime;

    /// <summary>Checks what was typed: a code of the application, or a rescue code. It empties the context.</summary>
    public async Task<VerdictCode> VerifierAsync(long compteId, string? saisi, HttpContext requete, CancellationToken annulation)
    {
        if (await db.Users.Where(u => u.Id == compteId).Select(u => u.Email!).SingleOrDefaultAsync(annulation) is not { } courriel)
        {
            return VerdictCode.Refuse;
        }

        var essai = await essais.PrendreAsync(courriel, requete, annulation, Usage);
        if (essai.Attente is { } attente)
        {
            return VerdictCode.Attendre(attente);
        }

        if (!await PrendreAsync(compteId, saisi, annulation))
        {
            db.ChangeTracker.Clear();
            var nature = essai.CommenceUneAttente ? NatureEvenementCompte.Blocage : NatureEvenementCompte.EchecSecondFacteur;
            Noter(nature, compteId, null);
            await db.SaveChangesAsync(annulation);
            return VerdictCode.Refuse;
        }

        await essais.ReussirAsync(essai, annulation);
        return VerdictCode.Bon;
    }

    /// <summary>Enrols the secret that the page carried, once its first code is right; returns the rescue codes, or null when the code is wrong.</summary>
    public async Task<IReadOnlyList<string>?> ActiverAsync(long compteId, byte[] secret, string? code, Guid? session, CancellationToken annulation)
    {
        var compte = await db.Users.SingleAsync(u => u.Id == compteId, annulation);
        if (compte.TwoFactorEnabled || TotpService.Verifier(secret, code, Maintenant) is not { } pas)
        {
            return null;
        }

        (compte.CleTotp, compte.DernierPas, compte.TwoFactorEnabled) = (totp.Proteger(secret), pas, true);
        if (!(await comptes.UpdateSecurityStampAsync(compte)).Succeeded)
        {
            // The same page sent twice: the other one enrols it, and shows the codes.
            db.ChangeTracker.Clear();
            return null;
        }

        await sessions.FermerAsync(compteId, session, annulation);
        (await db.SessionsCompte.SingleAsync(s => s.Cle == session, annulation)).Prouver();
        Noter(NatureEvenementCompte.SecondFacteurActive, compteId, compteId);
        courriels.Preparer(ModeleCourriel.SecondFacteurChange, compte);
        var codes = await RemplacerCodesAsync(compteId, annulation);
        await db.SaveChangesAsync(annulation);
        return codes;
    }

    /// <summary>New rescue codes: the former ones no longer open anything.</summary>
    public async Task<IReadOnlyList<string>> RefaireCodesAsync(long compteId, CancellationToken annulation)
    {
        var codes = await RemplacerCodesAsync(compteId, annulation);
        Noter(NatureEvenementCompte.CodesSecoursRefaits, compteId, compteId);
        await db.SaveChangesAsync(annulation);
        return codes;
    }

    /// <summary>The owner takes it off, to do without or to enrol another: where the roles ask for one, the session asks again at once.</summary>
    public async Task RetirerAsync(long compteId, Guid? session, CancellationToken annulation)
    {
        var compte = await OublierAsync(compteId, annulation);
        await sessions.FermerAsync(compteId, session, annulation);
        (await db.SessionsCompte.SingleAsync(s => s.Cle == session, annulation)).Perdre();
        Noter(NatureEvenementCompte.SecondFacteurRetire, compteId, compteId);
        courriels.Preparer(ModeleCourriel.SecondFacteurChange, compte);
        await db.SaveChangesAsync(annulation);
    }

    /// <summary>A second person makes the portal forget it, in the save of the caller: the sessions end, and the e-mail cannot change for a day.</summary>
    public async Task ReinitialiserAsync(long compteId, CancellationToken annulation)
    {
        var compte = await OublierAsync(compteId, annulation);
        compte.CourrielFigeJusque = Maintenant.AddHours(ReglesSecondFacteur.HeuresCourrielFige);
        await sessions.FermerAsync(compteId, sauf: null, annulation);
        await essais.OublierAsync(compte.Email!, annulation, Usage);
        Noter(NatureEvenementCompte.ReinitialisationFaite, compteId, db.ActeurId);
        courriels.Preparer(ModeleCourriel.SecondFacteurReinitialise, compte);
    }

    private async Task<Utilisateur> OublierAsync(long compteId, CancellationToken annulation)
    {
        var compte = await db.Users.SingleAsync(u => u.Id == compteId, annulation);
        (compte.CleTotp, compte.DernierPas, compte.TwoFactorEnabled) = (null, null, false);
        db.CodesSecours.RemoveRange(await db.CodesSecours.Where(c => c.CompteId == compteId).ToListAsync(annulation));
        await comptes.UpdateSecurityStampAsync(compte);
        return compte;
    }

    private async Task<List<string>> RemplacerCodesAsync(long compteId, CancellationToken annulation)
    {
        db.CodesSecours.RemoveRange(await db.CodesSecours.Where(c => c.CompteId == compteId).ToListAsync(annulation));
        var codes = new List<string>(CodeSecours.Nombre);
        for (var rang = 0; rang < CodeSecours.Nombre; rang++)
        {
            db.CodesSecours.Add(CodeSecours.Faire(compteId, out var code));
            codes.Add(code);
        }

        return codes;
    }

    /// <summary>True when the code is right and was never taken. Two pages that send the same one at the same moment do not both pass.</summary>
    private async Task<bool> PrendreAsync(long compteId, string? saisi, CancellationToken annulation)
    {
        var (compte, maintenant) = (await db.Users.SingleAsync(u => u.Id == compteId, annulation), Maintenant);
        if (compte is not { TwoFactorEnabled: true, CleTotp: { } cle, DesactiveLe: null })
        {
            return false;
        }

        if (totp.Verifier(cle, saisi, maintenant) is { } pas)
        {
            if (compte.DernierPas >= pas)
            {
                return false;
            }

            compte.DernierPas = pas;
            compte.ConcurrencyStamp = Guid.NewGuid().ToString();
        }
        else if (CodeSecours.Lire(saisi) is { } marque)
        {
            var code = await db.CodesSecours.SingleOrDefaultAsync(c => c.CompteId == compteId && c.Empreinte == marque, annulation);
            if (code?.Utiliser(maintenant) is not true)
            {
                return false;
            }

            Noter(NatureEvenementCompte.CodeSecoursUtilise, compteId, compteId);
        }
        else
        {
            return false;
        }

        try
        {
            await db.SaveChangesAsync(annulation);
            return true;
        }
        catch (DbUpdateException e) when (RefusBase.EstConcurrence(e))
        {
            return false;
        }
    }

    private void Noter(NatureEvenementCompte nature, long compteId, long? parId) =>
        db.EvenementsCompte.Add(EvenementCompte.Noter(nature, compteId, parId, Maintenant));
}

/// <summary>What a typed code gave.</summary>
/// <param name="Attente">Too many tries: time to wait; null when the code was compared.</param>
public sealed record VerdictCode(bool EstBon, TimeSpan? Attente)
{
    public static readonly VerdictCode Bon = new(true, null);

    public static readonly VerdictCode Refuse = new(false, null);

    public static VerdictCode Attendre(TimeSpan attente) => new(false, attente);
}
