using Convergence.Domain.Comptes;
using Convergence.Domain.Habilitations;

namespace Convergence.Domain.Tests.Comptes;

/// <summary>Two territories; two chantiers on the first one, one on the other; a day.</summary>
internal static class Exemples
{
    public const long Lyon = 1,
        Lille = 2,
        Chantier = 10,
        Voisin = 11,
        ChantierDeLille = 20;

    public const long Inviteur = 100,
        Invite = 200;

    public const string CourrielInvite = "nouvelle@chantier.fr";

    public static readonly DateOnly Jour = new(2026, 11, 22);

    public static readonly DateTime Instant = new(2026, 11, 22, 9, 0, 0, DateTimeKind.Utc);

    public static readonly PorteeRole AuChantier = PorteeRole.Chantier(Chantier, Lyon);

    public static byte[] Empreinte(byte octet = 1) => [.. Enumerable.Repeat(octet, JetonInvitation.TailleEmpreinte)];

    /// <summary>A role in force: on the first territory or the first chantier when the role has a scope and none is given.</summary>
    public static Habilitation Tient(
        long compte,
        Role role,
        long? territoire = Lyon,
        long? chantier = Chantier,
        DateOnly? debut = null,
        DateOnly? fin = null
    ) =>
        new()
        {
            UtilisateurId = compte,
            Role = role,
            TerritoireId = RolePortees.De(role) is GenrePortee.Territoires or GenrePortee.PublieTerritoires ? territoire : null,
            ChantierId = RolePortees.De(role) == GenrePortee.Chantiers ? chantier : null,
            Debut = debut ?? new DateOnly(2026, 1, 1),
            Fin = fin,
        };

    /// <summary>A person with these roles, on the first territory and the first chantier.</summary>
    public static Acteur Personne(long compte, params Role[] roles) => Avec(compte, [.. roles.Select(r => Tient(compte, r))]);

    public static Acteur Avec(long compte, params Habilitation[] habilitations) => new(compte, $"compte{compte}@portail.fr", habilitations);

    /// <summary>The scope of the role: the first territory, the first chantier, or none.</summary>
    public static PorteeRole Portee(Role role) =>
        RolePortees.De(role) switch
        {
            GenrePortee.Territoires or GenrePortee.PublieTerritoires => PorteeRole.Territoire(Lyon),
            GenrePortee.Chantiers => AuChantier,
            _ => PorteeRole.Aucune,
        };

    public static DemandeInvitation Demande(Role role, DateOnly? jusquAu = null) => new(CourrielInvite, "Nouvelle Personne", role, Portee(role), jusquAu);

    /// <summary>An invitation to the role, made in another one.</summary>
    public static Invitation Inviter(Role role, Role enTantQue = Role.AdministrationTechnique, DateOnly? jusquAu = null, long inviteur = Inviteur) =>
        Invitation.Inviter(Personne(inviteur, enTantQue), Demande(role, jusquAu), Empreinte(), Instant);

    public static RegleMetierException Refus(Action action) => Assert.Throws<RegleMetierException>(action);
}
