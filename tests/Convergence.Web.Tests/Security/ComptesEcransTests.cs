using System.Globalization;
using System.Net;
using AngleSharp.Html.Dom;
using Convergence.Domain.Comptes;
using Convergence.Domain.Exploitation;
using Convergence.Domain.Habilitations;
using Convergence.Testing;
using Convergence.Testing.Html;
using Convergence.Web.Composants;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Web.Tests.Security;

/// <summary>What the screens of accounts say and prefill, who gives an account back, and who is written to.</summary>
public sealed class ComptesEcransTests(ConvergenceFactory factory) : IClassFixture<ConvergenceFactory>
{
    private const string MotDePasse = "cheval agrafe pile correcte";

    private Reperes Reperes => new(factory);

    [Fact]
    public async Task Les_etats_se_comptent_dans_le_role_choisi()
    {
        await TestData.CompteAsync(factory, Role.ChargePartenariat, Reperes.Lille);
        using var admin = await factory.ConnecterAsync(Comptes.Administration);
        var tous = await NombreAsync(admin, "/comptes?role=ChargePartenariat");
        Assert.Equal((await factory.LireAsync(db => db.Habilitations.CountAsync(h => h.Role == Role.ChargePartenariat))), tous);
        Assert.True(tous < await NombreAsync(admin, "/comptes"));
        var page = await admin.LirePageAsync("/comptes?role=ChargePartenariat&etat=tous");
        Assert.Equal(tous, page.QuerySelectorAll("main tbody tr").Length);
    }

    [Fact]
    public async Task Inviter_depuis_un_compte_reprend_son_nom_et_son_courriel_sans_les_mettre_dans_l_adresse()
    {
        using var direction = await factory.ConnecterAsync(Comptes.DirectionLyon);
        var fiche = await direction.LirePageAsync(Adresse(Comptes.EspLyon));
        var lien = Assert.Single(fiche.QuerySelectorAll("main a[href^='/invitations/nouvelle']"));
        var page = await direction.LirePageAsync(lien.GetAttribute("href")!);
        AssertHtml.Valeur(page, "Courriel", Comptes.EspLyon);
        AssertHtml.Valeur(page, "NomAffiche", "ESP Lyon (fictif)");
        Assert.DoesNotContain("@", lien.GetAttribute("href")!, StringComparison.Ordinal);

        using var lille = await factory.ConnecterAsync(Comptes.CoordinationLille);
        await lille.LirePageAsync(lien.GetAttribute("href")!, HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Revu_deux_fois_en_meme_temps_un_role_n_a_qu_une_ligne()
    {
        var courriel = await TestData.CompteAsync(factory, Role.Esp, Reperes.Lyon, debut: new DateOnly(2026, 1, 5));
        using var direction = await factory.ConnecterAsync(Comptes.DirectionLyon);
        var page = await direction.LirePageAsync(Adresse(courriel));
        var reponses = await Task.WhenAll(
            Enumerable.Range(0, 3).Select(_ => direction.PosterFormulaireAsync(page, $"form[action='{Adresse(courriel)}/revoir']"))
        );

        AssertTous.Verifier(reponses, r => Assert.Equal(HttpStatusCode.Redirect, r.StatusCode));
        var compte = Reperes.Compte(courriel);
        Assert.Equal(1, await factory.LireAsync(db => db.EvenementsCompte.CountAsync(e => e.CompteId == compte && e.Nature == NatureEvenementCompte.RoleRevu)));
    }

    [Fact]
    public async Task Une_direction_ne_rend_pas_un_compte_que_l_administration_a_desactive()
    {
        var courriel = await TestData.CompteAsync(factory, Role.Esp, Reperes.Lyon);
        using var admin = await factory.ConnecterAsync(Comptes.Administration);
        await admin.SuivreAsync(await admin.PosterFormulaireAsync($"{Adresse(courriel)}/desactiver", "main form"));

        using var direction = await factory.ConnecterAsync(Comptes.DirectionLyon);
        var page = await direction.LirePageAsync(Adresse(courriel));
        AssertHtml.Contient(page, "Qui l’a désactivé, ou l’administration technique, peut le réactiver.");
        Assert.Null(page.QuerySelector("form[action$=reactiver]"));
        var (forcee, jeton) = await factory.AvecJetonAsync(Comptes.DirectionLyon);
        using (forcee)
        {
            using var corps = new FormUrlEncodedContent([new("__RequestVerificationToken", jeton)]);
            using var reponse = await forcee.PostAsync(new Uri($"{Adresse(courriel)}/reactiver", UriKind.Relative), corps);
            Assert.NotNull(await DesactiveLeAsync(courriel));
        }

        Assert.Empty(await ModelesAsync(courriel, ModeleCourriel.CompteReactive));
        page = await admin.LirePageAsync(Adresse(courriel));
        await admin.SuivreAsync(await admin.PosterFormulaireAsync(page, "form[action$=reactiver]"));
        Assert.Null(await DesactiveLeAsync(courriel));
        Assert.Single(await ModelesAsync(courriel, ModeleCourriel.CompteReactive));
    }

    [Fact]
    public async Task La_direction_est_prevenue_une_fois_et_la_personne_quand_son_role_commence()
    {
        using var coordination = await factory.ConnecterAsync(Comptes.CoordinationLyon);
        await factory.EcrireAsync(async db => db.CourrielsSortants.RemoveRange(await db.CourrielsSortants.ToListAsync()));
        var lien = await InviterAsync(coordination, "prevenue@structure.example", Role.Cip);
        await InviterAsync(coordination, "prevenue2@structure.example", Role.Esp);

        // Two invitations, one mail that has not left: it says that some wait.
        Assert.Single(await ModelesAsync(Comptes.DirectionLyon, ModeleCourriel.ApprobationAttendue));
        Assert.Empty(await ModelesAsync(Comptes.National, ModeleCourriel.ApprobationAttendue));

        using var invitee = factory.Anonyme();
        await invitee.SuivreAsync(await invitee.PosterFormulaireAsync(lien, "main form", ("Nouveau", MotDePasse), ("Confirmation", MotDePasse)));
        Assert.Empty(await ModelesAsync("prevenue@structure.example", ModeleCourriel.RoleActif));
        using var direction = await factory.ConnecterAsync(Comptes.DirectionLyon);
        var id = await factory.LireAsync(db => db.Invitations.Where(i => i.Courriel == "prevenue@structure.example").Select(i => i.Id).SingleAsync());
        await direction.SuivreAsync(await direction.PosterFormulaireAsync("/invitations", $"form[action='/invitations/{id}/approuver']"));

        Assert.Equal(id, Assert.Single(await ModelesAsync("prevenue@structure.example", ModeleCourriel.RoleActif)).InvitationId);
    }

    /// <summary>The home page counts what the list lets approve, for each who invites.</summary>
    [Fact]
    public async Task L_accueil_compte_ce_que_la_liste_laisse_approuver()
    {
        using var national = await factory.ConnecterAsync(Comptes.National);
        await InviterAsync(national, "comptee@structure.example", Role.Esp);
        using var admin = await factory.ConnecterAsync(Comptes.Administration);
        await InviterAsync(admin, "dpo-comptee@structure.example", Role.Dpo);
        var comptes = new[] { Comptes.National, Comptes.CoordinationLyon, Comptes.DirectionLyon, Comptes.Administration };
        var nombres = new List<int>();
        foreach (var courriel in comptes)
        {
            using var client = await factory.ConnecterAsync(courriel);
            var boutons = (await client.LirePageAsync("/invitations")).QuerySelectorAll("form[action$=approuver]").Length;
            var accueil = AssertHtml.Texte((await client.LirePageAsync("/accueil")).QuerySelector("main")!);
            Assert.Equal(boutons > 0, accueil.Contains($"{Formats.Compte(boutons, "invitation")} à approuver", StringComparison.Ordinal));
            nombres.Add(boutons);
        }

        Assert.True(nombres[0] >= 1 && nombres[2] >= 1, string.Join(' ', nombres));
        Assert.Equal(0, nombres[3]);
    }

    [Fact]
    public async Task Ce_qu_on_fait_d_une_ligne_reste_a_portee_sur_un_petit_ecran()
    {
        using var admin = await factory.ConnecterAsync(Comptes.Administration);
        foreach (var adresse in new[] { "/invitations", "/taches", Adresse(Comptes.EspLyon) })
        {
            var table = Assert.Single((await admin.LirePageAsync(adresse)).QuerySelectorAll("main table:has(.actions-ligne)"));
            Assert.Equal("actions-ligne", table.QuerySelector("thead tr > :last-child")!.ClassName);
            AssertTous.Verifier(table.QuerySelectorAll("tbody tr > :last-child"), c => Assert.Equal("actions-ligne", c.ClassName));
        }
    }

    private static async Task<int> NombreAsync(HttpClient client, string adresse)
    {
        var choix = (await client.LirePageAsync(adresse)).QuerySelectorAll("#etat option").Single(o => o.GetAttribute("value") == "tous");
        return int.Parse(AssertHtml.Texte(choix)["Tous (".Length..^1], CultureInfo.InvariantCulture);
    }

    private async Task<string> InviterAsync(HttpClient client, string courriel, Role role)
    {
        var chantier = Reperes.ChantierLyon.ToString(CultureInfo.InvariantCulture);
        var page = await client.SuivreAsync(
            await client.PosterFormulaireAsync(
                "/invitations/nouvelle",
                "main form",
                [
                    ("Courriel", courriel),
                    ("NomAffiche", "Prévenue Test"),
                    ("Role", role.ToString()),
                    .. RolePortees.De(role) == GenrePortee.Chantiers ? new (string, string?)[] { ("ChantierId", chantier) } : [],
                ]
            )
        );
        AssertHtml.Message(page, "est invité·e");
        var id = await factory.LireAsync(db => db.Invitations.Where(i => i.Courriel == courriel).Select(i => i.Id).SingleAsync());
        page = await client.SuivreAsync(await client.PosterFormulaireAsync(page, $"form[action='/invitations/{id}/lien']"));
        Assert.NotNull(page.QuerySelector("button[data-copier=lien][hidden]"));
        return new Uri(((IHtmlInputElement)AssertHtml.Element(page, "#lien")).Value).AbsolutePath;
    }

    private Task<List<CourrielSortant>> ModelesAsync(string courriel, ModeleCourriel modele) =>
        factory.LireAsync(db => db.CourrielsSortants.AsNoTracking().Where(c => c.Destinataire == courriel && c.Modele == modele).ToListAsync());

    private Task<DateTime?> DesactiveLeAsync(string courriel) =>
        factory.LireAsync(db => db.Users.Where(u => u.Email == courriel).Select(u => u.DesactiveLe).SingleAsync());

    private string Adresse(string courriel) => string.Create(CultureInfo.InvariantCulture, $"/comptes/{Reperes.Compte(courriel)}");
}
