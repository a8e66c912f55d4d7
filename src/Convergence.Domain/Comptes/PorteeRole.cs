using Convergence.Domain.Habilitations;

namespace Convergence.Domain.Comptes;

/// <summary>
/// On what an invitation gives its role: nothing more than the role, one territory, or one chantier with the territory that it stands on
/// (règles d'invitation du portail).
/// </summary>
public sealed record PorteeRole
{
    private PorteeRole() { }

    /// <summary>A role of the whole network, or that opens no row.</summary>
    public static PorteeRole Aucune { get; } = new();

    /// <summary>Territory; null for a chantier and for a role without a scope.</summary>
    public long? TerritoireId { get; private init; }

    /// <summary>Chantier; null for a territory and for a role without a scope.</summary>
    public long? ChantierId { get; private init; }

    /// <summary>Territory on which the chantier stands; null without a chantier.</summary>
    public long? TerritoireDuChantierId { get; private init; }

    /// <summary>One territory.</summary>
    public static PorteeRole Territoire(long territoireId) => new() { TerritoireId = territoireId };

    /// <summary>One chantier, of that territory.</summary>
    public static PorteeRole Chantier(long chantierId, long territoireId) => new() { ChantierId = chantierId, TerritoireDuChantierId = territoireId };

    /// <summary>Refuses a scope that is not of the kind of the role (<see cref="RolePortees"/>).</summary>
    /// <exception cref="RegleMetierException">A territory or a chantier is missing, or the role takes neither.</exception>
    public void Exiger(Role role)
    {
        if (!ConvientA(role))
        {
            throw RolePortees.De(role) switch
            {
                GenrePortee.Territoires or GenrePortee.PublieTerritoires => new RegleMetierException(
                    nameof(TerritoireId),
                    "Choisissez le territoire sur lequel ce rôle s’exerce."
                ),
                GenrePortee.Chantiers => new RegleMetierException(nameof(ChantierId), "Choisissez le chantier dans lequel ce rôle s’exerce."),
                _ => new RegleMetierException(string.Empty, "Ce rôle s’exerce sans territoire ni chantier."),
            };
        }
    }

    /// <summary>True when the scope is of the kind of the role (<see cref="RolePortees"/>).</summary>
    public bool ConvientA(Role role) =>
        RolePortees.De(role) switch
        {
            GenrePortee.Territoires or GenrePortee.PublieTerritoires => TerritoireId is not null,
            GenrePortee.Chantiers => ChantierId is not null,
            _ => this == Aucune,
        };

    /// <summary>
    /// True when the holder of the role acts on this scope: administration and national team everywhere, a territorial role on its territory and the
    /// chantiers that stand there, a chantier role on its chantier. Any other role, or one whose scope is missing, nowhere.
    /// </summary>
    public bool EstCouvertePar(Habilitation habilitation)
    {
        ArgumentNullException.ThrowIfNull(habilitation);
        return RolePortees.De(habilitation.Role) switch
        {
            GenrePortee.Nationale => true,
            GenrePortee.Territoires => habilitation.TerritoireId is { } t && (TerritoireId == t || TerritoireDuChantierId == t),
            GenrePortee.Chantiers => habilitation.ChantierId is { } c && ChantierId == c,
            _ => habilitation.Role == Role.AdministrationTechnique,
        };
    }
}
