using Convergence.Domain.Comptes;
using Convergence.Domain.Habilitations;
using static Convergence.Domain.Tests.Comptes.Exemples;

namespace Convergence.Domain.Tests.Comptes;

public sealed class ReglesCompteTests
{
    private const long Compte = 1,
        Autre = 2;

    private static readonly HashSet<long> Actifs = [Lyon, Lille];

    public static TheoryData<Role, string?> Protections =>
        new()
        {
            { Role.AdministrationTechnique, "C’est la dernière administration technique : nommez d’abord une autre personne." },
            { Role.EquipeNationale, null },
            { Role.CoordinationTerritoriale, "C’est la dernière coordination de ce territoire : nommez d’abord une autre personne." },
            { Role.ChargePartenariat, null },
            { Role.Cip, null },
            { Role.Esp, null },
            { Role.DirectionChantier, "C’est la dernière direction de ce chantier : nommez d’abord une autre personne." },
            { Role.InstitutionNationale, null },
            { Role.InstitutionTerritoriale, null },
            { Role.Dpo, null },
        };

    public static TheoryData<Role> Proteges => [Role.AdministrationTechnique, Role.CoordinationTerritoriale, Role.DirectionChantier];

    [Fact]
    public void Chaque_role_est_dans_la_table() => Assert.Equal(Enum.GetValues<Role>(), Protections.Select(l => (Role)l[0]).Order());

    [Theory]
    [MemberData(nameof(Protections))]
    public void Le_dernier_role_protege_reste(Role role, string? attendu)
    {
        var habilitation = Tient(Compte, role);
        Assert.Equal(attendu, Retirer(habilitation));
        Assert.Equal(attendu, Retirer(habilitation, habilitation));
        Assert.Equal(attendu, Desactiver(habilitation));
    }

    [Theory]
    [MemberData(nameof(Proteges))]
    public void Avec_une_autre_personne_le_role_se_retire(Role role)
    {
        var (habilitation, autre) = (Tient(Compte, role), Tient(Autre, role));
        Assert.Null(Retirer(habilitation, habilitation, autre));
        Assert.Null(Desactiver(habilitation, autre));
    }

    /// <summary>Two rows of one person are one person.</summary>
    [Theory]
    [MemberData(nameof(Proteges))]
    public void La_meme_personne_deux_fois_n_est_pas_une_autre(Role role)
    {
        Assert.NotNull(Retirer(Tient(Compte, role), Tient(Compte, role)));
        Assert.NotNull(Desactiver(Tient(Compte, role), Tient(Compte, role)));
    }

    [Theory]
    [MemberData(nameof(Proteges))]
    public void L_autre_personne_tient_le_role_le_premier_jour_sans(Role role)
    {
        var habilitation = Tient(Compte, role);
        Assert.NotNull(Retirer(habilitation, Tient(Autre, role, fin: Jour.AddDays(-1))));
        Assert.NotNull(Retirer(habilitation, Tient(Autre, role, fin: Jour)));
        Assert.Null(Retirer(Tient(Compte, role, fin: Jour), Tient(Autre, role, fin: Jour)));
        Assert.Null(Retirer(habilitation, Tient(Autre, role, debut: Jour)));
        Assert.NotNull(Retirer(habilitation, Tient(Autre, role, debut: Jour.AddDays(1))));
    }

    [Theory]
    [MemberData(nameof(Proteges))]
    public void Un_role_qui_ne_court_pas_ce_jour_la_se_retire(Role role)
    {
        Assert.Null(Retirer(Tient(Compte, role, fin: Jour.AddDays(-1))));
        Assert.NotNull(Retirer(Tient(Compte, role, fin: Jour)));
        Assert.NotNull(Retirer(Tient(Compte, role, debut: Jour)));
        Assert.Null(Retirer(Tient(Compte, role, debut: Jour.AddDays(1))));
    }

    [Fact]
    public void Une_coordination_d_ailleurs_ne_remplace_pas() =>
        Assert.NotNull(Retirer(Tient(Compte, Role.CoordinationTerritoriale), Tient(Autre, Role.CoordinationTerritoriale, territoire: Lille)));

    [Fact]
    public void Une_direction_d_ailleurs_ne_remplace_pas() =>
        Assert.NotNull(Retirer(Tient(Compte, Role.DirectionChantier), Tient(Autre, Role.DirectionChantier, chantier: Voisin)));

    [Theory]
    [MemberData(nameof(Proteges))]
    public void Un_autre_role_ne_remplace_pas(Role role) =>
        Assert.NotNull(Retirer(Tient(Compte, role), [.. Enum.GetValues<Role>().Where(r => r != role).Select(r => Tient(Autre, r))]));

    [Fact]
    public void La_coordination_d_un_territoire_qui_n_est_plus_actif_se_retire()
    {
        var habilitation = Tient(Compte, Role.CoordinationTerritoriale);
        Assert.True(ReglesCompte.PeutRetirer(habilitation, [], new HashSet<long> { Lille }, Jour, out var refus));
        Assert.Null(refus);
        Assert.True(ReglesCompte.PeutDesactiver(Compte, [habilitation], new HashSet<long> { Lille }, Jour, out refus));
        Assert.Null(refus);
    }

    [Theory]
    [InlineData(Role.CoordinationTerritoriale)]
    [InlineData(Role.DirectionChantier)]
    public void Un_role_dont_la_portee_manque_n_est_le_dernier_de_rien(Role role) =>
        Assert.Null(Retirer(Tient(Compte, role, territoire: null, chantier: null)));

    [Fact]
    public void Un_compte_se_desactive_si_aucun_de_ses_roles_n_est_le_dernier()
    {
        var administration = Tient(Compte, Role.AdministrationTechnique);
        var direction = Tient(Compte, Role.DirectionChantier);
        var releve = Tient(Autre, Role.AdministrationTechnique);
        Assert.Equal("C’est la dernière direction de ce chantier : nommez d’abord une autre personne.", Desactiver(administration, direction, releve));
        Assert.Null(Desactiver(administration, direction, releve, Tient(Autre, Role.DirectionChantier)));
        Assert.Null(Desactiver(Tient(Autre, Role.AdministrationTechnique)));
        Assert.Null(Desactiver());
    }

    [Theory]
    [InlineData("2026-05-22", "2026-11-21", false)]
    [InlineData("2026-05-22", "2026-11-22", true)] // six months to the day
    [InlineData("2026-05-22", "2027-11-22", true)]
    [InlineData("2026-08-31", "2027-02-27", false)]
    [InlineData("2026-08-31", "2027-02-28", true)] // the month has no 31st
    [InlineData("2026-11-22", "2026-11-22", false)]
    public void Les_roles_se_revoient_six_mois_apres(string derniere, string aujourdhui, bool attendu) =>
        Assert.Equal(attendu, ReglesCompte.RevueDue(DateOnly.Parse(derniere), DateOnly.Parse(aujourdhui)));

    private static string? Retirer(Habilitation habilitation, params Habilitation[] autres)
    {
        Assert.Equal(ReglesCompte.PeutRetirer(habilitation, autres, Actifs, Jour, out var refus), refus is null);
        return refus;
    }

    private static string? Desactiver(params Habilitation[] habilitations)
    {
        Assert.Equal(ReglesCompte.PeutDesactiver(Compte, habilitations, Actifs, Jour, out var refus), refus is null);
        return refus;
    }

    [Theory]
    [InlineData(Role.DirectionChantier, Role.AdministrationTechnique, false)]
    [InlineData(Role.CoordinationTerritoriale, Role.EquipeNationale, false)]
    [InlineData(Role.EquipeNationale, Role.CoordinationTerritoriale, true)]
    [InlineData(Role.DirectionChantier, Role.DirectionChantier, true)]
    [InlineData(Role.AdministrationTechnique, Role.EquipeNationale, true)]
    public void Un_compte_est_rendu_par_qui_est_au_moins_du_niveau_de_qui_l_a_desactive(Role acteur, Role desactivePar, bool attendu) =>
        Assert.Equal(attendu, ReglesCompte.PeutReactiver(Personne(Inviteur, acteur), [Role.Cip, desactivePar], Jour));

    [Theory]
    [InlineData(Role.EquipeNationale, false)]
    [InlineData(Role.Cip, false)]
    [InlineData(Role.AdministrationTechnique, true)]
    public void Sans_savoir_qui_a_desactive_l_administration_seule_rend_le_compte(Role acteur, bool attendu)
    {
        Assert.Equal(attendu, ReglesCompte.PeutReactiver(Personne(Inviteur, acteur), [], Jour));
        Assert.Equal(attendu, ReglesCompte.PeutReactiver(Personne(Inviteur, acteur), [Role.Cip], Jour));
    }

    [Fact]
    public void Un_role_fini_ne_rend_rien() =>
        Assert.False(
            ReglesCompte.PeutReactiver(Avec(Inviteur, Tient(Inviteur, Role.AdministrationTechnique, fin: Jour.AddDays(-1))), [Role.DirectionChantier], Jour)
        );
}
