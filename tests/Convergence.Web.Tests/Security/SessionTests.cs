using System.Net;
using Convergence.Domain.Comptes;
using Convergence.Domain.Habilitations;
using Convergence.Testing;
using Convergence.Testing.Html;
using Convergence.Web.Security;
using Convergence.Web.Security.Essais;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Web.Tests.Security;

public sealed class SessionTests(ConvergenceFactory factory) : IClassFixture<ConvergenceFactory>
{
    [Fact]
    public async Task Un_compte_de_demonstration_se_connecte_par_le_formulaire()
    {
        using var client = await factory.ConnecterAsync(Comptes.CoordinationLyon);

        AssertHtml.NeContientPas(await client.LirePageAsync("/accueil"), "Se connecter");
    }

    [Fact]
    public async Task Sans_connexion_une_page_mene_au_formulaire_et_y_revient()
    {
        using var client = factory.Anonyme();

        using var reponse = await client.GetAsync(new Uri("/accueil", UriKind.Relative));

        Assert.Equal(HttpStatusCode.Redirect, reponse.StatusCode);
        Assert.Equal("/connexion?retour=%2Faccueil", reponse.Headers.Location!.PathAndQuery);
    }

    [Fact]
    public async Task Un_mot_de_passe_faux_est_dit_sans_dire_si_le_compte_existe()
    {
        using var client = factory.Anonyme();
        foreach (var courriel in new[] { Comptes.Dpo, "personne@demo.convergence.example" })
        {
            using var reponse = await client.PosterFormulaireAsync(
                "/connexion",
                "form[action='/connexion']",
                ("Courriel", courriel),
                ("MotDePasse", "un mot de passe faux")
            );

            var page = await reponse.PageAsync();
            AssertHtml.Erreur(page, "MotDePasse", "Courriel ou mot de passe incorrect.");
            AssertHtml.Valeur(page, "Courriel", courriel);
        }
    }

    [Fact]
    public async Task Un_cookie_garde_apres_la_deconnexion_n_ouvre_plus_rien()
    {
        var courriel = await TestData.CompteAsync(factory, Role.Cip, Reperes.Lyon);
        using var client = factory.Anonyme();
        using var entree = await client.PosterFormulaireAsync(
            "/connexion",
            "form[action='/connexion']",
            ("Courriel", courriel),
            ("MotDePasse", Comptes.MotDePasse)
        );
        var cookie = entree.Headers.GetValues("Set-Cookie").Single(c => c.StartsWith("__Host-convergence=", StringComparison.Ordinal)).Split(';')[0];
        Assert.Equal(HttpStatusCode.OK, await AvecAsync(cookie));

        using var sortie = await client.PosterFormulaireAsync("/accueil", "form[action='/deconnexion']");

        Assert.Equal("\"cache\", \"storage\"", Assert.Single(sortie.Headers.GetValues("Clear-Site-Data")));
        Assert.Equal(HttpStatusCode.Redirect, await AvecAsync(cookie));
        using var perdue = await LireAvecAsync(cookie, "/nulle-part");
        Assert.Equal(HttpStatusCode.NotFound, perdue.StatusCode);
        AssertHtml.NeContientPas(await perdue.PageAsync(HttpStatusCode.NotFound), "Mon compte");
    }

    [Fact]
    public async Task Une_session_dure_douze_heures_au_plus_meme_quand_on_s_en_sert()
    {
        var courriel = await TestData.CompteAsync(factory, Role.Cip, Reperes.Lyon);
        using var client = await factory.NouvelleSessionAsync(courriel);
        for (var passees = TimeSpan.Zero; passees < TimeSpan.FromHours(SessionCompte.HeuresMaximum) - Pas; passees += Pas)
        {
            factory.Horloge.Avancer(Pas);
            await client.LirePageAsync("/accueil");
        }

        factory.Horloge.Avancer(Pas);
        using var finie = await client.GetAsync(new Uri("/accueil", UriKind.Relative));
        Assert.Equal(HttpStatusCode.Redirect, finie.StatusCode);
    }

    [Fact]
    public async Task Chacun_voit_ses_sessions_et_ferme_les_autres()
    {
        var courriel = await TestData.CompteAsync(factory, Role.Cip, Reperes.Lyon);
        using var ancienne = await factory.NouvelleSessionAsync(courriel);
        using var client = await factory.NouvelleSessionAsync(courriel);
        var page = await client.LirePageAsync("/profil");
        AssertHtml.Contient(page, "(celle-ci)");

        using var reponse = await client.PosterFormulaireAsync(page, "form[action$='/fermer']");

        AssertHtml.Message(await client.SuivreAsync(reponse), "La session est fermée");
        using var fermee = await ancienne.GetAsync(new Uri("/accueil", UriKind.Relative));
        Assert.Equal(HttpStatusCode.Redirect, fermee.StatusCode);
        await client.LirePageAsync("/accueil");
    }

    [Fact]
    public async Task Des_mots_de_passe_faux_envoyes_ensemble_sont_tous_comptes_et_ne_disent_rien()
    {
        var courriel = await TestData.CompteAsync(factory, Role.Cip, Reperes.Lyon);
        var reponses = await Task.WhenAll(
            Enumerable
                .Range(0, 4)
                .Select(_ =>
                    factory
                        .Anonyme()
                        .PosterFormulaireAsync("/connexion", "form[action='/connexion']", ("Courriel", courriel), ("MotDePasse", "un mot de passe faux"))
                )
        );
        AssertTous.Verifier(reponses, r => Assert.Equal(HttpStatusCode.OK, r.StatusCode));
        Assert.Equal(4, await EssaisAsync(courriel));
        (await factory.NouvelleSessionAsync(courriel)).Dispose();
        Assert.Equal(0, await EssaisAsync(courriel));
    }

    [Theory]
    [InlineData("/connexion", "Courriel")]
    [InlineData("/mot-de-passe-oublie", "Courriel")]
    public async Task Ce_qui_n_est_pas_du_texte_est_refuse(string page, string champ)
    {
        using var client = factory.Anonyme();
        var form = Formulaire.De(await client.LirePageAsync(page), "main form").AvecEnPlus(champ, "\uFFFE@x.fr");
        using var reponse = await form.EnvoyerAsync(client);
        Assert.Equal(HttpStatusCode.BadRequest, reponse.StatusCode);
        using var recherche = await client.GetAsync(new Uri("/aide?q=%EF%BF%BE", UriKind.Relative));
        Assert.Equal(HttpStatusCode.BadRequest, recherche.StatusCode);
    }

    [Fact]
    public async Task La_session_d_un_autre_compte_ne_se_ferme_pas()
    {
        var courriel = await TestData.CompteAsync(factory, Role.Cip, Reperes.Lyon);
        using var autre = await factory.NouvelleSessionAsync(courriel);
        var compte = new Reperes(factory).Compte(courriel);
        var session = await factory.LireAsync(db => db.SessionsCompte.Where(s => s.CompteId == compte).Select(s => s.Id).SingleAsync());
        var (client, jeton) = await factory.AvecJetonAsync(Comptes.CipLyon);
        using var ouvert = client;
        using var contenu = new FormUrlEncodedContent([new("__RequestVerificationToken", jeton)]);

        using var reponse = await client.PostAsync(new Uri($"/profil/sessions/{session}/fermer", UriKind.Relative), contenu);

        Assert.Equal(HttpStatusCode.NotFound, reponse.StatusCode);
        await autre.LirePageAsync("/accueil");
    }

    [Theory]
    [InlineData("Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0", "Firefox, Windows")]
    [InlineData("Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36 Edg/140.0.0.0", "Edge, Linux")]
    [InlineData("Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Mobile Safari/537.36", "Chrome, Android")]
    [InlineData(
        "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile Safari/604.1",
        "Safari, iPhone"
    )]
    [InlineData("curl/8", "")]
    [InlineData(null, "")]
    public void Un_navigateur_se_reconnait(string? agent, string attendu) => Assert.Equal(attendu, AppareilNavigateur.Lire(agent));

    private static readonly TimeSpan Pas = TimeSpan.FromMinutes(25);

    private Task<int> EssaisAsync(string courriel)
    {
        var cible = OrigineEssai.Marquer(CourrielCompte.Normaliser(courriel));
        return factory.LireAsync(db => db.EssaisConnexion.Where(e => e.Cible == cible).SumAsync(e => e.Nombre));
    }

    private async Task<HttpStatusCode> AvecAsync(string cookie)
    {
        using var reponse = await LireAvecAsync(cookie, "/salaries");
        return reponse.StatusCode;
    }

    private async Task<HttpResponseMessage> LireAvecAsync(string cookie, string adresse)
    {
        using var client = factory.Anonyme();
        using var requete = new HttpRequestMessage(HttpMethod.Get, new Uri(adresse, UriKind.Relative));
        requete.Headers.Add("Cookie", cookie);
        return await client.SendAsync(requete);
    }
}
