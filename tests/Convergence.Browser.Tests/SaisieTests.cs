using Convergence.Testing;
using Microsoft.Playwright;

namespace Convergence.Browser.Tests;

/// <summary>What the grid promises beside the keyboard: a pasted block, a lost connection, no script at all.</summary>
public sealed class SaisieTests(Navigateur navigateur, Site site) : IClassFixture<Navigateur>, IClassFixture<Site>
{
    private const string Grille = "/files-actives/LYON/2026-10";

    [Fact]
    public async Task Un_bloc_copie_d_un_tableur_se_colle_sur_les_cases()
    {
        await using var visite = await Visite.OuvrirAsync(navigateur.Chromium, site, Comptes.CoordinationLyon);
        await visite.AllerAsync(Grille);
        var cases = visite.Page.Locator("table[data-programme=phc] tbody tr").Filter(new() { HasText = "(fictif)" });
        await cases.Nth(0).Locator(".cellule__saisie").Nth(0).FocusAsync();

        await visite.Page.EvaluateAsync(
            "() => { const d = new DataTransfer(); d.setData('text/plain', '7\\t13\\n12\\t19\\n'); document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData: d, bubbles: true, cancelable: true })); }"
        );

        await Assertions.Expect(visite.Page.Locator("[data-etat-general]")).ToContainTextAsync("Tout est enregistré");
        await visite.Page.ReloadAsync();
        Assert.Equal("13", await cases.Nth(0).Locator(".cellule__saisie").Nth(1).InputValueAsync());
        Assert.Equal("12", await cases.Nth(1).Locator(".cellule__saisie").Nth(0).InputValueAsync());
    }

    [Fact]
    public async Task Une_connexion_perdue_ne_perd_aucune_valeur()
    {
        await using var visite = await Visite.OuvrirAsync(navigateur.Chromium, site, Comptes.CoordinationLille);
        await visite.AllerAsync("/files-actives/LILLE/2026-10");
        var saisie = visite.Page.Locator("table[data-programme=cvg] .cellule__saisie").Nth(2);
        await visite.Page.Context.SetOfflineAsync(true);
        await saisie.FillAsync("3");
        await saisie.PressAsync("Tab");
        await Assertions.Expect(visite.Page.Locator("[data-etat-general]")).ToContainTextAsync("Connexion perdue");
        await Assertions.Expect(visite.Page.Locator("td[data-etat=non-enregistre]")).ToHaveCountAsync(1);
        Assert.Equal("3", await saisie.InputValueAsync());

        await visite.Page.Context.SetOfflineAsync(false);
        await visite.Page.EvaluateAsync("() => window.dispatchEvent(new Event('online'))");
        await Assertions.Expect(visite.Page.Locator("[data-etat-general]")).ToContainTextAsync("Tout est enregistré", new() { Timeout = 15000 });
    }

    [Fact]
    public async Task Sans_javascript_la_grille_est_un_formulaire_qui_garde_ce_qui_est_refuse()
    {
        await using var visite = await Visite.OuvrirAsync(navigateur.Chromium, site, Comptes.CoordinationLyon, avecScripts: false);
        await visite.AllerAsync(Grille);
        var cases = visite.Page.Locator("table[data-programme=cvg] .cellule__saisie");
        await cases.Nth(4).FillAsync("douze");
        await cases.Nth(6).FillAsync("31");
        await visite.Page.ClickAsync("[data-bouton-enregistrer]");

        Assert.Equal("douze", await cases.Nth(4).InputValueAsync());
        Assert.Equal("31", await cases.Nth(6).InputValueAsync());
        await Assertions.Expect(visite.Page.Locator(".resume-erreurs")).ToContainTextAsync("Saisissez un nombre entier");
        await cases.Nth(4).FillAsync("0");
        await visite.Page.ClickAsync("[data-bouton-enregistrer]");
        await Assertions.Expect(visite.Page.Locator(".messages")).ToContainTextAsync("1 valeur enregistrée");
        Assert.Equal("0", await cases.Nth(4).InputValueAsync());
    }
}
