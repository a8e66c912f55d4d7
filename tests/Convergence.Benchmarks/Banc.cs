using System.Net;
using Convergence.Testing;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace Convergence.Benchmarks;

/// <summary>The real host on Kestrel with the demonstration pack, and one endpoint of reference.</summary>
internal sealed class Banc : ConvergenceFactory
{
    public static async Task<Banc> PreparerAsync()
    {
        var banc = new Banc();
        await banc.InitializeAsync();
        return banc;
    }

    /// <summary>A signed-in browser over the loopback, through the real form.</summary>
    public async Task<HttpClient> ClientAsync(string compte)
    {
        var client = new HttpClient(new SocketsHttpHandler { CookieContainer = new CookieContainer(), AllowAutoRedirect = false })
        {
            BaseAddress = new Uri(AdresseKestrel),
        };
        var page = await client.GetStringAsync("/connexion");
        using var formulaire = new FormUrlEncodedContent([new("Courriel", compte), new("MotDePasse", Comptes.MotDePasse), new(Jeton.Champ, Jeton.De(page))]);
        var reponse = await client.PostAsync("/connexion", formulaire);
        return reponse.StatusCode == HttpStatusCode.Redirect
            ? client
            : throw new InvalidOperationException($"{compte} ne se connecte pas : {reponse.StatusCode}");
    }

    protected override bool EstPrete => false;

    protected override bool SurKestrel => true;

    protected override void ConfigureWebHost(IWebHostBuilder builder) =>
        builder.ConfigureTestServices(s => s.AddControllers().AddApplicationPart(typeof(TemoinController).Assembly));
}
