using Convergence.Web.Commandes;
using Convergence.Web.Setup;
using Microsoft.Extensions.DependencyInjection;

namespace Convergence.Web.Tests.Setup;

/// <summary>A stop lets the requests under way finish.</summary>
public sealed class ArretTests : IDisposable
{
    private readonly ConsoleDEssai _console = new();

    public void Dispose() => _console.Dispose();

    [Fact]
    public async Task Une_requete_en_cours_finit_avant_l_arret()
    {
        Assert.Equal(LigneCommande.Reussi, (await _console.LancerAsync("base", "migrer")).Code);
        var builder = Application.Preparer([
            $"--Base:Dossier={_console.Dossier}",
            "--Base:Fournisseur=Sqlite",
            "--environment=Test",
            "--applicationName=Convergence.Web",
            "--Https:Exiger=false",
            "--urls=http://127.0.0.1:0",
        ]);
        builder.Services.AddControllersWithViews().AddApplicationPart(typeof(PanneController).Assembly);
        await using var app = builder.Build();
        Application.Assembler(app);
        await app.StartAsync(CancellationToken.None);
        using var client = new HttpClient();

        var reponse = client.GetStringAsync(new Uri(app.Urls.First() + "/essai/lent"), CancellationToken.None);
        await Task.Delay(500, CancellationToken.None);
        await app.StopAsync(CancellationToken.None);

        Assert.Equal("fini", await reponse);
    }
}
