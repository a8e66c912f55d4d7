using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Convergence.Testing.Html;
using Convergence.Web.Commandes;
using Convergence.Web.Features.Portail.Accueil;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;

namespace Convergence.Web.Tests.Setup;

/// <summary>A production start on a database that is not ready: it says so, serves nothing else, and opens by itself.</summary>
public sealed class DisponibiliteTests : IDisposable
{
    private readonly ConsoleDEssai _console = new();

    public void Dispose() => _console.Dispose();

    [Fact]
    public async Task Le_portail_attend_sa_base_et_ouvre_quand_elle_est_a_jour()
    {
        await using var hote = new HoteSansBase(_console.Dossier);
        using var client = hote.CreateClient(new() { BaseAddress = new Uri("https://localhost"), AllowAutoRedirect = false });

        Assert.Equal("vivant", (await client.GetFromJsonAsync<JsonElement>("/sante/vivant")).GetProperty("etat").GetString());
        using (var sante = await client.GetAsync(new Uri("/sante/pret", UriKind.Relative)))
        {
            Assert.Equal(HttpStatusCode.ServiceUnavailable, sante.StatusCode);
            Assert.Contains("base migrer", (await sante.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("raison").GetString(), StringComparison.Ordinal);
        }

        using (var page = await client.GetAsync(new Uri("/", UriKind.Relative)))
        {
            AssertHtml.Titre(await page.PageAsync(HttpStatusCode.ServiceUnavailable), "Portail indisponible un moment");
            Assert.NotNull(page.Headers.RetryAfter);
        }

        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(new Uri("/css/base.css", UriKind.Relative))).StatusCode);
        Assert.False(File.Exists(_console.FichierBase));

        Assert.Equal(LigneCommande.Reussi, (await _console.LancerAsync("base", "migrer")).Code);
        await Task.Delay(TimeSpan.FromSeconds(2.2));

        Assert.Equal("pret", (await client.GetFromJsonAsync<JsonElement>("/sante/pret")).GetProperty("etat").GetString());
        AssertHtml.Titre(await client.LirePageAsync("/connexion"), "Connexion");
    }

    private sealed class HoteSansBase(string dossier) : WebApplicationFactory<AccueilController>
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            builder.UseEnvironment("Test");
            builder.UseSetting("Base:Fournisseur", "Sqlite");
            builder.UseSetting("Base:Dossier", dossier);
        }
    }
}
