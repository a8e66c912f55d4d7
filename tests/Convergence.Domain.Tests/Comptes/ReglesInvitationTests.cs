using Convergence.Domain.Comptes;
using Convergence.Domain.Habilitations;
using static Convergence.Domain.Tests.Comptes.Exemples;

namespace Convergence.Domain.Tests.Comptes;

/// <summary>The whole table, written by hand: each role that invites, each role proposed, each scope; what is not here is refused.</summary>
public sealed class ReglesInvitationTests
{
    private static readonly Dictionary<string, PorteeRole> Portees = new()
    {
        ["reseau"] = PorteeRole.Aucune,
        ["lyon"] = PorteeRole.Territoire(Lyon),
        ["lille"] = PorteeRole.Territoire(Lille),
        ["chantier"] = AuChantier,
        ["voisin"] = PorteeRole.Chantier(Voisin, Lyon),
        ["ch-lille"] = PorteeRole.Chantier(ChantierDeLille, Lille),
    };

    public static TheoryData<Role, string> Table =>
        new()
        {
            {
                Role.AdministrationTechnique,
                """
                    reseau: AdministrationTechnique EquipeNationale InstitutionNationale Dpo
                    lyon: CoordinationTerritoriale ChargePartenariat InstitutionTerritoriale
                    lille: CoordinationTerritoriale ChargePartenariat InstitutionTerritoriale
                    chantier: Cip Esp DirectionChantier
                    voisin: Cip Esp DirectionChantier
                    ch-lille: Cip Esp DirectionChantier
                    """
            },
            {
                Role.EquipeNationale,
                """
                    reseau: InstitutionNationale
                    lyon: CoordinationTerritoriale InstitutionTerritoriale
                    lille: CoordinationTerritoriale InstitutionTerritoriale
                    chantier: Cip Esp DirectionChantier
                    voisin: Cip Esp DirectionChantier
                    ch-lille: Cip Esp DirectionChantier
                    """
            },
            {
                Role.CoordinationTerritoriale,
                """
                    lyon: ChargePartenariat
                    chantier: Cip Esp DirectionChantier
                    voisin: Cip Esp DirectionChantier
                    """
            },
            { Role.DirectionChantier, "chantier: Cip Esp" },
            { Role.ChargePartenariat, "" },
            { Role.Cip, "" },
            { Role.Esp, "" },
            { Role.InstitutionNationale, "" },
            { Role.InstitutionTerritoriale, "" },
            { Role.Dpo, "" },
        };

    public static TheoryData<Role> Roles => [.. Enum.GetValues<Role>()];

    [Fact]
    public void Chaque_role_est_dans_la_table() => Assert.Equal(Enum.GetValues<Role>(), Table.Select(l => (Role)l[0]).Order());

    [Theory]
    [MemberData(nameof(Table))]
    public void Chacun_invite_aux_roles_de_la_table_et_a_aucun_autre(Role role, string attendu)
    {
        var acteur = Personne(Inviteur, role);
        Assert.Equal(Lire(attendu), Permises(acteur));
        Assert.Equal(Lire(attendu).Select(l => l.Role).Distinct().Order(), ReglesInvitation.RolesInvitables(acteur, Jour));
    }

    [Theory]
    [MemberData(nameof(Table))]
    public void Chacun_invite_dans_le_role_qui_le_permet(Role role, string attendu)
    {
        var permises = Lire(attendu).ToHashSet();
        foreach (var (portee, propose) in Combinaisons())
        {
            Role? enTantQue = permises.Contains((portee, propose)) ? role : null;
            Assert.Equal(enTantQue, ReglesInvitation.EnTantQue(Personne(Inviteur, role), propose, Portees[portee], Jour));
        }
    }

    [Theory]
    [MemberData(nameof(Roles))]
    public void Un_role_termine_ou_a_venir_n_invite_personne(Role role)
    {
        RienPour(Avec(Inviteur, Tient(Inviteur, role, fin: Jour.AddDays(-1))));
        RienPour(Avec(Inviteur, Tient(Inviteur, role, debut: Jour.AddDays(1))));
    }

    [Theory]
    [MemberData(nameof(Table))]
    public void Le_premier_et_le_dernier_jour_d_un_role_on_invite_encore(Role role, string attendu) =>
        Assert.Equal(Lire(attendu), Permises(Avec(Inviteur, Tient(Inviteur, role, debut: Jour, fin: Jour))));

    [Theory]
    [MemberData(nameof(Roles))]
    public void Le_role_d_un_autre_compte_n_invite_personne(Role role) => RienPour(Avec(Inviteur, Tient(Inviteur + 1, role)));

    [Theory]
    [InlineData(Role.CoordinationTerritoriale)]
    [InlineData(Role.DirectionChantier)]
    public void Un_role_dont_la_portee_manque_n_invite_personne(Role role) => RienPour(Avec(Inviteur, Tient(Inviteur, role, territoire: null, chantier: null)));

    [Fact]
    public void Sans_role_on_n_invite_personne() => RienPour(Avec(Inviteur));

    [Fact]
    public void Un_role_inconnu_n_invite_personne_et_n_est_propose_par_personne()
    {
        RienPour(Personne(Inviteur, (Role)99));
        var acteur = Personne(Inviteur, Enum.GetValues<Role>());
        Assert.DoesNotContain(Portees.Values, p => ReglesInvitation.PeutInviter(acteur, (Role)99, p, Jour));
    }

    /// <summary>The rights of one role are never exercised on the scope of another.</summary>
    [Fact]
    public void Deux_roles_donnent_ce_que_chacun_donne_et_rien_de_plus()
    {
        var acteur = Avec(
            Inviteur,
            Tient(Inviteur, Role.CoordinationTerritoriale, territoire: Lille),
            Tient(Inviteur, Role.DirectionChantier),
            Tient(Inviteur, Role.EquipeNationale, fin: Jour.AddDays(-1))
        );
        Assert.Equal(
            Lire(
                """
                lille: ChargePartenariat
                chantier: Cip Esp
                ch-lille: Cip Esp DirectionChantier
                """
            ),
            Permises(acteur)
        );
        Assert.Equal([Role.ChargePartenariat, Role.Cip, Role.Esp, Role.DirectionChantier], ReglesInvitation.RolesInvitables(acteur, Jour));
    }

    [Theory]
    [InlineData(Role.Cip, Role.DirectionChantier)]
    [InlineData(Role.DirectionChantier, Role.EquipeNationale)]
    [InlineData(Role.CoordinationTerritoriale, Role.EquipeNationale)]
    [InlineData(Role.ChargePartenariat, Role.CoordinationTerritoriale)]
    [InlineData(Role.Dpo, Role.AdministrationTechnique)]
    public void De_plusieurs_roles_celui_qui_vaut_approbation_passe_d_abord(Role propose, Role attendu)
    {
        var acteur = Personne(Inviteur, Role.AdministrationTechnique, Role.CoordinationTerritoriale, Role.EquipeNationale, Role.DirectionChantier);
        Assert.Equal(attendu, ReglesInvitation.EnTantQue(acteur, propose, Portee(propose), Jour));
    }

    [Fact]
    public void Les_roles_nominaux_sont_ceux_qui_ouvrent_des_dossiers() =>
        Assert.Equal([Role.Cip, Role.Esp, Role.DirectionChantier], Enum.GetValues<Role>().Where(ReglesInvitation.EstNominal));

    private static void RienPour(Acteur acteur)
    {
        Assert.Empty(Permises(acteur));
        Assert.Empty(ReglesInvitation.RolesInvitables(acteur, Jour));
    }

    private static List<(string Portee, Role Role)> Permises(Acteur acteur) =>
        [.. Combinaisons().Where(c => ReglesInvitation.PeutInviter(acteur, c.Role, Portees[c.Portee], Jour))];

    private static IEnumerable<(string Portee, Role Role)> Combinaisons() =>
        Portees.Keys.SelectMany(p => Enum.GetValues<Role>().Select(r => (Portee: p, Role: r)));

    private static List<(string Portee, Role Role)> Lire(string table) =>
        [
            .. from ligne in table.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            let parties = ligne.Split(':')
            from role in parties[1].Split(' ', StringSplitOptions.RemoveEmptyEntries)
            let lu = Enum.Parse<Role>(role)
            select (parties[0], lu) into lue
            orderby Portees.Keys.ToList().IndexOf(lue.Item1), lue.lu
            select lue,
        ];
}
