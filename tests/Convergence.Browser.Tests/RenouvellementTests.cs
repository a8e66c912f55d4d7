using System.Text;
using Convergence.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace Convergence.Browser.Tests;

/// <summary>A project manager renews a convention with its budget, its avenant and its document, without a mouse.</summary>
public sealed class RenouvellementTests(Navigateur navigateur, Site site) : IClassFixture<Navigateur>, IClassFixture<Site>
{
    [Fact]
    public async Task Une_convention_se_renouvelle_avec_budget_avenant_et_document_au_clavier()
    {
        var ancienne = await site.LireAsync(db => db.Conventions.Where(c => c.Numero == "FICTIF-COFI-LYON").Select(c => c.Id).SingleAsync());
        await using var visite = await Visite.OuvrirAsync(navigateur.Chromium, site, Comptes.National);
        var page = visite.Page;
        await visite.AllerAsync($"/conventions/{ancienne}");
        await SuivreAsync(page, "Renouveler");
        Assert.Equal("FICTIF-COFI-LYON-R", await page.InputValueAsync("[name=Numero]"));
        await EcrireAsync(page, "[name=Fin]", "31/12/2028");
        await ValiderAsync(page, "Enregistrer");
        await Assertions.Expect(page.Locator(".messages")).ToContainTextAsync("La convention FICTIF-COFI-LYON-R est créée, en discussion.");
        await visite.VerifierAsync();

        await page.GetByRole(AriaRole.Link, new() { Name = "Préparer le budget" }).PressAsync("Enter");
        await page.GetByRole(AriaRole.Link, new() { Name = "Préparer le budget" }).PressAsync("Enter");
        await page.WaitForURLAsync("**/budget/modifier?annee=*");
        await EcrireAsync(page, "[name='Lignes[0].Engage']", "46 000,50");
        await EcrireAsync(page, "[name='Lignes[1].Engage']", "12500");
        await EcrireAsync(page, "[name=TotalEngage]", "58 500");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator(".resume-erreurs")).ToContainTextAsync("58 500,50");
        Assert.Equal("46 000,50", await page.InputValueAsync("[name='Lignes[0].Engage']"));
        await visite.VerifierAsync();
        await EcrireAsync(page, "[name=TotalEngage]", "58 500,50");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator(".messages")).ToBeVisibleAsync();

        var nouvelle = await site.LireAsync(db => db.Conventions.Where(c => c.Numero == "FICTIF-COFI-LYON-R").Select(c => c.Id).SingleAsync());
        await visite.AllerAsync($"/conventions/{nouvelle}");
        await SuivreAsync(page, "Ajouter un avenant");
        await EcrireAsync(page, "[name=Objet]", "Prolongation d’un an");
        await EcrireAsync(page, "[name=NouvelleFin]", "2029-12-31");
        await ValiderAsync(page, "Enregistrer");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Prolongation d’un an");

        await SuivreAsync(page, "Déposer un document");
        await page.SetInputFilesAsync(
            "[name=Fichier]",
            new FilePayload
            {
                Name = "convention signée.pdf",
                MimeType = "application/pdf",
                Buffer = Encoding.ASCII.GetBytes("%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"),
            }
        );
        await ValiderAsync(page, "Déposer");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("58 500,50");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("convention signée.pdf");
        await visite.VerifierAsync();
    }

    private static Task SuivreAsync(IPage page, string lien) => page.GetByRole(AriaRole.Link, new() { Name = lien, Exact = true }).PressAsync("Enter");

    private static Task ValiderAsync(IPage page, string bouton) => page.GetByRole(AriaRole.Button, new() { Name = bouton, Exact = true }).PressAsync("Enter");

    /// <summary>A date field of a browser is typed by parts: its value is given whole.</summary>
    private static async Task EcrireAsync(IPage page, string champ, string texte)
    {
        await page.FocusAsync(champ);
        if (await page.GetAttributeAsync(champ, "type") == "date")
        {
            await page.FillAsync(champ, texte);
            return;
        }

        await page.Keyboard.PressAsync("Control+A");
        await page.Keyboard.TypeAsync(texte);
    }
}
