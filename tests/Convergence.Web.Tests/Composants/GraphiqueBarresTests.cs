using AngleSharp.Dom;
using Convergence.Web.Composants.Graphiques;

namespace Convergence.Web.Tests.Composants;

public sealed class GraphiqueBarresTests
{
    private static Task<IElement> DessinerAsync(params Barre[] barres) =>
        Rendu.HtmlAsync(new GraphiqueBarresTagHelper { Titre = "File active", Barres = barres });

    [Fact]
    public async Task Une_valeur_absente_est_hachuree_et_dite()
    {
        var html = await DessinerAsync(new Barre("Paris", null), new Barre("Lyon", 327));

        Assert.Equal("non renseigné", html.QuerySelector("text.barres__absent")!.TextContent);
        var motif = html.QuerySelector("pattern")!.Id;
        Assert.Equal($"url(#{motif})", html.QuerySelector("rect.barres__nr")!.GetAttribute("fill"));
        Assert.Single(html.QuerySelectorAll("rect.barres__barre"));
    }

    [Fact]
    public async Task Zero_est_une_barre_de_largeur_nulle_avec_son_zero()
    {
        var html = await DessinerAsync(new Barre("Charente", 0), new Barre("Lyon", 10));

        Assert.Equal("0%", html.QuerySelector("rect.barres__barre")!.GetAttribute("width"));
        Assert.Equal("0", html.QuerySelector("text.barres__valeur")!.TextContent);
    }

    [Fact]
    public async Task Tout_a_zero_se_dessine() =>
        Assert.Equal(2, (await DessinerAsync(new Barre("A", 0), new Barre("B", 0))).QuerySelectorAll("rect.barres__barre").Length);

    [Fact]
    public async Task Une_barre_seule_et_tres_grande_tient_dans_le_cadre()
    {
        var html = await DessinerAsync(new Barre("National", 987_654_321));

        Assert.Equal("987\u202F654\u202F321", html.QuerySelector("text.barres__valeur")!.TextContent);
        Assert.Equal("63.21%", html.QuerySelector("rect.barres__barre")!.GetAttribute("width"));
    }

    [Fact]
    public async Task La_cible_a_son_repere_et_son_nombre()
    {
        var html = await DessinerAsync(new Barre("Lille", 335, 380));

        Assert.NotNull(html.QuerySelector("line.barres__cible"));
        Assert.Equal("335/ objectif 380", html.QuerySelector("text.barres__valeur")!.TextContent);
    }

    [Fact]
    public async Task Une_valeur_negative_part_du_zero_vers_la_gauche()
    {
        var html = await DessinerAsync(new Barre("Solde", -10), new Barre("Autre", 10));

        Assert.Equal("0%", html.QuerySelector("rect.barres__barre")!.GetAttribute("x"));
        Assert.Equal("\u221210", html.QuerySelector("text.barres__valeur")!.TextContent);
    }

    [Fact]
    public async Task Le_dessin_a_un_nom_et_une_description()
    {
        var html = await DessinerAsync(new Barre("Lyon", 327, 300), new Barre("Paris", null));
        var svg = html.QuerySelector("svg[role=img]")!;

        var noms = svg.GetAttribute("aria-labelledby")!.Split(' ').Select(id => html.QuerySelector("#" + id)!.TextContent).ToArray();
        Assert.Equal(["File active", "Lyon : 327, objectif 300 ; Paris : non renseigné."], noms);
    }

    [Fact]
    public async Task Un_libelle_est_encode_et_coupe_mais_son_infobulle_est_entiere()
    {
        const string libelle = "<script>alert(1)</script> chantier au nom vraiment très long";
        var html = await DessinerAsync(new Barre(libelle, 1));

        Assert.Null(html.QuerySelector("script"));
        Assert.EndsWith("…", html.QuerySelector("text.barres__libelle")!.TextContent, StringComparison.Ordinal);
        Assert.StartsWith(libelle, html.QuerySelector("g > title")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sans_barre_on_le_dit() => Assert.Contains("Aucune donnée", (await DessinerAsync()).TextContent, StringComparison.Ordinal);
}
