using Convergence.Data;
using Convergence.Domain.Comptes;
using Convergence.Domain.Exploitation;
using Convergence.Domain.Habilitations;
using Convergence.Domain.Temps;
using Convergence.Web.Commun;
using Convergence.Web.Courriels;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Web.Features.Comptes.Shared;

/// <summary>Gives the role of an invitation, once: the only way, beside the command line and the loaders, by which an account gets one.</summary>
public sealed class RolesInvitesService(
    ConvergenceDbContext db,
    PorteesQuery portees,
    SituationsChantierQuery situations,
    CourrielsService courriels,
    EnregistrementService enregistrement,
    TimeProvider horloge
)
{
    /// <summary>Approvals given, and the chantier as it stands.</summary>
    public async Task<(List<ApprobationInvitation> Approbations, SituationChantier? Chantier)> LireAsync(Invitation invitation, CancellationToken annulation)
    {
        var approbations = await db.ApprobationsInvitation.AsNoTracking().Where(a => a.InvitationId == invitation.Id).ToListAsync(annulation);
        var noms = await portees.NommerAsync([], invitation.ChantierId is { } c ? [c] : [], annulation);
        var lues = await situations.LireAsync([invitation], noms, JourFrance.Aujourdhui(horloge), annulation);
        return (approbations, lues.GetValueOrDefault(invitation.Id));
    }

    /// <summary>Adds the role when the invitation is accepted and approved; true when it was added.</summary>
    public async Task<bool> DonnerSiActifAsync(
        Invitation invitation,
        IReadOnlyCollection<ApprobationInvitation> approbations,
        SituationChantier? chantier,
        CancellationToken annulation
    )
    {
        if (
            !ReglesInvitation.RoleActif(invitation, approbations, chantier) || await db.Habilitations.AnyAsync(h => h.InvitationId == invitation.Id, annulation)
        )
        {
            return false;
        }

        db.Habilitations.Add(
            new Habilitation
            {
                UtilisateurId = invitation.CompteId!.Value,
                Role = invitation.Role,
                TerritoireId = invitation.TerritoireId,
                ChantierId = invitation.ChantierId,
                Programmes = invitation.Programmes,
                Debut = JourFrance.Aujourdhui(horloge),
                Fin = invitation.JusquAu,
                InvitationId = invitation.Id,
            }
        );
        db.EvenementsCompte.Add(
            EvenementCompte.Noter(
                NatureEvenementCompte.RoleDonne,
                invitation.CompteId,
                db.ActeurId ?? invitation.CompteId,
                horloge.GetUtcNow().UtcDateTime,
                invitation.Role
            )
        );
        // Who accepts last reads it on the page; who had accepted before somebody approved is told.
        if (db.ActeurId is { } acteur && acteur != invitation.CompteId)
        {
            courriels.Preparer(ModeleCourriel.RoleActif, await db.Users.SingleAsync(u => u.Id == invitation.CompteId, annulation), invitation.Id);
        }

        return true;
    }

    /// <summary>A role is a protected row: no scope of a person writes one.</summary>
    public async Task<bool> EnregistrerAsync(ModelStateDictionary etat, (string, string) refus, CancellationToken annulation)
    {
        using var complet = db.AvecPerimetre(Perimetre.Complet);
        return await enregistrement.EnregistrerAsync(etat, refus, null, campagnesSuivent: false, annulation);
    }
}
