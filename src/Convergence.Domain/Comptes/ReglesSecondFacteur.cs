using Convergence.Domain.Habilitations;

namespace Convergence.Domain.Comptes;

/// <summary>Who must prove more than a password (règles d'accès du portail, second facteur).</summary>
public static class ReglesSecondFacteur
{
    /// <summary>Hours during which a browser that was told so is not asked again.</summary>
    public const int HeuresNavigateur = 12;

    /// <summary>Hours after a reset during which the e-mail of the account cannot change: who stole the account does not take it away.</summary>
    public const int HeuresCourrielFige = 24;

    /// <summary>Permissions that open a nominal file.</summary>
    private static readonly Permission[] Nominatives = [Permission.SalarieLire, Permission.SalariePartageLire];

    /// <summary>
    /// True when a person with these roles must have a second factor: administration, national team, DPO, and whoever opens a nominal file.
    /// </summary>
    /// <param name="roles">Roles in force.</param>
    /// <param name="rolesNominatifs">False when the organisation does not ask it for nominal files (setting).</param>
    public static bool EstExige(IEnumerable<Role> roles, bool rolesNominatifs)
    {
        ArgumentNullException.ThrowIfNull(roles);
        return roles.Any(r =>
            r is Role.AdministrationTechnique or Role.EquipeNationale or Role.Dpo || (rolesNominatifs && RolePermissions.De(r).Overlaps(Nominatives))
        );
    }
}
