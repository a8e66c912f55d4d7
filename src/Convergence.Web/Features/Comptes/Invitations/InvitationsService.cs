using Convergence.Data;
using Convergence.Domain.Comptes;
using Convergence.Web.Commun;
using Convergence.Web.Courriels;
using Convergence.Web.Courriels.Transport;
using Convergence.Web.Features.Comptes.Shared;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Web.Features.Comptes.Invitations;

/// <summary>Sends again, takes back, approves. The text of a link is returned once and kept nowhere.</summary>
public sealed class InvitationsService(
    ConvergenceDbContext db,
    ActeurQuery acteurs,
    InvitationsQuery invitations,
    RolesInvitesService roles,
    EnregistrementService enregistrement,
    CourrielsService courriels,
    OptionsCourriel options,
    TimeProvider horloge
)
{
    private static readonly (string, string) Refus = (string.Empty, "La base a refusé l’enregistrement. Relisez la page, puis réessayez.");

    private DateTime Maintenant => horloge.GetUtcNow().UtcDateTime;

    /// <summary>False when no transport is set: links are then handed over by who invites.</summary>
    public bool ParCourriel => options.Manque is null;

    /// <summary>Another mail, seven days more; the link of the former one is no longer taken.</summary>
    public Task<bool> RenvoyerAsync(InvitationLigne ligne, long version, ModelStateDictionary etat, CancellationToken annulation) =>
        enregistrement.ToutOuRienAsync(
            etat,
            async () =>
            {
                var inconnu = JetonInvitation.Nouveau().Empreinte();
                if (!await ChangerAsync(ligne, version, (i, par) => i.Renvoyer(par, inconnu, Maintenant), etat, annulation))
                {
                    return false;
                }

                courriels.Preparer(await db.Invitations.SingleAsync(i => i.Id == ligne.Id, annulation));
                return await EnregistrerAsync(etat, annulation);
            },
            annulation
        );

    /// <summary>A new link; the former one is no longer taken. Null when the model state refuses.</summary>
    public async Task<JetonInvitation?> LierAsync(InvitationLigne ligne, long version, ModelStateDictionary etat, CancellationToken annulation)
    {
        var jeton = JetonInvitation.Nouveau();
        return await ChangerAsync(ligne, version, (i, par) => i.Renvoyer(par, jeton.Empreinte(), Maintenant), etat, annulation) ? jeton : null;
    }

    public Task<bool> RevoquerAsync(InvitationLigne ligne, long version, ModelStateDictionary etat, CancellationToken annulation) =>
        ChangerAsync(ligne, version, (i, par) => i.Revoquer(par, Maintenant, ligne.RoleDonne), etat, annulation);

    /// <summary>Approves; the role begins at once when the invitation is accepted and nothing else is missing.</summary>
    public Task<bool> ApprouverAsync(long id, ModelStateDictionary etat, CancellationToken annulation) =>
        enregistrement.ToutOuRienAsync(
            etat,
            async () =>
            {
                var acteur = await acteurs.LireAsync(annulation);
                if (await invitations.TrouverAsync(acteur, id, annulation) is not { } invitation)
                {
                    etat.AddModelError(string.Empty, "Cette invitation n’est plus là.");
                    return false;
                }

                var (donnees, situation) = await roles.LireAsync(invitation, annulation);
                ApprobationInvitation? approbation = null;
                if (!EnregistrementService.Essayer(etat, () => approbation = ApprobationInvitation.Donner(acteur, invitation, donnees, situation, Maintenant)))
                {
                    return false;
                }

                // The invitation is compared too: it may be taken back at the same moment.
                enregistrement.Attendre(invitation, invitation.Version);
                db.ApprobationsInvitation.Add(approbation!);
                await roles.DonnerSiActifAsync(invitation, [.. donnees, approbation!], situation, annulation);
                return await roles.EnregistrerAsync(etat, Refus, annulation);
            },
            annulation
        );

    private Task<bool> EnregistrerAsync(ModelStateDictionary etat, CancellationToken annulation) =>
        enregistrement.EnregistrerAsync(etat, Refus, null, campagnesSuivent: false, annulation);

    private async Task<bool> ChangerAsync(
        InvitationLigne ligne,
        long version,
        Action<Invitation, long> changer,
        ModelStateDictionary etat,
        CancellationToken annulation
    )
    {
        var acteur = await acteurs.LireAsync(annulation);
        if (!ligne.PeutGerer || await invitations.TrouverAsync(acteur, ligne.Id, annulation) is not { } invitation)
        {
            etat.AddModelError(string.Empty, "Vos rôles ne permettent pas de changer cette invitation.");
            return false;
        }

        if (!EnregistrementService.Essayer(etat, () => changer(invitation, acteur.CompteId)))
        {
            return false;
        }

        enregistrement.Attendre(invitation, version);
        return await EnregistrerAsync(etat, annulation);
    }
}
