using Convergence.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace Convergence.Browser.Tests;

/// <summary>A caseworker raises hours, passes a person from PHC to CVG, records an exit and notes the follow-up, without a mouse.</summary>
public sealed class PassageTests(Navigateur navigateur, Site site) : IClassFixture<Navigateur>, IClassFixture<Site>
{
    [Fact]
    public async Task Du_phc_au_suivi_au_clavier()
    {
        var cle = await site.LireAsync(PremierPhcAsync);
        await using var visite = await Visite.OuvrirAsync(navigateur.Chromium, site, Comptes.CipLyon);
        var page = visite.Page;
        await visite.AllerAsync($"/salaries/{cle}/parcours");
        await SuivreAsync(page, "Inscrire des heures");
        await page.FocusAsync("[name=Palier]:checked");
        await page.Keyboard.PressAsync("ArrowDown");
        await ValiderAsync(page, "Enregistrer");
        await Assertions.Expect(page.Locator(".messages")).ToContainTextAsync("Les heures sont inscrites");
        await visite.VerifierAsync();

        await SuivreAsync(page, "Passer en CVG");
        await visite.VerifierAsync();
        await ValiderAsync(page, "Enregistrer le passage");
        await Assertions.Expect(page.Locator(".resume-erreurs")).ToContainTextAsync("Indiquez la fin prévue du CDDI");
        await visite.VerifierAsync();
        await page.FillAsync("[name=FinPrevue]", "2027-05-22");
        await ValiderAsync(page, "Enregistrer le passage");
        await Assertions.Expect(page.Locator(".messages")).ToContainTextAsync("le parcours CVG est ouvert à sa suite");
        await visite.VerifierAsync();

        // The latest parcours stands first: its exit is the first link of that name.
        await page.GetByRole(AriaRole.Link, new() { Name = "Enregistrer la sortie" }).First.PressAsync("Enter");
        await page.FillAsync("[name=Le]", "2026-11-23");
        await page.SelectOptionAsync("[name=MotifAsp]", "3");
        await page.SelectOptionAsync("[name=Habitat]", "301");
        await visite.VerifierAsync();
        await ValiderAsync(page, "Enregistrer");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Emploi durable (sortie dynamique)");

        await SuivreAsync(page, "Suivi");
        await visite.VerifierAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Tentative" }).First.PressAsync("Enter");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Un point de suivi se note après la sortie");
        await visite.VerifierAsync();
    }

    [Fact]
    public async Task La_frise_s_imprime_en_texte_meme_fermee()
    {
        var cle = await site.LireAsync(PremierPhcAsync);
        await using var visite = await Visite.OuvrirAsync(navigateur.Chromium, site, Comptes.CipLyon);
        await visite.AllerAsync($"/salaries/{cle}/parcours");
        var texte = visite.Page.Locator("details:has-text('La frise en texte') table");
        Assert.False(await LisibleAsync());
        await visite.Page.EmulateMediaAsync(new() { Media = Media.Print });
        Assert.True(await LisibleAsync());

        Task<bool> LisibleAsync() =>
            texte.EvaluateAsync<bool>("e => e.checkVisibility({ contentVisibilityAuto: true }) && e.getBoundingClientRect().height > 0");
    }

    private static async Task<Guid> PremierPhcAsync(Data.ConvergenceDbContext db)
    {
        var chantier = await (
            from c in db.Chantiers
            join t in db.Territoires on c.TerritoireId equals t.Id
            where t.Code == "LYON" && c.EstFictif
            orderby c.Id
            select c.Id
        ).FirstAsync();
        db.Definir(new Domain.Habilitations.Perimetre { ChantierIds = [chantier] });
        return await (
            from p in db.ParcoursSalaries
            join s in db.Salaries on p.SalarieId equals s.Id
            where p.Programme == Domain.Programme.Phc && p.SortieLe == null
            orderby p.Id
            select s.Cle
        ).FirstAsync();
    }

    private static Task SuivreAsync(IPage page, string lien) => page.GetByRole(AriaRole.Link, new() { Name = lien, Exact = true }).First.PressAsync("Enter");

    private static Task ValiderAsync(IPage page, string bouton) => page.GetByRole(AriaRole.Button, new() { Name = bouton, Exact = true }).PressAsync("Enter");
}
