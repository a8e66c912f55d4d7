using System.Net;
using Convergence.Testing;
using Convergence.Testing.Html;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Web.Tests.Features.Financements;

/// <summary>A budget is typed by several lines at once, checked against its total, carried over to the next year.</summary>
public sealed class BudgetTests(ConvergenceFactory factory) : IClassFixture<ConvergenceFactory>
{
    private const string Formulaire = "form[data-non-enregistre]";

    private const string Bouton = "button[name=bouton]";

    [Fact]
    public async Task Un_budget_se_saisit_se_controle_et_se_relit_au_centime()
    {
        using var client = await factory.ConnecterAsync(Comptes.National);
        var (id, lyon) = await PreparerAsync(client, "CNV-BUDGET-1");
        var adresse = $"/conventions/{id}/budget/modifier?annee=2026";

        // A wrong total: both sums are said beside it, nothing is saved, nothing is lost.
        (string, string?)[] champs =
        [
            .. Ligne(0, "Coordination", "DGEFP", lyon, "12\u202F345,10", "12 345,10"),
            .. Ligne(1, "Actions", "Une fondation", lyon, "0,20", null),
            ("TotalEngage", "12 345,31"),
        ];
        var refusee = await (await client.PosterFormulaireAsync(adresse, Formulaire, champs)).PageAsync();
        AssertHtml.Erreur(
            refusee,
            "TotalEngage",
            "Vous avez saisi un total de 12 345,31 €, et les lignes font 12 345,30 € : écart de 0,01 €. Corrigez l’un ou l’autre."
        );
        AssertHtml.Valeur(refusee, "Lignes[1].Financeur", "Une fondation");
        AssertHtml.Valeur(refusee, "TotalEngage", "12 345,31");
        Assert.Equal(0, await LignesAsync(id));

        Assert.Equal(HttpStatusCode.Redirect, (await client.PosterFormulaireAsync(refusee, Formulaire, ("TotalEngage", "12345,30"))).StatusCode);
        var budget = AssertHtml.Texte((await client.LirePageAsync($"/conventions/{id}/budget?annee=2026")).QuerySelector("main")!);
        Assert.Contains("Total 2026 12 345,30 € 12 345,10 € sans 1 ligne non renseigné", budget, StringComparison.Ordinal);

        // The funder of the register is linked, another name stays a name.
        var liees = await factory.LireAsync(db =>
            db.LignesFinancement.Where(l => l.ConventionId == id).OrderBy(l => l.Id).Select(l => l.FinanceurId != null).ToListAsync()
        );
        Assert.Equal([true, false], liees);
        AssertHtml.Contient(await client.LirePageAsync($"/conventions/{id}"), "Budget 2026 enregistré");
    }

    [Fact]
    public async Task Ajouter_des_lignes_n_enregistre_rien_et_garde_tout_et_retirer_retire()
    {
        using var client = await factory.ConnecterAsync(Comptes.National);
        var (id, lyon) = await PreparerAsync(client, "CNV-BUDGET-2");
        var adresse = $"/conventions/{id}/budget/modifier?annee=2026";
        var plus = await (await client.PosterFormulaireAsync(adresse, Bouton, [.. Ligne(0, "Coordination", "DGEFP", lyon, "10", null)])).PageAsync();
        Assert.NotNull(plus.QuerySelector("[name='Lignes[3].Engage']"));
        AssertHtml.Valeur(plus, "Lignes[0].Engage", "10");
        Assert.Null(plus.QuerySelector(".resume-erreurs"));
        Assert.Equal(0, await LignesAsync(id));

        Assert.Equal(
            HttpStatusCode.Redirect,
            (await client.PosterFormulaireAsync(plus, Formulaire, [.. Ligne(3, "Actions", "DGCS", lyon, "5", null)])).StatusCode
        );
        Assert.Equal(2, await LignesAsync(id));
        Assert.Equal(
            HttpStatusCode.Redirect,
            (await client.PosterFormulaireAsync(adresse, Formulaire, ("Lignes[0].Retirer", "true"), ("TotalEngage", "5"))).StatusCode
        );
        Assert.Equal(1, await LignesAsync(id));
    }

    [Fact]
    public async Task Une_ligne_fausse_est_dite_a_sa_place()
    {
        using var client = await factory.ConnecterAsync(Comptes.National);
        var (id, lyon) = await PreparerAsync(client, "CNV-BUDGET-3");
        var adresse = $"/conventions/{id}/budget/modifier?annee=2026";
        var page = await (await client.PosterFormulaireAsync(adresse, Formulaire, ("Lignes[0].Engage", "1,234"), ("Lignes[1].Paye", "-3"))).PageAsync();
        AssertHtml.Erreur(page, "Lignes[0].Engage", Domain.Financements.Montant.Refus);
        AssertHtml.Erreur(page, "Lignes[0].Poste", "Choisissez le poste.");
        AssertHtml.Erreur(page, "Lignes[0].Lieu", "Choisissez qui reçoit le montant.");
        AssertHtml.Erreur(page, "Lignes[1].Financeur", "Nommez le financeur.");
        AssertHtml.Valeur(page, "Lignes[0].Engage", "1,234");

        // The convention carries CVG only, and is Lyon's.
        var lille = await factory.LireAsync(db => db.Territoires.Where(t => t.Code == "LILLE").Select(t => t.Id).SingleAsync());
        var forgee = Convergence.Testing.Html.Formulaire.De(await client.LirePageAsync(adresse), Formulaire);
        foreach (var (champ, valeur) in Ligne(0, "EspPhc", "DGCS", lyon, "1", null))
        {
            forgee.Avec(champ, valeur);
        }

        var refus = await (await forgee.Avec("Lignes[0].Programme", "phc").AvecEnPlus("Lignes[0].Lieu", $"T{lille}").EnvoyerAsync(client)).PageAsync();
        AssertHtml.Erreur(refus, "Lignes[0].Programme", "Cette convention ne porte pas PHC : changez le programme de la ligne, ou ceux de la convention.");
        AssertHtml.Erreur(refus, "Lignes[0].Lieu", "Choisissez un bénéficiaire de la liste.");
        Assert.Equal(0, await LignesAsync(id));
    }

    [Fact]
    public async Task Deux_personnes_a_la_fois_la_seconde_est_prevenue()
    {
        using var client = await factory.ConnecterAsync(Comptes.National);
        var (id, lyon) = await PreparerAsync(client, "CNV-BUDGET-4");
        var adresse = $"/conventions/{id}/budget/modifier?annee=2026";
        await client.PosterFormulaireAsync(adresse, Formulaire, [.. Ligne(0, "Coordination", "DGEFP", lyon, "10", null)]);
        var perimee = await client.LirePageAsync(adresse);
        await client.PosterFormulaireAsync(adresse, Formulaire, ("Lignes[0].Engage", "11"), ("TotalEngage", "11"));
        var conflit = await (await client.PosterFormulaireAsync(perimee, Formulaire, ("Lignes[0].Engage", "12"), ("TotalEngage", "12"))).PageAsync();
        Assert.Contains("a modifié cette fiche", conflit.QuerySelector(".resume-erreurs")!.TextContent, StringComparison.Ordinal);
        AssertHtml.Valeur(conflit, "Lignes[0].Engage", "12");
        Assert.Equal(11m, await factory.LireAsync(db => db.LignesFinancement.Where(l => l.ConventionId == id).Select(l => l.Engage).SingleAsync()));
        Assert.Equal(HttpStatusCode.Redirect, (await client.PosterFormulaireAsync(conflit, Formulaire)).StatusCode);
    }

    [Fact]
    public async Task Un_depassement_et_un_echeancier_d_un_autre_total_s_enregistrent_et_se_signalent()
    {
        using var client = await factory.ConnecterAsync(Comptes.National);
        var (id, lyon) = await PreparerAsync(client, "CNV-BUDGET-5");
        await client.PosterFormulaireAsync(
            $"/conventions/{id}/budget/modifier?annee=2026",
            Formulaire,
            [.. Ligne(0, "Coordination", "DGEFP", lyon, "100", "120"), ("Lignes[0].Justifie", "130")]
        );
        var refusee = await (
            await client.PosterFormulaireAsync(
                $"/conventions/{id}/echeancier",
                Formulaire,
                ("Echeances[0].PrevueLe", "2026-03-31"),
                ("Echeances[0].Prevu", "60"),
                ("Echeances[0].Paye", "60")
            )
        ).PageAsync();
        AssertHtml.Erreur(refusee, "Echeances[0].PayeeLe", "Dites quel jour ce montant a été payé.");
        Assert.Equal(
            HttpStatusCode.Redirect,
            (
                await client.PosterFormulaireAsync(
                    refusee,
                    Formulaire,
                    ("Echeances[0].PayeeLe", "2026-04-02"),
                    ("Echeances[1].PrevueLe", "2026-06-30"),
                    ("Echeances[1].Prevu", "30")
                )
            ).StatusCode
        );

        var alerte = AssertHtml.Texte((await client.LirePageAsync($"/conventions/{id}/budget")).QuerySelector("main")!);
        Assert.Contains("le payé (120,00 €) dépasse l’engagé (100,00 €)", alerte, StringComparison.Ordinal);
        Assert.Contains("le justifié (130,00 €) dépasse le payé (120,00 €)", alerte, StringComparison.Ordinal);
        Assert.Contains("L’échéancier prévoit 90,00 €, les lignes engagent 100,00 € : écart de 10,00 €.", alerte, StringComparison.Ordinal);
        AssertHtml.Contient(await client.LirePageAsync($"/conventions/{id}/budget"), "en retard");
    }

    [Fact]
    public async Task Un_renouvellement_propose_les_lignes_de_l_annee_d_avant_sans_leurs_montants()
    {
        using var client = await factory.ConnecterAsync(Comptes.National);
        var (id, lyon) = await PreparerAsync(client, "CNV-BUDGET-6");
        await client.PosterFormulaireAsync(
            $"/conventions/{id}/budget/modifier?annee=2026",
            Formulaire,
            [.. Ligne(0, "Coordination", "DGEFP", lyon, "45 000", null)]
        );
        var reponse = await client.PosterFormulaireAsync($"/conventions/nouvelle?renouvelle={id}", Formulaire, ("Numero", "CNV-BUDGET-6-2027"));
        var suivante = reponse.Headers.Location!.OriginalString;
        AssertHtml.Contient(await client.LirePageAsync(suivante), "Préparer le budget 2027");

        var brouillon = await client.LirePageAsync($"{suivante}/budget/modifier?annee=2027");
        AssertHtml.Contient(brouillon, "Brouillon, rien n’est encore enregistré");
        AssertHtml.Valeur(brouillon, "Lignes[0].Financeur", "DGEFP");
        Assert.True(string.IsNullOrEmpty(brouillon.QuerySelector("[name='Lignes[0].Engage']")!.GetAttribute("value")));
        Assert.Contains("2026 : 45 000,00 €", AssertHtml.Texte(brouillon.QuerySelector("#Lignes_0__Engage-aide")!), StringComparison.Ordinal);

        Assert.Equal(
            HttpStatusCode.Redirect,
            (await client.PosterFormulaireAsync(brouillon, Formulaire, ("Lignes[0].Engage", "46 000"), ("TotalEngage", "46 000"))).StatusCode
        );
        Assert.Equal(1, await LignesAsync(id));
        AssertHtml.Contient(await client.LirePageAsync(suivante), "46 000,00 €");
    }

    private static IEnumerable<(string Champ, string? Valeur)> Ligne(int rang, string poste, string financeur, long territoire, string? engage, string? paye) =>
        [
            ($"Lignes[{rang}].Poste", poste),
            ($"Lignes[{rang}].Programme", "cvg"),
            ($"Lignes[{rang}].Financeur", financeur),
            ($"Lignes[{rang}].Lieu", $"T{territoire}"),
            ($"Lignes[{rang}].Engage", engage ?? string.Empty),
            ($"Lignes[{rang}].Paye", paye ?? string.Empty),
        ];

    private async Task<(long Convention, long Lyon)> PreparerAsync(HttpClient client, string numero)
    {
        var lyon = await factory.LireAsync(db => db.Territoires.Where(t => t.Code == "LYON").Select(t => t.Id).SingleAsync());
        var reponse = await client.PosterFormulaireAsync(
            "/conventions/nouvelle",
            Formulaire,
            ("Numero", numero),
            ("Type", "Cofinancement"),
            ("Objet", "Un objet"),
            ("Programmes", "cvg"),
            ("TerritoireId", $"{lyon}"),
            ("Debut", "01/01/2026"),
            ("Fin", "31/12/2026"),
            ("MotifChevauchement", "Conventions d’essai"),
            ("Parties[0].Nom", "DGEFP"),
            ("Parties[0].Role", "Financeur")
        );
        Assert.Equal(HttpStatusCode.Redirect, reponse.StatusCode);
        return (long.Parse(reponse.Headers.Location!.OriginalString.Split('/')[^1], System.Globalization.CultureInfo.InvariantCulture), lyon);
    }

    private Task<int> LignesAsync(long id) => factory.LireAsync(db => db.LignesFinancement.CountAsync(l => l.ConventionId == id));
}
