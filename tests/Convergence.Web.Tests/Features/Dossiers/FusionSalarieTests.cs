using System.Net;
using Convergence.Domain;
using Convergence.Domain.Dossiers;
using Convergence.Domain.Habilitations;
using Convergence.Testing;
using Convergence.Testing.Html;
using Convergence.Web.Tests.Security;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Web.Tests.Features.Dossiers;

/// <summary>Two sheets of one person: compared side by side, put together, parted again exactly.</summary>
public sealed class FusionSalarieTests(ConvergenceFactory factory) : IClassFixture<ConvergenceFactory>
{
    private const string Form = "main form.pile";

    private Perimetre ChantierLyon => new() { ChantierIds = [new Reperes(factory).ChantierLyon] };

    [Fact]
    public async Task Les_doublons_du_chantier_se_montrent_et_jamais_ceux_d_un_autre()
    {
        await AccueillirAsync("Bédane", "Ursule", new(1980, 5, 6), Programme.Phc);
        await AccueillirAsync("Bedanne", "Ursule", new(1980, 5, 6), Programme.Cvg);
        using var cip = await factory.ConnecterAsync(Comptes.CipLyon);
        var page = await cip.LirePageAsync("/salaries/doublons");
        Assert.Contains(AssertHtml.Lignes(page), l =>
            l[0].StartsWith("BEDANNE Ursule", StringComparison.Ordinal) || l[0].StartsWith("BÉDANE Ursule", StringComparison.Ordinal)
        );
        using var saintMalo = await factory.ConnecterAsync(Comptes.EspSaintMalo);
        AssertHtml.NeContientPas(await saintMalo.LirePageAsync("/salaries/doublons"), "Ursule");
    }

    [Fact]
    public async Task Deux_fiches_se_reunissent_et_se_separent_exactement()
    {
        var garde = await AccueillirAsync("Doloire", "Pia", null, Programme.Phc);
        var autre = await AccueillirAsync("Doloire", "Pia", new(1991, 7, 8), Programme.Cvg);
        using var cip = await factory.ConnecterAsync(Comptes.CipLyon);
        var adresse = $"/salaries/{garde.Cle}/reunir/{autre.Cle}";
        var page = await cip.LirePageAsync(adresse);
        AssertHtml.Contient(page, "repris de l’autre fiche");
        AssertHtml.Contient(page, "repris : CVG");
        AssertHtml.Erreur(await (await cip.PosterFormulaireAsync(page, Form)).PageAsync(), "Confirme", "Cochez la case");

        await cip.SuivreAsync(await cip.PosterFormulaireAsync(adresse, Form, ("Confirme", "true")));
        Assert.Equal([garde.Id, garde.Id], await ParcoursAsync(garde, autre));
        var (g, a) = await RelireAsync(garde, autre);
        Assert.Equal((new DateOnly(1991, 7, 8), (long?)garde.Id), (g.DateNaissance, a.FusionneDansId));
        AssertHtml.Contient(await cip.LirePageAsync($"/salaries/{autre.Cle}"), "est réunie à une autre");
        await cip.LirePageAsync(adresse, HttpStatusCode.NotFound);

        page = await cip.LirePageAsync("/salaries/doublons");
        var fusion = await factory.LireAsync(db => db.FusionsSalarie.Where(f => f.SalarieId == garde.Id).Select(f => f.Cle).SingleAsync(), ChantierLyon);
        await cip.SuivreAsync(await cip.PosterFormulaireAsync(page, $"form[action$='{fusion}/defaire']"));
        Assert.Equal([garde.Id, autre.Id], await ParcoursAsync(garde, autre));
        (g, a) = await RelireAsync(garde, autre);
        Assert.Equal((null, (long?)null), (g.DateNaissance, a.FusionneDansId));
        Assert.Equal(
            ["FusionFaite", "FusionDefaite"],
            await factory.LireAsync(
                db =>
                    db.AccesDossiers.Where(x => x.SalarieId == autre.Id && x.Action == ActionDossier.Fusion)
                        .OrderBy(x => x.Id)
                        .Select(x => x.Champs)
                        .ToListAsync(),
                ChantierLyon
            )
        );

        // Undone twice from a page left open: said, and nothing moves.
        AssertHtml.ErreurResume(await (await cip.PosterFormulaireAsync(page, $"form[action$='{fusion}/defaire']")).PageAsync(), "déjà défaite");
    }

    [Fact]
    public async Task Un_parcours_que_les_deux_connaissent_ne_compte_pas_deux_fois()
    {
        var garde = await AccueillirAsync("Gournable", "Max", new(1979, 1, 2), Programme.Cvg);
        var autre = await AccueillirAsync("Gournable", "Max", new(1979, 1, 2), Programme.Cvg);
        using var cip = await factory.ConnecterAsync(Comptes.CipLyon);
        AssertHtml.Contient(await cip.LirePageAsync($"/salaries/{garde.Cle}/reunir/{autre.Cle}"), "Non repris, déjà connu");
        await cip.SuivreAsync(await cip.PosterFormulaireAsync($"/salaries/{garde.Cle}/reunir/{autre.Cle}", Form, ("Confirme", "true")));
        Assert.Equal([garde.Id, autre.Id], await ParcoursAsync(garde, autre));
    }

    [Fact]
    public async Task Une_fiche_changee_entre_temps_se_dit()
    {
        var garde = await AccueillirAsync("Varenne", "Zita", new(1985, 1, 2), Programme.Phc);
        var autre = await AccueillirAsync("Varenne", "Zita", new(1985, 1, 2), Programme.Cvg);
        using var cip = await factory.ConnecterAsync(Comptes.CipLyon);
        using var esp = await factory.ConnecterAsync(Comptes.EspLyon);
        var page = await cip.LirePageAsync($"/salaries/{garde.Cle}/reunir/{autre.Cle}");
        await esp.SuivreAsync(await esp.PosterFormulaireAsync($"/salaries/{garde.Cle}/modifier", "main form.formulaire", ("NomUsage", "Plane")));
        AssertHtml.ErreurResume(
            await (await cip.PosterFormulaireAsync(page, Form, ("Confirme", "true"))).PageAsync(),
            "ESP Lyon (fictif) a modifié cette fiche"
        );
        Assert.Null((await RelireAsync(garde, autre)).Autre.FusionneDansId);
    }

    private async Task<Salarie> AccueillirAsync(string nom, string prenom, DateOnly? naissance, Programme programme)
    {
        var r = new Reperes(factory);
        return await factory.LireAsync(
            async db =>
            {
                var salarie = Salarie.Accueillir(r.TerritoireLyon, r.ChantierLyon, new IdentiteSalarie(nom, prenom, null, naissance), new(2026, 11, 22));
                db.Salaries.Add(salarie);
                await db.SaveChangesAsync();
                var parcours = new ParcoursSalarie
                {
                    TerritoireId = r.TerritoireLyon,
                    ChantierId = r.ChantierLyon,
                    SalarieId = salarie.Id,
                    Programme = programme,
                };
                parcours.Entrer(new(2026, 3, 2));
                db.ParcoursSalaries.Add(parcours);
                await db.SaveChangesAsync();
                return salarie;
            },
            ChantierLyon
        );
    }

    private Task<List<long>> ParcoursAsync(Salarie garde, Salarie autre) =>
        factory.LireAsync(
            db => db.ParcoursSalaries.Where(p => p.SalarieId == garde.Id || p.SalarieId == autre.Id).OrderBy(p => p.Id).Select(p => p.SalarieId).ToListAsync(),
            ChantierLyon
        );

    private Task<(Salarie Garde, Salarie Autre)> RelireAsync(Salarie garde, Salarie autre) =>
        factory.LireAsync(
            async db => (await db.Salaries.SingleAsync(s => s.Id == garde.Id), await db.Salaries.SingleAsync(s => s.Id == autre.Id)),
            ChantierLyon
        );
}
