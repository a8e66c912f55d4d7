using Convergence.Testing;
using Microsoft.Playwright;

namespace Convergence.Browser.Tests;

/// <summary>The menu with a keyboard, with and without scripts: the whole map behind a button on a phone, two lines on a wide screen.</summary>
public sealed class MenuTests(Navigateur navigateur, Site site) : IClassFixture<Navigateur>, IClassFixture<Site>
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Sur_un_telephone_un_bouton_ouvre_toute_la_carte(bool avecScripts)
    {
        await using var visite = await Visite.OuvrirAsync(navigateur.Chromium, site, Comptes.National, 320, avecScripts);
        var page = visite.Page;
        var lien = page.Locator(".navigation__page:text-is('Conventions')");
        await Assertions.Expect(lien).ToBeHiddenAsync();

        await page.Locator(".navigation__bascule").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(lien).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator(".navigation__page:text-is('Bilans')")).ToBeVisibleAsync();
        if (avecScripts)
        {
            await visite.VerifierAsync();
        }

        await lien.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Conventions");
        await Assertions.Expect(page.Locator(".navigation__bascule")).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Sur_un_grand_ecran_les_pages_de_la_rubrique_sont_sous_les_rubriques(bool avecScripts)
    {
        await using var visite = await Visite.OuvrirAsync(navigateur.Chromium, site, Comptes.National, 1280, avecScripts);
        var page = visite.Page;
        await visite.AllerAsync("/conventions");
        var (rubrique, courante) = (page.Locator(".navigation__lien:text-is('Réseau')"), page.Locator(".navigation__page[aria-current=page]"));
        await Assertions.Expect(page.Locator(".navigation__bascule")).ToBeHiddenAsync();
        await Assertions.Expect(courante).ToHaveTextAsync("Conventions");
        await Assertions.Expect(page.Locator(".navigation__page:text-is('Bilans')")).ToBeHiddenAsync();
        var (haut, bas) = ((await rubrique.BoundingBoxAsync())!, (await courante.BoundingBoxAsync())!);
        Assert.True(bas.Y >= haut.Y + haut.Height, $"{bas.Y} sous {haut.Y + haut.Height}");

        await rubrique.FocusAsync();
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Shift+Tab");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Territoires");
    }
}
