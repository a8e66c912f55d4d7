using Convergence.Domain.Dossiers;
using Convergence.Domain.Dossiers.Nomenclatures;
using Convergence.Domain.Habilitations;
using Convergence.Testing;
using Convergence.Testing.Html;
using Convergence.Web.Tests.Chiffrement;
using Convergence.Web.Tests.Security;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Web.Tests.Features.Dossiers;

/// <summary>
/// Health and justice on the page of the freins: dated like the others, encrypted, for who holds the module in a chantier where the DPO opened them.
/// </summary>
public sealed class FreinsSensiblesTests : IAsyncLifetime
{
    private const string Form = "main form.formulaire";

    private readonly ConvergenceFactory _factory = new();

    private Perimetre ChantierLyon => new() { ChantierIds = [new Reperes(_factory).ChantierLyon] };

    public async Task InitializeAsync()
    {
        await _factory.InitializeAsync();
        using var dpo = await _factory.ConnecterAsync(Comptes.Dpo);
        foreach (var groupe in new[] { "FREINS_SANTE", "JUSTICE" })
        {
            await dpo.SuivreAsync(
                await dpo.PosterFormulaireAsync(
                    "/module-sensible/ouverture",
                    Form,
                    ("Groupe", groupe),
                    ("ChantierId", $"{new Reperes(_factory).ChantierLyon}"),
                    ("OuverteLe", "2026-11-20"),
                    ("Motif", "Aménagement des postes, avis du 20/11/2026")
                )
            );
        }
    }

    public async Task DisposeAsync() => await _factory.DisposeAsync();

    [Fact]
    public async Task Ils_se_saisissent_a_chaque_bilan_et_la_base_seule_ne_les_montre_pas()
    {
        var (cle, id) = await AccueillirAsync("Houlette");
        using var cip = await _factory.ConnecterAsync(Comptes.CipLyon);
        await BilanAsync(cip, cle, ("Le", "2026-10-01"), ("Niveaux[LOGEMENT]", "IDENTIFIE"), ("Niveaux[SANTE]", "IDENTIFIE"), ("Niveaux[JUSTICE]", "AUCUN"));
        var page = await cip.LirePageAsync($"/salaries/{cle}/freins/nouveau");
        Assert.NotNull(page.QuerySelector("[name='Niveaux[SANTE]'][value=IDENTIFIE][checked]"));
        AssertHtml.Contient(page, "Donnée sensible, enregistrée chiffrée");
        Assert.Empty(page.QuerySelectorAll("[name='Niveaux[VIOLENCES]']"));
        await BilanAsync(cip, cle, ("Niveaux[SANTE]", "RESOLU"));

        page = await cip.LirePageAsync($"/salaries/{cle}/accompagnement");
        AssertHtml.Element(page, "svg.points[aria-label='01/10/2026 : Difficulté identifiée ; 22/11/2026 : Résolution totale']");
        AssertHtml.Contient(page, "2 freins rencontrés au bilan du 22/11/2026");
        AssertHtml.NeContientPas(page, "Non collecté");
        AssertHtml.Contient(await cip.LirePageAsync($"/salaries/{cle}/sensible"), "Résolution totale");

        Assert.False(OctetsDeBase.Contient(_factory, "frein.SANTE"));
        Assert.Equal(
            [Frein.Logement, Frein.Logement],
            await LireAsync(db => db.NiveauxFrein.Where(n => db.ParcoursSalaries.Any(p => p.Id == n.ParcoursId && p.SalarieId == id)).Select(n => n.Frein))
        );
        Assert.Equal(4, (await LireAsync(db => db.ValeursSensibles.Where(v => v.SalarieId == id).Select(v => v.Id))).Count);
        var journal = await LireAsync(db =>
            db.AccesDossiers.Where(a => a.SalarieId == id && a.Champs!.StartsWith("SENSIBLE_")).OrderBy(a => a.Id).Select(a => new { a.Action, a.Champs })
        );
        Assert.Contains(journal, j => j is { Action: ActionDossier.Ouverture, Champs: "SENSIBLE_FREINS_SANTE,SENSIBLE_JUSTICE" });
        Assert.Equal(
            ["SENSIBLE_FREINS_SANTE", "SENSIBLE_FREINS_SANTE", "SENSIBLE_JUSTICE", "SENSIBLE_JUSTICE"],
            journal.Where(j => j.Action == ActionDossier.Modification).Select(j => j.Champs!).Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public async Task Ils_ne_se_montrent_ni_a_la_direction_ni_sur_la_fiche_ni_dans_un_autre_chantier()
    {
        var (cle, id) = await AccueillirAsync("Fléau");
        using var cip = await _factory.ConnecterAsync(Comptes.CipLyon);
        await BilanAsync(cip, cle, ("Niveaux[LOGEMENT]", "IDENTIFIE"), ("Niveaux[SANTE]", "EN_COURS"));
        var fiche = await (await cip.PosterFormulaireAsync($"/salaries/{cle}/impression", Form)).PageAsync();
        AssertHtml.Contient(fiche, "Santé, justice et violences ne figurent pas sur cette fiche");
        AssertHtml.NeContientPas(fiche, "Travail en cours");

        using var direction = await _factory.ConnecterAsync(Comptes.DirectionLyon);
        var page = await direction.LirePageAsync($"/salaries/{cle}/accompagnement");
        AssertHtml.Contient(page, "Non collecté : Santé, Justice");
        AssertHtml.Contient(page, "1 frein rencontré");
        AssertHtml.NeContientPas(page, "Travail en cours");
        var correction = await direction.LirePageAsync(AssertHtml.Element(page, "a[href*='/freins/'][href$='/modifier']").GetAttribute("href")!);
        Assert.Empty(correction.QuerySelectorAll("[name='Niveaux[SANTE]']"));
        await direction.SuivreAsync(
            await Formulaire.De(correction, Form).AvecEnPlus("Niveaux[SANTE]", "RESOLU").Avec("Niveaux[LOGEMENT]", "RESOLU").EnvoyerAsync(direction)
        );
        page = await cip.LirePageAsync($"/salaries/{cle}/accompagnement");
        AssertHtml.Contient(page, "Travail en cours");

        // Taken away, the review takes its sensitive levels with it.
        var retrait = AssertHtml
            .Element(page, "a[href*='/freins/'][href$='/modifier']")
            .GetAttribute("href")!
            .Replace("modifier", "retirer", StringComparison.Ordinal);
        await cip.SuivreAsync(await cip.PosterFormulaireAsync(retrait, Form));
        Assert.Empty(await LireAsync(db => db.ValeursSensibles.Where(v => v.SalarieId == id).Select(v => v.Id)));

        using var saintMalo = await _factory.ConnecterAsync(Comptes.EspSaintMalo);
        var autre = await _factory.LireAsync(
            db => db.ParcoursSalaries.OrderBy(p => p.Id).Join(db.Salaries, p => p.SalarieId, s => s.Id, (_, s) => s.Cle).FirstAsync(),
            new Perimetre { ChantierIds = [new Reperes(_factory).ChantierSaintMalo] }
        );
        page = await saintMalo.LirePageAsync($"/salaries/{autre}/freins/nouveau");
        Assert.Empty(page.QuerySelectorAll("[name='Niveaux[SANTE]']"));
        AssertHtml.Contient(page, "non collecté");
    }

    [Fact]
    public async Task Deux_personnes_ne_s_ecrasent_pas()
    {
        var (cle, id) = await AccueillirAsync("Serpe");
        using var cip = await _factory.ConnecterAsync(Comptes.CipLyon);
        using var esp = await _factory.ConnecterAsync(Comptes.EspLyon);
        await BilanAsync(cip, cle, ("Niveaux[LOGEMENT]", "IDENTIFIE"), ("Niveaux[SANTE]", "IDENTIFIE"));
        var bilan = (await LireAsync(db => db.ValeursSensibles.Where(v => v.SalarieId == id).Select(v => v.SupportId))).Single();
        var ouverte = await cip.LirePageAsync($"/salaries/{cle}/freins/{bilan}/modifier");
        await esp.SuivreAsync(
            await esp.PosterFormulaireAsync($"/salaries/{cle}/sensible/freins-sante/bilan/{bilan}", Form, ("Reponses[0].Valeur", "EN_COURS"))
        );
        var page = await (await cip.PosterFormulaireAsync(ouverte, Form, ("Niveaux[SANTE]", "RESOLU"), ("Niveaux[LOGEMENT]", "RESOLU"))).PageAsync();
        AssertHtml.ErreurResume(page, "ESP Lyon (fictif) a modifié cette fiche");
        Assert.NotNull(page.QuerySelector("[name='Niveaux[SANTE]'][value=RESOLU][checked]"));
        AssertHtml.Contient(await cip.LirePageAsync($"/salaries/{cle}/accompagnement"), "Travail en cours");
        Assert.Equal([Niveau.Identifie], await LireAsync(db => db.NiveauxFrein.Where(n => n.BilanFreinsId == bilan).Select(n => n.Niveau)));
        AssertHtml.Message(await cip.SuivreAsync(await cip.PosterFormulaireAsync(page, Form)), "corrigé");
    }

    private static async Task BilanAsync(HttpClient client, Guid cle, params (string, string?)[] saisie) =>
        AssertHtml.Message(await client.SuivreAsync(await client.PosterFormulaireAsync($"/salaries/{cle}/freins/nouveau", Form, saisie)), "enregistré");

    private async Task<(Guid Cle, long Id)> AccueillirAsync(string nom)
    {
        using var client = await _factory.ConnecterAsync(Comptes.CipLyon);
        await client.SuivreAsync(
            await client.PosterFormulaireAsync("/salaries/nouveau", Form, ("Nom", nom), ("Prenom", "Test"), ("Programme", "cvg"), ("Entree", "2026-09-01"))
        );
        return await _factory.LireAsync(
            async db =>
            {
                var s = await db.Salaries.SingleAsync(x => x.Nom == nom);
                return (s.Cle, s.Id);
            },
            ChantierLyon
        );
    }

    private Task<List<T>> LireAsync<T>(Func<Data.ConvergenceDbContext, IQueryable<T>> requete) =>
        _factory.LireAsync(db => requete(db).ToListAsync(), ChantierLyon);
}
