using Convergence.Testing;
using Microsoft.Playwright;

namespace Convergence.Browser.Tests;

/// <summary>A caseworker reviews freins, notes an action and holds a concertation without a mouse, then on a narrow phone.</summary>
public sealed class AccompagnementTests(Navigateur navigateur, Site site) : IClassFixture<Navigateur>, IClassFixture<Site>
{
    [Theory]
    [InlineData(1280)]
    [InlineData(320)]
    public async Task Freins_action_et_concertation_au_clavier(int largeur)
    {
        await using var visite = await Visite.OuvrirAsync(navigateur.Chromium, site, Comptes.CipLyon, largeur);
        var page = visite.Page;
        await visite.AllerAsync("/salaries/nouveau");
        await page.FillAsync("[name=Nom]", largeur == 320 ? "Serfouette" : "Croissant");
        await page.FillAsync("[name=Prenom]", "Essai");
        await page.SelectOptionAsync("[name=Programme]", "cvg");
        await page.FillAsync("[name=Entree]", "2026-10-01");
        await page.Keyboard.PressAsync("Enter");
        await SuivreAsync(page, "Accompagnement");
        await visite.VerifierAsync();

        // One tab stop by frein; arrows change the level.
        await SuivreAsync(page, "Faire un bilan des freins");
        await page.FocusAsync("[name='Niveaux[LOGEMENT]']:checked");
        await page.Keyboard.PressAsync("ArrowRight");
        await page.Keyboard.PressAsync("ArrowRight");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("ArrowRight");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator(".messages")).ToContainTextAsync("Le bilan des freins est enregistré.");
        await Assertions.Expect(page.Locator("#freins")).ToContainTextAsync("1 frein rencontré");
        await visite.VerifierAsync();

        await SuivreAsync(page, "Noter une action");
        await page.FocusAsync("[name=Type]");
        await page.Keyboard.PressAsync("Space");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Space");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("#actions")).ToContainTextAsync("Entretien");

        await SuivreAsync(page, "Noter une concertation");
        await page.FocusAsync("input[value=RSA]");
        await page.Keyboard.PressAsync("Space");
        await page.FillAsync("[name=Decisions]", "Point sur son diabète, puis sur le budget.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Enregistrer", Exact = true }).PressAsync("Enter");
        await Assertions.Expect(page.Locator(".alerte").First).ToContainTextAsync("parle de santé");
        await visite.VerifierAsync();
        await page.FillAsync("[name=Decisions]", "Point sur le budget.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Enregistrer quand même" }).PressAsync("Enter");
        await Assertions.Expect(page.Locator("#concertations")).ToContainTextAsync("Point sur le budget.");
        await visite.VerifierAsync();
    }

    private static Task SuivreAsync(IPage page, string lien) =>
        page.Locator("main").GetByRole(AriaRole.Link, new() { Name = lien, Exact = true }).PressAsync("Enter");
}
