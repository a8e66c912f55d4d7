using Convergence.Web.Composants.Graphiques;

namespace Convergence.Web.Tests.Composants;

public sealed class GraphiqueFriseTests
{
    [Fact]
    public async Task Les_barres_qui_se_chevauchent_ne_se_cachent_pas_et_un_jour_se_voit()
    {
        var html = await Rendu.HtmlAsync(
            new GraphiqueFriseTagHelper
            {
                Titre = "Temps",
                Pistes = [new("Contrats", [new(0, 500, "premier"), new(400, 700, "second"), new(500, 500, "un jour"), new(1000, 1000, "dernier jour")])],
                Reperes = [new(250, "Aujourd’hui", "aujourdhui"), new(1000, "Plafond")],
                Graduations = [new(300, "2026"), new(950, "2027", false)],
            }
        );
        var barres = html.QuerySelectorAll("rect.frise__barre").ToDictionary(r => r.QuerySelector("title")!.TextContent);
        Assert.NotEqual(barres["premier"].GetAttribute("y"), barres["second"].GetAttribute("y"));
        Assert.Equal(barres["premier"].GetAttribute("y"), barres["un jour"].GetAttribute("y"));
        Assert.Equal(("0.4%", "99.6%"), (barres["dernier jour"].GetAttribute("width"), barres["dernier jour"].GetAttribute("x")));
        Assert.Equal(["Contrats", "Aujourd’hui", "Plafond"], html.QuerySelectorAll("text.frise__piste, text.frise__nom").Select(t => t.TextContent));
        Assert.Equal("end", html.QuerySelectorAll("text.frise__nom").Single(t => t.TextContent == "Plafond").GetAttribute("text-anchor"));
        Assert.Contains("premier", html.QuerySelector("desc")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Une_prolongation_se_reconnait_sans_couleur()
    {
        var html = await Rendu.HtmlAsync(
            new GraphiqueFriseTagHelper
            {
                Titre = "Temps",
                Pistes = [new("PASS", [new(0, 500, "a"), new(500, 800, "b", RemplissageFrise.Hachure), new(800, 900, "c", RemplissageFrise.Contour)])],
            }
        );
        var hachuree = html.QuerySelector("rect.frise__barre--hachure")!;
        Assert.Equal($"url(#{html.QuerySelector("pattern")!.Id})", hachuree.GetAttribute("fill"));
        Assert.NotNull(html.QuerySelector("rect.frise__barre--contour"));
    }

    [Fact]
    public async Task L_escalier_monte_et_descend_d_une_seule_couleur()
    {
        var html = await Rendu.HtmlAsync(
            new GraphiqueEscalierTagHelper
            {
                Titre = "Heures",
                Unite = "h",
                Marches = [new(0, 500, 8, "Du 1er au 2"), new(500, 1000, 4, "Du 3 au 4")],
                Niveaux = [(20, "20 h")],
                Debut = "01/01/2026",
                Fin = "01/02/2026",
            }
        );
        Assert.Equal("Du 1er au 2 : 8 h. Du 3 au 4 : 4 h.", html.QuerySelector("desc")!.TextContent);
        Assert.Equal(["8 h", "4 h"], html.QuerySelectorAll("text.escalier__nom").Select(t => t.TextContent));
        Assert.Single(html.QuerySelectorAll("path.escalier__trait"));
        Assert.Empty((await Rendu.HtmlAsync(new GraphiqueEscalierTagHelper { Titre = "Heures" })).QuerySelectorAll("text.escalier__nom"));
    }
}
