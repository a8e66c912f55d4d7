using System.Net;
using Convergence.Testing;

namespace Convergence.Web.Tests.Setup;

/// <summary>Outside development: https only, and nobody but a known proxy may say otherwise.</summary>
public sealed class TransportTests(HoteAvecPannes hote) : IClassFixture<HoteAvecPannes>
{
    [Fact]
    public async Task Une_page_en_http_mene_a_https()
    {
        using var reponse = await EnvoyerAsync("http://portail.example/connexion?retour=%2Faccueil");

        Assert.Equal(HttpStatusCode.TemporaryRedirect, reponse.StatusCode);
        Assert.Equal("https://portail.example/connexion?retour=%2Faccueil", reponse.Headers.Location!.AbsoluteUri);
    }

    [Fact]
    public async Task La_sante_repond_en_http_sans_cache()
    {
        using var reponse = await EnvoyerAsync("http://127.0.0.1/sante/vivant");

        Assert.Equal(HttpStatusCode.OK, reponse.StatusCode);
        Assert.True(reponse.Headers.CacheControl!.NoStore);
    }

    [Theory]
    [InlineData("/sante/vivant", HttpStatusCode.OK)]
    [InlineData("/sante/pret", HttpStatusCode.OK)]
    [InlineData("/", HttpStatusCode.OK)]
    [InlineData("/connexion", HttpStatusCode.OK)]
    [InlineData("/salaries", HttpStatusCode.Redirect)]
    [InlineData("/nulle-part", HttpStatusCode.NotFound)]
    public async Task Une_demande_d_en_tetes_a_le_statut_de_la_page_et_aucun_corps(string chemin, HttpStatusCode attendu)
    {
        using var client = hote.Anonyme();
        using var requete = new HttpRequestMessage(HttpMethod.Head, new Uri(chemin, UriKind.Relative));
        using var reponse = await client.SendAsync(requete);
        Assert.Equal(attendu, reponse.StatusCode);
        Assert.Empty(await reponse.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task En_https_le_navigateur_apprend_a_y_rester_et_les_cookies_aussi()
    {
        using var reponse = await EnvoyerAsync("https://portail.example/connexion");

        Assert.Contains("max-age=31536000", reponse.Headers.GetValues("Strict-Transport-Security").Single(), StringComparison.Ordinal);
        AssertTous.Verifier(reponse.Headers.GetValues("Set-Cookie"), c => Assert.Contains("secure", c, StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData("10.1.2.3", HttpStatusCode.OK)]
    [InlineData("10.9.9.9", HttpStatusCode.TemporaryRedirect)]
    public async Task Seul_un_proxy_connu_dit_que_la_demande_etait_en_https(string provenance, HttpStatusCode attendu)
    {
        using var reponse = await EnvoyerAsync("http://portail.example/connexion", (HoteAvecPannes.Provenance, provenance), ("X-Forwarded-Proto", "https"));

        Assert.Equal(attendu, reponse.StatusCode);
    }

    private async Task<HttpResponseMessage> EnvoyerAsync(string url, params (string Nom, string Valeur)[] entetes)
    {
        using var client = hote.Anonyme();
        using var requete = new HttpRequestMessage(HttpMethod.Get, url);
        foreach (var (nom, valeur) in entetes)
        {
            requete.Headers.Add(nom, valeur);
        }

        return await client.SendAsync(requete);
    }
}
