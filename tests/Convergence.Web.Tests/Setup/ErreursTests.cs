using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Convergence.Testing;
using Convergence.Testing.Html;

namespace Convergence.Web.Tests.Setup;

/// <summary>What a person reads when something goes wrong: what happened, what was kept, what to do, a reference.</summary>
public sealed class ErreursTests(HoteAvecPannes hote) : IClassFixture<HoteAvecPannes>
{
    [Theory]
    [InlineData("/n-existe-pas", HttpStatusCode.NotFound, "Page introuvable")]
    [InlineData("/erreur/500", HttpStatusCode.NotFound, "Page introuvable")]
    public async Task Chaque_statut_a_sa_page(string url, HttpStatusCode statut, string titre)
    {
        using var client = await hote.ConnecterAsync(Comptes.Dpo);

        var page = await client.LirePageAsync(url, statut);

        AssertHtml.Titre(page, titre);
        AssertHtml.Contient(page, "Rien n’a été modifié.");
        Assert.Matches("^[0-9a-f]{12}$", page.QuerySelector("main code")!.TextContent);
    }

    [Fact]
    public async Task Une_adresse_inconnue_ne_demande_pas_de_se_connecter()
    {
        using var client = hote.Anonyme();

        AssertHtml.Titre(await client.LirePageAsync("/n-existe-pas", HttpStatusCode.NotFound), "Page introuvable");
    }

    [Fact]
    public async Task Une_methode_inattendue_a_sa_page()
    {
        using var client = await hote.ConnecterAsync(Comptes.Dpo);
        using var contenu = new FormUrlEncodedContent([]);

        using var reponse = await client.PostAsync(new Uri("/accueil", UriKind.Relative), contenu);

        AssertHtml.Titre(await reponse.PageAsync(HttpStatusCode.MethodNotAllowed), "Adresse réservée à un formulaire");
    }

    [Theory]
    [InlineData("Courriel=a%00b&MotDePasse=x", "application/x-www-form-urlencoded")]
    [InlineData("Courriel=a", "multipart/form-data")]
    [InlineData("Code=200", "application/x-www-form-urlencoded")]
    [InlineData("Code=999", "application/x-www-form-urlencoded")]
    [InlineData("Code=304", "application/x-www-form-urlencoded")]
    public async Task Un_formulaire_illisible_ou_qui_nomme_un_statut_est_un_refus(string corps, string type)
    {
        using var client = hote.Anonyme();
        foreach (var adresse in new[] { "/connexion", "/partenaires/1/contacts/nouveau" })
        {
            using var contenu = new StringContent(corps);
            contenu.Headers.ContentType = new System.Net.Http.Headers.MediaTypeHeaderValue(type);
            using var reponse = await client.PostAsync(new Uri(adresse, UriKind.Relative), contenu);
            Assert.Contains(reponse.StatusCode, new[] { HttpStatusCode.BadRequest, HttpStatusCode.Redirect });
        }

        using var direct = new FormUrlEncodedContent([KeyValuePair.Create("Code", "200")]);
        using var erreur = await client.PostAsync(new Uri("/erreur/500", UriKind.Relative), direct);
        Assert.Equal(HttpStatusCode.NotFound, erreur.StatusCode);
    }

    [Fact]
    public async Task Un_role_sans_permission_lit_pourquoi()
    {
        using var client = await hote.ConnecterAsync(Comptes.Dpo);

        var page = await client.LirePageAsync("/territoires", HttpStatusCode.Forbidden);

        AssertHtml.Titre(page, "Accès refusé");
    }

    [Fact]
    public async Task Une_panne_ne_montre_rien_de_son_texte_et_donne_la_reference_du_journal()
    {
        using var client = hote.Anonyme();

        using var reponse = await client.GetAsync(new Uri("/essai/panne", UriKind.Relative));
        var texte = await reponse.Content.ReadAsStringAsync();
        var page = await reponse.PageAsync(HttpStatusCode.InternalServerError);

        AssertHtml.Titre(page, "Une erreur s’est produite");
        Assert.DoesNotContain("hunter2", texte, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", texte, StringComparison.Ordinal);
        var reference = page.QuerySelector("main code")!.TextContent;
        var journal = await JournauxTests.LireAsync(hote.Dossier);
        Assert.Contains(journal, l => l.Contains(reference, StringComparison.Ordinal) && l.Contains("hunter2", StringComparison.Ordinal));
        Assert.Contains(journal, l =>
            l.Contains(reference, StringComparison.Ordinal) && l.Contains("\"Route\":\"essai/panne\",\"Statut\":500", StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData("/essai/panne", HttpStatusCode.InternalServerError)]
    [InlineData("/n-existe-pas", HttpStatusCode.NotFound)]
    public async Task Un_script_recoit_du_json(string url, HttpStatusCode statut)
    {
        using var client = await hote.ConnecterAsync(Comptes.Dpo);
        using var requete = new HttpRequestMessage(HttpMethod.Get, url) { Headers = { { "Accept", "application/json" } } };

        using var reponse = await client.SendAsync(requete);

        Assert.Equal(statut, reponse.StatusCode);
        var json = await reponse.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal((int)statut, json.GetProperty("statut").GetInt32());
        Assert.Equal(12, json.GetProperty("reference").GetString()!.Length);
    }

    [Fact]
    public async Task Une_page_perimee_rend_ce_qui_etait_saisi_sauf_les_secrets()
    {
        using var client = hote.Anonyme();
        var formulaire = Formulaire
            .De(await client.LirePageAsync("/connexion"), "form[action='/connexion']")
            .Avec("Courriel", "<b>claire@essai.example")
            .Avec("MotDePasse", "un secret bien garde")
            .AvecEnPlus("__RequestVerificationToken", "perime");

        using var reponse = await formulaire.EnvoyerAsync(client);
        var page = await reponse.PageAsync(HttpStatusCode.BadRequest);

        AssertHtml.Titre(page, "Votre page a expiré");
        AssertHtml.Contient(page, "Votre saisie est reprise ci-dessous");
        Assert.Equal(["<b>claire@essai.example", "False"], page.QuerySelectorAll("main dd").Select(AssertHtml.Texte).Order(StringComparer.Ordinal));
        AssertHtml.NeContientPas(page, "un secret bien garde");
    }

    [Fact]
    public async Task Un_formulaire_de_dix_megaoctets_est_refuse_poliment()
    {
        using var client = hote.Anonyme();
        using var contenu = new FormUrlEncodedContent([new("Courriel", new string('a', 10 * 1024 * 1024))]);

        using var reponse = await client.PostAsync(new Uri("/connexion", UriKind.Relative), contenu);

        AssertHtml.Titre(await reponse.PageAsync(HttpStatusCode.RequestEntityTooLarge), "Envoi trop volumineux");
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/connexion")]
    [InlineData("/essai/panne")]
    [InlineData("/sante/pret")]
    [InlineData("/robots.txt")]
    [InlineData("/accueil")]
    public async Task Toute_reponse_porte_les_entetes_de_securite(string url)
    {
        using var client = hote.Anonyme();

        using var reponse = await client.GetAsync(new Uri(url, UriKind.Relative));

        var politique = reponse.Headers.GetValues("Content-Security-Policy").Single();
        Assert.Contains("default-src 'self'", politique, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", politique, StringComparison.Ordinal);
        Assert.DoesNotContain("http", politique, StringComparison.Ordinal);
        Assert.Equal("nosniff", reponse.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("DENY", reponse.Headers.GetValues("X-Frame-Options").Single());
        Assert.False(reponse.Headers.Contains("Server"));
        Assert.False(reponse.Headers.Contains("X-Powered-By"));
        Assert.NotNull(reponse.Headers.CacheControl);
    }

    [Fact]
    public async Task Les_moteurs_de_recherche_ne_voient_que_la_presentation()
    {
        using var client = hote.Anonyme();

        var texte = await client.GetStringAsync(new Uri("/robots.txt", UriKind.Relative));

        Assert.Equal(["User-agent: *", "Allow: /$", "Disallow: /"], texte.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }
}
