using Convergence.Domain.Habilitations;
using Convergence.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace Convergence.Browser.Tests;

/// <summary>The DPO opens a group, a CIP answers, the DPO closes and erases: without a mouse, on a narrow screen.</summary>
public sealed class SensibleTests(Navigateur navigateur, Site site) : IClassFixture<Navigateur>, IClassFixture<Site>
{
    [Fact]
    public async Task Un_groupe_s_ouvre_se_renseigne_se_ferme_et_s_efface_au_clavier()
    {
        await using (var dpo = await Visite.OuvrirAsync(navigateur.Chromium, site, Comptes.Dpo, 320))
        {
            await dpo.AllerAsync("/module-sensible");
            await SuivreAsync(dpo.Page, "Ouvrir un groupe");
            await dpo.Page.SelectOptionAsync("[name=Groupe]", "HANDICAP");
            await dpo.Page.FillAsync("[name=OuverteLe]", "2026-11-20");
            await dpo.Page.FocusAsync("[name=Motif]");
            await dpo.Page.Keyboard.TypeAsync("Aménagement des postes, avis du 20/11/2026");
            await ValiderAsync(dpo.Page, "Ouvrir ce groupe");
            await Assertions.Expect(dpo.Page.Locator("main")).ToContainTextAsync("ouvert pour tout le réseau");
            await dpo.VerifierAsync();
        }

        await using (var cip = await Visite.OuvrirAsync(navigateur.Chromium, site, Comptes.CipLyon, 320))
        {
            await cip.AllerAsync($"/salaries/{await CleAsync()}/sensible");
            await cip.VerifierAsync();
            await cip.Page.Locator("#handicap ~ p a").First.PressAsync("Enter");
            await cip.VerifierAsync();
            await cip.Page.SelectOptionAsync("[name='Reponses[0].Valeur']", "OUI");
            await ValiderAsync(cip.Page, "Enregistrer");
            await Assertions.Expect(cip.Page.Locator(".messages")).ToContainTextAsync("Les réponses sont enregistrées, chiffrées.");
            await cip.VerifierAsync();
        }

        await using var retour = await Visite.OuvrirAsync(navigateur.Chromium, site, Comptes.Dpo, 320);
        await retour.AllerAsync("/module-sensible");
        await retour.Page.Locator("a[href$=fermeture]").First.PressAsync("Enter");
        await retour.Page.FillAsync("[name=FermeeLe]", "2026-11-22");
        await retour.Page.FocusAsync("[name=MotifFermeture]");
        await retour.Page.Keyboard.TypeAsync("La finalité n’existe plus");
        await ValiderAsync(retour.Page, "Fermer ce groupe");
        await retour.Page.Locator("a[href$=effacement]").First.PressAsync("Enter");
        await retour.VerifierAsync();
        await retour.Page.Locator("[name=Confirme][type=checkbox]").PressAsync("Space");
        await ValiderAsync(retour.Page, "Effacer");
        await Assertions.Expect(retour.Page.Locator(".messages")).ToContainTextAsync("sont effacées");
        await retour.VerifierAsync();
    }

    private static Task SuivreAsync(IPage page, string lien) => page.GetByRole(AriaRole.Link, new() { Name = lien, Exact = true }).PressAsync("Enter");

    private static Task ValiderAsync(IPage page, string bouton) => page.GetByRole(AriaRole.Button, new() { Name = bouton, Exact = true }).PressAsync("Enter");

    /// <summary>A person of the chantier of the account; a scope that sees everything else does not see people.</summary>
    private Task<Guid> CleAsync() =>
        site.LireAsync(async db =>
        {
            var chantier = await (
                from h in db.Habilitations
                join u in db.Users on h.UtilisateurId equals u.Id
                where u.Email == Comptes.CipLyon
                select h.ChantierId
            ).FirstAsync();
            db.Definir(new Perimetre { ChantierIds = [chantier!.Value] });
            return await db.Salaries.OrderBy(s => s.Id).Select(s => s.Cle).FirstAsync();
        });
}
