using System.Net;
using Convergence.Domain;
using Convergence.Domain.Dossiers;
using Convergence.Domain.Dossiers.Nomenclatures;
using Convergence.Testing;
using Convergence.Testing.Html;

namespace Convergence.Web.Tests.Features.Dossiers;

public sealed class HeuresEtPassageTests(ConvergenceFactory factory) : DossiersDeTest(factory)
{
    [Fact]
    public async Task Les_heures_montent_descendent_et_se_lisent_en_marches()
    {
        var cle = await CleAsync("Rabot");
        var adresse = $"/salaries/{cle}/parcours/{(await ParcoursAsync(cle))[0].Cle}/heures";
        using var client = await Factory.ConnecterAsync(Comptes.EspLyon);
        var page = await client.LirePageAsync(adresse);
        AssertHtml.Valeur(page, "APartirDu", "2026-11-22");
        Assert.Equal("10", AssertHtml.Element(page, "input[name=Palier][checked]").GetAttribute("value"));
        page = await client.SuivreAsync(await client.PosterFormulaireAsync(page, Form, ("Palier", "4"), ("APartirDu", "2026-11-02")));
        AssertHtml.Contient(page, "4 heures par semaine, palier inchangé depuis 2 semaines.");
        Assert.Null(page.QuerySelector(".escalier .erreur, .escalier [class*=baisse]"));

        // The same day twice is one step; a number typed holds; out of the usual bounds it is said and kept.
        page = await (await client.PosterFormulaireAsync(adresse, Form, ("Palier", "6"), ("APartirDu", "2026-11-02"))).PageAsync();
        AssertHtml.Erreur(page, "APartirDu", "déjà inscrites à partir de ce jour");
        page = await (await client.PosterFormulaireAsync(page, Form, ("APartirDu", "2026-01-02"))).PageAsync();
        AssertHtml.Erreur(page, "APartirDu", "hors du parcours");
        page = await (await client.PosterFormulaireAsync(page, Form, ("APartirDu", "2026-11-22"), ("Heures", "5,1"))).PageAsync();
        AssertHtml.Erreur(page, "Heures", "quart d’heure");
        page = await client.SuivreAsync(await client.PosterFormulaireAsync(page, Form, ("Heures", "24,5")));
        AssertHtml.Contient(page, "la semaine va le plus souvent de 4 à 20 heures");
        Assert.Equal(24.5m, (await LignesAsync<PalierHoraire>(cle))[^1].Heures);
        Assert.Equal(["Palier.Ajout", "Palier.Ajout"], await ChangementsAsync(cle));

        // The step that the address names is corrected, whatever hours are ticked; they are ticked as they stand.
        var paliers = (await LignesAsync<PalierHoraire>(cle)).OrderBy(p => p.APartirDu).ToList();
        var corrige = paliers.Single(p => p.APartirDu == new DateOnly(2026, 11, 2));
        page = await client.LirePageAsync($"/salaries/{cle}/paliers/{corrige.Id}/modifier");
        Assert.Equal("4", AssertHtml.Element(page, "input[name=Palier][checked]").GetAttribute("value"));
        await client.SuivreAsync(await client.PosterFormulaireAsync(page, Form, ("Palier", "8")));
        Assert.Equal(
            paliers.Select(p => (p.Id, p.Id == corrige.Id ? 8m : p.Heures)),
            (await LignesAsync<PalierHoraire>(cle)).OrderBy(p => p.APartirDu).Select(p => (p.Id, p.Heures))
        );
    }

    [Fact]
    public async Task Le_passage_de_phc_a_cvg_se_fait_en_un_formulaire_et_d_un_seul_tenant()
    {
        var cle = await CleAsync("Tilleul");
        var phc = (await ParcoursAsync(cle))[0];
        var adresse = $"/salaries/{cle}/parcours/{phc.Cle}/passage";
        using var client = await Factory.ConnecterAsync(Comptes.CipLyon);
        var page = await (
            await client.PosterFormulaireAsync(
                adresse,
                Form,
                ("Le", "2026-11-20"),
                ("Entree", "2026-11-23"),
                ("Debut", "2026-11-23"),
                ("FinPrevue", "2027-05-22")
            )
        ).PageAsync();
        AssertHtml.Erreur(page, "Entree", "Un passage de PHC à CVG est continu");
        Assert.Single(await ParcoursAsync(cle));
        page = await (await client.PosterFormulaireAsync(page, Form, ("Entree", "2026-11-21"), ("FinPrevue", ""))).PageAsync();
        AssertHtml.Erreur(page, "FinPrevue", "Indiquez la fin prévue du CDDI");
        Assert.Empty(await LignesAsync<SortieParcours>(cle));

        var prete = page;
        page = await client.SuivreAsync(
            await client.PosterFormulaireAsync(
                page,
                Form,
                ("FinPrevue", "2027-05-22"),
                ("HeuresHebdomadaires", "20"),
                ("Habitat", "204"),
                ("PassDebut", "2026-11-21")
            )
        );
        AssertHtml.Message(page, "le parcours CVG est ouvert à sa suite");
        var parcours = await ParcoursAsync(cle);
        Assert.Equal([(Programme.Phc, new DateOnly(2026, 11, 20)), (Programme.Cvg, (DateOnly?)null)], parcours.Select(p => (p.Programme, p.SortieLe)));
        Assert.Equal((LienParcours.PassagePhcCvg, "PHC", "204"), (parcours[1].Lien, parcours[1].OrienteurCode, parcours[1].HabitatEntree));
        var sortie = Assert.Single(await LignesAsync<SortieParcours>(cle));
        Assert.Equal((SortiePhc.CddiMemeAci, "204"), (sortie.Phc, sortie.HabitatSortie));
        Assert.Contains(await LignesAsync<Contrat>(cle), c => c.ParcoursId == parcours[1].Id && c.Forme == FormeContrat.CddiCvg && c.HeuresHebdomadaires == 20);
        Assert.Equal(["Sortie.Ajout,Parcours.Ajout,Contrat.Ajout"], await ChangementsAsync(cle));

        // Sent again, nothing more is written; the exit of PHC stays beside the CVG entry.
        using var encore = await client.PosterFormulaireAsync(prete, Form, ("FinPrevue", "2027-05-22"));
        AssertHtml.Contient(await encore.PageAsync(), "Une sortie est déjà enregistrée");
        Assert.Equal(2, (await ParcoursAsync(cle)).Count);
        page = await (await client.PosterFormulaireAsync($"/salaries/{cle}/parcours/{phc.Cle}/sortie", Form, ("Le", "2026-10-01"))).PageAsync();
        AssertHtml.Erreur(page, "Le", "ce jour-là ou la veille");
        page = await (await client.PosterFormulaireAsync($"/salaries/{cle}/parcours/{phc.Cle}/sortie/annuler", Form)).PageAsync();
        AssertHtml.ErreurResume(page, "Un autre parcours suit celui-ci");
    }

    [Fact]
    public async Task Le_passage_n_existe_que_pour_un_parcours_phc_en_cours()
    {
        var cle = await CleAsync("Noisetier");
        using var client = await Factory.ConnecterAsync(Comptes.CipLyon);
        await client.LirePageAsync($"/salaries/{cle}/parcours/{(await ParcoursAsync(cle))[0].Cle}/passage", HttpStatusCode.NotFound);
    }
}
