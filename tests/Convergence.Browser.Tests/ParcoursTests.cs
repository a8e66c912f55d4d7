using Convergence.Testing;
using Microsoft.Playwright;

namespace Convergence.Browser.Tests;

/// <summary>The main job, end to end, by keyboard: enter, transmit, send back, validate, read, download.</summary>
public sealed class ParcoursTests(Navigateur navigateur, Site site) : IClassFixture<Navigateur>, IClassFixture<Site>
{
    private const string Grille = "/files-actives/LYON/2026-10";

    [Fact]
    public async Task De_la_saisie_au_bilan()
    {
        await using var coordination = await Visite.OuvrirAsync(navigateur.Chromium, site, Comptes.CoordinationLyon);
        await SaisirAuClavierAsync(coordination);
        await TransmettreAuClavierAsync(coordination);

        await using var national = await Visite.OuvrirAsync(navigateur.Chromium, site, Comptes.National);
        await national.AllerAsync(Grille);
        await national.Page.ClickAsync("details:has(form[action$=renvoi]) summary");
        await national.Page.FillAsync("form[action$=renvoi] textarea", "Merci de vérifier les sorties.");
        await national.VerifierAsync();
        await national.Page.ClickAsync("form[action$=renvoi] button[type=submit]");
        await Assertions.Expect(national.Page.Locator(".messages")).ToContainTextAsync("Renvoyé à corriger");

        await coordination.AllerAsync("/accueil");
        await coordination.VerifierAsync();
        await coordination.Page.GetByRole(AriaRole.Link, new() { Name = "Corriger : Lyon, octobre 2026" }).ClickAsync();
        await Assertions.Expect(coordination.Page.Locator("main")).ToContainTextAsync("Merci de vérifier les sorties.");
        await TransmettreAuClavierAsync(coordination);

        await national.AllerAsync(Grille);
        await national.Page.FocusAsync("form[action$=validation] button");
        await national.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(national.Page.Locator(".messages")).ToContainTextAsync("Chiffres validés");
        await national.VerifierAsync();
        await national.AllerAsync("/tableaux-de-bord?periode=2026-10");
        await Assertions.Expect(national.Page.Locator("main")).ToContainTextAsync("Lyon");
        await national.VerifierAsync();

        await using var dgefp = await Visite.OuvrirAsync(navigateur.Chromium, site, Comptes.Dgefp);
        await dgefp.AllerAsync("/bilans");
        await dgefp.VerifierAsync();
        var fichier = await dgefp.Page.RunAndWaitForDownloadAsync(() => dgefp.Page.Locator("a[href*='/bilans/cvg/2023/classeur']").First.ClickAsync());
        Assert.Equal("bilan-cvg-2023-v1.xlsx", fichier.SuggestedFilename);
        Assert.Equal("PK"u8.ToArray(), (await File.ReadAllBytesAsync(await fichier.PathAsync()))[..2]);
    }

    private static async Task SaisirAuClavierAsync(Visite visite)
    {
        await visite.AllerAsync(Grille);
        await visite.VerifierAsync();
        var page = visite.Page;
        await page.FocusAsync("table[data-programme=cvg] .cellule__saisie >> nth=0");

        // Down a column with Enter, then to the top of the next one; the row of the fifth chantier is impossible at first.
        foreach (
            var colonne in new[]
            {
                new[] { "29", "17", "36", "35", "60" },
                ["48", "38", "50", "48", "46"],
                ["2", "2", "3", "2", "3"],
                ["1", "1", "2", "1", "3"],
            }
        )
        {
            foreach (var valeur in colonne.Append(string.Empty))
            {
                await page.Keyboard.TypeAsync(valeur);
                await page.Keyboard.PressAsync("Enter");
            }
        }

        var impossible = page.Locator("td[data-etat=erreur]");
        await Assertions.Expect(impossible).ToHaveCountAsync(1);
        await Assertions.Expect(impossible).ToContainTextAsync("ne peuvent pas être moins nombreuses");
        Assert.Equal("46", await impossible.Locator("input").InputValueAsync());
        await Assertions.Expect(page.Locator("[data-etat-general]")).ToContainTextAsync("1 valeur refusée");
        await visite.VerifierAsync();

        // Shift+Tab goes back to the file active: the pair is possible again, both are saved.
        await impossible.Locator("input").FocusAsync();
        await page.Keyboard.PressAsync("Shift+Tab");
        await page.Keyboard.TypeAsync("30");
        await page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(page.Locator("td[data-etat=erreur]")).ToHaveCountAsync(0);
        await Assertions.Expect(page.Locator("[data-etat-general]")).ToContainTextAsync("Tout est enregistré");
        await Assertions.Expect(page.Locator("table[data-programme=cvg] [data-total-valeur] >> nth=0")).ToHaveTextAsync("147");

        await page.ReloadAsync();
        Assert.Equal("30", await page.Locator("table[data-programme=cvg] tbody tr:nth-child(5) .cellule__saisie >> nth=0").InputValueAsync());
    }

    private static async Task TransmettreAuClavierAsync(Visite visite)
    {
        var page = visite.Page;
        await visite.AllerAsync(Grille);
        await page.Locator("[data-transmettre]").First.PressAsync("Enter");
        await page.WaitForURLAsync("**/transmission?*");
        await visite.VerifierAsync();
        await page.FocusAsync("#Commentaire");
        await page.Keyboard.PressAsync("Control+A");
        await page.Keyboard.TypeAsync("Les chantiers réels ne sont pas saisis.");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Space");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator(".messages")).ToContainTextAsync("Chiffres transmis");
        await visite.VerifierAsync();
    }
}
