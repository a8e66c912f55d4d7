using System.Net;
using Convergence.Data.Comptes;
using Convergence.Data.Installation;
using Convergence.Domain.Habilitations;
using Convergence.Testing;
using Convergence.Testing.Html;
using Convergence.Web.Setup;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Convergence.Web.Tests.Features.Portail;

public sealed class ConnexionTests(ConvergenceFactory factory) : IClassFixture<ConvergenceFactory>
{
    private const string Refus = "Courriel ou mot de passe incorrect. Après cinq essais, il faut attendre.";

    [Fact]
    public async Task Inconnu_faux_ou_sans_mot_de_passe_tout_se_dit_pareil()
    {
        var jamaisActive = await TestData.CompteAsync(factory, Role.EquipeNationale);
        await factory.EcrireAsync(async db => (await db.Users.SingleAsync(u => u.Email == jamaisActive)).PasswordHash = null);
        var faux = await TestData.CompteAsync(factory, Role.EquipeNationale);
        foreach (
            var (courriel, motDePasse) in new[]
            {
                ("inconnu@essai.example", Comptes.MotDePasse),
                (faux, "un mot de passe faux"),
                (jamaisActive, Comptes.MotDePasse),
            }
        )
        {
            using var reponse = await EssayerAsync(courriel, motDePasse);
            AssertHtml.Erreur(await reponse.PageAsync(), "MotDePasse", Refus);
        }
    }

    [Theory]
    [InlineData("https://ailleurs.example/")]
    [InlineData("//ailleurs.example/")]
    [InlineData("/\\ailleurs.example")]
    [InlineData("javascript:alert(1)")]
    [InlineData("")]
    public async Task Une_adresse_de_retour_d_ailleurs_mene_a_l_accueil(string retour)
    {
        using var client = factory.Anonyme();

        using var reponse = await client.PosterFormulaireAsync(
            $"/connexion?retour={Uri.EscapeDataString(retour)}",
            "form[action^='/connexion']",
            ("Courriel", Comptes.Dpo),
            ("MotDePasse", Comptes.MotDePasse)
        );

        Assert.Equal("/accueil", reponse.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task La_session_finit_apres_trente_minutes_sans_activite()
    {
        await using var hote = new ConvergenceFactory();
        await hote.InitializeAsync();
        using var client = await hote.NouvelleSessionAsync(Comptes.National);
        hote.Horloge.Avancer(TimeSpan.FromMinutes(20));
        await client.LirePageAsync("/accueil");
        hote.Horloge.Avancer(TimeSpan.FromMinutes(29));
        await client.LirePageAsync("/accueil");

        hote.Horloge.Avancer(ComptesSetup.Inactivite + TimeSpan.FromSeconds(1));
        using var reponse = await client.GetAsync(new Uri("/accueil", UriKind.Relative));

        Assert.Equal("/connexion?retour=%2Faccueil", reponse.Headers.Location!.PathAndQuery);
    }

    [Fact]
    public async Task Un_formulaire_envoye_apres_la_fin_de_session_ramene_a_sa_page()
    {
        using var client = factory.Anonyme();
        using var requete = new HttpRequestMessage(HttpMethod.Post, "/compte/mot-de-passe") { Content = new FormUrlEncodedContent([]) };
        requete.Headers.Referrer = new Uri("https://localhost/compte/mot-de-passe?de=menu");

        using var reponse = await client.SendAsync(requete);
        var page = await client.SuivreAsync(reponse);

        AssertHtml.Contient(page, "Votre session a expiré");
        using var connexion = await client.PosterFormulaireAsync(
            page,
            "form[action^='/connexion']",
            ("Courriel", Comptes.Dpo),
            ("MotDePasse", Comptes.MotDePasse)
        );
        Assert.Equal("/compte/mot-de-passe?de=menu", connexion.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task Une_habilitation_qui_finit_ferme_ses_pages_a_la_requete_suivante()
    {
        var courriel = await TestData.CompteAsync(factory, Role.EquipeNationale);
        using var client = await factory.NouvelleSessionAsync(courriel);
        await client.LirePageAsync("/territoires");

        await factory.EcrireAsync(async db =>
        {
            var id = await db.Users.Where(u => u.Email == courriel).Select(u => u.Id).SingleAsync();
            (await db.Habilitations.SingleAsync(h => h.UtilisateurId == id)).Fin = new DateOnly(2024, 6, 30);
        });

        await client.LirePageAsync("/territoires", HttpStatusCode.Forbidden);
    }

    [Fact]
    public void Le_hachage_des_mots_de_passe_garde_le_cout_recommande()
    {
        using var services = new ServiceCollection().AddLogging().AjouterBase(new OptionsBase()).BuildServiceProvider();

        var octets = Convert.FromBase64String(services.GetRequiredService<IPasswordHasher<Utilisateur>>().HashPassword(null!, "peu importe"));

        // Identity v3: format 1, PBKDF2 with HMAC-SHA512 (2), iterations in big-endian.
        Assert.Equal((1, 2), (octets[0], octets[4]));
        Assert.True(System.Buffers.Binary.BinaryPrimitives.ReadUInt32BigEndian(octets.AsSpan(5)) >= 210_000);
    }

    private async Task<HttpResponseMessage> EssayerAsync(string courriel, string motDePasse)
    {
        using var client = factory.Anonyme();
        return await client.PosterFormulaireAsync("/connexion", "form[action^='/connexion']", ("Courriel", courriel), ("MotDePasse", motDePasse));
    }
}
