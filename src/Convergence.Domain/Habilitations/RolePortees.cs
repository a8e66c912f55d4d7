using System.Collections.Frozen;

namespace Convergence.Domain.Habilitations;

/// <summary>On what a role is exercised.</summary>
public enum GenrePortee
{
    /// <summary>Nothing: the role opens no row.</summary>
    Aucune = 0,

    /// <summary>The whole network.</summary>
    Nationale = 1,

    /// <summary>The territories named by the habilitation, by département or region too.</summary>
    Territoires = 2,

    /// <summary>The chantier named by the habilitation.</summary>
    Chantiers = 3,

    /// <summary>Published figures of the whole network, for the programmes of the habilitation.</summary>
    PublieNationale = 4,

    /// <summary>Published figures of the territories named by the habilitation, for its programmes.</summary>
    PublieTerritoires = 5,

    /// <summary>The journal of access of every chantier, and no row that it speaks of.</summary>
    Journal = 6,
}

/// <summary>The role -> kind of scope table, beside that of <see cref="RolePermissions"/>. What is not here has no scope.</summary>
public static class RolePortees
{
    private static readonly FrozenDictionary<Role, GenrePortee> Table = new Dictionary<Role, GenrePortee>
    {
        [Role.AdministrationTechnique] = GenrePortee.Aucune,
        [Role.EquipeNationale] = GenrePortee.Nationale,
        [Role.CoordinationTerritoriale] = GenrePortee.Territoires,
        [Role.ChargePartenariat] = GenrePortee.Territoires,
        [Role.Cip] = GenrePortee.Chantiers,
        [Role.Esp] = GenrePortee.Chantiers,
        [Role.DirectionChantier] = GenrePortee.Chantiers,
        [Role.InstitutionNationale] = GenrePortee.PublieNationale,
        [Role.InstitutionTerritoriale] = GenrePortee.PublieTerritoires,
        [Role.Dpo] = GenrePortee.Journal,
    }.ToFrozenDictionary();

    /// <summary>Roles that the table names.</summary>
    public static IReadOnlyCollection<Role> Roles => Table.Keys;

    /// <summary>Kind of scope of a role; <see cref="GenrePortee.Aucune"/> for an unknown one.</summary>
    public static GenrePortee De(Role role) => Table.GetValueOrDefault(role, GenrePortee.Aucune);
}
