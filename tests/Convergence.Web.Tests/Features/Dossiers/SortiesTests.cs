using Convergence.Domain.Dossiers;
using Convergence.Domain.Dossiers.Nomenclatures;
using Convergence.Testing;
using Convergence.Testing.Html;

namespace Convergence.Web.Tests.Features.Dossiers;

public sealed class SortiesTests(ConvergenceFactory factory) : DossiersDeTest(factory)
{
    [Fact]
    public async Task Une_sortie_vers_l_emploi_et_le_logement_planifie_l_annee_de_suivi()
    {
        var cle = await CleAsync("Noisetier");
        var adresse = $"/salaries/{cle}/parcours/{(await ParcoursAsync(cle))[0].Cle}/sortie";
        using var client = await Factory.ConnecterAsync(Comptes.CipLyon);
        var page = await client.LirePageAsync(adresse);
        AssertHtml.Contient(page, "Freins résolus");
        page = await (await client.PosterFormulaireAsync(page, Form, ("Le", "2020-01-01"))).PageAsync();
        AssertHtml.Erreur(page, "Cvg", "Choisissez la catégorie");
        page = await (await client.PosterFormulaireAsync(page, Form, ("MotifAsp", "3"))).PageAsync();
        AssertHtml.Erreur(page, "Le", "ne peut pas précéder l’entrée");
        page = await client.SuivreAsync(await client.PosterFormulaireAsync(page, Form, ("Le", "2026-11-20"), ("Habitat", "301"), ("Heures", "1 820")));
        AssertHtml.Contient(page, "Locataire du parc social (logement autonome)");
        Assert.Equal(1820, Assert.Single(await LignesAsync<SortieParcours>(cle)).HeuresTravaillees);
        Assert.Equal(2, (await LignesAsync<PointSuivi>(cle)).Count(p => p.PrevuLe == new DateOnly(2027, 11, 20)));
        Assert.Equal(["Sortie.Ajout"], await ChangementsAsync(cle));
    }

    [Fact]
    public async Task Un_formulaire_ouvert_avant_la_sortie_d_un_collegue_ne_la_remplace_pas()
    {
        var cle = await CleAsync("Églantier");
        var adresse = $"/salaries/{cle}/parcours/{(await ParcoursAsync(cle))[0].Cle}/sortie";
        using var client = await Factory.ConnecterAsync(Comptes.CipLyon);
        var ouvert = await client.LirePageAsync(adresse);
        await client.SuivreAsync(await client.PosterFormulaireAsync(adresse, Form, ("Le", "2026-11-10"), ("MotifAsp", "7"), ("Cvg", "SANS_SOLUTION")));

        var page = await (
            await client.PosterFormulaireAsync(ouvert, Form, ("Le", "2026-11-20"), ("MotifAsp", "9"), ("Habitat", "301"), ("Heures", "1820"))
        ).PageAsync();
        Assert.NotNull(page.QuerySelector(".resume-erreurs"));
        Assert.Equal(new DateOnly(2026, 11, 10), Assert.Single(await ParcoursAsync(cle)).SortieLe);
        Assert.Null(Assert.Single(await LignesAsync<SortieParcours>(cle)).HeuresTravaillees);
    }

    [Fact]
    public async Task Une_sortie_se_corrige_ses_points_suivent_et_elle_s_annule()
    {
        var cle = await CleAsync("Râteau");
        var adresse = $"/salaries/{cle}/parcours/{(await ParcoursAsync(cle))[0].Cle}/sortie";
        using var client = await Factory.ConnecterAsync(Comptes.CipLyon);
        var page = await client.SuivreAsync(
            await client.PosterFormulaireAsync(adresse, Form, ("Le", "2026-11-20"), ("MotifAsp", "9"), ("Habitat", "301"), ("Heures", "1820"))
        );
        AssertHtml.Message(page, "La sortie est enregistrée");
        AssertHtml.Contient(page, "La catégorie CVG est celle que le motif propose");
        AssertHtml.Contient(page, "Emploi durable (sortie dynamique)");
        Assert.Equal([3, 6, 12, 3, 6, 12], (await LignesAsync<PointSuivi>(cle)).OrderBy(p => p.Volet).ThenBy(p => p.Mois).Select(p => p.Mois));
        AssertHtml.Contient(page, "Un contrat commence après la sortie");
        AssertTous.Verifier((await LignesAsync<Contrat>(cle)).Where(c => c.Debut <= new DateOnly(2026, 11, 20)), c =>
            Assert.True(c.Fin <= new DateOnly(2026, 11, 20))
        );

        // No longer to a job: the track emploi goes, nobody had touched it. The other one moves with the day.
        page = await client.SuivreAsync(await client.PosterFormulaireAsync(adresse, Form, ("Le", "2026-11-10"), ("MotifAsp", "7"), ("Cvg", "SANS_SOLUTION")));
        AssertHtml.Contient(page, "Sans solution emploi");
        var points = await LignesAsync<PointSuivi>(cle);
        Assert.Equal(
            [
                (VoletSuivi.Logement, new DateOnly(2027, 2, 10)),
                (VoletSuivi.Logement, new DateOnly(2027, 5, 10)),
                (VoletSuivi.Logement, new DateOnly(2027, 11, 10)),
            ],
            points.OrderBy(p => p.PrevuLe).Select(p => (p.Volet, p.PrevuLe))
        );

        page = await client.SuivreAsync(await client.PosterFormulaireAsync(adresse + "/annuler", Form));
        AssertHtml.Message(page, "de nouveau en cours");
        Assert.Empty(await LignesAsync<SortieParcours>(cle));
        Assert.Empty(await LignesAsync<PointSuivi>(cle));
        Assert.Null((await ParcoursAsync(cle))[0].SortieLe);
        Assert.Equal("Sortie.Retrait", (await ChangementsAsync(cle))[^1]);
    }

    [Fact]
    public async Task Une_sortie_neutralisee_dit_pourquoi_et_ne_planifie_rien()
    {
        var cle = await CleAsync("Châtaignier");
        var adresse = $"/salaries/{cle}/parcours/{(await ParcoursAsync(cle))[0].Cle}/sortie";
        using var client = await Factory.ConnecterAsync(Comptes.CipLyon);
        var page = await client.LirePageAsync(adresse);
        Assert.DoesNotContain(page.QuerySelectorAll("select[name=MotifAsp] option").Select(o => o.GetAttribute("value")), v => v is "16" or "18");
        page = await client.SuivreAsync(
            await client.PosterFormulaireAsync(page, Form, ("Le", "2026-11-21"), ("MotifAsp", "22"), ("Heures", "0"), ("Habitat", "300"))
        );
        AssertHtml.Contient(page, "Neutralisée par l’ASP");
        AssertHtml.Contient(page, "Neutralisée par le CVG");
        AssertHtml.Contient(page, "passage de moins de 3 mois");
        AssertHtml.Contient(page, "aucune heure travaillée");
        Assert.Empty(await LignesAsync<PointSuivi>(cle));
    }

    [Fact]
    public async Task Deux_sorties_en_meme_temps_n_en_font_qu_une()
    {
        var cle = await CleAsync("Aubépine");
        var adresse = $"/salaries/{cle}/parcours/{(await ParcoursAsync(cle))[0].Cle}/sortie";
        using var cip = await Factory.ConnecterAsync(Comptes.CipLyon);
        using var esp = await Factory.ConnecterAsync(Comptes.EspLyon);
        var ouverte = await cip.LirePageAsync(adresse);
        await esp.SuivreAsync(await esp.PosterFormulaireAsync(adresse, Form, ("Le", "2026-11-19"), ("MotifAsp", "7")));
        var page = await (await cip.PosterFormulaireAsync(ouverte, Form, ("Le", "2026-11-18"), ("MotifAsp", "8"))).PageAsync();
        AssertHtml.ErreurResume(page, "a modifié cette fiche");
        AssertHtml.Valeur(page, "Le", "2026-11-18");
        Assert.Equal(MotifSortieAsp.Chomage, Assert.Single(await LignesAsync<SortieParcours>(cle)).MotifAsp);
    }
}
