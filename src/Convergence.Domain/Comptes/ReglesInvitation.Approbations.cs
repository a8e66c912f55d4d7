using Convergence.Domain.Habilitations;
using Convergence.Domain.Temps;

namespace Convergence.Domain.Comptes;

/// <summary>The chantier of an invitation, as it stands when approvals are read (règles d'invitation du portail).</summary>
/// <param name="TerritoireId">Territory on which it stands.</param>
/// <param name="AutreDirection">True when it has a direction in force other than the invited person.</param>
public sealed record SituationChantier(long TerritoireId, bool AutreDirection);

/// <summary>One approval that is still needed (règles d'invitation du portail).</summary>
/// <param name="Roles">Roles that may give it, on the scope of the invitation: any of them.</param>
public sealed record ApprobationAttendue(IReadOnlyList<Role> Roles);

public static partial class ReglesInvitation
{
    private static readonly ApprobationAttendue Direction = new([Role.DirectionChantier]);

    private static readonly ApprobationAttendue National = new([Role.EquipeNationale]);

    private static readonly ApprobationAttendue NationalOuCoordination = new([Role.EquipeNationale, Role.CoordinationTerritoriale]);

    /// <summary>
    /// Approvals that the invitation still needs. A nominal role: a direction of the chantier. The first direction of a chantier: two people among national
    /// team and coordination, one of them national. The DPO: the national team. Any other role: none. The inviter counts for one, in the role in which
    /// the invitation was made; the invited person never counts.
    /// </summary>
    /// <param name="invitation">Invitation.</param>
    /// <param name="approbations">Approvals given; those of another invitation are ignored.</param>
    /// <param name="chantier">Chantier of the invitation; null for a role without a chantier.</param>
    /// <exception cref="ArgumentNullException">No chantier for a role that has one.</exception>
    public static IReadOnlyList<ApprobationAttendue> ApprobationsRequises(
        Invitation invitation,
        IEnumerable<ApprobationInvitation> approbations,
        SituationChantier? chantier
    )
    {
        ArgumentNullException.ThrowIfNull(invitation);
        var accords = Accords(invitation, approbations);
        if (invitation.ChantierId is not null)
        {
            ArgumentNullException.ThrowIfNull(chantier);
        }

        return EstNominal(invitation.Role) switch
        {
            true when invitation.Role == Role.DirectionChantier && chantier is { AutreDirection: false } => PourPremiereDirection(accords),
            true => accords.Contains(Role.DirectionChantier) ? [] : [Direction],
            false when invitation.Role == Role.Dpo => accords.Contains(Role.EquipeNationale) ? [] : [National],
            false => [],
        };
    }

    /// <summary>
    /// Roles that may ever approve an invitation to this role, whatever was approved already; which of them are still needed is
    /// <see cref="ApprobationsRequises"/>.
    /// </summary>
    /// <param name="role">Role of the invitation.</param>
    /// <returns>Empty for a role that begins without an approval.</returns>
    public static IReadOnlyList<Role> Approbateurs(Role role) =>
        role == Role.DirectionChantier ? [Role.DirectionChantier, .. NationalOuCoordination.Roles]
        : EstNominal(role) ? Direction.Roles
        : role == Role.Dpo ? National.Roles
        : [];

    /// <summary>True when the role is to begin: the invitation is accepted, and no approval is missing.</summary>
    /// <param name="invitation">Invitation.</param>
    /// <param name="approbations">Approvals given; those of another invitation are ignored.</param>
    /// <param name="chantier">Chantier of the invitation; null for a role without a chantier.</param>
    /// <exception cref="ArgumentNullException">No chantier for a role that has one.</exception>
    public static bool RoleActif(Invitation invitation, IEnumerable<ApprobationInvitation> approbations, SituationChantier? chantier) =>
        ApprobationsRequises(invitation, approbations, chantier).Count == 0 && invitation is { AccepteeLe: not null, RevoqueeLe: null };

    /// <summary>True when the person may give an approval that the invitation still needs; <see cref="ApprobationInvitation.Donner"/> says why not.</summary>
    /// <param name="acteur">Who would approve.</param>
    /// <param name="invitation">Invitation.</param>
    /// <param name="approbations">Approvals given; those of another invitation are ignored.</param>
    /// <param name="chantier">Chantier of the invitation; null for a role without a chantier.</param>
    /// <param name="le">Instant, UTC.</param>
    /// <exception cref="ArgumentNullException">No chantier for a role that has one.</exception>
    public static bool PeutApprouver(
        Acteur acteur,
        Invitation invitation,
        IReadOnlyCollection<ApprobationInvitation> approbations,
        SituationChantier? chantier,
        DateTime le
    ) => Examiner(acteur, invitation, approbations, chantier, le).Refus is null;

    /// <summary>The role in which the person approves, which means nothing when there is a reason why not.</summary>
    internal static (Role EnTantQue, string? Refus) Examiner(
        Acteur acteur,
        Invitation invitation,
        IReadOnlyCollection<ApprobationInvitation> approbations,
        SituationChantier? chantier,
        DateTime le
    )
    {
        ArgumentNullException.ThrowIfNull(acteur);
        var attendues = ApprobationsRequises(invitation, approbations, chantier);
        var jour = JourFrance.Du(le);
        if (Refus(acteur, invitation, approbations, le) is { } refus)
        {
            return (default, refus);
        }

        if (attendues.Count == 0)
        {
            return (default, "Cette invitation n’attend plus d’approbation.");
        }

        var portee =
            chantier is not null && invitation.ChantierId is { } c ? PorteeRole.Chantier(c, chantier.TerritoireId)
            : invitation.TerritoireId is { } t ? PorteeRole.Territoire(t)
            : PorteeRole.Aucune;
        var roles = attendues.SelectMany(a => a.Roles).ToHashSet();
        return Premier(acteur.EnVigueur(jour).Where(h => roles.Contains(h.Role) && portee.EstCouvertePar(h))) is { } role
            ? (role, null)
            : (default, "Vos rôles ne permettent pas d’approuver cette invitation.");
    }

    private static string? Refus(Acteur acteur, Invitation invitation, IEnumerable<ApprobationInvitation> approbations, DateTime le) =>
        invitation.EtatAu(le) switch
        {
            EtatInvitation.Revoquee => "Cette invitation a été révoquée.",
            EtatInvitation.Expiree => "Cette invitation a expiré : elle doit être renvoyée avant d’être approuvée.",
            _ when !invitation.RoleCourtEncoreLe(JourFrance.Du(le)) => "Le dernier jour du rôle est passé.",
            _ when acteur.CompteId == invitation.CompteId || CourrielCompte.EstLeMeme(acteur.Courriel, invitation.Courriel) =>
                "Vous ne pouvez pas approuver une invitation qui vous est adressée.",
            _ when acteur.CompteId == invitation.InviteParId => "Vous avez fait cette invitation : une autre personne doit l’approuver.",
            _ when De(invitation, approbations).Any(a => a.ParId == acteur.CompteId) => "Vous avez déjà approuvé cette invitation.",
            _ => null,
        };

    private static IEnumerable<ApprobationInvitation> De(Invitation invitation, IEnumerable<ApprobationInvitation> approbations) =>
        approbations.Where(a => a.InvitationId == invitation.Id);

    /// <summary>Roles in which people agreed, one for each person: the inviter first, never the invited.</summary>
    private static List<Role> Accords(Invitation invitation, IEnumerable<ApprobationInvitation> approbations) =>
        [
            .. De(invitation, approbations)
                .Select(a => (a.ParId, a.EnTantQue))
                .Prepend((ParId: invitation.InviteParId, EnTantQue: invitation.InviteEnTantQue))
                .Where(a => a.ParId != invitation.CompteId)
                .DistinctBy(a => a.ParId)
                .Select(a => a.EnTantQue),
        ];

    private static ApprobationAttendue[] PourPremiereDirection(List<Role> accords)
    {
        var national = accords.Count(r => r == Role.EquipeNationale);
        var coordination = accords.Count(r => r == Role.CoordinationTerritoriale);
        return national == 0
            ? (coordination == 0 ? [National, NationalOuCoordination] : [National])
            : (national + coordination >= 2 ? [] : [NationalOuCoordination]);
    }
}
