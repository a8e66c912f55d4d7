using Convergence.Domain.Comptes;
using Convergence.Domain.Habilitations;
using static Convergence.Domain.Tests.Comptes.Exemples;

namespace Convergence.Domain.Tests.Comptes;

/// <summary>
/// Which approvals an invitation still needs. N: national team; C: coordination of the territory; D: direction of the chantier; A: administration.
/// </summary>
public sealed class ApprobationsRequisesTests
{
    private static readonly SituationChantier Dirige = new(Lyon, AutreDirection: true);

    private static readonly SituationChantier SansDirection = new(Lyon, AutreDirection: false);

    private static readonly Dictionary<char, Role> Lettres = new()
    {
        ['A'] = Role.AdministrationTechnique,
        ['N'] = Role.EquipeNationale,
        ['C'] = Role.CoordinationTerritoriale,
        ['D'] = Role.DirectionChantier,
    };

    /// <summary>Role, a direction stands, who invites, who approves in turn, what is still needed.</summary>
    public static TheoryData<Role, bool, char, string, string> Table =>
        new()
        {
            // Nominal roles: one direction of the chantier, the inviter included.
            { Role.Cip, true, 'A', "", "D" },
            { Role.Cip, true, 'N', "", "D" },
            { Role.Cip, true, 'C', "", "D" },
            { Role.Cip, true, 'D', "", "" },
            { Role.Cip, true, 'C', "D", "" },
            { Role.Cip, false, 'N', "", "D" }, // it waits for a direction
            { Role.Esp, true, 'A', "", "D" },
            { Role.Esp, true, 'N', "", "D" },
            { Role.Esp, true, 'C', "", "D" },
            { Role.Esp, true, 'D', "", "" },
            { Role.Esp, true, 'A', "D", "" },
            { Role.Esp, false, 'C', "", "D" },
            { Role.DirectionChantier, true, 'A', "", "D" },
            { Role.DirectionChantier, true, 'N', "", "D" },
            { Role.DirectionChantier, true, 'C', "", "D" },
            { Role.DirectionChantier, true, 'N', "D", "" },
            // The first direction of a chantier: two people, one of them national.
            { Role.DirectionChantier, false, 'A', "", "N NC" },
            { Role.DirectionChantier, false, 'A', "N", "NC" },
            { Role.DirectionChantier, false, 'A', "C", "N" },
            { Role.DirectionChantier, false, 'A', "NN", "" },
            { Role.DirectionChantier, false, 'A', "NC", "" },
            { Role.DirectionChantier, false, 'A', "CN", "" },
            { Role.DirectionChantier, false, 'N', "", "NC" },
            { Role.DirectionChantier, false, 'N', "N", "" },
            { Role.DirectionChantier, false, 'N', "C", "" },
            { Role.DirectionChantier, false, 'C', "", "N" }, // a second coordination would not do
            { Role.DirectionChantier, false, 'C', "N", "" },
            // The DPO: the national team.
            { Role.Dpo, false, 'A', "", "N" },
            { Role.Dpo, false, 'A', "N", "" },
            // Every other role: nobody.
            { Role.AdministrationTechnique, false, 'A', "", "" },
            { Role.EquipeNationale, false, 'A', "", "" },
            { Role.CoordinationTerritoriale, false, 'A', "", "" },
            { Role.CoordinationTerritoriale, false, 'N', "", "" },
            { Role.ChargePartenariat, false, 'A', "", "" },
            { Role.ChargePartenariat, false, 'C', "", "" },
            { Role.InstitutionNationale, false, 'A', "", "" },
            { Role.InstitutionNationale, false, 'N', "", "" },
            { Role.InstitutionTerritoriale, false, 'A', "", "" },
            { Role.InstitutionTerritoriale, false, 'N', "", "" },
        };

    [Fact]
    public void Chaque_role_qui_se_propose_est_dans_la_table_avec_chacun_de_ses_inviteurs() =>
        Assert.Equal(
            from r in Enum.GetValues<Role>()
            from l in Lettres
            where ReglesInvitation.PeutInviter(Personne(Inviteur, l.Value), r, Portee(r), Jour)
            orderby r, l.Key
            select (r, l.Key),
            Table.Select(l => ((Role)l[0], (char)l[2])).Distinct().OrderBy(l => l.Item1).ThenBy(l => l.Item2)
        );

    [Theory]
    [MemberData(nameof(Table))]
    public void Une_invitation_attend_les_approbations_de_la_table(Role role, bool dirige, char inviteur, string donnees, string attendu)
    {
        var chantier = Situation(role, dirige);
        var invitation = Inviter(role, Lettres[inviteur]);
        var approbations = Approuver(invitation, chantier, donnees);
        Assert.Equal(attendu, Restent(invitation, approbations, chantier));
    }

    [Theory]
    [MemberData(nameof(Table))]
    public void Le_role_commence_quand_l_invitation_est_acceptee_et_approuvee(Role role, bool dirige, char inviteur, string donnees, string attendu)
    {
        var chantier = Situation(role, dirige);

        // Approvals first, then the acceptance.
        var invitation = Inviter(role, Lettres[inviteur]);
        var approbations = Approuver(invitation, chantier, donnees);
        Assert.False(ReglesInvitation.RoleActif(invitation, approbations, chantier));
        invitation.Accepter(Invite, Instant);
        Assert.Equal(attendu.Length == 0, ReglesInvitation.RoleActif(invitation, approbations, chantier));

        // The acceptance first.
        var acceptee = Inviter(role, Lettres[inviteur]);
        acceptee.Accepter(Invite, Instant);
        Assert.Equal(attendu.Length == 0, ReglesInvitation.RoleActif(acceptee, Approuver(acceptee, chantier, donnees), chantier));
    }

    [Fact]
    public void Un_role_qui_n_attend_personne_commence_a_l_acceptation()
    {
        var invitation = Inviter(Role.EquipeNationale);
        Assert.False(ReglesInvitation.RoleActif(invitation, [], null));
        invitation.Accepter(Invite, Instant);
        Assert.True(ReglesInvitation.RoleActif(invitation, [], null));
    }

    [Fact]
    public void Une_invitation_revoquee_ne_donne_pas_de_role()
    {
        var invitation = Inviter(Role.Cip, Role.DirectionChantier);
        invitation.Revoquer(Inviteur, Instant, roleDonne: false);
        Assert.False(ReglesInvitation.RoleActif(invitation, [], Dirige));
    }

    /// <summary>The approvals of a first direction are not those of a second one: what is needed follows the chantier.</summary>
    [Fact]
    public void Une_direction_nommee_entre_temps_doit_approuver_la_suivante()
    {
        var invitation = Inviter(Role.DirectionChantier, Role.EquipeNationale);
        var approbations = Approuver(invitation, SansDirection, "C");
        Assert.Equal("", Restent(invitation, approbations, SansDirection));
        Assert.Equal("D", Restent(invitation, approbations, Dirige));
    }

    [Fact]
    public void L_approbation_d_une_direction_ne_vaut_rien_pour_la_premiere()
    {
        var invitation = Inviter(Role.DirectionChantier);
        var approbations = Approuver(invitation, Dirige, "D");
        Assert.Equal("", Restent(invitation, approbations, Dirige));
        Assert.Equal("N NC", Restent(invitation, approbations, SansDirection));
    }

    [Fact]
    public void Une_personne_qui_approuve_puis_accepte_ne_compte_pas()
    {
        var invitation = Inviter(Role.Cip);
        var approbations = Approuver(invitation, Dirige, "D");
        Assert.Equal("", Restent(invitation, approbations, Dirige));
        invitation.Accepter(approbations[0].ParId, Instant);
        Assert.Equal("D", Restent(invitation, approbations, Dirige));
        Assert.False(ReglesInvitation.RoleActif(invitation, approbations, Dirige));
    }

    /// <summary>Rows that no screen writes: the same person twice, the inviter again.</summary>
    [Fact]
    public void Une_personne_compte_une_fois()
    {
        var invitation = Inviter(Role.DirectionChantier);
        var nationale = ApprobationInvitation.Donner(Personne(301, Role.EquipeNationale), invitation, [], SansDirection, Instant);
        var encore = ApprobationInvitation.Donner(Personne(301, Role.CoordinationTerritoriale), invitation, [], SansDirection, Instant);
        Assert.Equal("NC", Restent(invitation, [nationale, encore], SansDirection));

        var parNationale = Inviter(Role.DirectionChantier, Role.EquipeNationale, inviteur: 301);
        Assert.Equal("NC", Restent(parNationale, [nationale, encore], SansDirection));
    }

    [Fact]
    public void Deux_coordinations_ne_suffisent_pas()
    {
        var invitation = Inviter(Role.DirectionChantier);
        var une = ApprobationInvitation.Donner(Personne(301, Role.CoordinationTerritoriale), invitation, [], SansDirection, Instant);
        var autre = ApprobationInvitation.Donner(Personne(302, Role.CoordinationTerritoriale), invitation, [], SansDirection, Instant);
        Assert.Equal("N", Restent(invitation, [une, autre], SansDirection));
    }

    [Fact]
    public void L_approbation_d_une_autre_invitation_ne_compte_pas()
    {
        var autre = Inviter(Role.Cip);
        typeof(Invitation).GetProperty(nameof(Invitation.Id))!.SetValue(autre, 5L);
        Assert.Equal("D", Restent(Inviter(Role.Cip), Approuver(autre, Dirige, "D"), Dirige));
    }

    [Theory]
    [InlineData(Role.Cip)]
    [InlineData(Role.DirectionChantier)]
    public void Un_role_de_chantier_se_juge_avec_son_chantier(Role role) =>
        Assert.Throws<ArgumentNullException>(() => ReglesInvitation.ApprobationsRequises(Inviter(role), [], null));

    private static SituationChantier? Situation(Role role, bool dirige) =>
        RolePortees.De(role) != GenrePortee.Chantiers ? null
        : dirige ? Dirige
        : SansDirection;

    private static List<ApprobationInvitation> Approuver(Invitation invitation, SituationChantier? chantier, string lettres)
    {
        var approbations = new List<ApprobationInvitation>();
        foreach (var lettre in lettres)
        {
            var acteur = Personne(301 + approbations.Count, Lettres[lettre]);
            approbations.Add(ApprobationInvitation.Donner(acteur, invitation, approbations, chantier, Instant));
        }

        return approbations;
    }

    private static string Restent(Invitation invitation, IReadOnlyList<ApprobationInvitation> approbations, SituationChantier? chantier) =>
        string.Join(
            ' ',
            ReglesInvitation
                .ApprobationsRequises(invitation, approbations, chantier)
                .Select(a => string.Concat(a.Roles.Select(r => Lettres.Single(l => l.Value == r).Key)))
        );

    /// <summary>Whatever was approved already, what is still needed is asked of one of these roles: nobody else is written to, nor looked for.</summary>
    [Fact]
    public void Ce_qui_manque_se_demande_a_un_role_qui_peut_approuver()
    {
        Assert.Equal([Role.DirectionChantier], ReglesInvitation.Approbateurs(Role.Cip));
        Assert.Equal([Role.DirectionChantier, Role.EquipeNationale, Role.CoordinationTerritoriale], ReglesInvitation.Approbateurs(Role.DirectionChantier));
        Assert.Equal([Role.EquipeNationale], ReglesInvitation.Approbateurs(Role.Dpo));
        Assert.Empty(ReglesInvitation.Approbateurs(Role.CoordinationTerritoriale));
        foreach (var role in RolePortees.Roles)
        {
            foreach (var autre in new[] { true, false })
            {
                var attendues = ReglesInvitation.ApprobationsRequises(Inviter(role), [], new SituationChantier(Lyon, autre)).SelectMany(a => a.Roles).ToList();
                Assert.Subset(ReglesInvitation.Approbateurs(role).ToHashSet(), attendues.ToHashSet());
                Assert.Equal(attendues.Count == 0, ReglesInvitation.Approbateurs(role).Count == 0);
            }
        }
    }
}
