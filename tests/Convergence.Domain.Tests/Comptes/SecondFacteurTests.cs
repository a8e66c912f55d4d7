using Convergence.Domain.Comptes;
using Convergence.Domain.Habilitations;

namespace Convergence.Domain.Tests.Comptes;

public sealed class SecondFacteurTests
{
    private static readonly DateTime Debut = new(2026, 3, 2, 8, 0, 0, DateTimeKind.Utc);

    [Theory]
    [InlineData(Role.AdministrationTechnique, true, true)]
    [InlineData(Role.EquipeNationale, true, true)]
    [InlineData(Role.Dpo, true, true)]
    [InlineData(Role.CoordinationTerritoriale, true, false)]
    [InlineData(Role.Cip, true, false)]
    [InlineData(Role.Esp, true, false)]
    [InlineData(Role.DirectionChantier, true, false)]
    [InlineData(Role.ChargePartenariat, false, false)]
    [InlineData(Role.InstitutionNationale, false, false)]
    [InlineData(Role.InstitutionTerritoriale, false, false)]
    public void Qui_ouvre_un_dossier_ou_gere_le_portail_prouve_plus_qu_un_mot_de_passe(Role role, bool avecNominatifs, bool sans)
    {
        Assert.Equal(avecNominatifs, ReglesSecondFacteur.EstExige([role], rolesNominatifs: true));
        Assert.Equal(sans, ReglesSecondFacteur.EstExige([role], rolesNominatifs: false));
    }

    [Fact]
    public void Un_seul_role_suffit_et_aucun_ne_demande_rien()
    {
        Assert.True(ReglesSecondFacteur.EstExige([Role.InstitutionNationale, Role.Dpo], rolesNominatifs: false));
        Assert.False(ReglesSecondFacteur.EstExige([], rolesNominatifs: true));
    }

    [Fact]
    public void Un_code_de_secours_se_relit_comme_il_se_recopie()
    {
        var garde = CodeSecours.Faire(7, out var code);

        Assert.Matches("^[A-HJ-NP-Z2-9]{4}(-[A-HJ-NP-Z2-9]{4}){3}$", code);
        Assert.Equal(garde.Empreinte, CodeSecours.Lire(code));
        Assert.Equal(garde.Empreinte, CodeSecours.Lire($"  {code.Replace("-", " ", StringComparison.Ordinal).ToLowerInvariant()} "));
        Assert.NotEqual(garde.Empreinte, CodeSecours.Lire("ABCD-EFGH-JKLM-NPQR"));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("123456")]
    [InlineData("ABCD-EFGH-JKLM-NPQ")]
    [InlineData("ABCD-EFGH-JKLM-NPQRS")]
    [InlineData("ABCD-EFGH-JKLM-NPQ0")]
    [InlineData("ÀBCD-EFGH-JKLM-NPQR")]
    public void Ce_qui_n_a_pas_la_forme_d_un_code_n_en_est_pas_un(string? saisi) => Assert.Null(CodeSecours.Lire(saisi));

    [Fact]
    public void Un_code_de_secours_sert_une_fois()
    {
        var code = CodeSecours.Faire(7, out _);

        Assert.True(code.Utiliser(Debut));
        Assert.False(code.Utiliser(Debut.AddHours(1)));
        Assert.Equal(Debut, code.UtiliseLe);
    }

    [Fact]
    public void Il_faut_deux_personnes_pour_reinitialiser()
    {
        Assert.Throws<RegleMetierException>(() => DemandeReinitialisation.Demander(1, 1, Debut));
        var demande = DemandeReinitialisation.Demander(compteId: 1, parId: 2, Debut);

        Assert.Throws<RegleMetierException>(() => demande.Faire(2, Debut));
        Assert.Throws<RegleMetierException>(() => demande.Faire(1, Debut));
        demande.Faire(3, Debut);

        Assert.True(demande.EstFaite);
        Assert.Equal((3L, Debut), (demande.CloseParId, demande.CloseLe));
        Assert.Throws<RegleMetierException>(() => demande.Faire(4, Debut));
        Assert.Throws<RegleMetierException>(() => demande.Abandonner(1, Debut));
    }

    [Fact]
    public void Une_demande_dure_trois_jours_et_s_abandonne_par_qui_la_fait()
    {
        var demande = DemandeReinitialisation.Demander(1, 2, Debut);
        var fin = Debut.AddDays(DemandeReinitialisation.JoursValides);

        Assert.True(demande.EstOuverteAu(fin.AddTicks(-1)));
        Assert.False(demande.EstOuverteAu(fin));
        Assert.Throws<RegleMetierException>(() => demande.Faire(3, fin));
        demande.Abandonner(2, Debut);

        Assert.False(demande.EstFaite);
        Assert.False(demande.EstOuverteAu(Debut));
    }
}
