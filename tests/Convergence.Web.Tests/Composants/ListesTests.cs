using AngleSharp.Dom;
using Convergence.Testing;
using Convergence.Web.Composants.Chiffres;
using Convergence.Web.Composants.Etats;
using Convergence.Web.Composants.Listes;
using Convergence.Web.Composants.Saisie;

namespace Convergence.Web.Tests.Composants;

public sealed class ListesTests
{
    [Theory]
    [InlineData(1, 1, "1")]
    [InlineData(1, 5, "1,2,5")]
    [InlineData(3, 5, "1,2,3,4,5")]
    [InlineData(7, 13, "1,6,7,8,13")]
    [InlineData(13, 13, "1,12,13")]
    public void Les_numeros_de_page_restent_peu_nombreux(int page, int pages, string attendu) =>
        Assert.Equal(attendu, string.Join(',', PaginationLiensTagHelper.Numeros(page, pages)));

    [Fact]
    public async Task La_pagination_garde_les_filtres_et_le_tri()
    {
        var html = await Rendu.HtmlAsync(
            new PaginationLiensTagHelper
            {
                Page = 2,
                Total = 312,
                Singulier = "chantier",
                ViewContext = Rendu.Vue("/chantiers", "?q=caf%C3%A9&p=CVG&p=PHC&page=2"),
            }
        );
        var liens = html.QuerySelectorAll("a").Select(a => a.GetAttribute("href")!).ToArray();

        AssertTous.Verifier(liens, l => Assert.StartsWith("/chantiers?q=caf%C3%A9&p=CVG&p=PHC", l, StringComparison.Ordinal));
        Assert.Equal("/chantiers?q=caf%C3%A9&p=CVG&p=PHC", liens[0]);
        Assert.Equal("page=3", liens[^1].Split('&')[^1]);
        Assert.Equal("26 à 50 sur 312 chantiers", html.QuerySelector("p")!.TextContent);
        Assert.Equal("Page 2", html.QuerySelector("[aria-current=page]")!.TextContent);
    }

    [Fact]
    public async Task Une_seule_page_ne_montre_que_le_compte()
    {
        var html = await Rendu.HtmlAsync(
            new PaginationLiensTagHelper
            {
                Total = 0,
                Singulier = "chantier",
                ViewContext = Rendu.Vue(),
            }
        );

        Assert.Empty(html.QuerySelectorAll("a"));
        Assert.Equal("0 chantier", html.TextContent);
    }

    [Theory]
    [InlineData("", null, "?tri=nom")]
    [InlineData("?tri=nom", "ascending", "?tri=nom&sens=desc")]
    [InlineData("?tri=nom&sens=desc", "descending", "?tri=nom")]
    [InlineData("?tri=ville&sens=desc&page=4", null, "?tri=nom")]
    public async Task Un_entete_trie_puis_inverse_et_revient_a_la_premiere_page(string requete, string? tri, string lien)
    {
        var html = await Rendu.HtmlAsync(new EnteteTriTagHelper { Colonne = "nom", ViewContext = Rendu.Vue("/", requete) }, contenu: "Nom");

        Assert.Equal(tri, html.QuerySelector("th")!.GetAttribute("aria-sort"));
        Assert.Equal("/" + lien, html.QuerySelector("th a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task Un_chiffre_absent_n_est_pas_zero_et_s_explique()
    {
        var html = await ChiffreAsync(null, "Le rapport ne le donne pas.");

        Assert.Equal("non renseigné", html.QuerySelector(".chiffre__valeur")!.TextContent);
        Assert.Equal("Le rapport ne le donne pas.", html.QuerySelector(".chiffre__explication")!.TextContent);
        Assert.DoesNotContain("salariés", html.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Un_chiffre_porte_ses_preuves()
    {
        var html = await ChiffreAsync(12448, string.Empty);

        Assert.Equal("12\u202F448 salariés", html.QuerySelector(".chiffre__valeur")!.TextContent);
        Assert.Equal(
            ["Date : au 31/12/2023", "Complétude : 9 chantiers sur 10", "Source : Relevés validés"],
            html.QuerySelectorAll("li").Select(l => l.TextContent)
        );
        Assert.Equal("Définition : File active", html.QuerySelector("a")!.TextContent);
    }

    [Fact]
    public async Task Zero_est_un_chiffre() => Assert.Equal("0 salarié", (await ChiffreAsync(0, string.Empty)).QuerySelector(".chiffre__valeur")!.TextContent);

    [Theory]
    [InlineData(new[] { true, true }, true, false)]
    [InlineData(new[] { true, false }, false, true)]
    [InlineData(new[] { false, false }, false, true)]
    [InlineData(new bool[0], false, true)]
    public async Task Un_etat_que_toutes_les_lignes_ont_se_dit_une_fois(bool[] lignes, bool enTete, bool parLigne)
    {
        var marque = MarqueCommune.De("fictif", lignes);
        var tete = await Rendu.TexteAsync(new BadgeTableTagHelper { De = marque, ViewContext = Rendu.Vue() });
        var ligne = await Rendu.TexteAsync(
            new BadgeLigneTagHelper
            {
                De = marque,
                Si = true,
                ViewContext = Rendu.Vue(),
            }
        );
        Assert.Equal(
            (enTete, parLigne),
            (tete.Contains("Fictif : toutes ces lignes", StringComparison.Ordinal), ligne.Contains("Fictif", StringComparison.Ordinal))
        );
        Assert.Empty(await Rendu.TexteAsync(new BadgeLigneTagHelper { De = marque, ViewContext = Rendu.Vue() }));
    }

    [Fact]
    public async Task Une_cellule_dit_son_etat_sa_valeur_precedente_et_son_message()
    {
        var html = await Rendu.HtmlAsync(
            new CelluleSaisieTagHelper
            {
                Nom = "Lignes[0].FA",
                Libelle = "File active, Lyon",
                Valeur = "12",
                Precedent = "11",
                Etat = EtatCellule.Erreur,
                Message = "Impossible.",
            }
        );
        var saisie = html.QuerySelector("td[data-etat=erreur] input")!;

        Assert.Equal("Lignes_0__FA", saisie.Id);
        Assert.Equal(
            ["Période précédente : 11", "erreur", "Impossible."],
            saisie.GetAttribute("aria-describedby")!.Split(' ').Select(id => html.QuerySelector("#" + id)!.TextContent)
        );
        Assert.Equal("true", saisie.GetAttribute("aria-invalid"));
    }

    private static Task<IElement> ChiffreAsync(object? valeur, string contenu) =>
        Rendu.HtmlAsync(
            new ChiffreCleTagHelper
            {
                Libelle = "File active",
                Valeur = valeur,
                Unite = "salariés",
                Date = "au 31/12/2023",
                Completude = "9 chantiers sur 10",
                Source = "Relevés validés",
                DefinitionUrl = "~/definitions#file-active",
                ViewContext = Rendu.Vue(),
            },
            contenu: contenu
        );
}
