using Convergence.Domain.Comptes;
using Convergence.Domain.Habilitations;
using static Convergence.Domain.Tests.Comptes.Exemples;

namespace Convergence.Domain.Tests.Comptes;

public sealed class EtatInvitationTests
{
    private static readonly DateTime Expiration = Instant.AddDays(7);

    private static readonly DateTime Avant = Expiration.AddTicks(-1);

    [Fact]
    public void Chaque_etat_a_son_mot()
    {
        Assert.Equal(["envoyée", "acceptée", "expirée", "révoquée"], Enum.GetValues<EtatInvitation>().Select(e => e.Libelle()));
        Assert.Throws<ArgumentOutOfRangeException>(() => ((EtatInvitation)99).Libelle());
    }

    [Fact]
    public void Une_invitation_expire_sept_jours_apres_son_envoi_a_l_instant_meme()
    {
        var invitation = Inviter(Role.Cip);
        Assert.Equal(Expiration, invitation.ExpireLe);
        Assert.Equal(EtatInvitation.Envoyee, invitation.EtatAu(Instant));
        Assert.Equal(EtatInvitation.Envoyee, invitation.EtatAu(Avant));
        Assert.Equal(EtatInvitation.Expiree, invitation.EtatAu(Expiration));
        Assert.Equal(EtatInvitation.Expiree, invitation.EtatAu(Expiration.AddYears(1)));
    }

    /// <summary>Seven times 24 hours: when the clocks change, the hour in Paris moves.</summary>
    [Fact]
    public void Un_changement_d_heure_ne_change_pas_la_duree()
    {
        var octobre = new DateTime(2026, 10, 23, 9, 0, 0, DateTimeKind.Utc);
        var invitation = Invitation.Inviter(Personne(Inviteur, Role.EquipeNationale), Demande(Role.Cip), Empreinte(), octobre);
        Assert.Equal(TimeSpan.FromHours(168), invitation.ExpireLe - octobre);
    }

    [Fact]
    public void Une_decision_demeure_apres_l_expiration()
    {
        Assert.Equal(EtatInvitation.Acceptee, Acceptee().EtatAu(Expiration));
        Assert.Equal(EtatInvitation.Revoquee, Revoquee().EtatAu(Expiration));
    }

    [Fact]
    public void Accepter_donne_le_compte_et_use_le_lien()
    {
        var invitation = Inviter(Role.Cip);
        invitation.Accepter(Invite, Avant);
        Assert.Equal((Avant, Invite, null), (invitation.AccepteeLe, invitation.CompteId, invitation.Empreinte));
        Assert.Equal(EtatInvitation.Acceptee, invitation.EtatAu(Avant));
    }

    [Fact]
    public void Une_seconde_acceptation_est_refusee()
    {
        var invitation = Acceptee();
        Assert.Equal("Cette invitation a déjà été acceptée.", Refus(() => invitation.Accepter(Invite, Instant)).Message);
        Assert.Equal("Cette invitation a déjà été acceptée.", Refus(() => invitation.Accepter(Invite + 1, Instant)).Message);
        Assert.Equal(Invite, invitation.CompteId);
    }

    [Fact]
    public void Une_invitation_revoquee_ne_s_accepte_pas() =>
        Assert.Equal("Cette invitation a été révoquée.", Refus(() => Revoquee().Accepter(Invite, Instant)).Message);

    [Fact]
    public void Une_invitation_expiree_ne_s_accepte_pas_et_reste_a_renvoyer()
    {
        var invitation = Inviter(Role.Cip);
        Assert.Equal(
            "Cette invitation a expiré : demandez à la personne qui vous invite de la renvoyer.",
            Refus(() => invitation.Accepter(Invite, Expiration)).Message
        );
        Assert.Equal((null, null), (invitation.AccepteeLe, invitation.CompteId));
        Assert.NotNull(invitation.Empreinte);
    }

    /// <summary>The last day ends at midnight in Paris: 23:00 UTC in winter.</summary>
    [Theory]
    [InlineData("2026-11-24T22:59:59Z", null)]
    [InlineData("2026-11-24T23:00:00Z", "Le dernier jour du rôle est passé : demandez une nouvelle invitation.")]
    public void Apres_le_dernier_jour_du_role_il_n_y_a_plus_rien_a_accepter(string le, string? attendu)
    {
        var invitation = Inviter(Role.Cip, jusquAu: new DateOnly(2026, 11, 24));
        Assert.Equal(attendu, Record.Exception(() => invitation.Accepter(Invite, Utc(le)))?.Message);
    }

    [Fact]
    public void Qui_invite_n_accepte_pas_a_la_place_de_la_personne() =>
        Assert.Equal(
            "Cette invitation s’adresse à une autre personne que celle qui invite.",
            Refus(() => Inviter(Role.Cip).Accepter(Inviteur, Instant)).Message
        );

    [Theory]
    [InlineData(1)] // still sent
    [InlineData(7)] // at the instant of its expiry
    [InlineData(300)]
    public void Renvoyer_remplace_le_lien_et_recompte_sept_jours(int jours)
    {
        var (invitation, le) = (Inviter(Role.Cip), Instant.AddDays(jours));
        invitation.Renvoyer(300, Empreinte(2), le);
        Assert.Equal((le, 300L, 2), (invitation.EnvoyeeLe, invitation.EnvoyeeParId, invitation.NombreEnvois));
        Assert.Equal(Empreinte(2), invitation.Empreinte);
        Assert.Equal((Inviteur, Instant), (invitation.InviteParId, invitation.InviteLe));
        Assert.Equal(le.AddDays(7), invitation.ExpireLe);
        Assert.Equal(EtatInvitation.Envoyee, invitation.EtatAu(le.AddDays(7).AddTicks(-1)));
        Assert.Equal(EtatInvitation.Expiree, invitation.EtatAu(le.AddDays(7)));
    }

    [Fact]
    public void Une_invitation_close_ne_se_renvoie_pas()
    {
        Assert.Equal("Cette invitation a déjà été acceptée.", Refus(() => Acceptee().Renvoyer(Inviteur, Empreinte(2), Instant)).Message);
        var revoquee = Revoquee();
        Assert.Equal("Cette invitation a été révoquée : faites-en une nouvelle.", Refus(() => revoquee.Renvoyer(Inviteur, Empreinte(2), Instant)).Message);
        Assert.Equal((1, null), (revoquee.NombreEnvois, revoquee.Empreinte));
    }

    [Theory]
    [InlineData("2026-11-24T22:59:59Z", null)]
    [InlineData("2026-11-24T23:00:00Z", "Le dernier jour du rôle est passé : faites une nouvelle invitation.")]
    public void Apres_le_dernier_jour_du_role_une_invitation_ne_se_renvoie_pas(string le, string? attendu)
    {
        var invitation = Inviter(Role.Cip, jusquAu: new DateOnly(2026, 11, 24));
        Assert.Equal(attendu, Record.Exception(() => invitation.Renvoyer(Inviteur, Empreinte(2), Utc(le)))?.Message);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(8)] // expired
    public void Revoquer_use_le_lien(int jours)
    {
        var (invitation, le) = (Inviter(Role.Cip), Instant.AddDays(jours));
        invitation.Revoquer(300, le, roleDonne: false);
        Assert.Equal((le, 300L, null), (invitation.RevoqueeLe, invitation.RevoqueeParId, invitation.Empreinte));
        Assert.Equal(EtatInvitation.Revoquee, invitation.EtatAu(le));
    }

    [Fact]
    public void Une_invitation_se_revoque_une_fois_et_tant_que_son_role_n_a_pas_commence()
    {
        var (acceptee, revoquee) = (Acceptee(), Revoquee());
        Assert.Contains("mettez-y fin depuis le compte", Refus(() => acceptee.Revoquer(300, Instant, roleDonne: true)).Message, StringComparison.Ordinal);
        acceptee.Revoquer(300, Instant, roleDonne: false);
        Assert.Equal(EtatInvitation.Revoquee, acceptee.EtatAu(Instant));
        Assert.Equal("Cette invitation est déjà révoquée.", Refus(() => revoquee.Revoquer(300, Instant, roleDonne: false)).Message);
        Assert.Equal((300, Inviteur), (acceptee.RevoqueeParId, revoquee.RevoqueeParId));
    }

    [Fact]
    public void Un_role_sans_dernier_jour_court_toujours()
    {
        Assert.True(Inviter(Role.Cip).RoleCourtEncoreLe(DateOnly.MaxValue));
        var borne = Inviter(Role.Cip, jusquAu: Jour);
        Assert.Equal((true, false), (borne.RoleCourtEncoreLe(Jour), borne.RoleCourtEncoreLe(Jour.AddDays(1))));
    }

    private static DateTime Utc(string texte) => DateTimeOffset.Parse(texte).UtcDateTime;

    private static Invitation Acceptee()
    {
        var invitation = Inviter(Role.Cip);
        invitation.Accepter(Invite, Instant);
        return invitation;
    }

    private static Invitation Revoquee()
    {
        var invitation = Inviter(Role.Cip);
        invitation.Revoquer(Inviteur, Instant, roleDonne: false);
        return invitation;
    }
}
