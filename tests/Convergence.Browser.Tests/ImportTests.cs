using System.Globalization;
using ClosedXML.Excel;
using Convergence.Testing;
using Microsoft.Playwright;

namespace Convergence.Browser.Tests;

/// <summary>A list of partners from a workbook, by keyboard: deposited with errors, repaired on screen, confirmed, found.</summary>
public sealed class ImportTests(Navigateur navigateur, Site site) : IClassFixture<Navigateur>, IClassFixture<Site>
{
    [Theory]
    [InlineData(1280, true)]
    [InlineData(320, true)]
    [InlineData(640, false)]
    public async Task Un_fichier_se_depose_se_repare_et_se_confirme_au_clavier(int largeur, bool avecScripts)
    {
        var nom = string.Create(CultureInfo.InvariantCulture, $"Lavoir du clavier {largeur}");
        await using var visite = await Visite.OuvrirAsync(navigateur.Chromium, site, Comptes.PartenariatLyon, largeur, avecScripts);
        var page = visite.Page;
        await visite.AllerAsync("/partenaires");
        await page.GetByRole(AriaRole.Link, new() { Name = "Importer depuis Excel" }).PressAsync("Enter");
        await page.WaitForURLAsync("**/partenaires/import");
        await page.SetInputFilesAsync(
            "[name=Fichier]",
            new FilePayload
            {
                Name = "partenaires.xlsx",
                MimeType = "application/octet-stream",
                Buffer = Classeur(nom),
            }
        );
        await page.PressAsync("form[enctype] button", "Enter");
        await page.WaitForURLAsync("**/partenaires/import/*-*");
        await Assertions.Expect(page.Locator("table").First).ToContainTextAsync("Mobilités");
        await VerifierAsync(visite, avecScripts);

        await page.GetByLabel("Ligne 2, Type").SelectOptionAsync("Mobilité");
        await page.GetByLabel("Ligne 2, Site").FocusAsync();
        await page.Keyboard.PressAsync("Control+A");
        await page.Keyboard.TypeAsync("https://lavoir.example");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator(".messages")).ToContainTextAsync("Vos corrections sont relues");
        await Assertions.Expect(page.Locator("table").First).ToContainTextAsync(nom);
        await VerifierAsync(visite, avecScripts);

        await page.GetByRole(AriaRole.Button, new() { Name = "Confirmer l’import" }).PressAsync("Enter");
        await Assertions.Expect(page.Locator(".messages")).ToContainTextAsync("Import confirmé : 1 ligne ajoutée");
        await VerifierAsync(visite, avecScripts);
        await visite.AllerAsync("/partenaires?q=" + Uri.EscapeDataString(nom));
        await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = nom })).ToBeVisibleAsync();
    }

    /// <summary>axe is a script: it cannot look where scripts are off.</summary>
    private static Task VerifierAsync(Visite visite, bool avecScripts) => avecScripts ? visite.VerifierAsync() : Task.CompletedTask;

    private static byte[] Classeur(string nom)
    {
        using var classeur = new XLWorkbook();
        var feuille = classeur.AddWorksheet("Partenaires");
        var lignes = new[] { new[] { "Nom", "Type", "Thématiques", "Site" }, [nom, "Mobilités", "Mobilité ; Numérique", "lavoir.example"] };
        for (var l = 0; l < lignes.Length; l++)
        {
            for (var c = 0; c < lignes[l].Length; c++)
            {
                feuille.Cell(l + 1, c + 1).SetValue(lignes[l][c]);
            }
        }

        using var flux = new MemoryStream();
        classeur.SaveAs(flux);
        return flux.ToArray();
    }
}
