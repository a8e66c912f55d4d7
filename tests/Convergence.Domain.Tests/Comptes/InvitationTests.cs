using Convergence.Domain.Comptes;
using Convergence.Domain.Habilitations;
using static Convergence.Domain.Tests.Comptes.Exemples;

namespace Convergence.Domain.Tests.Comptes;

public sealed class InvitationTests
{
    [Fact]
    public void Une_invitation_dit_qui_invite_qui_a_quoi_et_pour_combien_de_temps()
    {
        var demande = new DemandeInvitation("  Nouvelle@Chantier.fr ", " Nouvelle Personne ", Role.Cip, AuChantier, Jour);
        var invitation = Invitation.Inviter(Personne(Inviteur, Role.CoordinationTerritoriale), demande, Empreinte(7), Instant);

        Assert.Equal(("Nouvelle@Chantier.fr", "Nouvelle Personne", Role.Cip), (invitation.Courriel, invitation.NomAffiche, invitation.Role));
        Assert.Equal((null, Chantier, Jour), (invitation.TerritoireId, invitation.ChantierId, invitation.JusquAu));
        Assert.Equal((Inviteur, Role.CoordinationTerritoriale, Instant), (invitation.InviteParId, invitation.InviteEnTantQue, invitation.InviteLe));
        Assert.Equal((Inviteur, Instant, 1), (invitation.EnvoyeeParId, invitation.EnvoyeeLe, invitation.NombreEnvois));
        Assert.Equal(new DateTime(2026, 11, 29, 9, 0, 0, DateTimeKind.Utc), invitation.ExpireLe);
        Assert.Equal(Empreinte(7), invitation.Empreinte);
        Assert.Equal((null, null, null, null), (invitation.AccepteeLe, invitation.CompteId, invitation.RevoqueeLe, invitation.RevoqueeParId));
    }

    [Fact]
    public void Un_role_de_territoire_porte_son_territoire_et_un_role_du_reseau_ne_porte_rien()
    {
        var coordination = Inviter(Role.CoordinationTerritoriale);
        Assert.Equal((Lyon, null), (coordination.TerritoireId, coordination.ChantierId));
        var nationale = Inviter(Role.EquipeNationale);
        Assert.Equal((null, null), (nationale.TerritoireId, nationale.ChantierId));
    }

    [Fact]
    public void L_empreinte_gardee_n_est_pas_celle_qu_on_peut_encore_changer()
    {
        var empreinte = Empreinte();
        var invitation = Invitation.Inviter(Personne(Inviteur, Role.EquipeNationale), Demande(Role.Cip), empreinte, Instant);
        empreinte[0] = 99;
        Assert.Equal(Empreinte(), invitation.Empreinte);
    }

    [Theory]
    [InlineData("compte100@portail.fr")]
    [InlineData(" COMPTE100@Portail.FR ")]
    public void Personne_n_invite_sa_propre_adresse(string courriel)
    {
        var refus = Refuser(Demande(Role.Cip) with { Courriel = courriel });
        Assert.Equal(("Courriel", "Vous ne pouvez pas inviter votre propre adresse."), (refus.Champ, refus.Message));
    }

    [Theory]
    [InlineData(null, "Indiquez le courriel.")]
    [InlineData("pas une adresse", "Ce courriel n’est pas valable : prenom.nom@structure.fr.")]
    public void L_adresse_est_celle_d_une_personne(string? courriel, string message)
    {
        var refus = Refuser(Demande(Role.Cip) with { Courriel = courriel });
        Assert.Equal(("Courriel", message), (refus.Champ, refus.Message));
    }

    [Theory]
    [InlineData(null, "Indiquez le nom à afficher.")]
    [InlineData("   ", "Indiquez le nom à afficher.")]
    [InlineData("Nom\nBcc: autre", "Le nom tient sur une ligne.")]
    public void Le_nom_se_lit_sur_une_ligne(string? nom, string message)
    {
        var refus = Refuser(Demande(Role.Cip) with { NomAffiche = nom });
        Assert.Equal(("NomAffiche", message), (refus.Champ, refus.Message));
    }

    [Theory]
    [InlineData(120, null)]
    [InlineData(121, "Le nom compte 120 caractères au plus.")]
    public void Le_nom_compte_120_caracteres_au_plus(int longueur, string? message)
    {
        var demande = Demande(Role.Cip) with { NomAffiche = $" {new string('é', longueur)} " };
        var refus = Record.Exception(() => Invitation.Inviter(Personne(Inviteur, Role.EquipeNationale), demande, Empreinte(), Instant));
        Assert.Equal(message, refus?.Message);
    }

    [Fact]
    public void La_portee_est_celle_du_role()
    {
        var refus = Refuser(Demande(Role.Cip) with { Portee = PorteeRole.Territoire(Lyon) });
        Assert.Equal(("ChantierId", "Choisissez le chantier dans lequel ce rôle s’exerce."), (refus.Champ, refus.Message));
    }

    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, true)] // the last day is a day of the role
    [InlineData(1, true)]
    public void Le_dernier_jour_du_role_n_est_pas_passe(int decalage, bool admis)
    {
        var refus = Record.Exception(() => Inviter(Role.Cip, jusquAu: Jour.AddDays(decalage))) as RegleMetierException;
        Assert.Equal(admis ? (null, null) : ("JusquAu", "Le dernier jour du rôle ne peut pas être passé."), (refus?.Champ, refus?.Message));
    }

    /// <summary>At 23:30 UTC in November it is already tomorrow in Paris.</summary>
    [Fact]
    public void Le_jour_est_celui_de_paris()
    {
        var tard = new DateTime(2026, 11, 22, 23, 30, 0, DateTimeKind.Utc);
        var refus = Refus(() => Invitation.Inviter(Personne(Inviteur, Role.EquipeNationale), Demande(Role.Cip, Jour), Empreinte(), tard));
        Assert.Equal("JusquAu", refus.Champ);
        var fini = Avec(Inviteur, Tient(Inviteur, Role.EquipeNationale, fin: Jour));
        Assert.Equal("Role", Refus(() => Invitation.Inviter(fini, Demande(Role.Cip), Empreinte(), tard)).Champ);
    }

    [Theory]
    [InlineData(Role.Cip, Role.DirectionChantier)]
    [InlineData(Role.CoordinationTerritoriale, Role.ChargePartenariat, Role.CoordinationTerritoriale)]
    [InlineData(Role.EquipeNationale, Role.Dpo)]
    public void Un_role_qui_ne_permet_pas_d_inviter_est_refuse(Role inviteur, params Role[] invites)
    {
        // A territorial role invites on its own territory only.
        var acteur = Avec(Inviteur, Tient(Inviteur, inviteur, territoire: Lille));
        foreach (var invite in invites)
        {
            var refus = Refus(() => Invitation.Inviter(acteur, Demande(invite), Empreinte(), Instant));
            Assert.Equal(("Role", "Vos rôles ne permettent pas cette invitation."), (refus.Champ, refus.Message));
        }
    }

    [Fact]
    public void Un_role_inconnu_n_est_propose_par_personne() =>
        Assert.Equal("Role", Refus(() => Invitation.Inviter(Personne(Inviteur, Role.AdministrationTechnique), Demande((Role)99), Empreinte(), Instant)).Champ);

    [Theory]
    [InlineData(0)]
    [InlineData(31)]
    [InlineData(33)]
    public void Une_empreinte_compte_32_octets(int taille)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() =>
            Invitation.Inviter(Personne(Inviteur, Role.EquipeNationale), Demande(Role.Cip), new byte[taille], Instant)
        );
        Assert.Throws<ArgumentOutOfRangeException>(() => Inviter(Role.Cip).Renvoyer(Inviteur, new byte[taille], Instant));
    }

    [Fact]
    public void Un_courriel_qui_part_donne_a_l_invitation_son_jeton_et_rien_d_autre()
    {
        var invitation = Inviter(Role.Cip);
        var avant = (invitation.EnvoyeeParId, invitation.EnvoyeeLe, invitation.ExpireLe, invitation.NombreEnvois);
        invitation.Lier(Empreinte(9), Instant.AddDays(1));

        Assert.Equal(Empreinte(9), invitation.Empreinte);
        Assert.Equal(avant, (invitation.EnvoyeeParId, invitation.EnvoyeeLe, invitation.ExpireLe, invitation.NombreEnvois));
        Assert.Throws<ArgumentOutOfRangeException>(() => invitation.Lier([1], Instant));
    }

    [Fact]
    public void Une_invitation_qui_n_attend_plus_de_reponse_ne_recoit_pas_de_jeton()
    {
        var (acceptee, revoquee, expiree, finie) = (Inviter(Role.Cip), Inviter(Role.Cip), Inviter(Role.Cip), Inviter(Role.Cip, jusquAu: Jour));
        acceptee.Accepter(Invite, Instant);
        revoquee.Revoquer(Inviteur, Instant, roleDonne: false);

        Refus(() => acceptee.Lier(Empreinte(), Instant));
        Refus(() => revoquee.Lier(Empreinte(), Instant));
        Refus(() => expiree.Lier(Empreinte(), expiree.ExpireLe));
        Refus(() => finie.Lier(Empreinte(), Instant.AddDays(1)));
        Assert.Null(revoquee.Empreinte);
    }

    private static RegleMetierException Refuser(DemandeInvitation demande) =>
        Refus(() => Invitation.Inviter(Personne(Inviteur, Role.EquipeNationale), demande, Empreinte(), Instant));
}
