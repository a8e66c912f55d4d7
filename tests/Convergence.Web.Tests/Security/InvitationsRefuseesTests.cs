using System.Net;
using AngleSharp.Html.Dom;
using Convergence.Domain.Comptes;
using Convergence.Domain.Habilitations;
using Convergence.Testing;
using Convergence.Testing.Html;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Web.Tests.Security;

/// <summary>What an invitation does not give, and how it is said.</summary>
public sealed class InvitationsRefuseesTests(ConvergenceFactory factory) : IClassFixture<ConvergenceFactory>
{
    private const string Formulaire = "main form";

    [Fact]
    public async Task Un_lien_de_plus_de_sept_jours_n_ouvre_rien()
    {
        var jeton = JetonInvitation.Nouveau();
        await factory.LireAsync(async db =>
        {
            var admin = await db.Users.SingleAsync(u => u.Email == Comptes.Administration);
            var roles = await db.Habilitations.Where(h => h.UtilisateurId == admin.Id).ToListAsync();
            db.Invitations.Add(
                Invitation.Inviter(
                    new Acteur(admin.Id, admin.Email!, roles),
                    new DemandeInvitation("tard@structure.example", "Tard Test", Role.EquipeNationale, PorteeRole.Aucune, null),
                    jeton.Empreinte(),
                    factory.Horloge.Maintenant.UtcDateTime.AddDays(-Invitation.JoursDeValidite)
                )
            );
            return await db.SaveChangesAsync();
        });
        using var anonyme = factory.Anonyme();
        await anonyme.LirePageAsync($"/invitation/{jeton.Texte}", HttpStatusCode.NotFound);
        using var admin = await factory.ConnecterAsync(Comptes.Administration);
        AssertHtml.Contient(await admin.LirePageAsync("/invitations?etat=expirees"), "tard@structure.example");
    }

    [Theory]
    [InlineData(Comptes.CoordinationLyon, "EquipeNationale", "Role", "Choisissez le rôle")]
    [InlineData(Comptes.DirectionLyon, "DirectionChantier", "Role", "Choisissez le rôle")]
    [InlineData(Comptes.National, "AdministrationTechnique", "Role", "Choisissez le rôle")]
    [InlineData(Comptes.National, "CoordinationTerritoriale", "TerritoireId", "Choisissez le territoire")]
    [InlineData(Comptes.National, "InstitutionNationale", "Cvg", "au moins un programme")]
    [InlineData(Comptes.DirectionLyon, "Cip", "ChantierId", "Choisissez le chantier")]
    public async Task Ce_qui_n_est_pas_permis_se_dit_au_champ_et_garde_ce_qui_est_tape(string compte, string role, string champ, string message)
    {
        using var client = await factory.ConnecterAsync(compte);
        var page = await (
            await client.PosterFormulaireAsync(
                "/invitations/nouvelle",
                Formulaire,
                ("Courriel", "refus@structure.example"),
                ("NomAffiche", "Refus Test"),
                ("Role", role)
            )
        ).PageAsync();
        AssertHtml.Erreur(page, champ, message);
        Assert.Equal("refus@structure.example", ((IHtmlInputElement)page.QuerySelector("[name=Courriel]")!).Value);
        Assert.Equal(0, await factory.LireAsync(db => db.Invitations.CountAsync(i => i.Courriel == "refus@structure.example")));
    }

    [Fact]
    public async Task Le_chantier_d_un_autre_territoire_n_est_pas_propose_ni_pris()
    {
        using var coordination = await factory.ConnecterAsync(Comptes.CoordinationLyon);
        var ailleurs = new Reperes(factory).ChantierLille.ToString(System.Globalization.CultureInfo.InvariantCulture);
        var page = await (
            await coordination.PosterFormulaireAsync(
                "/invitations/nouvelle",
                Formulaire,
                ("Courriel", "ailleurs@structure.example"),
                ("NomAffiche", "Ailleurs Test"),
                ("Role", "Esp"),
                ("ChantierId", ailleurs)
            )
        ).PageAsync();
        AssertHtml.Erreur(page, "ChantierId", "Choisissez le chantier");
    }

    [Fact]
    public async Task Un_role_deja_tenu_ne_se_donne_pas_deux_fois()
    {
        using var direction = await factory.ConnecterAsync(Comptes.DirectionLyon);
        var page = await (
            await direction.PosterFormulaireAsync(
                "/invitations/nouvelle",
                Formulaire,
                ("Courriel", Comptes.EspLyon.ToUpperInvariant()),
                ("NomAffiche", "ESP Lyon"),
                ("Role", "Esp"),
                ("ChantierId", Chantier)
            )
        ).PageAsync();
        AssertHtml.Erreur(page, "Courriel", "a déjà ce rôle");
    }

    private string Chantier => new Reperes(factory).ChantierLyon.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
