using Convergence.Data;
using Convergence.Domain.Comptes;
using Convergence.Domain.Exploitation;
using Convergence.Domain.Habilitations;
using Convergence.Domain.Temps;
using Convergence.Web.Commun;
using Convergence.Web.Features.Comptes.Shared;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Web.Features.Comptes.Invitations;

/// <summary>
/// The invitations that a person may see: all for the administration and the national team, those of its territories and of their chantiers for a
/// coordination, those of its chantiers for a direction.
/// </summary>
public sealed class InvitationsQuery(
    ConvergenceDbContext db,
    ActeurQuery acteurs,
    PorteesQuery portees,
    SituationsChantierQuery situations,
    TimeProvider horloge
)
{
    private DateTime Maintenant => horloge.GetUtcNow().UtcDateTime;

    public async Task<InvitationsViewModel> LireAsync(InvitationsFiltreForm filtre, CancellationToken annulation)
    {
        var acteur = await acteurs.LireAsync(annulation);
        var jour = JourFrance.Aujourdhui(horloge);
        var choisies = await ChoisiesAsync(acteur, jour, filtre, annulation);
        // A list is printed: it stands on one page.
        var page = filtre.Liste is null
            ? await PageListe.LireAsync(choisies, filtre.Page, annulation)
            : PageListe.Entiere(await choisies.ToListAsync(annulation));
        return new(filtre, page.Avec(await DireAsync(page.Lignes, acteur, jour, annulation)), ReglesInvitation.RolesInvitables(acteur, jour).Count > 0);
    }

    /// <summary>Every invitation that the filter keeps, with the state of its last mail.</summary>
    public async Task<IReadOnlyList<InvitationExportee>> ToutesAsync(InvitationsFiltreForm filtre, CancellationToken annulation)
    {
        var acteur = await acteurs.LireAsync(annulation);
        var jour = JourFrance.Aujourdhui(horloge);
        var lues = await (await ChoisiesAsync(acteur, jour, filtre, annulation)).ToListAsync(annulation);
        var courriels = (await db.CourrielsSortants.AsNoTracking().Where(c => c.Modele == ModeleCourriel.Invitation).OrderBy(c => c.Id).ToListAsync(annulation))
            .Where(c => c.InvitationId is not null)
            .ToLookup(c => c.InvitationId!.Value, c => c.EtatAu(Maintenant));
        return
        [
            .. (await DireAsync(lues, acteur, jour, annulation)).Select(l => new InvitationExportee(
                l,
                courriels.Contains(l.Id) ? courriels[l.Id].Last() : null
            )),
        ];
    }

    private async Task<IQueryable<Invitation>> ChoisiesAsync(Acteur acteur, DateOnly jour, InvitationsFiltreForm filtre, CancellationToken annulation)
    {
        var visibles = DansLEtat((await VisiblesAsync(acteur, jour, annulation)).AsNoTracking(), filtre.Etat ?? string.Empty);
        return (filtre.Liste is { } liste ? visibles.Where(i => i.Liste == liste) : visibles).OrderByDescending(i => i.EnvoyeeLe).ThenByDescending(i => i.Id);
    }

    /// <summary>
    /// How many the person is asked to approve. The database leaves those that its roles may approve; the rule of approvals, which reads who approved
    /// already and who directs the chantier, counts among them.
    /// </summary>
    public async Task<int> AApprouverAsync(CancellationToken annulation)
    {
        var acteur = await acteurs.LireAsync(annulation);
        var jour = JourFrance.Aujourdhui(horloge);
        var siens = acteur.EnVigueur(jour).Select(h => h.Role).ToHashSet();
        var roles = RolePortees.Roles.Where(r => ReglesInvitation.Approbateurs(r).Any(siens.Contains)).ToList();
        if (roles.Count == 0)
        {
            return 0;
        }

        var attendues = await DansLEtat((await VisiblesAsync(acteur, jour, annulation)).AsNoTracking(), InvitationsViewModel.EnCours)
            .Where(i =>
                roles.Contains(i.Role)
                && i.InviteParId != acteur.CompteId
                && !db.ApprobationsInvitation.Any(a => a.InvitationId == i.Id && a.ParId == acteur.CompteId)
            )
            .ToListAsync(annulation);
        if (attendues.Count == 0)
        {
            return 0;
        }

        var noms = await portees.NommerAsync([], [.. attendues.Select(i => i.ChantierId).OfType<long>().Distinct()], annulation);
        var (approbations, chantiers) = await JugerAsync(attendues, noms, jour, annulation);
        return attendues.Count(i => ReglesInvitation.PeutApprouver(acteur, i, [.. approbations[i.Id]], chantiers.GetValueOrDefault(i.Id), Maintenant));
    }

    /// <summary>One invitation that the person may see, to be changed; null otherwise.</summary>
    public async Task<Invitation?> TrouverAsync(Acteur acteur, long id, CancellationToken annulation) =>
        await (await VisiblesAsync(acteur, JourFrance.Aujourdhui(horloge), annulation)).SingleOrDefaultAsync(i => i.Id == id, annulation);

    /// <summary>One invitation as its reader may act on it; null when it is not visible.</summary>
    public async Task<InvitationLigne?> UneAsync(long id, CancellationToken annulation)
    {
        var acteur = await acteurs.LireAsync(annulation);
        return await TrouverAsync(acteur, id, annulation) is { } i ? (await DireAsync([i], acteur, JourFrance.Aujourdhui(horloge), annulation))[0] : null;
    }

    private async Task<IQueryable<Invitation>> VisiblesAsync(Acteur acteur, DateOnly jour, CancellationToken annulation)
    {
        var siennes = acteur.EnVigueur(jour).ToList();
        if (siennes.Exists(h => h.Role is Role.AdministrationTechnique or Role.EquipeNationale))
        {
            return db.Invitations;
        }

        var territoires = siennes.Where(h => h.Role == Role.CoordinationTerritoriale).Select(h => h.TerritoireId).OfType<long>().ToList();
        var chantiers = siennes.Where(h => h.Role == Role.DirectionChantier).Select(h => h.ChantierId).OfType<long>().ToList();
        if (territoires.Count > 0)
        {
            chantiers.AddRange(await portees.ChantiersAsync(territoires, annulation));
        }

        return db.Invitations.Where(i =>
            (i.TerritoireId != null && territoires.Contains(i.TerritoireId.Value)) || (i.ChantierId != null && chantiers.Contains(i.ChantierId.Value))
        );
    }

    /// <summary>By default, what somebody still has to do: sent, or accepted and without its role.</summary>
    private IQueryable<Invitation> DansLEtat(IQueryable<Invitation> invitations, string etat)
    {
        var maintenant = Maintenant;
        return etat switch
        {
            InvitationsViewModel.EnCours => invitations.Where(i =>
                i.RevoqueeLe == null
                && ((i.AccepteeLe == null && i.ExpireLe > maintenant) || (i.AccepteeLe != null && !db.Habilitations.Any(h => h.InvitationId == i.Id)))
            ),
            InvitationsViewModel.Acceptees => invitations.Where(i => i.AccepteeLe != null && i.RevoqueeLe == null),
            InvitationsViewModel.Expirees => invitations.Where(i => i.AccepteeLe == null && i.RevoqueeLe == null && i.ExpireLe <= maintenant),
            InvitationsViewModel.Revoquees => invitations.Where(i => i.RevoqueeLe != null),
            _ => invitations,
        };
    }

    private async Task<List<InvitationLigne>> DireAsync(IReadOnlyList<Invitation> invitations, Acteur acteur, DateOnly jour, CancellationToken annulation)
    {
        var ids = invitations.Select(i => i.Id).ToList();
        var noms = await portees.NommerAsync(
            [.. invitations.Select(i => i.TerritoireId).OfType<long>()],
            [.. invitations.Select(i => i.ChantierId).OfType<long>()],
            annulation
        );
        var (approbations, chantiers) = await JugerAsync(invitations, noms, jour, annulation);
        var donnes = await db
            .Habilitations.Where(h => h.InvitationId != null && ids.Contains(h.InvitationId.Value))
            .Select(h => h.InvitationId!.Value)
            .ToHashSetAsync(annulation);
        var inviteurs = invitations.Select(i => i.InviteParId).Distinct().ToList();
        var personnes = await db.Users.Where(u => inviteurs.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => (u.NomAffiche, u.EstFictif), annulation);
        return
        [
            .. invitations.Select(i =>
            {
                var (situation, siennes) = (chantiers.GetValueOrDefault(i.Id), approbations[i.Id].ToList());
                var portee = Portee(i, noms);
                return new InvitationLigne(
                    i.Id,
                    i.Version,
                    i.NomAffiche,
                    i.Courriel,
                    i.Role.Libelle(),
                    i.TerritoireId is { } t ? noms.Territoires[t]
                        : i.ChantierId is { } c ? noms.Chantiers[c].Nom
                        : null,
                    personnes[i.InviteParId].NomAffiche,
                    JourFrance.Heure(i.EnvoyeeLe),
                    JourFrance.Heure(i.ExpireLe),
                    i.AccepteeLe is { } le ? JourFrance.Heure(le) : null,
                    i.EtatAu(Maintenant),
                    i.RevoqueeLe is not null
                        ? []
                        : [.. ReglesInvitation.ApprobationsRequises(i, siennes, situation).Select(a => string.Join(" ou ", a.Roles.Select(r => r.Libelle())))],
                    donnes.Contains(i.Id),
                    ReglesInvitation.PeutInviter(acteur, i.Role, portee, jour),
                    ReglesInvitation.PeutApprouver(acteur, i, siennes, situation, Maintenant),
                    personnes[i.InviteParId].EstFictif
                );
            }),
        ];
    }

    /// <summary>What the rule of approvals reads beside the invitations.</summary>
    private async Task<(ILookup<long, ApprobationInvitation> Approbations, IReadOnlyDictionary<long, SituationChantier> Chantiers)> JugerAsync(
        IReadOnlyList<Invitation> invitations,
        NomsPortees noms,
        DateOnly jour,
        CancellationToken annulation
    )
    {
        var ids = invitations.Select(i => i.Id).ToList();
        var approbations = await db.ApprobationsInvitation.AsNoTracking().Where(a => ids.Contains(a.InvitationId)).ToListAsync(annulation);
        return (approbations.ToLookup(a => a.InvitationId), await situations.LireAsync(invitations, noms, jour, annulation));
    }

    private static PorteeRole Portee(Invitation i, NomsPortees noms) =>
        i.TerritoireId is { } t ? PorteeRole.Territoire(t)
        : i.ChantierId is { } c ? PorteeRole.Chantier(c, noms.Chantiers[c].TerritoireId)
        : PorteeRole.Aucune;
}
