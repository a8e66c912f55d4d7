using System.Net;
using ClosedXML.Excel;
using Convergence.Domain.Dossiers;
using Convergence.Domain.Habilitations;
using Convergence.Testing;
using Convergence.Testing.Html;
using Convergence.Web.Tests.Security;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Web.Tests.Features.Journal;

/// <summary>The DPO reads who opened what in every chantier, and never a file.</summary>
public sealed class JournalAccesTests(ConvergenceFactory factory) : IClassFixture<ConvergenceFactory>
{
    [Fact]
    public async Task Le_dpo_lit_tous_les_chantiers_et_n_ouvre_rien()
    {
        var lyon = await OuvrirAsync(Comptes.CipLyon, new Reperes(factory).ChantierLyon);
        var saintMalo = await OuvrirAsync(Comptes.EspSaintMalo, new Reperes(factory).ChantierSaintMalo);
        using var dpo = await factory.ConnecterAsync(Comptes.Dpo);
        var page = await dpo.LirePageAsync("/journal-acces");
        AssertHtml.Contient(page, lyon.Pseudonyme);
        AssertHtml.Contient(page, saintMalo.Pseudonyme);
        AssertHtml.Contient(page, "CIP Lyon (fictif)");
        AssertHtml.Contient(page, "fait");
        foreach (var s in new[] { lyon, saintMalo })
        {
            Assert.DoesNotContain(s.Cle.ToString(), page.Body!.OuterHtml, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain($"{s.Nom.ToUpperInvariant()} {s.Prenom}", page.Body.OuterHtml, StringComparison.OrdinalIgnoreCase);
            await dpo.LirePageAsync($"/salaries/{s.Cle}", HttpStatusCode.Forbidden);
            await dpo.LirePageAsync($"/salaries/{s.Cle}/acces", HttpStatusCode.Forbidden);
        }

        Assert.Empty(await factory.LireAsync(db => db.Salaries.ToListAsync(), new Perimetre { JournalReseau = true }));
        Assert.Empty(await factory.LireAsync(db => db.ParcoursSalaries.ToListAsync(), new Perimetre { JournalReseau = true }));
        Assert.Empty(await factory.LireAsync(db => db.Partages.ToListAsync(), new Perimetre { JournalReseau = true }));
    }

    [Fact]
    public async Task Les_filtres_sont_dans_l_adresse()
    {
        var r = new Reperes(factory);
        await OuvrirAsync(Comptes.CipLyon, r.ChantierLyon);
        await OuvrirAsync(Comptes.EspSaintMalo, r.ChantierSaintMalo);
        var compte = await factory.LireAsync(db => db.Users.Where(u => u.Email == Comptes.EspSaintMalo).Select(u => u.Id).SingleAsync());
        using var dpo = await factory.ConnecterAsync(Comptes.Dpo);
        var noms = AssertHtml.Lignes(await dpo.LirePageAsync($"/journal-acces?chantier={r.ChantierSaintMalo}")).Select(l => l[1]).Distinct();
        Assert.Equal(["ESP Saint-Malo (fictif)"], noms);
        AssertTous.Verifier(AssertHtml.Lignes(await dpo.LirePageAsync($"/journal-acces?compte={compte}&quoi=Ouverture")), l =>
            Assert.Equal(("ESP Saint-Malo (fictif)", "Ouverture"), (l[1], l[4]))
        );
        AssertHtml.Contient(await dpo.LirePageAsync("/journal-acces?quoi=Fusion"), "Aucun accès sur cette période");
        AssertHtml.Contient(await dpo.LirePageAsync("/journal-acces?du=2020-01-01&au=2020-12-31"), "Aucun accès sur cette période");
        AssertHtml.Contient(await dpo.LirePageAsync("/journal-acces?du=2026-11-22&au=2026-11-22"), "22/11/2026");
    }

    [Fact]
    public async Task L_export_dit_sa_periode_et_que_les_donnees_sont_inventees()
    {
        await OuvrirAsync(Comptes.CipLyon, new Reperes(factory).ChantierLyon);
        using var dpo = await factory.ConnecterAsync(Comptes.Dpo);
        using var reponse = await dpo.GetAsync(new Uri("/journal-acces/export?quoi=Ouverture", UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, reponse.StatusCode);
        Assert.Contains("DONNEES-FICTIVES", reponse.Content.Headers.ContentDisposition!.FileName, StringComparison.Ordinal);
        using var classeur = new XLWorkbook(await reponse.Content.ReadAsStreamAsync());
        var lisez = string.Join('|', classeur.Worksheet(1).CellsUsed().Select(c => c.GetString()));
        Assert.Contains("Du 24/10/2026 au 22/11/2026", lisez, StringComparison.Ordinal);
        Assert.Contains("Action : Ouverture", lisez, StringComparison.Ordinal);
        Assert.Contains(classeur.Worksheet(2).CellsUsed(), c => c.GetString() == "CIP Lyon (fictif)");
    }

    private async Task<Salarie> OuvrirAsync(string compte, long chantier)
    {
        var salarie = await factory.LireAsync(db => db.Salaries.OrderBy(s => s.Id).FirstAsync(), new Perimetre { ChantierIds = [chantier] });
        using var client = await factory.ConnecterAsync(compte);
        await client.LirePageAsync($"/salaries/{salarie.Cle}");
        return salarie;
    }
}
