using Convergence.Testing;
using Microsoft.Playwright;

namespace Convergence.Browser.Tests;

/// <summary>A person in front of a browser. Whatever the console complains about (a refused style, a script error) fails the journey.</summary>
public sealed class Visite : IAsyncDisposable
{
    private readonly IBrowserContext _contexte;

    private readonly string _adresse;

    private readonly List<string> _plaintes = [];

    private Visite(IBrowserContext contexte, IPage page, string adresse) => (_contexte, Page, _adresse) = (contexte, page, adresse);

    public IPage Page { get; }

    public IReadOnlyList<string> Plaintes => _plaintes;

    public static async Task<Visite> OuvrirAsync(IBrowser navigateur, Site site, string? compte = null, int largeur = 1280, bool avecScripts = true)
    {
        ArgumentNullException.ThrowIfNull(navigateur);
        ArgumentNullException.ThrowIfNull(site);
        var contexte = await navigateur.NewContextAsync(
            new()
            {
                ViewportSize = new() { Width = largeur, Height = 900 },
                Locale = "fr-FR",
                JavaScriptEnabled = avecScripts,
                AcceptDownloads = true,
            }
        );
        // The first pages of a host are compiled as they are asked for, and journeys share the cores.
        contexte.SetDefaultNavigationTimeout(90_000);
        contexte.SetDefaultTimeout(60_000);
        var visite = new Visite(contexte, await contexte.NewPageAsync(), site.Adresse);
        visite.Page.Console += (_, m) =>
        {
            if (m.Type is "error" or "warning")
            {
                visite._plaintes.Add($"{visite.Page.Url} : {m.Text}");
            }
        };
        visite.Page.PageError += (_, e) => visite._plaintes.Add($"{visite.Page.Url} : {e}");
        if (compte is not null)
        {
            await visite.AllerAsync("/connexion");
            await visite.Page.FillAsync("[name=Courriel]", compte);
            await visite.Page.FillAsync("[name=MotDePasse]", Comptes.MotDePasse);
            await visite.Page.PressAsync("[name=MotDePasse]", "Enter");
            await visite.Page.WaitForURLAsync("**/accueil");
        }

        return visite;
    }

    public async Task<int> AllerAsync(string chemin) => (await Page.GotoAsync(_adresse + chemin))!.Status;

    /// <summary>Zero axe violations, nothing in the console, no sideways scrolling of the page itself.</summary>
    /// <param name="refus">The page is an error page: the browser itself notes its status in the console.</param>
    public async Task VerifierAsync(bool refus = false)
    {
        if (refus)
        {
            _plaintes.RemoveAll(p => p.Contains("Failed to load resource: the server responded with a status of 40", StringComparison.Ordinal));
        }

        var violations = await Axe.ViolationsAsync(Page);
        Assert.True(violations.Count == 0, $"{Page.Url} : {string.Join(" | ", violations)}");
        Assert.Empty(_plaintes);
        var debord = await Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
        Assert.True(debord <= 0, $"{Page.Url} déborde de {debord} px");
    }

    public async ValueTask DisposeAsync() => await _contexte.DisposeAsync();
}
