using Convergence.Data;
using Convergence.Data.Comptes;
using Convergence.Domain.Comptes;
using Convergence.Domain.Habilitations;
using Convergence.Domain.Temps;
using Convergence.Web.Commun;
using Convergence.Web.Features.Comptes.Shared;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Web.Features.Comptes.Acceptation;

/// <summary>Accepts an invitation by its link: makes the account when there is none, and gives the role when nothing is missing.</summary>
public sealed class AcceptationService(
    ConvergenceDbContext db,
    UserManager<Utilisateur> comptes,
    PorteesQuery portees,
    RolesInvitesService roles,
    EnregistrementService enregistrement,
    TimeProvider horloge
)
{
    private static readonly (string, string) Refus = (string.Empty, "Cette invitation vient d’être acceptée par ailleurs.");

    private DateTime Maintenant => horloge.GetUtcNow().UtcDateTime;

    /// <summary>Null for a link that opens nothing: unknown, used, revoked or expired, without saying which.</summary>
    public async Task<AcceptationContexte?> LireAsync(string texte, long? connecte, CancellationToken annulation)
    {
        if (await TrouverAsync(texte, annulation) is not { } i)
        {
            return null;
        }

        var noms = await portees.NommerAsync(i.TerritoireId is { } t ? [t] : [], i.ChantierId is { } c ? [c] : [], annulation);
        var compte = await comptes.FindByEmailAsync(i.Courriel);
        return new(
            i.NomAffiche,
            i.Courriel,
            i.Role.Libelle(),
            i.TerritoireId is { } te ? noms.Territoires[te]
                : i.ChantierId is { } ch ? noms.Chantiers[ch].Nom
                : null,
            await db.Users.Where(u => u.Id == i.InviteParId).Select(u => u.NomAffiche).SingleAsync(annulation),
            JourFrance.Heure(i.ExpireLe),
            compte?.Id,
            compte is not null && compte.Id == connecte
        );
    }

    /// <summary>True when it is accepted; <c>Actif</c> tells whether the role begins at once.</summary>
    public async Task<(bool Acceptee, bool Actif)> AccepterAsync(string texte, AcceptationForm form, ModelStateDictionary etat, CancellationToken annulation)
    {
        var actif = false;
        var acceptee = await enregistrement.ToutOuRienAsync(
            etat,
            async () =>
            {
                if (await TrouverAsync(texte, annulation) is not { } invitation)
                {
                    etat.AddModelError(string.Empty, "Ce lien ne peut plus être utilisé.");
                    return false;
                }

                if (await CompteAsync(invitation, form, etat) is not { } compte)
                {
                    return false;
                }

                var version = invitation.Version;
                if (!EnregistrementService.Essayer(etat, () => invitation.Accepter(compte.Id, Maintenant)))
                {
                    return false;
                }

                enregistrement.Attendre(invitation, version);
                var (approbations, situation) = await roles.LireAsync(invitation, annulation);
                actif = await roles.DonnerSiActifAsync(invitation, approbations, situation, annulation);
                return await roles.EnregistrerAsync(etat, Refus, annulation);
            },
            annulation
        );
        return (acceptee, acceptee && actif);
    }

    private async Task<Invitation?> TrouverAsync(string texte, CancellationToken annulation)
    {
        if (JetonInvitation.Lire(texte) is not { } jeton)
        {
            return null;
        }

        var empreinte = jeton.Empreinte();
        return
            await db.Invitations.SingleOrDefaultAsync(i => i.Empreinte == empreinte, annulation) is { } i
            && jeton.Correspond(i.Empreinte)
            && i.EtatAu(Maintenant) == EtatInvitation.Envoyee
            ? i
            : null;
    }

    private async Task<Utilisateur?> CompteAsync(Invitation invitation, AcceptationForm form, ModelStateDictionary etat)
    {
        if (form.Contexte!.CompteId is not null)
        {
            return form.Contexte.EstConnecte ? await comptes.FindByEmailAsync(invitation.Courriel) : null;
        }

        var compte = new Utilisateur
        {
            NomAffiche = invitation.NomAffiche,
            UserName = invitation.Courriel,
            Email = invitation.Courriel,
            EmailConfirmed = true,
            LockoutEnabled = true,
            CreeLe = Maintenant,
        };
        var resultat = await comptes.CreateAsync(compte, form.Nouveau!);
        foreach (var erreur in resultat.Errors)
        {
            etat.AddModelError(erreur.Code.StartsWith("Password", StringComparison.Ordinal) ? nameof(form.Nouveau) : string.Empty, erreur.Description);
        }

        return resultat.Succeeded ? compte : null;
    }
}
