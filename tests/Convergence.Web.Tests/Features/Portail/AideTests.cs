using System.Net;
using AngleSharp.Html.Dom;
using Convergence.Testing;
using Convergence.Testing.Html;
using Convergence.Web.Features.Portail.Aide;

namespace Convergence.Web.Tests.Features.Portail;

/// <summary>The guide on the site is the one of docs/guide, whole, and leads where it says.</summary>
public sealed class AideTests(ConvergenceFactory factory) : IClassFixture<ConvergenceFactory>
{
    private static readonly string Racine = MotsDesGuidesTests.TrouverRacine();

    [Fact]
    public async Task Chaque_guide_du_dossier_est_dans_la_liste_sans_connexion()
    {
        using var client = factory.Anonyme();
        var page = await client.LirePageAsync("/aide");
        var titres = page.QuerySelectorAll("main .taches__titre").Select(AssertHtml.Texte);
        var attendus = Directory
            .GetFiles(Path.Combine(Racine, "docs/guide"), "*.md")
            .OrderBy(f => int.Parse(Path.GetFileName(f).Split('-')[0], System.Globalization.CultureInfo.InvariantCulture))
            .Select(f => File.ReadLines(f).First()[2..]);
        Assert.Equal(attendus, titres);
    }

    [Fact]
    public async Task Chaque_guide_a_un_seul_titre_un_sommaire_juste_et_aucun_lien_mort()
    {
        using var client = factory.Anonyme();
        var pages = new Dictionary<string, IHtmlDocument>(StringComparer.Ordinal);
        foreach (var guide in new GuidesService().Tous)
        {
            pages[$"/aide/{guide.Code}"] = await client.LirePageAsync($"/aide/{guide.Code}");
        }

        foreach (var (adresse, page) in pages)
        {
            Assert.Single(page.QuerySelectorAll("h1"));
            Assert.NotEmpty(page.QuerySelectorAll(".guide__sommaire a"));
            Assert.Empty(page.QuerySelectorAll("main [style]"));
            foreach (var lien in page.QuerySelectorAll(".guide a").Select(a => a.GetAttribute("href")!))
            {
                var morceaux = lien.Split('#');
                var cible = morceaux[0].Length == 0 ? page : pages.GetValueOrDefault(morceaux[0]);
                Assert.True(cible is not null && (morceaux.Length == 1 || cible.GetElementById(morceaux[1]) is not null), $"{adresse} : {lien}");
            }
        }
    }

    [Theory]
    [InlineData("non renseigne")]
    [InlineData("ACCUSÉ")]
    [InlineData("sans souris")]
    public async Task On_cherche_sans_accents(string mots)
    {
        using var client = factory.Anonyme();
        var page = await client.LirePageAsync($"/aide?q={Uri.EscapeDataString(mots)}");
        Assert.NotEmpty(page.QuerySelectorAll("section[aria-labelledby='passages'] .taches__titre"));
        AssertHtml.Valeur(page, "q", mots);
    }

    [Fact]
    public async Task Ce_qui_ne_se_trouve_pas_est_dit_et_ce_qui_est_tape_reste_du_texte()
    {
        using var client = factory.Anonyme();
        var page = await client.LirePageAsync($"/aide?q={Uri.EscapeDataString("<b>zzyzx</b>")}");
        AssertHtml.Contient(page, "Rien ne correspond dans l’aide");
        Assert.Null(page.QuerySelector("main b"));
    }

    [Fact]
    public async Task Un_guide_inconnu_n_existe_pas()
    {
        using var client = factory.Anonyme();
        await client.LirePageAsync("/aide/guide-inconnu", HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task La_declaration_d_accessibilite_dit_ce_qui_n_est_pas_evalue()
    {
        using var client = factory.Anonyme();
        var page = await client.LirePageAsync("/accessibilite");
        AssertHtml.Titre(page, "Déclaration d’accessibilité");
        AssertHtml.Contient(page, "Non conforme : aucun audit n’a été fait");
        AssertHtml.Contient(page, "1er décembre 2026");
        AssertHtml.Contient(page, "Défenseur des droits");
    }
}
