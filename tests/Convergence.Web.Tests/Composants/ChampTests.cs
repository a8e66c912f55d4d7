using AngleSharp.Dom;
using Convergence.Testing;
using Convergence.Web.Composants.Formulaires;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Convergence.Web.Tests.Composants;

public sealed class ChampTests
{
    private static readonly SelectListItem[] Programmes = [new("Collectif", "CVG"), new("Premières heures", "PHC")];

    private static async Task<IElement> ChampAsync(
        ChampBaseTagHelper champ,
        string balise,
        string propriete,
        FormulaireEssai? modele = null,
        ModelStateDictionary? etat = null,
        params (string, string)[] attributs
    )
    {
        champ.For = Rendu.Expression(modele ?? new FormulaireEssai(), propriete);
        champ.ViewContext = Rendu.Vue(etat: etat);
        return await Rendu.HtmlAsync(champ, balise, string.Empty, attributs);
    }

    private static ModelStateDictionary Refus(string cle, string saisi, string message)
    {
        var etat = new ModelStateDictionary();
        etat.SetModelValue(cle, saisi, saisi);
        etat.AddModelError(cle, message);
        return etat;
    }

    [Fact]
    public async Task Un_champ_lie_etiquette_aide_et_erreur_et_garde_ce_qui_est_tape()
    {
        var html = await ChampAsync(
            new ChampSaisieTagHelper { Libelle = "Heures", Aide = "Par semaine." },
            "champ-nombre",
            "Heures",
            etat: Refus("Heures", "vingt", "Un nombre est attendu.")
        );
        var saisie = html.QuerySelector("input")!;

        Assert.Equal("vingt", saisie.GetAttribute("value"));
        Assert.Equal("true", saisie.GetAttribute("aria-invalid"));
        Assert.Equal("Heures-aide Heures-erreur", saisie.GetAttribute("aria-describedby"));
        Assert.Equal("Par semaine.", html.QuerySelector("#Heures-aide")!.TextContent);
        Assert.Equal("Erreur : Un nombre est attendu.", html.QuerySelector("#Heures-erreur")!.TextContent);
        Assert.Equal("Heures", html.QuerySelector("label")!.GetAttribute("for"));
    }

    [Fact]
    public async Task Un_nombre_a_une_virgule_et_un_clavier_de_nombres()
    {
        var saisie = (await ChampAsync(new ChampSaisieTagHelper(), "champ-nombre", "Heures", new() { Heures = 1234.5m })).QuerySelector("input")!;

        Assert.Equal("1234,5", saisie.GetAttribute("value"));
        Assert.Equal("decimal", saisie.GetAttribute("inputmode"));
        Assert.False(saisie.HasAttribute("aria-invalid"));
        Assert.False(saisie.HasAttribute("aria-describedby"));
    }

    [Theory]
    [InlineData(null, "date", "2026-10-01")]
    [InlineData("15/01/2027", "date", "2027-01-15")]
    [InlineData("32/13/2026", "text", "32/13/2026")]
    public async Task Une_date_impossible_reste_lisible(string? tape, string type, string valeur)
    {
        var etat = tape is null ? null : Refus("Debut", tape, "Date refusée.");
        var saisie = (await ChampAsync(new ChampSaisieTagHelper(), "champ-date", "Debut", new() { Debut = new DateOnly(2026, 10, 1) }, etat)).QuerySelector(
            "input"
        )!;

        Assert.Equal(type, saisie.GetAttribute("type"));
        Assert.Equal(valeur, saisie.GetAttribute("value"));
    }

    [Fact]
    public async Task Un_secret_n_est_jamais_renvoye()
    {
        var html = await ChampAsync(new ChampSaisieTagHelper(), "champ-secret", "Nom", new() { Nom = "motdepasse" }, Refus("Nom", "motdepasse", "Trop court."));

        Assert.DoesNotContain("motdepasse", html.InnerHtml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Une_liste_choisit_ce_qui_est_tape_avant_ce_qui_est_garde()
    {
        var garde = await ChampAsync(
            new ChampChoixTagHelper { Items = Programmes, Vide = "Choisir…" },
            "champ-choix",
            "Programme",
            new() { Programme = "PHC" }
        );
        var tape = await ChampAsync(
            new ChampChoixTagHelper { Items = Programmes },
            "champ-choix",
            "Programme",
            new() { Programme = "PHC" },
            Refus("Programme", "CVG", "Non.")
        );

        Assert.Equal("PHC", garde.QuerySelector("option[selected]")!.GetAttribute("value"));
        Assert.Equal("Choisir…", garde.QuerySelector("option")!.TextContent);
        Assert.Equal("CVG", tape.QuerySelector("option[selected]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Un_groupe_de_cases_a_une_legende_et_coche_plusieurs_valeurs()
    {
        var html = await ChampAsync(
            new ChampOptionsTagHelper { Items = Programmes, Libelle = "Programmes" },
            "champ-cases",
            "Programmes",
            new() { Programmes = ["CVG", "PHC"] }
        );

        Assert.Equal("Programmes", html.QuerySelector("fieldset > legend")!.TextContent);
        Assert.Equal(2, html.QuerySelectorAll("input[type=checkbox][checked]").Length);
        Assert.Equal(["Programmes", "Programmes-1"], html.QuerySelectorAll("input").Select(i => i.Id!));
        AssertTous.Verifier(html.QuerySelectorAll("label"), l => Assert.NotNull(html.QuerySelector("#" + l.GetAttribute("for"))));
    }

    [Fact]
    public async Task Une_case_decochee_poste_faux()
    {
        var html = await ChampAsync(new ChampCaseTagHelper { Libelle = "Actif" }, "champ-case", "Actif", new() { Actif = true });

        Assert.True(html.QuerySelector("#Actif")!.HasAttribute("checked"));
        Assert.Equal("false", html.QuerySelector("input[type=hidden]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Les_attributs_de_la_page_vont_sur_la_saisie_et_le_texte_est_encode()
    {
        var html = await ChampAsync(
            new ChampSaisieTagHelper(),
            "champ-texte",
            "Nom",
            new() { Nom = "\"><b>" },
            null,
            ("autocomplete", "off"),
            ("class", "large")
        );

        Assert.Equal("off", html.QuerySelector("input")!.GetAttribute("autocomplete"));
        Assert.Equal("\"><b>", html.QuerySelector("input")!.GetAttribute("value"));
        Assert.Equal("champ large", html.QuerySelector("div")!.ClassName);
        Assert.Null(html.QuerySelector("b"));
    }

    [Fact]
    public async Task Le_resume_suit_l_ordre_du_formulaire_et_mene_aux_champs()
    {
        var etat = new ModelStateDictionary();
        etat.AddModelError("Actif", "Le dernier.");
        etat.AddModelError("Nom", "Le premier.");
        etat.AddModelError(string.Empty, "Le tout.");
        var html = await Rendu.HtmlAsync(new ResumeErreursTagHelper { ViewContext = Rendu.Vue(etat: etat, modele: typeof(FormulaireEssai)) });

        Assert.Equal(["Le tout.", "Le premier.", "Le dernier."], html.QuerySelectorAll("li").Select(l => l.TextContent));
        Assert.Equal(["#Nom", "#Actif"], html.QuerySelectorAll("a").Select(a => a.GetAttribute("href")!));
        Assert.Equal("3 erreurs sont à corriger", html.QuerySelector("[role=alert] h2")!.TextContent);
    }

    [Fact]
    public async Task Sans_erreur_pas_de_resume() =>
        Assert.Equal(string.Empty, await Rendu.TexteAsync(new ResumeErreursTagHelper { ViewContext = Rendu.Vue() }));

    public sealed class FormulaireEssai
    {
        public string? Nom { get; set; }

        public decimal? Heures { get; set; }

        public DateOnly? Debut { get; set; }

        public string? Programme { get; set; }

        public List<string> Programmes { get; set; } = [];

        public bool Actif { get; set; }
    }
}
