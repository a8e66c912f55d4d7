using Convergence.Testing;
using Microsoft.Playwright;

namespace Convergence.Browser.Tests;

/// <summary>A caseworker finds somebody by typing, without a mouse; without scripts, the button answers the same.</summary>
public sealed class RechercheTests(Navigateur navigateur, Site site) : IClassFixture<Navigateur>, IClassFixture<Site>
{
    [Theory]
    [InlineData(1280)]
    [InlineData(320)]
    public async Task Chercher_en_tapant_et_ouvrir_au_clavier(int largeur)
    {
        await using var visite = await Visite.OuvrirAsync(navigateur.Chromium, site, Comptes.CipLyon, largeur);
        var page = visite.Page;
        await visite.AllerAsync("/salaries");
        var (resultats, champ) = (page.Locator("[data-resultats]"), page.Locator("#q"));
        await champ.FocusAsync();
        await page.Keyboard.TypeAsync("rab");
        await Assertions.Expect(resultats).ToContainTextAsync("RABOT Nadia");
        await page.Keyboard.TypeAsync(" nad");
        await Assertions.Expect(page.Locator("[data-annonce]")).ToHaveTextAsync("1 personne");
        await Assertions.Expect(resultats.Locator("tbody tr")).ToHaveCountAsync(1);
        await Assertions.Expect(resultats.Locator("nav")).ToHaveCountAsync(0);
        await Assertions.Expect(champ).ToBeFocusedAsync();
        Assert.DoesNotContain("rab", page.Url, StringComparison.Ordinal);
        await visite.VerifierAsync();

        await champ.FillAsync(string.Empty);
        await Assertions.Expect(resultats.Locator("nav")).ToHaveCountAsync(1);
        await page.Keyboard.TypeAsync("zzz");
        await Assertions.Expect(page.Locator("[data-annonce]")).ToHaveTextAsync("Aucune personne");
        await visite.VerifierAsync();

        await champ.FillAsync("nad rab");
        await Assertions.Expect(resultats).ToContainTextAsync("RABOT Nadia");
        var lien = resultats.Locator("tbody th a");
        for (var i = 0; i < 4 && !await lien.EvaluateAsync<bool>("e => e === document.activeElement"); i++)
        {
            await page.Keyboard.PressAsync("Tab");
        }

        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("h1")).ToContainTextAsync("RABOT Nadia");
        await visite.VerifierAsync();
    }

    [Fact]
    public async Task Sans_script_le_bouton_donne_la_meme_reponse()
    {
        await using var visite = await Visite.OuvrirAsync(navigateur.Chromium, site, Comptes.CipLyon, avecScripts: false);
        await visite.AllerAsync("/salaries");
        await visite.Page.FillAsync("#q", "nad rab");
        await visite.Page.PressAsync("#q", "Enter");
        await Assertions.Expect(visite.Page.Locator("[data-resultats] tbody tr")).ToHaveCountAsync(1);
        await Assertions.Expect(visite.Page.Locator("main")).ToContainTextAsync("Revenir à la liste");
    }
}
