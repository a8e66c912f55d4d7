using Convergence.Domain.Comptes;
using Convergence.Domain.Habilitations;
using static Convergence.Domain.Tests.Comptes.Exemples;

namespace Convergence.Domain.Tests.Comptes;

/// <summary>End and review of a role, sessions, lines of the journal.</summary>
public sealed class VieDuCompteTests
{
    [Theory]
    [InlineData(-1)]
    [InlineData(0)]
    [InlineData(40)]
    public void Un_role_se_clot_aujourd_hui_ou_plus_tard(int jours)
    {
        var role = Tient(Invite, Role.Cip);
        role.Clore(Jour.AddDays(jours), Jour);
        Assert.Equal(Jour.AddDays(jours), role.Fin);
        Assert.Equal(jours >= 0, role.EstActive(Jour));
    }

    [Fact]
    public void Un_role_ne_se_clot_ni_dans_le_passe_ni_deux_fois()
    {
        var role = Tient(Invite, Role.Cip);
        Assert.Equal(nameof(Habilitation.Fin), Refus(() => role.Clore(Jour.AddDays(-2), Jour)).Champ);
        Assert.Null(role.Fin);
        role.Clore(Jour.AddDays(-1), Jour);
        Assert.Contains("déjà pris fin", Refus(() => role.Clore(Jour, Jour)).Message, StringComparison.Ordinal);
        Assert.Equal(Jour.AddDays(-1), role.Fin);
    }

    [Fact]
    public void Une_fin_a_venir_s_avance_et_ne_se_repousse_pas()
    {
        var role = Tient(Invite, Role.Cip, fin: Jour.AddDays(10));
        Assert.Contains("ne se repousse pas", Refus(() => role.Clore(Jour.AddDays(11), Jour)).Message, StringComparison.Ordinal);
        role.Clore(Jour.AddDays(9), Jour);
        Assert.Equal(Jour.AddDays(9), role.Fin);
        Assert.Contains("20 ans au plus", Refus(() => Tient(Invite, Role.Cip).Clore(DateOnly.MaxValue, Jour)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, null, true)]
    [InlineData(null, 10, false)] // the other ends, this one would have lasted
    [InlineData(5, 10, true)]
    [InlineData(10, 5, false)]
    public void Qui_reste_doit_rester_aussi_longtemps(int? fin, int? finDeLAutre, bool permis)
    {
        var (role, autre) = (
            Tient(Invite, Role.CoordinationTerritoriale, fin: Dans(fin)),
            Tient(Inviteur, Role.CoordinationTerritoriale, fin: Dans(finDeLAutre))
        );
        Assert.Equal(permis, ReglesCompte.PeutRetirer(role, [role, autre], new HashSet<long> { Lyon }, Jour, out _));
    }

    private static DateOnly? Dans(int? jours) => jours is { } j ? Jour.AddDays(j) : null;

    [Theory]
    [InlineData("2026-05-22", null, true)] // six months to the day after the first one
    [InlineData("2026-05-23", null, false)]
    [InlineData("2024-01-01", "2026-05-22", true)]
    [InlineData("2024-01-01", "2026-05-23", false)]
    [InlineData("2027-01-01", null, false)] // not begun
    public void Un_role_se_revoit_au_bout_de_six_mois(string debut, string? revue, bool due)
    {
        var role = Tient(Invite, Role.Cip, debut: DateOnly.Parse(debut));
        if (revue is not null)
        {
            role.Revoir(Inviteur, DateOnly.Parse(revue));
            Assert.Equal((DateOnly.Parse(revue), (long?)Inviteur), (role.RevueLe!.Value, role.RevueParId));
        }

        Assert.Equal(due, ReglesCompte.RevueDue(role, Jour));
    }

    [Fact]
    public void Un_role_termine_ne_se_revoit_plus() =>
        Assert.False(ReglesCompte.RevueDue(Tient(Invite, Role.Cip, debut: new(2024, 1, 1), fin: Jour.AddDays(-1)), Jour));

    [Theory]
    [InlineData(Role.Cip, Role.DirectionChantier)]
    [InlineData(Role.Esp, Role.DirectionChantier)]
    [InlineData(Role.DirectionChantier, Role.CoordinationTerritoriale)]
    [InlineData(Role.ChargePartenariat, Role.CoordinationTerritoriale)]
    [InlineData(Role.CoordinationTerritoriale, Role.EquipeNationale)]
    [InlineData(Role.InstitutionNationale, Role.EquipeNationale)]
    [InlineData(Role.InstitutionTerritoriale, Role.EquipeNationale)]
    [InlineData(Role.EquipeNationale, Role.AdministrationTechnique)]
    [InlineData(Role.Dpo, Role.AdministrationTechnique)]
    [InlineData(Role.AdministrationTechnique, Role.AdministrationTechnique)]
    public void Qui_revoit_un_role_peut_aussi_le_donner(Role role, Role relecteur)
    {
        Assert.Equal(relecteur, ReglesCompte.Relecteur(role));
        Assert.True(ReglesCompte.Gere(Personne(Inviteur, relecteur), role, Portee(role), Jour));
    }

    [Fact]
    public void On_gere_les_roles_que_l_on_donne_la_ou_on_les_donne()
    {
        var direction = Personne(Inviteur, Role.DirectionChantier);
        Assert.False(ReglesCompte.Gere(direction, Role.DirectionChantier, AuChantier, Jour));
        Assert.False(ReglesCompte.Gere(direction, Role.Cip, PorteeRole.Chantier(Voisin, Lyon), Jour));
        Assert.False(ReglesCompte.Gere(Avec(Inviteur, Tient(Inviteur, Role.DirectionChantier, fin: Jour.AddDays(-1))), Role.Cip, AuChantier, Jour));
    }

    [Theory]
    [InlineData(Role.AdministrationTechnique, true)]
    [InlineData(Role.EquipeNationale, false)]
    [InlineData(Role.CoordinationTerritoriale, false)]
    public void Un_role_sans_portee_connue_est_a_l_administration(Role role, bool gere) =>
        Assert.Equal(gere, ReglesCompte.Gere(Personne(Inviteur, role), Role.InstitutionTerritoriale, PorteeRole.Aucune, Jour));

    [Fact]
    public void Une_session_dure_douze_heures_sauf_si_on_la_ferme_avant()
    {
        var session = SessionCompte.Ouvrir(Invite, "Firefox, Windows", Instant);
        Assert.True(session.EstOuverteAu(Instant.AddHours(12).AddTicks(-1)));
        Assert.False(session.EstOuverteAu(Instant.AddHours(12)));
        session.Fermer(Instant.AddHours(1));
        session.Fermer(Instant.AddHours(2));
        Assert.Equal(Instant.AddHours(1), session.FinieLe);
        Assert.False(session.EstOuverteAu(Instant.AddHours(1)));
        Assert.NotEqual(SessionCompte.Ouvrir(Invite, "", Instant).Cle, session.Cle);
    }

    [Fact]
    public void Un_usage_s_ecrit_toutes_les_cinq_minutes_au_plus()
    {
        var session = SessionCompte.Ouvrir(Invite, new string('x', 100), Instant);
        Assert.Equal(SessionCompte.LongueurAppareil, session.Appareil.Length);
        Assert.False(session.Voir(Instant.AddMinutes(5).AddTicks(-1)));
        Assert.Equal(Instant, session.VueLe);
        Assert.True(session.Voir(Instant.AddMinutes(5)));
        Assert.Equal(Instant.AddMinutes(5), session.VueLe);
    }

    [Fact]
    public void Chaque_nature_d_evenement_a_ses_mots()
    {
        var mots = Enum.GetValues<NatureEvenementCompte>().Select(n => n.Libelle()).ToList();
        Assert.Equal(mots.Count, mots.Distinct(StringComparer.Ordinal).Count());
        Assert.Throws<ArgumentOutOfRangeException>(() => default(NatureEvenementCompte).Libelle());
    }

    [Fact]
    public void Une_ligne_dit_quoi_sur_qui_par_qui()
    {
        var ligne = EvenementCompte.Noter(NatureEvenementCompte.RoleClos, Invite, Inviteur, Instant, Role.Cip);
        Assert.Equal(
            (NatureEvenementCompte.RoleClos, Invite, Inviteur, Instant, Role.Cip),
            (ligne.Nature, ligne.CompteId!.Value, ligne.ParId!.Value, ligne.Instant, ligne.Role!.Value)
        );
    }
}
