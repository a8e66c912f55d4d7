using System.Collections.Frozen;
using Convergence.Domain.Habilitations;

namespace Convergence.Domain.Comptes;

/// <summary>Who may invite to which role on which scope. Deny by default: what is not here is refused (règles d'invitation du portail).</summary>
public static partial class ReglesInvitation
{
    private static readonly FrozenDictionary<Role, FrozenSet<Role>> Table = new Dictionary<Role, IEnumerable<Role>>
    {
        [Role.AdministrationTechnique] = RolePortees.Roles,
        [Role.EquipeNationale] =
        [
            Role.CoordinationTerritoriale,
            Role.InstitutionNationale,
            Role.InstitutionTerritoriale,
            Role.Cip,
            Role.Esp,
            Role.DirectionChantier,
        ],
        [Role.CoordinationTerritoriale] = [Role.ChargePartenariat, Role.Cip, Role.Esp, Role.DirectionChantier],
        [Role.DirectionChantier] = [Role.Cip, Role.Esp],
    }.ToFrozenDictionary(e => e.Key, e => e.Value.ToFrozenSet());

    /// <summary>Roles in which one acts, the first one when several would do: those that count as an approval come before the administration.</summary>
    private static readonly Role[] Preference = [Role.DirectionChantier, Role.EquipeNationale, Role.CoordinationTerritoriale, Role.AdministrationTechnique];

    /// <summary>True when a role of the person, in force on that day, allows to invite to this role on this scope.</summary>
    /// <param name="inviteur">Who invites.</param>
    /// <param name="role">Role proposed.</param>
    /// <param name="portee">On what.</param>
    /// <param name="jour">Day, Europe/Paris.</param>
    public static bool PeutInviter(Acteur inviteur, Role role, PorteeRole portee, DateOnly jour) => EnTantQue(inviteur, role, portee, jour) is not null;

    /// <summary>The role in which the person invites: of several, the one whose invitation counts as an approval.</summary>
    /// <param name="inviteur">Who invites.</param>
    /// <param name="role">Role proposed.</param>
    /// <param name="portee">On what.</param>
    /// <param name="jour">Day, Europe/Paris.</param>
    /// <returns>Null when the person may not invite.</returns>
    public static Role? EnTantQue(Acteur inviteur, Role role, PorteeRole portee, DateOnly jour)
    {
        ArgumentNullException.ThrowIfNull(inviteur);
        ArgumentNullException.ThrowIfNull(portee);
        return portee.ConvientA(role) ? Premier(inviteur.EnVigueur(jour).Where(h => Invite(h.Role, role) && portee.EstCouvertePar(h))) : null;
    }

    /// <summary>Roles that the person may propose on one scope at least, on that day (Europe/Paris), in the order of <see cref="Role"/>.</summary>
    public static IReadOnlyList<Role> RolesInvitables(Acteur inviteur, DateOnly jour)
    {
        ArgumentNullException.ThrowIfNull(inviteur);
        var roles = inviteur.EnVigueur(jour).Where(ASaPortee).Select(h => h.Role).ToHashSet();
        return [.. RolePortees.Roles.Where(propose => roles.Any(r => Invite(r, propose))).Order()];
    }

    /// <summary>True for a role that opens files of people: the permissions say which (<see cref="RolePermissions"/>).</summary>
    public static bool EstNominal(Role role) => RolePermissions.De(role).Contains(Permission.SalarieLire);

    private static bool Invite(Role inviteur, Role propose) => Table.TryGetValue(inviteur, out var roles) && roles.Contains(propose);

    private static bool ASaPortee(Habilitation habilitation) =>
        RolePortees.De(habilitation.Role) switch
        {
            GenrePortee.Territoires => habilitation.TerritoireId is not null,
            GenrePortee.Chantiers => habilitation.ChantierId is not null,
            _ => true,
        };

    private static Role? Premier(IEnumerable<Habilitation> habilitations)
    {
        var roles = habilitations.Select(h => h.Role).ToHashSet();
        return Preference.Where(roles.Contains).Select(r => (Role?)r).FirstOrDefault();
    }
}
