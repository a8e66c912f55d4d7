using System.Net;
using Convergence.Domain.Dossiers;
using Convergence.Testing;
using Convergence.Testing.Html;

namespace Convergence.Web.Tests.Features.Dossiers;

public sealed class ContratsEtPassTests(ConvergenceFactory factory) : DossiersDeTest(factory)
{
    [Fact]
    public async Task Un_contrat_se_termine_avant_son_terme_et_se_reprend()
    {
        var cle = await CleAsync("Varlope");
        var contrat = (await LignesAsync<Contrat>(cle))[^1];
        using var client = await Factory.ConnecterAsync(Comptes.CipLyon);
        var adresse = $"/salaries/{cle}/contrats/{contrat.Id}/modifier";
        var page = await (
            await client.PosterFormulaireAsync(adresse, Form, ("FinReelle", contrat.FinPrevue!.Value.AddDays(1).ToString("yyyy-MM-dd")))
        ).PageAsync();
        AssertHtml.Erreur(page, "FinReelle", "ne peut pas suivre la fin prévue");
        var fin = contrat.Debut.AddDays(30);
        page = await client.SuivreAsync(await client.PosterFormulaireAsync(page, Form, ("FinReelle", fin.ToString("yyyy-MM-dd"))));
        AssertHtml.Message(page, "Le contrat est enregistré");
        AssertHtml.Contient(page, "avant la fin prévue");
        Assert.Equal(fin, (await LignesAsync<Contrat>(cle)).Single(c => c.Id == contrat.Id).FinReelle);
        Assert.Equal(["Contrat.FinReelle"], await ChangementsAsync(cle));

        await client.SuivreAsync(await client.PosterFormulaireAsync(adresse, Form, ("FinReelle", "")));
        Assert.Null((await LignesAsync<Contrat>(cle)).Single(c => c.Id == contrat.Id).FinReelle);
    }

    [Fact]
    public async Task Un_chevauchement_et_des_heures_rares_sont_dits_et_enregistres_une_seule_fois()
    {
        var cle = await CleAsync("Églantier");
        var (parcours, avant) = ((await ParcoursAsync(cle))[^1], (await LignesAsync<Contrat>(cle)).Count);
        using var client = await Factory.ConnecterAsync(Comptes.CipLyon);
        var formulaire = await client.LirePageAsync($"/salaries/{cle}/contrats/nouveau?parcours={parcours.Cle}");
        var employeur = formulaire.QuerySelectorAll("select[name=Employeur] option").Select(o => o.GetAttribute("value")).First(v => !string.IsNullOrEmpty(v));
        (string, string?)[] saisie =
        [
            ("Forme", "CDDI"),
            ("Debut", "2026-10-05"),
            ("FinPrevue", "2027-02-04"),
            ("HeuresHebdomadaires", "12"),
            ("Employeur", employeur),
        ];
        var page = await client.SuivreAsync(await client.PosterFormulaireAsync(formulaire, Form, saisie));
        AssertHtml.Contient(page, "Ce contrat en chevauche un autre");
        AssertHtml.Contient(page, "un CDDI demande une dérogation");
        AssertHtml.Contient(page, "se chevauche avec un autre");
        AssertHtml.Contient(page, "de contrats qui se chevauchent : chaque jour est compté une fois");

        page = await (await client.PosterFormulaireAsync(formulaire, Form, saisie)).PageAsync();
        AssertHtml.Erreur(page, "Debut", "commence déjà ce jour-là");
        Assert.Equal(avant + 1, (await LignesAsync<Contrat>(cle)).Count);
    }

    [Fact]
    public async Task Deux_personnes_sur_un_contrat_ne_s_ecrasent_pas()
    {
        var cle = await CleAsync("Lavande");
        var adresse = $"/salaries/{cle}/contrats/{(await LignesAsync<Contrat>(cle))[0].Id}/modifier";
        using var cip = await Factory.ConnecterAsync(Comptes.CipLyon);
        using var esp = await Factory.ConnecterAsync(Comptes.EspLyon);
        var ouverte = await cip.LirePageAsync(adresse);
        await esp.SuivreAsync(await esp.PosterFormulaireAsync(adresse, Form, ("HeuresHebdomadaires", "24")));
        var page = await (await cip.PosterFormulaireAsync(ouverte, Form, ("HeuresHebdomadaires", "30"))).PageAsync();
        AssertHtml.ErreurResume(page, "ESP Lyon (fictif) a modifié cette fiche");
        AssertHtml.Valeur(page, "HeuresHebdomadaires", "30");
        Assert.Equal(24, (await LignesAsync<Contrat>(cle))[0].HeuresHebdomadaires);
    }

    [Fact]
    public async Task Une_ligne_ecrite_par_erreur_se_retire_apres_confirmation()
    {
        var cle = await CleAsync("Ciseau");
        var contrat = (await LignesAsync<Contrat>(cle))[0];
        using var client = await Factory.ConnecterAsync(Comptes.CipLyon);
        var page = await client.LirePageAsync($"/salaries/{cle}/contrats/{contrat.Id}/retirer");
        AssertHtml.Contient(page, "Ne retirez que ce qui a été écrit par erreur");
        AssertHtml.Contient(page, "Le compte des mois change aussitôt.");
        await client.LirePageAsync($"/salaries/{cle}/parcours/{contrat.Id}/retirer", HttpStatusCode.NotFound);
        page = await client.SuivreAsync(await client.PosterFormulaireAsync(page, Form));
        AssertHtml.Message(page, "La ligne est retirée");
        Assert.DoesNotContain(await LignesAsync<Contrat>(cle), c => c.Id == contrat.Id);
        Assert.Equal(["Contrat.Retrait"], await ChangementsAsync(cle));
        using var direction = await Factory.ConnecterAsync(Comptes.DirectionLyon);
        AssertHtml.Contient(await direction.LirePageAsync($"/salaries/{cle}/acces"), "contrat : retrait");
    }

    [Fact]
    public async Task Le_pass_et_ses_suspensions_s_ecrivent_et_le_compte_suit()
    {
        var cle = await CleAsync("Serpette");
        var parcours = $"/salaries/{cle}/parcours/{(await ParcoursAsync(cle))[0].Cle}";
        using var client = await Factory.ConnecterAsync(Comptes.CipLyon);
        var page = await (
            await client.PosterFormulaireAsync(parcours + "/pass", Form, ("PassNumero", "1 85 05 78 006 084"), ("PassDebut", "2026-09-22"))
        ).PageAsync();
        AssertHtml.Erreur(page, "PassNumero", "12 chiffres");
        page = await client.SuivreAsync(await client.PosterFormulaireAsync(page, Form, ("PassNumero", "XXXXX 26 00042")));
        AssertHtml.Contient(page, "XXXXX 26 00042");
        AssertHtml.Contient(page, "Fin du PASS 20/09/2028");

        page = await (
            await client.PosterFormulaireAsync(
                parcours + "/suspensions/nouvelle",
                Form,
                ("Motif", "CONTRACT_SUSPENDED"),
                ("Debut", "2026-10-01"),
                ("Fin", "2026-10-10")
            )
        ).PageAsync();
        AssertHtml.Erreur(page, "Fin", "15 jours ou moins");
        page = await client.SuivreAsync(await client.PosterFormulaireAsync(page, Form, ("Fin", "2026-10-31")));
        AssertHtml.Contient(page, "31 jours de suspension");
        AssertHtml.Contient(page, "Fin du PASS 21/10/2028");

        // Sent again, it stays one; corrected, the end follows.
        page = await (
            await client.PosterFormulaireAsync(
                parcours + "/suspensions/nouvelle",
                Form,
                ("Motif", "CONTRACT_SUSPENDED"),
                ("Debut", "2026-10-01"),
                ("Fin", "2026-10-31")
            )
        ).PageAsync();
        AssertHtml.Erreur(page, "Debut", "commence déjà ce jour-là");
        var suspension = Assert.Single(await LignesAsync<SuspensionPass>(cle));
        page = await client.SuivreAsync(
            await client.PosterFormulaireAsync($"/salaries/{cle}/suspensions/{suspension.Id}/modifier", Form, ("Fin", "2026-10-30"))
        );
        AssertHtml.Contient(page, "Fin du PASS 20/10/2028");
        Assert.Equal(["Pass.PassDebut,Pass.PassNumero", "Suspension.Ajout", "Suspension.Fin"], await ChangementsAsync(cle));
    }

    [Fact]
    public async Task Une_prolongation_dit_son_plafond_et_n_allonge_qu_une_fois_accordee()
    {
        var cle = await CleAsync("Truelle");
        var parcours = $"/salaries/{cle}/parcours/{(await ParcoursAsync(cle))[0].Cle}/prolongations/nouvelle";
        using var client = await Factory.ConnecterAsync(Comptes.CipLyon);
        var page = await client.LirePageAsync(parcours);
        Assert.DoesNotContain(page.QuerySelectorAll("option").Select(o => o.GetAttribute("value")), v => v == "RQTH");
        page = await (
            await client.PosterFormulaireAsync(
                page,
                Form,
                ("Motif", "PARTICULAR_DIFFICULTIES"),
                ("Debut", "2026-10-01"),
                ("Fin", "2027-12-31"),
                ("Etat", "demandee")
            )
        ).PageAsync();
        AssertHtml.Erreur(page, "Fin", "12 mois au plus");
        page = await client.SuivreAsync(await client.PosterFormulaireAsync(page, Form, ("Fin", "2027-09-30")));
        AssertHtml.Contient(page, "demandée");
        AssertHtml.Contient(page, "(PASS IAE expiré)");

        var prolongation = (await LignesAsync<Prolongation>(cle))[^1];
        page = await client.SuivreAsync(
            await client.PosterFormulaireAsync($"/salaries/{cle}/prolongations/{prolongation.Id}/modifier", Form, ("Etat", "accordee"))
        );
        AssertHtml.Contient(page, "365 jours de prolongation");
        Assert.Equal(["Prolongation.Ajout", "Prolongation.Etat"], await ChangementsAsync(cle));
    }
}
