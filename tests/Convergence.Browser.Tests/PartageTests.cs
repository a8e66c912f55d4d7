using Convergence.Testing;
using Microsoft.Playwright;

namespace Convergence.Browser.Tests;

/// <summary>A caseworker shares a file and takes it back without a mouse; the coordination reads it in between, and no longer.</summary>
public sealed class PartageTests(Navigateur navigateur, Site site) : IClassFixture<Navigateur>, IClassFixture<Site>
{
    [Theory]
    [InlineData(1280)]
    [InlineData(320)]
    public async Task Partager_et_reprendre_au_clavier(int largeur)
    {
        var nom = largeur == 320 ? "Sarcloir" : "Plantoir";
        await using var visite = await Visite.OuvrirAsync(navigateur.Chromium, site, Comptes.CipLyon, largeur);
        var page = visite.Page;
        await visite.AllerAsync("/salaries/nouveau");
        await page.FillAsync("[name=Nom]", nom);
        await page.FillAsync("[name=Prenom]", "Essai");
        await page.SelectOptionAsync("[name=Programme]", "cvg");
        await page.FillAsync("[name=Entree]", "2026-10-01");
        await page.Keyboard.PressAsync("Enter");
        await SuivreAsync(page, "Droits");
        await visite.VerifierAsync();
        await SuivreAsync(page, "Partager ce dossier");
        await page.FocusAsync("[name=AvecNom]");
        await page.Keyboard.PressAsync("Space");
        await page.FocusAsync("[name=Confirme]");
        await page.Keyboard.PressAsync("Space");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Partage en cours");
        await visite.VerifierAsync();

        await using var coordination = await Visite.OuvrirAsync(navigateur.Chromium, site, Comptes.CoordinationLyon, largeur);
        await coordination.AllerAsync("/salaries-partages");
        await SuivreAsync(coordination.Page, $"{nom.ToUpperInvariant()} Essai");
        await Assertions.Expect(coordination.Page.Locator("h1")).ToContainTextAsync(nom.ToUpperInvariant());
        await coordination.VerifierAsync();

        await page.GetByRole(AriaRole.Button, new() { Name = "Reprendre le partage" }).PressAsync("Enter");
        await Assertions.Expect(page.Locator(".messages")).ToContainTextAsync("Le partage est repris");
        await coordination.AllerAsync("/salaries-partages");
        await Assertions.Expect(coordination.Page.Locator("main")).Not.ToContainTextAsync(nom.ToUpperInvariant());
    }

    private static Task SuivreAsync(IPage page, string lien) =>
        page.Locator("main").GetByRole(AriaRole.Link, new() { Name = lien, Exact = true }).PressAsync("Enter");
}
