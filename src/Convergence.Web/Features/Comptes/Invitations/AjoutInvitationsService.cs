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

/// <summary>
/// Invites one person, or the rows of a list: the same rules and the same refusals, in a number of queries that does not depend on how many are invited.
/// </summary>
public sealed class AjoutInvitationsService(
    ConvergenceDbContext db,
    ActeurQuery acteurs,
    PorteesQuery portees,
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

    public async Task<InvitationContexte> ContexteAsync(CancellationToken annulation)
    {
        var acteur = await acteurs.LireAsync(annulation);
        var jour = JourFrance.Aujourdhui(horloge);
        return new(ReglesInvitation.RolesInvitables(acteur, jour), await portees.ListerAsync(acteur, jour, annulation));
    }

    /// <summary>Null when the model state refuses. The text of the link is returned once and kept nowhere.</summary>
    public async Task<JetonInvitation?> InviterAsync(InvitationForm form, ModelStateDictionary etat, CancellationToken annulation)
    {
        var jeton = JetonInvitation.Nouveau();
        var invitee = await enregistrement.ToutOuRienAsync(etat, () => AjouterAsync([new(form, etat, jeton)], null, annulation), annulation);
        return invitee ? jeton : null;
    }

    /// <summary>Invites those whom no rule refuses; each refusal goes to the model state of its row. The caller keeps all or nothing.</summary>
    /// <param name="demandes">Forms that hold their context, with what receives their refusals.</param>
    /// <param name="liste">Name of the list.</param>
    /// <param name="annulation">Cancellation of the request.</param>
    public Task InviterAsync(IReadOnlyList<(InvitationForm Form, ModelStateDictionary Etat)> demandes, Guid? liste, CancellationToken annulation) =>
        AjouterAsync([.. demandes.Select(d => new Ajout(d.Form, d.Etat, JetonInvitation.Nouveau()))], liste, annulation);

    private async Task<bool> AjouterAsync(List<Ajout> ajouts, Guid? liste, CancellationToken annulation)
    {
        var acteur = await acteurs.LireAsync(annulation);
        var noms = await portees.NommerAsync([], [.. ajouts.Select(a => a.Form.ChantierId).OfType<long>().Distinct()], annulation);
        foreach (var ajout in ajouts)
        {
            var form = ajout.Form;
            var demande = new DemandeInvitation(form.Courriel, form.NomAffiche, form.Role!.Value, Portee(form, noms), form.JusquAu, form.Programmes, liste);
            EnregistrementService.Essayer(
                ajout.Etat,
                () => ajout.Invitation = Invitation.Inviter(acteur, demande, ajout.Jeton.Empreinte(), Maintenant),
                (nameof(Invitation.Programmes), nameof(InvitationForm.Cvg))
            );
        }

        ajouts.RemoveAll(a => a.Invitation is null);
        await EcarterConnuesAsync(ajouts, annulation);
        ajouts.RemoveAll(a => !a.Etat.IsValid);
        return ajouts.Count > 0 && await EnregistrerAsync([.. ajouts.Select(a => a.Invitation!)], ajouts[0].Etat, annulation);
    }

    /// <summary>First the invitations: a mail holds the key of its own.</summary>
    private async Task<bool> EnregistrerAsync(List<Invitation> invitations, ModelStateDictionary etat, CancellationToken annulation)
    {
        db.Invitations.AddRange(invitations);
        if (!await enregistrement.EnregistrerAsync(etat, Refus, null, campagnesSuivent: false, annulation))
        {
            return false;
        }

        await approbateurs.PrevenirAsync(invitations, annulation);
        if (options.Manque is null)
        {
            invitations.ForEach(courriels.Preparer);
        }

        return await enregistrement.EnregistrerAsync(etat, Refus, null, campagnesSuivent: false, annulation);
    }

    /// <summary>Refuses a person who is invited to the same role already, here or in the same list, or who holds it as long as proposed.</summary>
    private async Task EcarterConnuesAsync(List<Ajout> ajouts, CancellationToken annulation)
    {
        var (maintenant, jour) = (Maintenant, JourFrance.Aujourdhui(horloge));
        var roles = ajouts.Select(a => a.Invitation!.Role).Distinct().ToList();
        var ouvertes = await db
            .Invitations.Where(i => roles.Contains(i.Role) && i.AccepteeLe == null && i.RevoqueeLe == null && i.ExpireLe > maintenant)
            .Select(i => new Offre(i.Courriel, i.Role, i.TerritoireId, i.ChantierId))
            .ToListAsync(annulation);
        var adresses = ajouts.Select(a => utilisateurs.NormalizeEmail(a.Invitation!.Courriel)).Distinct().ToList();
        var tenus = await (
            from h in db.Habilitations
            join u in db.Users on h.UtilisateurId equals u.Id
            where roles.Contains(h.Role) && adresses.Contains(u.NormalizedEmail!) && (h.Fin == null || h.Fin >= jour)
            select new { Offre = new Offre(u.Email!, h.Role, h.TerritoireId, h.ChantierId), h.Fin }
        ).ToListAsync(annulation);
        var connues = ouvertes.Select(o => o.Normalisee(utilisateurs)).ToHashSet();
        var dureesTenues = tenus.ToLookup(t => t.Offre.Normalisee(utilisateurs), t => t.Fin);
        foreach (var ajout in ajouts)
        {
            var i = ajout.Invitation!;
            var offre = new Offre(i.Courriel, i.Role, i.TerritoireId, i.ChantierId).Normalisee(utilisateurs);
            if (!connues.Add(offre))
            {
                ajout.Etat.AddModelError(nameof(InvitationForm.Courriel), "Cette personne a déjà une invitation en cours pour ce rôle : renvoyez-la plutôt.");
            }
            else if (dureesTenues[offre].Any(fin => fin is null || (i.JusquAu is not null && fin >= i.JusquAu)))
            {
                ajout.Etat.AddModelError(nameof(InvitationForm.Courriel), "Cette personne a déjà ce rôle.");
            }
        }
    }

    /// <summary>What the role needs, of what was typed; a key that is not one is no scope.</summary>
    private static PorteeRole Portee(InvitationForm form, NomsPortees noms) =>
        RolePortees.De(form.Role!.Value) switch
        {
            GenrePortee.Territoires or GenrePortee.PublieTerritoires when form.TerritoireId is { } t && Propose(form.Contexte!.Portees.Territoires, t) =>
                PorteeRole.Territoire(t),
            GenrePortee.Chantiers when form.ChantierId is { } c && Propose(form.Contexte!.Portees.Chantiers, c) => PorteeRole.Chantier(
                c,
                noms.Chantiers[c].TerritoireId
            ),
            _ => PorteeRole.Aucune,
        };

    private static bool Propose(IEnumerable<SelectListItem> choix, long id) => choix.Any(c => c.Value == id.ToString(CultureInfo.InvariantCulture));

    /// <summary>One invitation under way.</summary>
    private sealed record Ajout(InvitationForm Form, ModelStateDictionary Etat, JetonInvitation Jeton)
    {
        public Invitation? Invitation { get; set; }
    }

    /// <summary>Who is offered what.</summary>
    private sealed record Offre(string Courriel, Role Role, long? TerritoireId, long? ChantierId)
    {
        public Offre Normalisee(UserManager<Utilisateur> utilisateurs) => this with { Courriel = utilisateurs.NormalizeEmail(Courriel.Trim()) };
    }
}
