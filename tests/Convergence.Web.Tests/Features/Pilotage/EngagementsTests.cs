using AngleSharp.Html.Dom;
using ClosedXML.Excel;
using Convergence.Testing;
using Convergence.Testing.Html;

namespace Convergence.Web.Tests.Features.Pilotage;

/// <summary>The board reads as the report of 2023 does.</summary>
public sealed class EngagementsTests(ConvergenceFactory factory) : IClassFixture<ConvergenceFactory>
{
    [Theory]
    [InlineData(Comptes.National)]
    [InlineData(Comptes.CoordinationLyon)]
    public async Task Les_engagements_de_2023_se_lisent_comme_dans_le_rapport(string compte)
    {
        var page = await LireAsync("?echeance=2023", compte);
        Assert.Equal(5, page.QuerySelectorAll(".tableau-engagements tbody tr").Length);

        var territoires = Ligne(page, "OBJ-CVG-2023-TERR");
        Assert.Contains("12 territoires, au 31/12/2023", territoires[5], StringComparison.Ordinal);
        Assert.Equal(("0", "100 %"), (territoires[6], territoires[7]));

        var aci = Ligne(page, "OBJ-PHC-2023-ACI");
        Assert.Contains("62 déclarés, 59 listés au registre à cette date : l’écart est connu.", aci[5], StringComparison.Ordinal);
        Assert.Equal("100 %", aci[7]);

        var fileActive = Ligne(page, "OBJ-CVG-2023-FA");
        Assert.Contains(
            "Non comparable : la valeur réalisée n’est pas écrite, et la somme connue (2 288) ne compte que 11 territoires sur 12.",
            fileActive[5],
            StringComparison.Ordinal
        );
        Assert.Equal(("sans objet", "non comparable"), (fileActive[6], fileActive[7]));

        var capacite = Ligne(page, "OBJ-PHC-2023-CAPA");
        Assert.Contains("aucun indicateur du portail ne mesure la même chose", capacite[5], StringComparison.Ordinal);
        Assert.Contains("867 est un nombre de personnes accompagnées : autre indicateur", capacite[5], StringComparison.Ordinal);
        Assert.Equal("non comparable", capacite[7]);
    }

    [Fact]
    public async Task Une_base_qui_n_est_pas_ecrite_et_une_echeance_a_venir_se_disent()
    {
        var page = await LireAsync("?echeance=2027");
        foreach (var code in new[] { "OBJ-CVG-2027", "OBJ-PHC-2027" })
        {
            var ligne = Ligne(page, code);
            Assert.Contains("Base : non écrite dans la source", ligne[0], StringComparison.Ordinal);
            Assert.Contains("À venir", ligne[3], StringComparison.Ordinal);
            Assert.Equal("non comparable", ligne[7]);
        }
    }

    [Fact]
    public async Task La_trajectoire_du_cvg_est_une_droite_et_celle_du_phc_une_raison()
    {
        var section = (await LireAsync(string.Empty)).QuerySelector("section[aria-labelledby='trajectoire']")!;
        var cvg = section.QuerySelector("section[aria-labelledby='t-OBJ-CVG-2027']")!;
        Assert.Equal(
            ["2023|3 448|3 448", "2024|non renseigné|4 086", "2025|non renseigné|4 724", "2026|non renseigné|5 362", "2027|non renseigné|6 000"],
            cvg.QuerySelectorAll("tbody tr").Select(l => string.Join('|', l.Children.Take(3).Select(AssertHtml.Texte))).Select(Simple)
        );
        Assert.NotNull(cvg.QuerySelector("svg"));
        Assert.DoesNotContain("%", AssertHtml.Texte(cvg), StringComparison.Ordinal);

        var phc = section.QuerySelector("section[aria-labelledby='t-OBJ-PHC-2027']")!;
        Assert.Null(phc.QuerySelector("table, svg"));
        Assert.Contains(
            "2 000 est un nombre de parcours. Le dernier réalisé écrit (867 en 2023) compte des personnes",
            Simple(AssertHtml.Texte(phc)),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("?programme=phc", "PHC")]
    [InlineData("?origine=Pacte+des+solidarit%C3%A9s&programme=cvg", "CVG")]
    public async Task Les_filtres_et_le_tri_sont_dans_l_adresse(string adresse, string programme)
    {
        var page = await LireAsync(adresse + "&tri=cible&sens=desc");
        var lignes = AssertHtml.Lignes(page, ".tableau-engagements");
        Assert.NotEmpty(lignes);
        AssertTous.Verifier(lignes, l => Assert.Equal(programme, l[1]));
        var cibles = page.QuerySelectorAll(".tableau-engagements tbody tr td:nth-child(3)")
            .Select(c => int.Parse(string.Concat(c.TextContent.Where(char.IsAsciiDigit)), System.Globalization.CultureInfo.InvariantCulture))
            .ToList();
        Assert.Equal(cibles.OrderDescending(), cibles);
    }

    [Fact]
    public async Task Un_filtre_qui_ne_trouve_rien_propose_de_tout_revoir() =>
        AssertHtml.Contient(await LireAsync("?echeance=1999"), "Aucun engagement ne correspond");

    [Fact]
    public async Task Le_classeur_dit_la_meme_chose_que_l_ecran()
    {
        using var client = await factory.ConnecterAsync(Comptes.CoordinationLyon);
        using var reponse = await client.GetAsync(new Uri("/engagements/export?echeance=2023", UriKind.Relative));
        Assert.DoesNotContain(
            "FICTIVES",
            reponse.Content.Headers.ContentDisposition!.FileNameStar ?? reponse.Content.Headers.ContentDisposition.FileName,
            StringComparison.Ordinal
        );
        using var classeur = new XLWorkbook(await reponse.Content.ReadAsStreamAsync());
        var feuille = classeur.Worksheet("Engagements");
        var titres = feuille.Row(1).CellsUsed().ToDictionary(c => c.GetString(), c => c.Address.ColumnNumber);
        var ligne = feuille.RowsUsed().Single(r => r.Cell(1).GetString() == "OBJ-CVG-2023-FA");
        Assert.Equal(2600, ligne.Cell(titres["Cible"]).GetDouble());
        Assert.Equal("non renseigné", ligne.Cell(titres["Réalisé"]).GetString());
        Assert.Equal("non comparable", ligne.Cell(titres["Atteinte (%)"]).GetString());
        Assert.Contains("11 territoires sur 12", ligne.Cell(titres["Pourquoi"]).GetString(), StringComparison.Ordinal);
        Assert.Equal(100, feuille.RowsUsed().Single(r => r.Cell(1).GetString() == "OBJ-CVG-2023-TERR").Cell(titres["Atteinte (%)"]).GetDouble());
    }

    private async Task<IHtmlDocument> LireAsync(string suite, string compte = Comptes.National)
    {
        using var client = await factory.ConnecterAsync(compte);
        return await client.LirePageAsync("/engagements" + suite);
    }

    private static List<string> Ligne(IHtmlDocument page, string code) => [.. page.GetElementById(code)!.Children.Select(c => Simple(AssertHtml.Texte(c)))];

    /// <summary>Narrow and no-break spaces as ordinary ones.</summary>
    private static string Simple(string texte) => texte.Replace('\u202F', ' ').Replace('\u00A0', ' ');
}
