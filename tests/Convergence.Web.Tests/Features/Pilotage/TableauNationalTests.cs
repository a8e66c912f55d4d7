using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using ClosedXML.Excel;
using Convergence.Testing;
using Convergence.Testing.Html;
using Convergence.Web.Features.Pilotage.TableauxDeBord;

namespace Convergence.Web.Tests.Features.Pilotage;

/// <summary>What the national team and the ministries read, to the unit.</summary>
public sealed class TableauNationalTests(ConvergenceFactory factory) : IClassFixture<ConvergenceFactory>
{
    [Fact]
    public async Task Le_cvg_de_2023_est_celui_du_rapport_et_paris_n_est_pas_0()
    {
        var page = await LireAsync(Comptes.National, "?periode=2023");

        Assert.Equal("2288", Chiffre(page, "File active CVG"));
        Assert.Contains("11 territoires sur 12", Carte(page, "File active CVG"), StringComparison.Ordinal);
        Assert.Contains("Paris : non renseigné", Carte(page, "File active CVG"), StringComparison.Ordinal);
        Assert.Contains("31/12/2023", Carte(page, "File active CVG"), StringComparison.Ordinal);
        Assert.Contains("Rapport d’activité 2023", Carte(page, "File active CVG"), StringComparison.Ordinal);
        Assert.Equal("63", Chiffre(page, "Chantiers CVG déclarés"));
        Assert.Equal("non renseigné", Cellule(page, "Paris", "File active"));
        Assert.Equal("327", Cellule(page, "Lyon", "File active"));
        Assert.Contains("somme de 11 territoires sur 12", page.QuerySelector("tfoot")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector("a[href='/definitions#file-active']"));
    }

    [Fact]
    public async Task Le_declare_national_reste_a_part()
    {
        var declares = (await LireAsync(Comptes.National, "?periode=2023")).QuerySelector("section[aria-labelledby='titre-declares']")!;
        Assert.Equal(["nonrenseigné", "3448", "68"], declares.QuerySelectorAll(".chiffre__valeur").Select(v => Serrer(v.FirstChild!.TextContent)));
    }

    [Fact]
    public async Task Le_phc_de_2023_compte_10_territoires_et_ne_dit_rien_de_la_seine_saint_denis()
    {
        var page = await LireAsync(Comptes.Dgcs, "?periode=2023");

        Assert.Equal("410", Chiffre(page, "Parcours PHC annuels (« entrées PHC »)"));
        Assert.Contains("10 territoires Convergence sur 12", Carte(page, "Parcours PHC annuels (« entrées PHC »)"), StringComparison.Ordinal);
        Assert.Equal("59", Chiffre(page, "Chantiers listés au registre"));
        Assert.Equal("non renseigné", Cellule(page, "Seine-Saint-Denis", "Parcours annuels (capacité)"));
        Assert.Equal("non renseigné", Cellule(page, "Paris", "Parcours annuels (capacité)"));
        var declares = page.QuerySelector("section[aria-labelledby='titre-declares']")!.TextContent;
        Assert.Contains("867", declares, StringComparison.Ordinal);
        Assert.Contains("62", declares, StringComparison.Ordinal);
    }

    [Fact]
    public async Task La_dgefp_lit_le_cvg_et_rien_d_autre()
    {
        using var client = await factory.ConnecterAsync(Comptes.Dgefp);
        Assert.Null((await client.LirePageAsync("/tableaux-de-bord")).QuerySelector("nav[aria-label='Programme']"));
        await client.LirePageAsync("/tableaux-de-bord?programme=phc", HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("?periode=1999")]
    [InlineData("?periode=n'importe")]
    [InlineData("?programme=dph")]
    public async Task Une_adresse_inconnue_n_est_pas_trouvee(string suite)
    {
        using var client = await factory.ConnecterAsync(Comptes.National);
        await client.LirePageAsync("/tableaux-de-bord" + suite, HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task La_periode_par_defaut_est_la_derniere_qui_a_publie() =>
        Assert.Equal("2026-08", (await LireAsync(Comptes.Dgefp, string.Empty)).QuerySelector<IHtmlSelectElement>("#periode")!.Value);

    [Fact]
    public async Task Le_transmis_est_marque_pour_l_equipe_nationale_et_cache_aux_institutions()
    {
        Assert.Contains("transmis, non validé", (await LireAsync(Comptes.National, "?periode=2026-09")).Body!.TextContent, StringComparison.Ordinal);
        var institution = await LireAsync(Comptes.Dgefp, "?periode=2026-09");
        Assert.DoesNotContain("transmis", institution.QuerySelector(".tableau-national")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("non publié", Cellule(institution, "Lyon", "File active"));
    }

    [Fact]
    public async Task Un_brouillon_n_est_pas_un_chiffre()
    {
        var page = await LireAsync(Comptes.National, "?periode=2026-10");
        Assert.Equal(["nontransmis"], page.QuerySelectorAll(".tableau-national > tbody > tr").Select(l => Serrer(l.Children[1].TextContent)).Distinct());
    }

    [Fact]
    public async Task Un_objectif_sans_base_ou_sans_realise_n_a_pas_de_taux()
    {
        var objectifs = (await LireAsync(Comptes.National, "?periode=2023")).QuerySelectorAll(".tableau-objectifs tbody tr").ToList();
        var fileActive = objectifs.Single(o => Serrer(o.TextContent).Contains("2600", StringComparison.Ordinal)).TextContent;
        Assert.Contains("non comparable", fileActive, StringComparison.Ordinal);
        Assert.Contains("11 territoires sur 12", fileActive, StringComparison.Ordinal);
        var doublement = objectifs.Single(o => Serrer(o.TextContent).Contains("6000", StringComparison.Ordinal)).TextContent;
        Assert.Contains("sans en écrire la base", doublement, StringComparison.Ordinal);
        Assert.DoesNotContain("%", fileActive + doublement, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Les_points_publies_gardent_leur_source()
    {
        var evolution = (await LireAsync(Comptes.Dgefp, string.Empty)).QuerySelector("section[aria-labelledby='titre-evolution']")!;
        Assert.Equal(
            24,
            evolution
                .QuerySelectorAll("tbody tr")
                .Count(l => !l.TextContent.Contains("20/", StringComparison.Ordinal) && l.TextContent.Contains("Campagne", StringComparison.Ordinal))
        );
        Assert.Contains(evolution.QuerySelectorAll("tbody tr"), l =>
            Serrer(l.TextContent).Contains("1700", StringComparison.Ordinal) && l.TextContent.Contains("déclaré, niveau national", StringComparison.Ordinal)
        );
        Assert.Contains(evolution.QuerySelectorAll("tbody tr"), l =>
            l.TextContent.Contains("COPIL de juillet 2020", StringComparison.Ordinal) && l.TextContent.Contains("385", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task Les_territoires_phc_seul_se_deplient_et_se_trient()
    {
        var replie = await LireAsync(Comptes.National, "?programme=phc&periode=2026-08");
        Assert.Equal(12, replie.QuerySelectorAll(".tableau-national > tbody > tr:not(.ligne-somme)").Length);
        var deplie = await LireAsync(Comptes.National, "?programme=phc&periode=2026-08&phc-seul=ouvert&tri=presents&sens=desc");
        var presents = deplie
            .QuerySelectorAll("#phc-seul > tr:not(.ligne-somme)")
            .Select(l => int.Parse(Serrer(l.Children[1].TextContent), System.Globalization.CultureInfo.InvariantCulture))
            .ToList();
        Assert.Equal(TableauNationalService.TaillePage, presents.Count);
        Assert.Equal(presents.OrderDescending(), presents);
        Assert.Equal(replie.QuerySelector("tfoot")!.TextContent, deplie.QuerySelector("tfoot")!.TextContent);
    }

    [Fact]
    public async Task La_carte_montre_la_reunion_et_la_corse_et_son_tableau_aussi()
    {
        var carte = (await LireAsync(Comptes.National, string.Empty)).QuerySelector("section[aria-labelledby='titre-carte']")!;
        Assert.Contains("La Réunion (974)", carte.QuerySelector("tbody")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(carte.QuerySelectorAll("tbody th"), t => t.TextContent.Contains("(2", StringComparison.Ordinal));
    }

    [Fact]
    public async Task L_export_dit_que_des_lignes_sont_fictives()
    {
        using var client = await factory.ConnecterAsync(Comptes.National);
        using var reponse = await client.GetAsync(new Uri("/tableaux-de-bord/export?periode=2026-08&programme=phc", UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, reponse.StatusCode);
        Assert.Contains("DONNEES-FICTIVES", reponse.Content.Headers.ContentDisposition!.FileName, StringComparison.Ordinal);
        using var classeur = new XLWorkbook(await reponse.Content.ReadAsStreamAsync());
        Assert.Equal(45, classeur.Worksheet(2).RowsUsed().Count() - 1);
        Assert.Contains("DONNÉES FICTIVES", classeur.Worksheet(1).CellsUsed().Select(c => c.GetString()));
    }

    [Fact]
    public async Task L_export_de_2023_ne_porte_rien_de_fictif_et_ecrit_paris_non_renseigne()
    {
        using var client = await factory.ConnecterAsync(Comptes.Dgefp);
        using var reponse = await client.GetAsync(new Uri("/tableaux-de-bord/export?periode=2023", UriKind.Relative));
        Assert.DoesNotContain("FICTIVES", reponse.Content.Headers.ContentDisposition!.FileName, StringComparison.Ordinal);
        using var classeur = new XLWorkbook(await reponse.Content.ReadAsStreamAsync());
        var feuille = classeur.Worksheet(2);
        var paris = feuille.RowsUsed().Single(l => l.Cell(2).GetString() == "Paris");
        Assert.Equal("non renseigné", paris.Cell(4).GetString());
        Assert.Equal(2288, feuille.RowsUsed().Skip(1).Where(l => l.Cell(4).DataType == XLDataType.Number).Sum(l => l.Cell(4).GetDouble()));
    }

    private static string Serrer(string texte) => new([.. texte.Where(c => !char.IsWhiteSpace(c))]);

    private static IElement CarteDe(IParentNode page, string libelle) =>
        page.QuerySelectorAll("section[aria-labelledby='titre-chiffres'] .chiffre").Single(c => c.QuerySelector(".chiffre__libelle")!.TextContent == libelle);

    private static string Carte(IParentNode page, string libelle) => CarteDe(page, libelle).TextContent;

    private static string Chiffre(IParentNode page, string libelle) =>
        Serrer(CarteDe(page, libelle).QuerySelector(".chiffre__valeur")!.FirstChild!.TextContent);

    private static string Cellule(IParentNode page, string territoire, string colonne)
    {
        var rang = page.QuerySelectorAll(".tableau-national > thead th").ToList().FindIndex(t => t.TextContent.Trim() == colonne);
        var ligne = page.QuerySelectorAll(".tableau-national > tbody > tr").Single(l => l.QuerySelector("th a")?.TextContent == territoire);
        return ligne.Children[rang].TextContent.Trim();
    }

    private async Task<IHtmlDocument> LireAsync(string compte, string suite)
    {
        using var client = await factory.ConnecterAsync(compte);
        return await client.LirePageAsync("/tableaux-de-bord" + suite);
    }
}
