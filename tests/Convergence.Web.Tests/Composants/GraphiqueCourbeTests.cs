using AngleSharp.Dom;
using Convergence.Web.Composants.Graphiques;

namespace Convergence.Web.Tests.Composants;

public sealed class GraphiqueCourbeTests
{
    private static readonly string[] Annees = ["2020", "2021", "2022", "2023"];

    private static Task<IElement> DessinerAsync(string[] periodes, params Serie[] series) =>
        Rendu.HtmlAsync(
            new GraphiqueCourbeTagHelper
            {
                Titre = "Évolution",
                Periodes = periodes,
                Series = series,
                Unite = "salariés",
            }
        );

    [Fact]
    public async Task Une_valeur_absente_coupe_le_trait()
    {
        var html = await DessinerAsync(Annees, new Serie("CVG", [260, null, 1700, 2600]));

        Assert.Equal(2, html.QuerySelector("path.courbe__trait")!.GetAttribute("d")!.Count(c => c == 'M'));
        Assert.Equal(3, html.QuerySelectorAll("circle.courbe__point").Length);
    }

    [Fact]
    public async Task Zero_est_un_point_sur_la_base()
    {
        var html = await DessinerAsync(Annees, new Serie("CVG", [0, 10, 0, 10]));

        Assert.Equal(4, html.QuerySelectorAll("circle.courbe__point").Length);
        Assert.Equal("220", html.QuerySelector("circle.courbe__point")!.ParentElement!.GetAttribute("y"));
    }

    [Fact]
    public async Task Un_seul_point_est_au_milieu()
    {
        var html = await DessinerAsync(["2026-S1"], new Serie("CVG", [12]));

        Assert.Equal("50%", html.QuerySelector("circle.courbe__point")!.ParentElement!.GetAttribute("x"));
        Assert.Equal("2026-S1 – CVG : 12 salariés", html.QuerySelector("circle title")!.TextContent);
    }

    [Fact]
    public async Task Trois_series_se_distinguent_par_la_marque_et_par_le_nom()
    {
        var html = await DessinerAsync(Annees, new Serie("A", [1, 2, 3, 4]), new Serie("B", [1, 2, 3, 4]), new Serie("C", [4, 3, 2, 1]));

        Assert.NotEmpty(html.QuerySelectorAll("circle.courbe__point"));
        Assert.NotEmpty(html.QuerySelectorAll("rect.courbe__point"));
        Assert.NotEmpty(html.QuerySelectorAll("path.courbe__point"));
        Assert.Equal(["A", "B", "C"], html.QuerySelectorAll(".legende li").Select(l => l.TextContent));
        var hauteurs = html.QuerySelectorAll("text.courbe__nom")
            .Select(t => double.Parse(t.GetAttribute("y")!, System.Globalization.CultureInfo.InvariantCulture))
            .Order()
            .ToArray();
        Assert.True(hauteurs[1] - hauteurs[0] >= 15.9);
    }

    [Fact]
    public async Task Quatre_series_sont_refusees() =>
        await Assert.ThrowsAsync<InvalidOperationException>(() => DessinerAsync(Annees, [.. Enumerable.Repeat(new Serie("A", [1]), 4)]));

    [Fact]
    public async Task Rien_que_des_absences_ne_dessine_pas_zero()
    {
        var html = await DessinerAsync(Annees, new Serie("A", [null, null, null, null]));

        Assert.Null(html.QuerySelector("svg"));
        Assert.Contains("Aucune donnée", html.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task La_description_dit_le_debut_la_fin_et_ce_qui_manque()
    {
        var html = await DessinerAsync(Annees, new Serie("CVG", [260, null, 1700, 2600]));

        Assert.Equal(
            "De 2020 à 2023. CVG : 260 salariés (2020), 2\u202F600 salariés (2023), 1 période non renseignée.",
            html.QuerySelector("desc")!.TextContent
        );
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(12, 12)]
    [InlineData(24, 12)]
    [InlineData(60, 12)]
    public void Les_periodes_tiennent_sous_l_axe_et_la_derniere_y_est(int nombre, int montrees)
    {
        var rangs = CourbeNoms.PeriodesMontrees(nombre).ToArray();

        Assert.Equal(montrees, rangs.Length);
        Assert.Equal((nombre - 1, true), rangs[^1]);
        Assert.True(rangs.Count(r => r.Essentielle) <= 3);
    }

    [Theory]
    [InlineData(0, 1, 1)]
    [InlineData(7, 8, 2)]
    [InlineData(2600, 3000, 1000)]
    [InlineData(407, 600, 200)]
    [InlineData(1, 1, 0.25)]
    public void L_axe_a_des_graduations_rondes(double valeur, double maximum, double pas)
    {
        var echelle = EchelleAxe.Pour([(decimal)valeur, null]);

        Assert.Equal((decimal)maximum, echelle.Maximum);
        Assert.Equal((decimal)pas, echelle.Pas);
        Assert.Equal(0, echelle.Graduations[0]);
        Assert.Equal(echelle.Maximum, echelle.Graduations[^1]);
    }
}
