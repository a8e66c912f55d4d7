using Convergence.Domain.Comptes;
using Convergence.Domain.Habilitations;
using static Convergence.Domain.Tests.Comptes.Exemples;

namespace Convergence.Domain.Tests.Comptes;

public sealed class ApprobationInvitationTests
{
    private const long Approbateur = 301;

    private const string PasCesRoles = "Vos rôles ne permettent pas d’approuver cette invitation.";

    private static readonly SituationChantier Dirige = new(Lyon, AutreDirection: true);

    private static readonly SituationChantier SansDirection = new(Lyon, AutreDirection: false);

    public static TheoryData<Role> Roles => [.. Enum.GetValues<Role>()];

    [Fact]
    public void Une_approbation_dit_qui_quand_et_dans_quel_role()
    {
        var invitation = Inviter(Role.Cip);
        typeof(Invitation).GetProperty(nameof(Invitation.Id))!.SetValue(invitation, 5L);
        var approbation = ApprobationInvitation.Donner(Personne(Approbateur, Role.DirectionChantier), invitation, [], Dirige, Instant);
        Assert.Equal((5L, Approbateur, Instant, Role.DirectionChantier), (approbation.InvitationId, approbation.ParId, approbation.Le, approbation.EnTantQue));
    }

    [Theory]
    [MemberData(nameof(Roles))]
    public void Seuls_les_roles_attendus_approuvent(Role role)
    {
        var acteur = Personne(Approbateur, role);
        Verifier(role == Role.DirectionChantier, acteur, Inviter(Role.Cip), Dirige);
        Verifier(role == Role.DirectionChantier, acteur, Inviter(Role.Esp), Dirige);
        Verifier(role == Role.DirectionChantier, acteur, Inviter(Role.DirectionChantier), Dirige);
        Verifier(role is Role.EquipeNationale or Role.CoordinationTerritoriale, acteur, Inviter(Role.DirectionChantier), SansDirection);
        Verifier(role is Role.EquipeNationale or Role.CoordinationTerritoriale, acteur, Inviter(Role.DirectionChantier, Role.EquipeNationale), SansDirection);
        Verifier(role == Role.EquipeNationale, acteur, Inviter(Role.DirectionChantier, Role.CoordinationTerritoriale), SansDirection);
        Verifier(role == Role.EquipeNationale, acteur, Inviter(Role.Dpo), null);
    }

    [Fact]
    public void Une_approbation_se_donne_sur_la_portee_de_l_invitation()
    {
        Verifier(false, Avec(Approbateur, Tient(Approbateur, Role.DirectionChantier, chantier: Voisin)), Inviter(Role.Cip), Dirige);
        Verifier(false, Avec(Approbateur, Tient(Approbateur, Role.DirectionChantier, chantier: null)), Inviter(Role.Cip), Dirige);
        var premiere = Inviter(Role.DirectionChantier, Role.EquipeNationale);
        Verifier(false, Avec(Approbateur, Tient(Approbateur, Role.CoordinationTerritoriale, territoire: Lille)), premiere, SansDirection);
        Verifier(true, Avec(Approbateur, Tient(Approbateur, Role.CoordinationTerritoriale, territoire: Lyon)), premiere, SansDirection);
    }

    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, true)] // the last day of the role of the approver
    public void Un_role_termine_n_approuve_plus(int decalage, bool attendu) =>
        Verifier(attendu, Avec(Approbateur, Tient(Approbateur, Role.DirectionChantier, fin: Jour.AddDays(decalage))), Inviter(Role.Cip), Dirige);

    [Fact]
    public void Le_role_d_un_autre_compte_n_approuve_pas() =>
        Verifier(false, Avec(Approbateur, Tient(Approbateur + 1, Role.DirectionChantier)), Inviter(Role.Cip), Dirige);

    [Fact]
    public void De_deux_roles_le_national_passe_d_abord()
    {
        var acteur = Personne(Approbateur, Role.CoordinationTerritoriale, Role.EquipeNationale);
        var approbation = ApprobationInvitation.Donner(acteur, Inviter(Role.DirectionChantier), [], SansDirection, Instant);
        Assert.Equal(Role.EquipeNationale, approbation.EnTantQue);
    }

    [Fact]
    public void La_personne_invitee_n_approuve_pas_avec_son_adresse() =>
        Refuser(
            "Vous ne pouvez pas approuver une invitation qui vous est adressée.",
            Personne(Approbateur, Role.DirectionChantier) with
            {
                Courriel = " NOUVELLE@chantier.fr",
            },
            Inviter(Role.Cip)
        );

    [Fact]
    public void La_personne_invitee_n_approuve_pas_avec_son_compte()
    {
        var invitation = Inviter(Role.Cip);
        invitation.Accepter(Approbateur, Instant);
        Refuser("Vous ne pouvez pas approuver une invitation qui vous est adressée.", Personne(Approbateur, Role.DirectionChantier), invitation);
    }

    [Theory]
    [InlineData(Role.EquipeNationale)] // the invitation counts already
    [InlineData(Role.AdministrationTechnique)] // it does not: another person approves all the same
    public void Qui_invite_n_ajoute_pas_d_approbation(Role enTantQue) =>
        Refuser(
            "Vous avez fait cette invitation : une autre personne doit l’approuver.",
            Personne(Inviteur, Role.EquipeNationale, Role.CoordinationTerritoriale),
            Inviter(Role.DirectionChantier, enTantQue),
            SansDirection
        );

    [Fact]
    public void Une_personne_n_approuve_pas_deux_fois()
    {
        var (acteur, invitation) = (Personne(Approbateur, Role.EquipeNationale, Role.CoordinationTerritoriale), Inviter(Role.DirectionChantier));
        var donnee = ApprobationInvitation.Donner(acteur, invitation, [], SansDirection, Instant);
        Refuser("Vous avez déjà approuvé cette invitation.", acteur, invitation, SansDirection, [donnee]);
    }

    [Fact]
    public void Une_invitation_qui_n_attend_rien_ne_s_approuve_pas()
    {
        const string message = "Cette invitation n’attend plus d’approbation.";
        Refuser(message, Personne(Approbateur, Role.DirectionChantier), Inviter(Role.Cip, Role.DirectionChantier));
        Refuser(message, Personne(Approbateur, Role.EquipeNationale), Inviter(Role.CoordinationTerritoriale), null);
    }

    [Fact]
    public void Une_invitation_revoquee_ne_s_approuve_pas()
    {
        var invitation = Inviter(Role.Cip);
        invitation.Revoquer(Inviteur, Instant, roleDonne: false);
        Refuser("Cette invitation a été révoquée.", Personne(Approbateur, Role.DirectionChantier), invitation);
    }

    [Fact]
    public void Une_invitation_expiree_s_approuve_une_fois_renvoyee()
    {
        var (acteur, invitation) = (Personne(Approbateur, Role.DirectionChantier), Inviter(Role.Cip));
        var expiration = invitation.ExpireLe;
        Assert.True(ReglesInvitation.PeutApprouver(acteur, invitation, [], Dirige, expiration.AddTicks(-1)));
        Refuser("Cette invitation a expiré : elle doit être renvoyée avant d’être approuvée.", acteur, invitation, Dirige, [], expiration);
        invitation.Renvoyer(Inviteur, Empreinte(2), expiration);
        Assert.True(ReglesInvitation.PeutApprouver(acteur, invitation, [], Dirige, expiration));
    }

    [Fact]
    public void Une_invitation_acceptee_s_approuve_apres_les_sept_jours()
    {
        var invitation = Inviter(Role.Cip);
        invitation.Accepter(Invite, Instant);
        Assert.True(ReglesInvitation.PeutApprouver(Personne(Approbateur, Role.DirectionChantier), invitation, [], Dirige, Instant.AddDays(30)));
    }

    [Fact]
    public void Apres_le_dernier_jour_du_role_il_n_y_a_plus_rien_a_approuver()
    {
        var (acteur, invitation) = (Personne(Approbateur, Role.DirectionChantier), Inviter(Role.Cip, jusquAu: Jour.AddDays(1)));
        Assert.True(ReglesInvitation.PeutApprouver(acteur, invitation, [], Dirige, Instant.AddDays(1)));
        Refuser("Le dernier jour du rôle est passé.", acteur, invitation, Dirige, [], Instant.AddDays(2));
    }

    [Fact]
    public void Une_approbation_survit_au_renvoi()
    {
        var invitation = Inviter(Role.Cip);
        var approbation = ApprobationInvitation.Donner(Personne(Approbateur, Role.DirectionChantier), invitation, [], Dirige, Instant);
        invitation.Renvoyer(Inviteur, Empreinte(2), Instant.AddDays(8));
        invitation.Accepter(Invite, Instant.AddDays(9));
        Assert.True(ReglesInvitation.RoleActif(invitation, [approbation], Dirige));
    }

    private static void Verifier(bool attendu, Acteur acteur, Invitation invitation, SituationChantier? chantier)
    {
        Assert.Equal(attendu, ReglesInvitation.PeutApprouver(acteur, invitation, [], chantier, Instant));
        var refus = Record.Exception(() => ApprobationInvitation.Donner(acteur, invitation, [], chantier, Instant));
        Assert.Equal(attendu ? null : PasCesRoles, refus?.Message);
    }

    private static void Refuser(string message, Acteur acteur, Invitation invitation) => Refuser(message, acteur, invitation, Dirige);

    private static void Refuser(
        string message,
        Acteur acteur,
        Invitation invitation,
        SituationChantier? chantier,
        IReadOnlyCollection<ApprobationInvitation>? approbations = null,
        DateTime? le = null
    )
    {
        Assert.False(ReglesInvitation.PeutApprouver(acteur, invitation, approbations ?? [], chantier, le ?? Instant));
        var refus = Refus(() => ApprobationInvitation.Donner(acteur, invitation, approbations ?? [], chantier, le ?? Instant));
        Assert.Equal(("", message), (refus.Champ, refus.Message));
    }
}
