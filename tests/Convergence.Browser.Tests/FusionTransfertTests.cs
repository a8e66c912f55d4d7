using Convergence.Domain;
using Convergence.Domain.Dossiers;
using Convergence.Domain.Habilitations;
using Convergence.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace Convergence.Browser.Tests;

/// <summary>Without a mouse: two sheets of one person are put together and parted again; a person goes from one chantier to another.</summary>
public sealed class FusionTransfertTests(Navigateur navigateur, Site site) : IClassFixture<Navigateur>, IClassFixture<Site>
{
    private const string SaintMalo = "CA-DU-PAYS-DE-SAINT-MALO-AGGLOMERATION";

    [Theory]
    [InlineData(1280)]
    [InlineData(320)]
    public async Task Reunir_deux_fiches_et_les_separer(int largeur)
    {
        var nom = largeur == 320 ? "Varlope" : "Gouge";
        await AccueillirAsync(nom, Programme.Cvg);
        await AccueillirAsync(nom, Programme.Phc);
        await using var visite = await Visite.OuvrirAsync(navigateur.Chromium, site, Comptes.CipLyon, largeur);
        var page = visite.Page;
        await visite.AllerAsync("/salaries");
        await SuivreAsync(page, "Doublons");
        await visite.VerifierAsync();
        await SuivreAsync(page, $"Comparer Essai {nom} et Essai {nom}");
        await visite.VerifierAsync();
        await page.FocusAsync("[name=Confirme]");
        await page.Keyboard.PressAsync("Space");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator(".messages")).ToContainTextAsync("Les deux fiches sont réunies");
        await visite.VerifierAsync();

        await visite.AllerAsync("/salaries/doublons");
        await visite.VerifierAsync();
        var personne = $"{nom.ToUpperInvariant()} Essai";
        await page.GetByRole(AriaRole.Button, new() { Name = $"Défaire la réunion de {personne} et {personne}" }).PressAsync("Enter");
        await Assertions.Expect(page.Locator(".messages")).ToContainTextAsync("La réunion est défaite");
        await visite.VerifierAsync();
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(320)]
    public async Task Demander_un_transfert_et_l_accepter(int largeur)
    {
        var nom = largeur == 320 ? "Bisaiguë" : "Tarière";
        var cle = await AccueillirAsync(nom, Programme.Phc);
        await using var visite = await Visite.OuvrirAsync(navigateur.Chromium, site, Comptes.CipLyon, largeur);
        var page = visite.Page;
        await visite.AllerAsync($"/salaries/{cle}/droits");
        await SuivreAsync(page, "Demander un transfert");
        await visite.VerifierAsync();
        await page.SelectOptionAsync("[name=VersChantierId]", (await ChantierAsync(SaintMalo)).Id.ToString(System.Globalization.CultureInfo.InvariantCulture));
        await page.FillAsync("[name=EntreeProposee]", "2026-12-01");
        await page.FocusAsync("[name=Confirme]");
        await page.Keyboard.PressAsync("Space");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Demande en attente de réponse");
        await visite.VerifierAsync();

        await using var accueillante = await Visite.OuvrirAsync(navigateur.Chromium, site, Comptes.EspSaintMalo, largeur);
        var autre = accueillante.Page;
        await autre.Locator("main a[href='/salaries/transferts']").PressAsync("Enter");
        await Assertions.Expect(autre.Locator("h1")).ToContainTextAsync("Transferts");
        await accueillante.VerifierAsync();
        await autre.Locator("tbody tr:has-text('à décider') th a").First.PressAsync("Enter");
        await Assertions.Expect(autre.Locator("main")).Not.ToContainTextAsync(nom);
        await accueillante.VerifierAsync();
        await autre.GetByRole(AriaRole.Button, new() { Name = "Accepter le transfert" }).PressAsync("Enter");
        await Assertions.Expect(autre.Locator("h1")).ToContainTextAsync(nom.ToUpperInvariant());
        await accueillante.VerifierAsync();
        Assert.Equal(404, await visite.AllerAsync($"/salaries/{cle}"));
    }

    private static Task SuivreAsync(IPage page, string lien) =>
        page.Locator("main").GetByRole(AriaRole.Link, new() { Name = lien, Exact = true }).PressAsync("Enter");

    private Task<(long Id, long TerritoireId)> ChantierAsync(string territoire) =>
        site.LireAsync(async db =>
            await (
                from c in db.Chantiers
                join t in db.Territoires on c.TerritoireId equals t.Id
                where t.Code == territoire && c.EstFictif
                orderby c.Id
                select ValueTuple.Create(c.Id, c.TerritoireId)
            ).FirstAsync()
        );

    private async Task<Guid> AccueillirAsync(string nom, Programme programme)
    {
        var (chantier, territoire) = await ChantierAsync("LYON");
        return await site.LireAsync(
            async db =>
            {
                var salarie = Salarie.Accueillir(territoire, chantier, new IdentiteSalarie(nom, "Essai", null, new(1988, 3, 4)), new(2026, 11, 22));
                db.Salaries.Add(salarie);
                await db.SaveChangesAsync();
                var parcours = new ParcoursSalarie
                {
                    TerritoireId = territoire,
                    ChantierId = chantier,
                    SalarieId = salarie.Id,
                    Programme = programme,
                };
                parcours.Entrer(new(2026, 3, 2));
                db.ParcoursSalaries.Add(parcours);
                await db.SaveChangesAsync();
                return salarie.Cle;
            },
            new Perimetre { ChantierIds = [chantier] }
        );
    }
}
