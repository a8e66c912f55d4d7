using System.Data;
using Convergence.Data;
using Convergence.Data.Comptes;
using Convergence.Domain.Comptes;
using Convergence.Domain.Exploitation;
using Convergence.Domain.Habilitations;
using Convergence.Domain.Temps;
using Convergence.Web.Commun;
using Convergence.Web.Courriels;
using Convergence.Web.Security;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Web.Features.Comptes.Annuaire;

/// <summary>
/// Ends and reviews roles, disables accounts. What must not be the last is counted in a transaction that nobody else enters: two people who end each
/// other at the same moment do not leave a territory without a coordination.
/// </summary>
public sealed class ComptesService(
    ConvergenceDbContext db,
    UserManager<Utilisateur> utilisateurs,
    SessionsService sessions,
    CourrielsService courriels,
    EnregistrementService enregistrement,
    TimeProvider horloge
)
{
    private static readonly (string, string) Refus = (string.Empty, "La base a refusé l’enregistrement. Relisez la page, puis réessayez.");

    private DateTime Maintenant => horloge.GetUtcNow().UtcDateTime;

    private DateOnly Jour => JourFrance.Aujourdhui(horloge);

    /// <summary>Ends a role after its last day, or at once.</summary>
    public Task<bool> CloreAsync(CompteFiche fiche, long roleId, FinRoleForm form, ModelStateDictionary etat, CancellationToken annulation) =>
        SeulAsync(
            etat,
            async () =>
            {
                var (jour, tous) = (Jour, await ActifsAsync(annulation));
                if (await db.Habilitations.SingleOrDefaultAsync(h => h.Id == roleId && h.UtilisateurId == fiche.Cle.Id, annulation) is not { } role)
                {
                    etat.AddModelError(string.Empty, "Ce rôle n’est plus là.");
                    return;
                }

                if (form is { Geste: GesteFinRole.DernierJour, Fin: null })
                {
                    etat.AddModelError(nameof(form.Fin), "Indiquez le dernier jour, ou mettez fin maintenant.");
                    return;
                }

                var dernier = form.Geste == GesteFinRole.Maintenant ? jour.AddDays(-1) : form.Fin!.Value;
                // Asked before the day is set: the rule compares with how long the role was to last. Nothing is saved when one of them refuses.
                var protege = ReglesCompte.PeutRetirer(role, tous, await TerritoiresActifsAsync(annulation), Lendemain(dernier), out var refus);
                if (!EnregistrementService.Essayer(etat, () => role.Clore(dernier, jour)))
                {
                    return;
                }

                if (!protege)
                {
                    etat.AddModelError(nameof(form.Fin), refus!);
                    return;
                }

                Noter(NatureEvenementCompte.RoleClos, fiche.Cle.Id, role.Role);
            },
            annulation
        );

    /// <summary>Says that the roles that this person manages are still needed; returns how many. Asked twice at once, they are reviewed once.</summary>
    public async Task<int> RevoirAsync(CompteFiche fiche, ModelStateDictionary etat, CancellationToken annulation)
    {
        var ids = fiche.Cle.Roles.Where(r => r.ARevoir).Select(r => r.Id).ToList();
        List<Habilitation> dus = [];
        var revus = await SeulAsync(
            etat,
            async () =>
            {
                dus = (await db.Habilitations.Where(h => ids.Contains(h.Id)).ToListAsync(annulation)).FindAll(h => ReglesCompte.RevueDue(h, Jour));
                foreach (var role in dus)
                {
                    role.Revoir(db.ActeurId!.Value, Jour);
                    Noter(NatureEvenementCompte.RoleRevu, fiche.Cle.Id, role.Role);
                }
            },
            annulation
        );
        return revus ? dus.Count : 0;
    }

    /// <summary>No sign-in any more, and the open sessions end at once. The roles stay: they come back with the account.</summary>
    public Task<bool> DesactiverAsync(CompteFiche fiche, ModelStateDictionary etat, CancellationToken annulation) =>
        SeulAsync(
            etat,
            async () =>
            {
                if (!fiche.PeutDesactiver)
                {
                    etat.AddModelError(string.Empty, "Vos rôles ne permettent pas de désactiver ce compte.");
                    return;
                }

                var territoires = await TerritoiresActifsAsync(annulation);
                if (!ReglesCompte.PeutDesactiver(fiche.Cle.Id, await ActifsAsync(annulation), territoires, Jour, out var refus))
                {
                    etat.AddModelError(string.Empty, refus);
                    return;
                }

                await ChangerAsync(fiche.Cle.Id, Maintenant, NatureEvenementCompte.Desactivation);
                await sessions.FermerAsync(fiche.Cle.Id, sauf: null, annulation);
                await RevoquerSesInvitationsAsync(fiche.Cle.Id, annulation);
            },
            annulation
        );

    /// <summary>The account may sign in again, with its roles still in force.</summary>
    public Task<bool> ReactiverAsync(CompteFiche fiche, ModelStateDictionary etat, CancellationToken annulation) =>
        SeulAsync(
            etat,
            async () =>
            {
                if (!fiche.PeutReactiver)
                {
                    etat.AddModelError(string.Empty, "Vos rôles ne permettent pas de réactiver ce compte.");
                    return;
                }

                await ChangerAsync(fiche.Cle.Id, null, NatureEvenementCompte.Reactivation);
            },
            annulation
        );

    /// <summary>What a disabled account offered and nobody has accepted is no longer offered.</summary>
    private async Task RevoquerSesInvitationsAsync(long id, CancellationToken annulation)
    {
        var ouvertes = await db.Invitations.Where(i => i.EnvoyeeParId == id && i.AccepteeLe == null && i.RevoqueeLe == null).ToListAsync(annulation);
        foreach (var invitation in ouvertes)
        {
            invitation.Revoquer(db.ActeurId!.Value, Maintenant, roleDonne: false);
        }
    }

    /// <summary>The new stamp ends what the cookie alone would still open.</summary>
    private async Task ChangerAsync(long id, DateTime? desactiveLe, NatureEvenementCompte nature)
    {
        var compte = await db.Users.SingleAsync(u => u.Id == id);
        if (compte.DesactiveLe is null == desactiveLe is null)
        {
            return;
        }

        compte.DesactiveLe = desactiveLe;
        await utilisateurs.UpdateSecurityStampAsync(compte);
        Noter(nature, id, null);
        courriels.Preparer(desactiveLe is null ? ModeleCourriel.CompteReactive : ModeleCourriel.CompteDesactive, compte);
    }

    private static DateOnly Lendemain(DateOnly jour) => jour == DateOnly.MaxValue ? jour : jour.AddDays(1);

    private void Noter(NatureEvenementCompte nature, long compteId, Role? role) =>
        db.EvenementsCompte.Add(EvenementCompte.Noter(nature, compteId, db.ActeurId, Maintenant, role));

    private Task<List<Habilitation>> ActifsAsync(CancellationToken annulation) =>
        db.Habilitations.AsNoTracking().Where(h => db.Users.Any(u => u.Id == h.UtilisateurId && u.DesactiveLe == null)).ToListAsync(annulation);

    private async Task<HashSet<long>> TerritoiresActifsAsync(CancellationToken annulation)
    {
        using var complet = db.AvecPerimetre(Perimetre.Complet);
        return await db.Territoires.Where(t => t.Fin == null).Select(t => t.Id).ToHashSetAsync(annulation);
    }

    private Task<bool> SeulAsync(ModelStateDictionary etat, Func<Task> action, CancellationToken annulation) =>
        db
            .Database.CreateExecutionStrategy()
            .ExecuteAsync(async () =>
            {
                db.ChangeTracker.Clear();
                await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.Serializable, annulation);
                await action();
                if (!etat.IsValid || !await EnregistrerAsync(etat, annulation))
                {
                    return false;
                }

                await transaction.CommitAsync(annulation);
                return true;
            });

    /// <summary>A role is a protected row: no scope of a person writes one.</summary>
    private async Task<bool> EnregistrerAsync(ModelStateDictionary etat, CancellationToken annulation)
    {
        using var complet = db.AvecPerimetre(Perimetre.Complet);
        return await enregistrement.EnregistrerAsync(etat, Refus, null, campagnesSuivent: false, annulation);
    }
}
