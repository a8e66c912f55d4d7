using System.Globalization;
using Convergence.Data;
using Convergence.Data.Comptes;
using Convergence.Domain.Comptes;
using Convergence.Domain.Habilitations;
using Convergence.Domain.Temps;
using Convergence.Web.Commun;
using Convergence.Web.Courriels;
using Convergence.Web.Courriels.Transport;
using Convergence.Web.Features.Comptes.Shared;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Web.Features.Comptes.Invitations;

/// <summary>Invites, sends again, takes back, approves. The text of a link is returned once and kept nowhere.</summary>
public sealed class InvitationsService(
    ConvergenceDbContext db,
    ActeurQuery acteurs,
    InvitationsQuery invitations,
    PorteesQuery portees,
    RolesInvitesService roles,
    ApprobateursService approbateurs,
    EnregistrementService enregistrement,
    CourrielsService courriels,
    UserManager<Utilisateur> utilisateurs,
    OptionsCourriel options,
    TimeProvider horloge
)
{
    private static readonly (string, string) Refus = (string.Empty, "La base a refusé l’enregistrement. Relisez la page, puis réessayez.");

    private DateTime Maintenant => horloge.GetUtcNow().UtcDateTime;

    /// <summary>False when no transport is set: links are then handed over by who invites.</summary>
    public bool ParCourriel => options.Manque is null;

    public async Task<InvitationContexte> ContexteAsync(CancellationToken annulation)
    {
        var acteur = await acteurs.LireAsync(annulation);
        var jour = JourFrance.Aujourdhui(horloge);
        return new(ReglesInvitation.RolesInvitables(acteur, jour), await portees.ListerAsync(acteur, jour, annulation));
    }

    /// <summary>Null when the model state refuses.</summary>
    public async Task<JetonInvitation?> InviterAsync(InvitationForm form, ModelStateDictionary etat, CancellationToken annulation)
    {
        var acteur = await acteurs.LireAsync(annulation);
        var portee = await PorteeAsync(form, annulation);
        var demande = new DemandeInvitation(form.Courriel, form.NomAffiche, form.Role!.Value, portee, form.JusquAu, form.Programmes);
        var jeton = JetonInvitation.Nouveau();
        var invitee = await enregistrement.ToutOuRienAsync(etat, () => AjouterAsync(acteur, demande, jeton, etat, annulation), annulation);
        return invitee ? jeton : null;
    }

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

    private async Task<bool> AjouterAsync(
        Acteur acteur,
        DemandeInvitation demande,
        JetonInvitation jeton,
        ModelStateDictionary etat,
        CancellationToken annulation
    )
    {
        Invitation? invitation = null;
        if (
            !EnregistrementService.Essayer(
                etat,
                () => invitation = Invitation.Inviter(acteur, demande, jeton.Empreinte(), Maintenant),
                (nameof(Invitation.Programmes), nameof(InvitationForm.Cvg))
            )
        )
        {
            return false;
        }

        if (await DejaInviteeAsync(invitation!, annulation))
        {
            etat.AddModelError(nameof(InvitationForm.Courriel), "Cette personne a déjà une invitation en cours pour ce rôle : renvoyez-la plutôt.");
            return false;
        }

        if (await DejaTenuAsync(invitation!, annulation))
        {
            etat.AddModelError(nameof(InvitationForm.Courriel), "Cette personne a déjà ce rôle.");
            return false;
        }

        db.Invitations.Add(invitation!);
        if (!await EnregistrerAsync(etat, annulation))
        {
            return false;
        }

        await approbateurs.PrevenirAsync([invitation!], annulation);
        if (ParCourriel)
        {
            courriels.Preparer(invitation!);
        }

        return await EnregistrerAsync(etat, annulation);
    }

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

    /// <summary>What the role needs, of what was typed; a key that is not one is no scope.</summary>
    private async Task<PorteeRole> PorteeAsync(InvitationForm form, CancellationToken annulation) =>
        RolePortees.De(form.Role!.Value) switch
        {
            GenrePortee.Territoires or GenrePortee.PublieTerritoires when form.TerritoireId is { } t && Propose(form.Contexte!.Portees.Territoires, t) =>
                PorteeRole.Territoire(t),
            GenrePortee.Chantiers when form.ChantierId is { } c && Propose(form.Contexte!.Portees.Chantiers, c) => PorteeRole.Chantier(
                c,
                (await portees.TerritoireDuChantierAsync(c, annulation))!.Value
            ),
            _ => PorteeRole.Aucune,
        };

    private static bool Propose(IEnumerable<SelectListItem> choix, long id) => choix.Any(c => c.Value == id.ToString(CultureInfo.InvariantCulture));

    private Task<bool> DejaTenuAsync(Invitation nouvelle, CancellationToken annulation)
    {
        var (jour, courriel) = (JourFrance.Aujourdhui(horloge), utilisateurs.NormalizeEmail(nouvelle.Courriel));
        return db.Habilitations.AnyAsync(
            h =>
                h.Role == nouvelle.Role
                && h.TerritoireId == nouvelle.TerritoireId
                && h.ChantierId == nouvelle.ChantierId
                && (h.Fin == null || (h.Fin >= jour && nouvelle.JusquAu != null && h.Fin >= nouvelle.JusquAu))
                && db.Users.Any(u => u.Id == h.UtilisateurId && u.NormalizedEmail == courriel),
            annulation
        );
    }

    private async Task<bool> DejaInviteeAsync(Invitation nouvelle, CancellationToken annulation)
    {
        var maintenant = Maintenant;
        var adresses = await db
            .Invitations.Where(i =>
                i.Role == nouvelle.Role
                && i.TerritoireId == nouvelle.TerritoireId
                && i.ChantierId == nouvelle.ChantierId
                && i.AccepteeLe == null
                && i.RevoqueeLe == null
                && i.ExpireLe > maintenant
            )
            .Select(i => i.Courriel)
            .ToListAsync(annulation);
        return adresses.Exists(c => CourrielCompte.EstLeMeme(c, nouvelle.Courriel));
    }
}
