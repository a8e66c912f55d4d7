using System.Net;
using Convergence.Testing;
using Convergence.Testing.Html;
using Convergence.Web.Security.Essais;
using Convergence.Web.Setup;
using Convergence.Web.Setup.Transport;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Configuration;

namespace Convergence.Web.Tests.Security;

public sealed class DebitsTests(ConvergenceFactory factory) : IClassFixture<ConvergenceFactory>
{
    [Fact]
    public async Task Au_dela_du_debit_une_page_dit_d_attendre_et_les_autres_adresses_repondent()
    {
        await using var serre = new HoteSerre();
        await serre.InitializeAsync();
        var (client, jeton) = await serre.AvecJetonAsync(null);
        using var ouvert = client;
        using var premier = await EnvoyerAsync(client, jeton);
        using var deuxieme = await EnvoyerAsync(client, jeton);
        using var troisieme = await EnvoyerAsync(client, jeton);

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (premier.StatusCode, deuxieme.StatusCode));
        AssertHtml.Contient(await troisieme.PageAsync(HttpStatusCode.TooManyRequests), "Trop de demandes");
        Assert.NotEmpty(troisieme.Headers.GetValues("Retry-After"));
        await client.LirePageAsync("/connexion");
    }

    [Fact]
    public async Task Les_classeurs_sont_comptes_par_compte()
    {
        await using var serre = new HoteSerre();
        await serre.InitializeAsync();
        using var national = await serre.ConnecterAsync(Comptes.National);
        using var coordination = await serre.ConnecterAsync(Comptes.CoordinationLyon);
        for (var classeur = 0; classeur < 2; classeur++)
        {
            Assert.Equal(HttpStatusCode.OK, await ExporterAsync(national));
        }

        Assert.Equal(HttpStatusCode.TooManyRequests, await ExporterAsync(national));
        Assert.Equal(HttpStatusCode.OK, await ExporterAsync(coordination));
    }

    [Fact]
    public void Connexion_liens_recherches_et_classeurs_ont_chacun_leur_debit()
    {
        var debits = PointsDeTerminaison
            .De(factory.Services)
            .Select(p => (p.RoutePattern.RawText, Debit: p.Metadata.GetMetadata<EnableRateLimitingAttribute>()?.PolicyName))
            .ToList();
        AssertTous.Verifier(debits.Where(d => d.RawText!.EndsWith("/export", StringComparison.Ordinal)), d => Assert.Equal(Debits.Export, d.Debit));
        foreach (
            var (route, debit) in new[]
            {
                ("connexion", Debits.Connexion),
                ("mot-de-passe-oublie", Debits.Lien),
                ("invitation/{jeton}", Debits.Lien),
                ("compte/activation/{id:long}", Debits.Lien),
                ("salaries", Debits.Recherche),
                ("salaries/recherche", Debits.Recherche),
                ("partenaires", Debits.Recherche),
            }
        )
        {
            Assert.Contains(debits, d => d.RawText!.TrimStart('/') == route && d.Debit == debit);
        }
    }

    [Theory]
    [InlineData("203.0.113.7", "203.0.113.7")]
    [InlineData("::ffff:203.0.113.7", "203.0.113.7")]
    [InlineData("2001:db8:1:2:aaaa::1", "2001:db8:1:2::")]
    [InlineData("2001:db8:1:2:bbbb::9", "2001:db8:1:2::")]
    [InlineData(null, "inconnu")]
    public void Un_abonne_ipv6_est_un_reseau(string? adresse, string attendu)
    {
        var contexte = new DefaultHttpContext();
        contexte.Connection.RemoteIpAddress = adresse is null ? null : IPAddress.Parse(adresse);
        Assert.Equal(attendu, ReseauClient.De(contexte));
    }

    [Theory]
    [InlineData(true, "https://portail.example/", null, "__Host-convergence")]
    [InlineData(true, null, null, "__Host-convergence")]
    [InlineData(true, "https://association.example/portail", null, "convergence")]
    [InlineData(true, "https://portail.example", "/portail", "convergence")]
    [InlineData(false, "http://127.0.0.1:5080", null, "convergence")]
    public void Le_nom_des_cookies_suit_l_adresse(bool surs, string? adresse, string? chemin, string attendu)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("AdressePublique", adresse), new("APPL_PATH", chemin)]).Build();
        Assert.Equal(attendu, NomsCookies.Lire(configuration, surs).Session);
    }

    private static async Task<HttpStatusCode> ExporterAsync(HttpClient client)
    {
        using var reponse = await client.GetAsync(new Uri("/chantiers/export", UriKind.Relative));
        return reponse.StatusCode;
    }

    private static async Task<HttpResponseMessage> EnvoyerAsync(HttpClient client, string jeton)
    {
        using var contenu = new FormUrlEncodedContent([
            new("__RequestVerificationToken", jeton),
            new("Courriel", "a@essai.example"),
            new("MotDePasse", "faux"),
        ]);
        return await client.PostAsync(new Uri("/connexion", UriKind.Relative), contenu);
    }

    private sealed class HoteSerre : ConvergenceFactory
    {
        protected override bool EstPrete => false;

        protected override void ConfigureWebHost(Microsoft.AspNetCore.Hosting.IWebHostBuilder builder)
        {
            builder.UseSetting("Debits:Connexion", "2");
            builder.UseSetting("Debits:Export", "2");
        }
    }
}
