using System.Net;
using AngleSharp.Html.Dom;
using Convergence.Domain.Exploitation;
using Convergence.Domain.Habilitations;
using Convergence.Testing;
using Convergence.Testing.Html;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Web.Tests.Security;

/// <summary>Who invites whom, what opens a role, and what a link may do.</summary>
public sealed class InvitationsTests(ConvergenceFactory factory) : IClassFixture<ConvergenceFactory>
{
    private const string Formulaire = "main form";

    private const string MotDePasse = "cheval agrafe pile correcte";

    [Fact]
    public async Task Une_cip_invitee_par_la_coordination_entre_quand_la_direction_approuve()
    {
        using var coordination = await factory.ConnecterAsync(Comptes.CoordinationLyon);
        var lien = await InviterAsync(coordination, "entree@structure.example", "Entrée Test", Role.Cip, ("ChantierId", Chantier));

        using var invitee = factory.Anonyme();
        var page = await invitee.LirePageAsync(lien);
        AssertHtml.Contient(page, "Entrée Test");
        page = await (await invitee.PosterFormulaireAsync(page, Formulaire, ("Nouveau", "court"))).PageAsync();
        AssertHtml.Erreur(page, "Nouveau", "au moins 12 caractères");
        page = await (await invitee.PosterFormulaireAsync(page, Formulaire, ("Nouveau", MotDePasse), ("Confirmation", "autre chose"))).PageAsync();
        AssertHtml.Erreur(page, "Confirmation", "différentes");
        page = await invitee.SuivreAsync(await invitee.PosterFormulaireAsync(page, Formulaire, ("Nouveau", MotDePasse), ("Confirmation", MotDePasse)));
        AssertHtml.Message(page, "commencera quand il aura été approuvé");
        Assert.Empty(await RolesAsync("entree@structure.example"));

        // The link was used once.
        await invitee.LirePageAsync(lien, HttpStatusCode.NotFound);

        using var cip = factory.Anonyme();
        await ConnecterAsync(cip, "entree@structure.example");
        await cip.LirePageAsync("/salaries", HttpStatusCode.Forbidden);

        using var direction = await factory.ConnecterAsync(Comptes.DirectionLyon);
        AssertHtml.Contient(await direction.LirePageAsync("/accueil"), "à approuver");
        page = await direction.SuivreAsync(await ApprouverAsync(direction, "entree@structure.example"));
        AssertHtml.Message(page, "Vous avez approuvé");
        var role = Assert.Single(await RolesAsync("entree@structure.example"));
        Assert.Equal((Role.Cip, (long?)new Reperes(factory).ChantierLyon, new DateOnly(2026, 11, 22)), (role.Role, role.ChantierId, role.Debut));
        AssertHtml.Contient(await cip.LirePageAsync("/salaries"), "RABOT");

        // Approved twice at once, or twice: one role.
        (await ApprouverAsync(direction, "entree@structure.example")).Dispose();
        Assert.Single(await RolesAsync("entree@structure.example"));
    }

    [Fact]
    public async Task Une_coordination_invitee_par_le_national_entre_aussitot()
    {
        using var national = await factory.ConnecterAsync(Comptes.National);
        var territoire = new Reperes(factory).TerritoireLille.ToString(System.Globalization.CultureInfo.InvariantCulture);
        var lien = await InviterAsync(
            national,
            "coordo@structure.example",
            "Coordo Test",
            Role.CoordinationTerritoriale,
            ("TerritoireId", territoire),
            ("JusquAu", "2027-06-30")
        );
        using var invitee = factory.Anonyme();
        var page = await invitee.SuivreAsync(await invitee.PosterFormulaireAsync(lien, Formulaire, ("Nouveau", MotDePasse), ("Confirmation", MotDePasse)));
        AssertHtml.Message(page, "est actif");
        Assert.Equal(new DateOnly(2027, 6, 30), Assert.Single(await RolesAsync("coordo@structure.example")).Fin);
        await ConnecterAsync(invitee, "coordo@structure.example");
        await invitee.LirePageAsync("/territoires/LILLE");
    }

    [Fact]
    public async Task Un_lien_renvoye_ou_revoque_n_ouvre_plus_rien()
    {
        using var admin = await factory.ConnecterAsync(Comptes.Administration);
        var premier = await InviterAsync(admin, "renvoi@structure.example", "Renvoi Test", Role.Dpo);
        var page = await admin.SuivreAsync(
            await admin.PosterFormulaireAsync(await admin.LirePageAsync("/invitations"), await LigneAsync("renvoi@structure.example", "lien"))
        );
        var second = Lien(page);
        using var anonyme = factory.Anonyme();
        await anonyme.LirePageAsync(premier, HttpStatusCode.NotFound);
        await anonyme.LirePageAsync(second);

        var id = await IdAsync("renvoi@structure.example");
        page = await admin.SuivreAsync(await admin.PosterFormulaireAsync($"/invitations/{id}/revoquer", Formulaire));
        AssertHtml.Message(page, "est révoquée");
        await anonyme.LirePageAsync(second, HttpStatusCode.NotFound);
        AssertHtml.Contient(await admin.SuivreAsync(await admin.GetAsync(new Uri($"/invitations/{id}/revoquer", UriKind.Relative))), "ne se révoque plus");
        AssertHtml.Contient(await admin.LirePageAsync("/invitations?etat=revoquees"), "renvoi@structure.example");
    }

    [Fact]
    public async Task Un_compte_qui_existe_accepte_en_se_connectant()
    {
        using var direction = await factory.ConnecterAsync(Comptes.DirectionLyon);
        var lien = await InviterAsync(direction, Comptes.CipLyon, "CIP Lyon (fictif)", Role.Esp, ("ChantierId", Chantier));
        using var anonyme = factory.Anonyme();
        AssertHtml.Contient(await anonyme.LirePageAsync(lien), "Un compte existe déjà");
        using var autre = await factory.ConnecterAsync(Comptes.EspLyon);
        AssertHtml.Contient(await autre.LirePageAsync(lien), "connecté·e avec un autre compte");
        using var cip = await factory.ConnecterAsync(Comptes.CipLyon);
        AssertHtml.Message(await cip.SuivreAsync(await cip.PosterFormulaireAsync(lien, Formulaire)), "est actif");
        Assert.Contains(await RolesAsync(Comptes.CipLyon), h => h.Role == Role.Esp);
    }

    [Fact]
    public async Task La_meme_personne_n_est_pas_invitee_deux_fois_au_meme_role()
    {
        using var admin = await factory.ConnecterAsync(Comptes.Administration);
        await InviterAsync(admin, "double@structure.example", "Double Test", Role.Dpo);
        var page = await (
            await admin.PosterFormulaireAsync(
                "/invitations/nouvelle",
                Formulaire,
                ("Courriel", "DOUBLE@structure.example"),
                ("NomAffiche", "Double"),
                ("Role", "Dpo")
            )
        ).PageAsync();
        AssertHtml.Erreur(page, "Courriel", "déjà une invitation en cours");
    }

    [Fact]
    public async Task L_invitation_part_par_courriel_et_se_renvoie()
    {
        using var admin = await factory.ConnecterAsync(Comptes.Administration);
        var lien = await InviterAsync(admin, "poste@structure.example", "Poste Test", Role.Dpo);
        Assert.Single(await CourrielsAsync("poste@structure.example"));
        using var anonyme = factory.Anonyme();
        await anonyme.LirePageAsync(lien);

        var page = await admin.LirePageAsync("/invitations");
        page = await admin.SuivreAsync(await admin.PosterFormulaireAsync(page, await LigneAsync("poste@structure.example", "renvoyer")));

        AssertHtml.Message(page, "Un nouveau courriel part");
        Assert.Null(page.QuerySelector("#lien"));
        var deux = await CourrielsAsync("poste@structure.example");
        Assert.Equal(2, deux.Count);
        var id = await IdAsync("poste@structure.example");
        AssertTous.Verifier(deux, c => Assert.Equal(id, c.InvitationId));
        await anonyme.LirePageAsync(lien, HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Une_invitation_acceptee_se_refuse_tant_que_son_role_n_a_pas_commence()
    {
        using var coordination = await factory.ConnecterAsync(Comptes.CoordinationLyon);
        var lien = await InviterAsync(coordination, "refusee@structure.example", "Refusée Test", Role.Cip, ("ChantierId", Chantier));
        using var invitee = factory.Anonyme();
        await invitee.SuivreAsync(await invitee.PosterFormulaireAsync(lien, Formulaire, ("Nouveau", MotDePasse), ("Confirmation", MotDePasse)));
        await ConnecterAsync(invitee, "refusee@structure.example");
        AssertHtml.Contient(await invitee.LirePageAsync("/accueil"), "Aucun rôle en vigueur");

        using var direction = await factory.ConnecterAsync(Comptes.DirectionLyon);
        var id = await IdAsync("refusee@structure.example");
        var page = await direction.SuivreAsync(await direction.PosterFormulaireAsync($"/invitations/{id}/revoquer", Formulaire));
        AssertHtml.Message(page, "est révoquée");
        page = await direction.SuivreAsync(await ApprouverAsync(direction, "refusee@structure.example"));
        Assert.Empty(await RolesAsync("refusee@structure.example"));
    }

    [Fact]
    public async Task Connecte_avec_un_autre_compte_on_se_deconnecte_d_abord()
    {
        using var direction = await factory.ConnecterAsync(Comptes.DirectionLyon);
        var lien = await InviterAsync(direction, "autrui@structure.example", "Autrui Test", Role.Esp, ("ChantierId", Chantier));
        using var autre = await factory.ConnecterAsync(Comptes.EspLyon);
        var page = await autre.LirePageAsync(lien);
        AssertHtml.Contient(page, "connecté·e avec un autre compte");
        Assert.Null(page.QuerySelector("[name=Nouveau]"));
    }

    private Task<List<CourrielSortant>> CourrielsAsync(string courriel) =>
        factory.LireAsync(db => db.CourrielsSortants.AsNoTracking().Where(c => c.Destinataire == courriel).ToListAsync());

    private string Chantier => new Reperes(factory).ChantierLyon.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private async Task<string> InviterAsync(HttpClient client, string courriel, string nom, Role role, params (string, string?)[] autres)
    {
        var page = await client.SuivreAsync(
            await client.PosterFormulaireAsync(
                "/invitations/nouvelle",
                Formulaire,
                [("Courriel", courriel), ("NomAffiche", nom), ("Role", role.ToString()), .. autres]
            )
        );
        AssertHtml.Message(page, "est invité·e : le courriel part");
        return Lien(await client.SuivreAsync(await client.PosterFormulaireAsync(page, await LigneAsync(courriel, "lien"))));
    }

    /// <summary>Shown once: read again, the page has no link.</summary>
    private static string Lien(IHtmlDocument page) => new Uri(((IHtmlInputElement)AssertHtml.Element(page, "#lien")).Value).AbsolutePath;

    private async Task<string> LigneAsync(string courriel, string geste) => $"form[action='/invitations/{await IdAsync(courriel)}/{geste}']";

    private Task<long> IdAsync(string courriel) => factory.LireAsync(db => db.Invitations.Where(i => i.Courriel == courriel).Select(i => i.Id).SingleAsync());

    private async Task<HttpResponseMessage> ApprouverAsync(HttpClient client, string courriel)
    {
        var id = await IdAsync(courriel);
        var page = await client.LirePageAsync("/invitations");
        if (page.QuerySelector($"form[action='/invitations/{id}/approuver']") is not null)
        {
            return await client.PosterFormulaireAsync(page, $"form[action='/invitations/{id}/approuver']");
        }

        var (signe, jeton) = await factory.AvecJetonAsync(Comptes.DirectionLyon);
        using (signe)
        {
            using var corps = new FormUrlEncodedContent([new("__RequestVerificationToken", jeton)]);
            return await signe.PostAsync(new Uri($"/invitations/{id}/approuver", UriKind.Relative), corps);
        }
    }

    private Task<List<Habilitation>> RolesAsync(string courriel) =>
        factory.LireAsync(db =>
            (from h in db.Habilitations.AsNoTracking() join u in db.Users on h.UtilisateurId equals u.Id where u.Email == courriel select h).ToListAsync()
        );

    private static async Task ConnecterAsync(HttpClient client, string courriel) =>
        await client.SuivreAsync(
            await client.PosterFormulaireAsync("/connexion", "form[action='/connexion']", ("Courriel", courriel), ("MotDePasse", MotDePasse))
        );
}
