using System.Net;
using ClosedXML.Excel;
using Convergence.Testing;
using Convergence.Testing.Html;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Web.Tests.Features.Conventions;

/// <summary>The agreements of the sources, read by who may.</summary>
public sealed class ConventionsTests(ConvergenceFactory factory) : IClassFixture<ConvergenceFactory>
{
    [Fact]
    public async Task La_matrice_se_lit_comme_le_rapport_2023()
    {
        using var client = await factory.ConnecterAsync(Comptes.National);
        var page = await client.LirePageAsync("/partenariats/matrice");
        var lignes = page.QuerySelectorAll("tbody tr").ToDictionary(l => l.QuerySelector("th")!.TextContent.Trim(), l => l);
        Assert.Equal("8 signées, 4 en signature", lignes["CPAM"].QuerySelector("td")!.TextContent.Trim());
        Assert.Equal("3 actives, 2 en discussion", lignes["CDC Habitat"].QuerySelector("td")!.TextContent.Trim());

        var titres = page.QuerySelectorAll("thead th").Select(t => t.TextContent.Trim()).ToList();
        string Case(string partenaire, string territoire) => lignes[partenaire].QuerySelectorAll("th, td")[titres.IndexOf(territoire)].TextContent;
        Assert.Contains("étendue", Case("CDC Habitat", "Seine-Saint-Denis"), StringComparison.Ordinal);
        Assert.Contains("Active", Case("CDC Habitat", "Paris"), StringComparison.Ordinal);
        Assert.Contains("En discussion", Case("CDC Habitat", "Marseille"), StringComparison.Ordinal);
        Assert.Contains("En signature", Case("CPAM", "Somme"), StringComparison.Ordinal);
        Assert.Contains("aucune connue", Case("CDC Habitat", "Rouen"), StringComparison.Ordinal);
        Assert.Equal(14, titres.Count);
        Assert.Contains("CNAM", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task La_matrice_s_exporte_avec_les_memes_mots()
    {
        using var client = await factory.ConnecterAsync(Comptes.National);
        using var classeur = new XLWorkbook(await client.GetStreamAsync("/partenariats/matrice/export"));
        var feuille = classeur.Worksheet("Partenariats");
        Assert.Contains(feuille.CellsUsed(), c => c.GetString() == "8 signées, 4 en signature");
        Assert.Contains(feuille.CellsUsed(), c => c.GetString() == "Active (étendue)");
    }

    [Fact]
    public async Task Une_coordination_lit_les_siennes_et_les_cadres_nationaux()
    {
        using var client = await factory.ConnecterAsync(Comptes.CoordinationLyon);
        var texte = (await client.LirePageAsync("/conventions")).QuerySelector("tbody")!.TextContent;
        Assert.Contains("CNV-CPAM-LYON", texte, StringComparison.Ordinal);
        Assert.Contains("CNV-CNAM-2021", texte, StringComparison.Ordinal);
        Assert.DoesNotContain("CNV-CPAM-LILLE", texte, StringComparison.Ordinal);
        Assert.DoesNotContain("CNV-DGEFP", texte, StringComparison.Ordinal);

        var cadre = await factory.LireAsync(db => db.Conventions.Where(c => c.Numero == "CNV-CNAM-2021").Select(c => c.Id).SingleAsync());
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync($"/conventions/{cadre}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync($"/conventions/{cadre}/modifier")).StatusCode);
    }

    [Fact]
    public async Task Les_filtres_comptent_et_la_recherche_ignore_les_accents()
    {
        using var client = await factory.ConnecterAsync(Comptes.National);
        var page = await client.LirePageAsync("/conventions?q=sante+mentale");
        Assert.Equal("CNV-DGCS-SANTE-MENTALE-2023", page.QuerySelector("tbody th a")!.TextContent);
        var toutes = await client.LirePageAsync("/conventions?type=PartenariatLocal&etat=EnSignature");
        Assert.Equal(4, toutes.QuerySelectorAll("tbody tr").Length);
        Assert.Contains("En signature (4)", toutes.QuerySelector("#etat")!.TextContent, StringComparison.Ordinal);
        AssertHtml.Contient(await client.LirePageAsync("/conventions?q=zzz"), "Aucune convention ne correspond");
    }

    [Fact]
    public async Task Ce_qui_est_echu_est_annonce()
    {
        using var client = await factory.ConnecterAsync(Comptes.National);
        var page = await client.LirePageAsync("/conventions?echeance=echue");
        Assert.Contains("CNV-DGEFP-2023", page.QuerySelector("tbody")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("CNV-FDF-2020", page.QuerySelector("tbody")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("échues", page.QuerySelector(".alerte")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task L_accueil_de_qui_les_tient_dit_les_fins_a_preparer()
    {
        using var national = await factory.ConnecterAsync(Comptes.National);
        Assert.NotNull((await national.LirePageAsync("/accueil")).QuerySelector("main a[href='/conventions?echeance=echue']"));
        using var partenariat = await factory.ConnecterAsync(Comptes.PartenariatLyon);
        Assert.Null((await partenariat.LirePageAsync("/accueil")).QuerySelector("main a[href*='echeance=']"));
    }

    [Fact]
    public async Task L_export_porte_les_lignes_filtrees_et_leur_source()
    {
        using var client = await factory.ConnecterAsync(Comptes.National);
        using var classeur = new XLWorkbook(await client.GetStreamAsync("/conventions/export?type=Mecenat"));
        var valeurs = classeur.Worksheet("Conventions").CellsUsed().Select(c => c.GetString()).ToList();
        Assert.Contains("CNV-FDF-2020", valeurs);
        Assert.Contains("Rapport d’activité 2023", valeurs);
        Assert.DoesNotContain("CNV-CNAM-2021", valeurs);
    }
}
