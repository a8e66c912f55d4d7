using Convergence.Domain.Habilitations;

namespace Convergence.Domain.Tests.Habilitations;

public sealed class RolePorteesTests
{
    private static readonly Permission[] SurDesDossiers =
    [
        Permission.SalarieLire,
        Permission.SalarieModifier,
        Permission.SensibleSaisir,
        Permission.SalarieDroitsGerer,
        Permission.JournalLire,
    ];

    public static TheoryData<Role> Roles => [.. Enum.GetValues<Role>()];

    [Fact]
    public void Chaque_role_a_son_genre_de_portee() => Assert.Equal(Enum.GetValues<Role>(), RolePortees.Roles.Order());

    [Fact]
    public void Un_role_inconnu_n_a_pas_de_portee() => Assert.Equal(GenrePortee.Aucune, RolePortees.De((Role)999));

    [Theory]
    [MemberData(nameof(Roles))]
    public void La_portee_et_les_permissions_disent_la_meme_chose(Role role)
    {
        var (portee, permissions) = (RolePortees.De(role), RolePermissions.De(role));

        // A file is opened from its chantier, what is published by an institution, the journal of the network by the DPO.
        Assert.True(portee == GenrePortee.Chantiers || !permissions.Overlaps(SurDesDossiers));
        Assert.True(
            portee is not (GenrePortee.PublieNationale or GenrePortee.PublieTerritoires)
                || permissions.IsSubsetOf([Permission.TableauLire, Permission.BilanLire])
        );
        Assert.Equal(portee == GenrePortee.Journal, permissions.Contains(Permission.JournalReseauLire));
        // Without a scope, only what opens no row of the network: invitations are found by their own rules, mails and jobs are of the portal.
        Assert.Equal(portee == GenrePortee.Aucune, permissions.IsSubsetOf([Permission.CompteInviter, Permission.CourrielLire, Permission.TacheLancer]));
    }
}
