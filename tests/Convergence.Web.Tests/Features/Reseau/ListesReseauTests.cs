using AngleSharp.Html.Dom;
using ClosedXML.Excel;
using Convergence.Testing;
using Convergence.Testing.Html;

namespace Convergence.Web.Tests.Features.Reseau;

public sealed class ListesReseauTests(ConvergenceFactory factory) : IClassFixture<ConvergenceFactory>
{
    [Theory]
    [InlineData("/territoires?au=2023-12-31", "45 territoires")]
    [InlineData("/territoires?au=2023-12-31&nature=convergence", "12 territoires")]
    [InlineData("/territoires?au=2023-12-31&nature=phc-seul", "33 territoires")]
    [InlineData("/territoires?au=2012-06-30", "1 territoire")]
    [InlineData("/territoires?q=perigueux", "1 territoire")]
    [InlineData("/territoires?q=ADPEI", "1 territoire")]
    [InlineData("/chantiers?au=2023-12-31", "63 chantiers")]
    [InlineData("/chantiers?au=2023-12-31&q=DPH", "59 chantiers")]
    [InlineData("/chantiers?au=2023-12-31&q=premi%C3%A8res+heures", "59 chantiers")]
    [InlineData("/chantiers?au=2023-12-31&q=prelude", "2 chantiers")]
    [InlineData("/chantiers?au=2023-12-31&q=programme+convergence", "4 chantiers")]
    [InlineData("/chantiers?au=2023-12-31&programme=phc&territoire=PARIS", "chantiers")]
    public async Task Une_liste_se_lit_a_une_date_se_cherche_sans_accent_et_se_filtre(string adresse, string compte)
    {
        var page = await NationalAsync(adresse);
        Assert.EndsWith(compte, AssertHtml.Texte(AssertHtml.Element(page, ".pagination-liens__etendue")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Un_ancien_nom_dit_pourquoi_il_trouve() => AssertHtml.Contient(await NationalAsync("/chantiers?q=dph"), "DPH : ancien nom de PHC");

    [Fact]
    public async Task Un_filtre_dit_son_compte_et_le_tri_reste_dans_l_adresse()
    {
        var page = await NationalAsync("/territoires?au=2023-12-31&tri=nom&sens=desc");
        Assert.Contains("PHC seul (33)", page.QuerySelectorAll("#nature option").Select(AssertHtml.Texte));
        Assert.Equal("Toulouse Métropole", AssertHtml.Lignes(page)[0][0]);
        Assert.NotEmpty(page.QuerySelectorAll(".pagination-liens a[href*='sens=desc']"));
    }

    [Fact]
    public async Task Paris_dit_non_renseigne_et_jamais_zero()
    {
        var page = await NationalAsync("/territoires/PARIS?au=2023-12-31");
        var chiffre = AssertHtml
            .Lignes(page, "table:has(#chiffres-titre)")
            .First(l => l[0].StartsWith("File active", StringComparison.Ordinal) && l[2].Contains("2023", StringComparison.Ordinal));
        Assert.Equal("non renseigné", chiffre[3]);
    }

    [Fact]
    public async Task La_fiche_de_Marseille_dit_le_changement_de_porteur()
    {
        var page = await NationalAsync("/territoires/MARSEILLE");
        AssertHtml.Contient(page, "HPF porte la coordination");
        AssertHtml.Contient(page, "ADPEI ne porte plus la coordination");
        AssertHtml.Contient(page, "10 déclarés au 31/12/2023");
    }

    [Fact]
    public async Task Une_coordination_ne_voit_que_son_territoire()
    {
        using var client = await factory.ConnecterAsync(Comptes.CoordinationLyon);
        var page = await client.LirePageAsync("/territoires");
        Assert.Equal(["Lyon"], AssertHtml.Lignes(page).Select(l => l[0]));
        AssertHtml.NeContientPas(page, "62 / 59");
        await client.LirePageAsync("/territoires/LILLE", System.Net.HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Une_CIP_ne_lit_pas_un_compte_partiel_comme_un_total()
    {
        using var client = await factory.ConnecterAsync(Comptes.CipLyon);
        Assert.Equal("hors de votre périmètre", AssertHtml.Lignes(await client.LirePageAsync("/territoires"))[0][4]);
    }

    [Fact]
    public async Task L_export_est_ce_qui_est_montre_et_dit_d_ou_il_vient()
    {
        var (nom, classeur) = await ExporterAsync("/chantiers/export?au=2023-12-31&programme=phc");
        using (classeur)
        {
            Assert.DoesNotContain("FICTIVES", nom, StringComparison.Ordinal);
            var lignes = classeur.Worksheet("Chantiers").RowsUsed().Skip(1).ToList();
            Assert.Equal(59, lignes.Count);
            AssertTous.Verifier(lignes, l => Assert.Equal(XLDataType.Text, l.Cell(6).DataType));
            var lisezMoi = string.Join('\n', classeur.Worksheet("Lisez-moi").CellsUsed().Select(c => c.GetString()));
            Assert.Contains("Programme : PHC", lisezMoi, StringComparison.Ordinal);
            Assert.Contains("Équipe nationale", lisezMoi, StringComparison.Ordinal);
            Assert.DoesNotContain("fictif)", lisezMoi, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("/chantiers/export")]
    [InlineData("/territoires/export")]
    public async Task Un_export_avec_une_ligne_fictive_le_dit_dans_son_nom_et_dedans(string adresse)
    {
        var (nom, classeur) = await ExporterAsync(adresse);
        using (classeur)
        {
            Assert.EndsWith("DONNEES-FICTIVES.xlsx", nom, StringComparison.Ordinal);
            Assert.Contains("DONNÉES FICTIVES", classeur.Worksheet("Lisez-moi").CellsUsed().Select(c => c.GetString()));
        }
    }

    private async Task<IHtmlDocument> NationalAsync(string adresse)
    {
        using var client = await factory.ConnecterAsync(Comptes.National);
        return await client.LirePageAsync(adresse);
    }

    private async Task<(string Nom, XLWorkbook Classeur)> ExporterAsync(string adresse)
    {
        using var client = await factory.ConnecterAsync(Comptes.National);
        using var reponse = await client.GetAsync(new Uri(adresse, UriKind.Relative));
        return (
            reponse.Content.Headers.ContentDisposition!.FileName!.Trim('"'),
            new XLWorkbook(new MemoryStream(await reponse.Content.ReadAsByteArrayAsync()))
        );
    }
}
