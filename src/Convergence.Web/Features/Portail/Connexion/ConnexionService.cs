using Convergence.Data;
using Convergence.Data.Comptes;
using Convergence.Domain.Comptes;
using Convergence.Web.Security;
using Convergence.Web.Security.Essais;
using Convergence.Web.Security.SecondFacteur;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Web.Features.Portail.Connexion;

/// <summary>
/// Checks a password at the same cost whether the account exists, is disabled or never chose one. Each failure has its line in the journal.
/// </summary>
public sealed class ConnexionService(
    ConvergenceDbContext db,
    EssaisService essais,
    NavigateursService navigateurs,
    UserManager<Utilisateur> comptes,
    SignInManager<Utilisateur> connexion,
    AttenteCode attente,
    SecondFacteurService secondFacteur,
    SessionsService sessions,
    IPasswordHasher<Utilisateur> hachage,
    TimeProvider horloge
)
{
    /// <summary>Hash of a password that nobody knows, made with the cost in force: checking it takes the time of a real one.</summary>
    private static string? _factice;

    private DateTime Maintenant => horloge.GetUtcNow().UtcDateTime;

    public async Task<ResultatConnexion> ConnecterAsync(string courriel, string motDePasse, HttpContext requete, CancellationToken annulation)
    {
        ArgumentNullException.ThrowIfNull(requete);
        var essai = await essais.PrendreAsync(courriel, requete, annulation);
        if (essai.Attente is { } duree)
        {
            return ResultatConnexion.Attendre(duree);
        }

        var compte = await comptes.FindByEmailAsync(courriel.Trim());
        var empreinte = compte is { DesactiveLe: null } ? compte.PasswordHash : null;
        var verdict = hachage.VerifyHashedPassword(compte!, empreinte ?? Factice(), motDePasse);
        if (compte is null || empreinte is null || verdict == PasswordVerificationResult.Failed)
        {
            var nature = essai.CommenceUneAttente ? NatureEvenementCompte.Blocage : NatureEvenementCompte.EchecConnexion;
            db.EvenementsCompte.Add(EvenementCompte.Noter(nature, compte?.Id, null, Maintenant));
            await db.SaveChangesAsync(annulation);
            return ResultatConnexion.Refusee;
        }

        await essais.ReussirAsync(essai, annulation);
        return await OuvrirAsync(compte.Id, verdict, motDePasse, requete, annulation);
    }

    /// <summary>Checks the code of who gave the right password a moment ago.</summary>
    public async Task<VerdictCode> ConfirmerAsync(long compteId, CodeForm form, HttpContext requete, CancellationToken annulation)
    {
        ArgumentNullException.ThrowIfNull(form);
        var verdict = await secondFacteur.VerifierAsync(compteId, form.Code, requete, annulation);
        if (!verdict.EstBon || await db.Users.FindAsync([compteId], annulation) is not { DesactiveLe: null } compte)
        {
            return verdict with { EstBon = false };
        }

        await attente.FinirAsync(requete);
        if (form.Retenir)
        {
            await connexion.RememberTwoFactorClientAsync(compte);
        }

        await EntrerAsync(compte, aSecondFacteur: true, requete, annulation);
        return verdict;
    }

    private async Task<ResultatConnexion> OuvrirAsync(
        long compteId,
        PasswordVerificationResult verdict,
        string motDePasse,
        HttpContext requete,
        CancellationToken annulation
    )
    {
        // Read again: the account as it stands, and not before the comparison.
        if (await db.Users.FindAsync([compteId], annulation) is not { DesactiveLe: null } compte)
        {
            return ResultatConnexion.Refusee;
        }

        if (verdict == PasswordVerificationResult.SuccessRehashNeeded)
        {
            await HacherAsync(compte, motDePasse, annulation);
        }

        if (compte.TwoFactorEnabled && !await connexion.IsTwoFactorClientRememberedAsync(compte))
        {
            await attente.CommencerAsync(requete, compte.Id);
            return ResultatConnexion.CodeDemande;
        }

        await EntrerAsync(compte, compte.TwoFactorEnabled, requete, annulation);
        return ResultatConnexion.Ouverte;
    }

    private async Task EntrerAsync(Utilisateur compte, bool aSecondFacteur, HttpContext requete, CancellationToken annulation)
    {
        navigateurs.Retenir(requete, compte.Email!);
        db.EvenementsCompte.Add(EvenementCompte.Noter(NatureEvenementCompte.Connexion, compte.Id, compte.Id, Maintenant));
        await sessions.OuvrirAsync(compte, requete.Request.Headers.UserAgent, aSecondFacteur, annulation);
    }

    /// <summary>The former hash costs less than what is asked today. Another sign-in may have made it again: either is good.</summary>
    private async Task HacherAsync(Utilisateur compte, string motDePasse, CancellationToken annulation)
    {
        compte.PasswordHash = hachage.HashPassword(compte, motDePasse);
        compte.ConcurrencyStamp = Guid.NewGuid().ToString();
        try
        {
            await db.SaveChangesAsync(annulation);
        }
        catch (DbUpdateConcurrencyException)
        {
            await db.Entry(compte).ReloadAsync(annulation);
        }
    }

    private string Factice() => _factice ??= hachage.HashPassword(null!, Guid.NewGuid().ToString());
}
