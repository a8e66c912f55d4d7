using System.Net;
using Convergence.Testing;
using Convergence.Testing.Html;
using Convergence.Web.Courriels.Transport;
using Convergence.Web.Features.Portail.Accueil;
using Convergence.Web.Features.Portail.Shared;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Moq;

namespace Convergence.Web.Tests.Features.Portail;

/// <summary>What the public pages say of the portal, with the settings that a start gives, and with none.</summary>
public sealed class PagesLegalesTests(ConvergenceFactory factory) : IClassFixture<ConvergenceFactory>
{
    private static readonly string[] Pied = ["/aide", "/definitions", "/accessibilite", "/donnees-personnelles", "/mentions-legales", "/plan-du-site"];

    [Theory]
    [InlineData("/connexion", HttpStatusCode.OK)]
    [InlineData("/", HttpStatusCode.OK)]
    [InlineData("/plan-du-site", HttpStatusCode.OK)]
    [InlineData("/nulle-part", HttpStatusCode.NotFound)]
    public async Task Chaque_page_mene_aux_pages_legales(string adresse, HttpStatusCode code)
    {
        using var client = factory.Anonyme();
        var liens = (await client.LirePageAsync(adresse, code)).QuerySelectorAll("footer a").Select(a => a.GetAttribute("href")!).ToList();
        Assert.Equal(Pied, liens);
        foreach (var lien in liens)
        {
            Assert.NotNull((await client.LirePageAsync(lien)).QuerySelector("h1"));
        }
    }

    [Fact]
    public async Task Ce_que_personne_n_a_regle_est_a_renseigner()
    {
        using var client = factory.Anonyme();
        var page = await client.LirePageAsync("/mentions-legales");
        AssertHtml.Contient(page, "Convergence France");
        Assert.Equal(9, page.QuerySelectorAll("main .non-renseigne").Length);
        page = await client.LirePageAsync("/donnees-personnelles");
        AssertHtml.Contient(page, "n’a pas encore confirmé les bases légales");
        Assert.Equal(12, new EditeurOptions().Manques.Count);
    }

    [Fact]
    public async Task Les_reglages_se_lisent_tels_quels()
    {
        await using var hote = new HoteRegle();
        await hote.InitializeAsync();
        using var client = hote.Anonyme();
        var page = await client.LirePageAsync("/mentions-legales");
        AssertHtml.Contient(page, "1 rue de l’Essai <b>, 00000 Essai");
        Assert.Equal(8, page.QuerySelectorAll("main .non-renseigne").Length);
        page = await client.LirePageAsync("/donnees-personnelles");
        AssertHtml.Contient(page, "dpo@essai.example");
        AssertHtml.Contient(page, "confirmées par le ou la déléguée à la protection des données (DPO) le 02/12/2026");
        AssertHtml.NeContientPas(page, "n’a pas encore confirmé");
        AssertHtml.Contient(page, "Puis 7 ans en archive");
        AssertHtml.Contient(page, "2 ans après le dernier contact");
    }

    [Fact]
    public async Task Le_plan_suit_le_menu_de_chacun()
    {
        using var anonyme = factory.Anonyme();
        var page = await anonyme.LirePageAsync("/plan-du-site");
        Assert.NotNull(page.QuerySelector("main a[href='/connexion']"));
        Assert.Null(page.QuerySelector("main a[href='/salaries']"));
        foreach (var courriel in new[] { Comptes.DirectionLyon, Comptes.Dgefp })
        {
            using var client = await factory.ConnecterAsync(courriel);
            page = await client.LirePageAsync("/plan-du-site");
            var menu = page.QuerySelectorAll(".navigation__page").Select(a => a.GetAttribute("href")).ToList();
            var plan = page.QuerySelectorAll("main a").Select(a => a.GetAttribute("href")).ToList();
            Assert.NotEmpty(menu);
            Assert.Subset(plan.ToHashSet(), menu.ToHashSet());
            Assert.Equal(courriel == Comptes.DirectionLyon, plan.Contains("/salaries"));
            Assert.DoesNotContain("/connexion", plan);
            foreach (var lien in plan)
            {
                using var reponse = await client.GetAsync(new Uri(lien!, UriKind.Relative));
                Assert.True(reponse.StatusCode is HttpStatusCode.OK or HttpStatusCode.Redirect, $"{lien} : {reponse.StatusCode}");
            }
        }
    }

    [Theory]
    [InlineData("Production", 1)]
    [InlineData("Development", 0)]
    public async Task En_production_ce_qui_manque_est_demande_a_l_administration(string environnement, int taches)
    {
        var lieu = Mock.Of<IHostEnvironment>(e => e.EnvironmentName == environnement);
        var options = Options.Create(new EditeurOptions { Adresse = "1 rue de l’Essai" });
        var lues = await factory.LireAsync(db => new TachesExploitationQuery(db, new OptionsCourriel(), options, lieu).MentionsAsync(CancellationToken.None));
        Assert.Equal(taches, lues.Count);
        foreach (var tache in lues)
        {
            Assert.StartsWith("Réglages « Editeur » vides : forme juridique, immatriculation, téléphone", tache.Detail, StringComparison.Ordinal);
        }
    }

    private sealed class HoteRegle : ConvergenceFactory
    {
        protected override bool EstPrete => false;

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            builder.UseSetting("Editeur:Adresse", "1 rue de l’Essai <b>, 00000 Essai");
            builder.UseSetting("Editeur:ContactDpo", "dpo@essai.example");
            builder.UseSetting("Editeur:BasesConfirmeesLe", "2026-12-02");
            builder.UseSetting("Conservation:AnneesArchive", "7");
        }
    }
}
