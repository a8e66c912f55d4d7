using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Convergence.Domain.Habilitations;
using Convergence.Testing;
using Convergence.Testing.Html;
using Convergence.Web.Features.Shared.Navigation;
using Convergence.Web.Tests.Security;

namespace Convergence.Web.Tests.Features.Portail;

/// <summary>The menu is the map: what it shows opens, what opens is in it, and a page says where one is.</summary>
public sealed class MenuTests(ConvergenceFactory factory) : IClassFixture<ConvergenceFactory>
{
    /// <summary>
    /// Addresses that no section holds: before the sign-in, about the account or the help (in the header), for machines, or a way round to a page of the
    /// menu.
    /// </summary>
    private static readonly string[] HorsDuMenu =
    [
        "/",
        "/connexion",
        "/connexion/code",
        "/compte/mot-de-passe",
        "/profil",
        "/profil/second-facteur",
        "/mot-de-passe-oublie",
        "/aide",
        "/accessibilite",
        "/donnees-personnelles",
        "/mentions-legales",
        "/plan-du-site",
        "/sante/vivant",
        "/sante/pret",
        "/reseau",
    ];

    private static IEnumerable<PageMenu> Pages => Rubrique.Toutes.SelectMany(r => r.Pages);

    [Fact]
    public void Sept_rubriques_au_plus_et_chaque_adresse_une_fois()
    {
        Assert.InRange(Rubrique.Toutes.Count, 1, 7);
        AssertRegle.Tenue(Pages.GroupBy(p => p.Url).Where(g => g.Count() > 1).Select(g => g.Key));
    }

    [Fact]
    public async Task Chaque_page_du_menu_s_ouvre_et_dit_ou_l_on_est()
    {
        var fautes = new List<string>();
        var ouvertes = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (courriel, _) in (await PassageMatrice.ComptesAsync(factory)).Where(c => c.Courriel is not null))
        {
            using var client = await factory.ConnecterAsync(courriel!);
            foreach (var rubrique in Entrees(await client.LirePageAsync("/accueil")))
            {
                foreach (var (libelle, url) in rubrique.Pages)
                {
                    ouvertes.Add(url);
                    using var reponse = await SuivreAsync(client, url);
                    if (reponse.StatusCode != HttpStatusCode.OK)
                    {
                        fautes.Add($"{courriel} : {url} répond {(int)reponse.StatusCode}");
                        continue;
                    }

                    if (url != "/accueil" && Ecart(await reponse.PageAsync(), rubrique.Libelle, libelle) is { } ecart)
                    {
                        fautes.Add($"{courriel} : {url}, {ecart}");
                    }
                }
            }
        }

        AssertRegle.Tenue(fautes);
        AssertRegle.Tenue(Pages.Select(p => p.Url).Except(ouvertes, StringComparer.Ordinal).Select(u => $"{u} : personne ne la voit"));
    }

    [Fact]
    public async Task Une_rubrique_d_une_seule_page_y_mene_et_n_a_pas_de_ligne()
    {
        using var client = await factory.ConnecterAsync(Comptes.CoordinationLyon);
        var dossiers = Entrees(await client.LirePageAsync("/salaries-partages")).Single(r => r.Libelle == "Dossiers");
        Assert.Equal("/salaries-partages", dossiers.Lien.GetAttribute("href"));
        Assert.Equal("page", dossiers.Lien.GetAttribute("aria-current"));
        Assert.Empty(dossiers.Lien.ParentElement!.QuerySelectorAll("ul"));
    }

    [Theory]
    [InlineData(Comptes.National, "/salaries/reseau", "Pilotage", "Parcours du réseau")]
    [InlineData(Comptes.National, "/salaries/reseau/personnes", "Pilotage", "Par pseudonyme")]
    [InlineData(Comptes.National, "/territoires/LYON", "Réseau", "Territoires")]
    [InlineData(Comptes.CipLyon, "/salaries/agenda", "Dossiers", "Agenda")]
    [InlineData(Comptes.CipLyon, "/salaries/import", "Dossiers", "Salariés")]
    public async Task La_page_courante_est_celle_dont_l_adresse_est_la_plus_longue(string compte, string adresse, string rubrique, string page)
    {
        using var client = await factory.ConnecterAsync(compte);
        var html = await client.LirePageAsync(adresse);
        Assert.Equal(new[] { rubrique, page }, html.QuerySelectorAll(".navigation [aria-current]").Select(AssertHtml.Texte));
        Assert.Single(html.QuerySelectorAll(".navigation__pages--courantes"));
    }

    [Theory]
    [InlineData(Comptes.Administration, "Accueil,Administration")]
    [InlineData(Comptes.Dpo, "Accueil,Administration")]
    [InlineData(Comptes.MetropoleLyon, "Accueil,Pilotage")]
    [InlineData(Comptes.EspSaintMalo, "Accueil,Saisie,Pilotage,Dossiers,Réseau,Partenariats")]
    public async Task Un_role_ne_voit_que_ses_rubriques(string compte, string rubriques)
    {
        using var client = await factory.ConnecterAsync(compte);
        Assert.Equal(rubriques.Split(','), Entrees(await client.LirePageAsync("/accueil")).Select(r => r.Libelle));
    }

    [Fact]
    public async Task Un_visiteur_n_a_pas_de_menu()
    {
        using var client = factory.Anonyme();
        Assert.Null((await client.LirePageAsync("/definitions")).QuerySelector(".navigation"));
    }

    [Fact]
    public void Chaque_page_sans_parametre_est_dans_une_rubrique_ou_nommee_ici()
    {
        var adresses = MatriceAutorisations
            .Toutes.Where(l => l.Point.StartsWith("GET ", StringComparison.Ordinal) && !l.Gabarit.Contains('{', StringComparison.Ordinal))
            .Select(l => l.Gabarit)
            .ToList();
        AssertRegle.Tenue(adresses.Where(a => !DansLeMenu(a)).Except(HorsDuMenu, StringComparer.Ordinal));
        AssertRegle.Tenue(HorsDuMenu.Where(a => DansLeMenu(a) || !adresses.Contains(a)));
    }

    [Fact]
    public void Aucun_role_ne_voit_une_page_que_la_matrice_lui_refuse() =>
        AssertRegle.Tenue(
            from role in Enum.GetValues<Role>()
            from rubrique in Rubrique.Toutes
            from page in rubrique.PagesDe(RolePermissions.De(role).Contains)
            let ligne = MatriceAutorisations.Toutes.Single(l => l.Point == $"GET {page.Url}")
            where !ligne.ToutCompte && !ligne.Roles.Contains(role)
            select $"{role} : {page.Url}"
        );

    private static bool DansLeMenu(string adresse) => Pages.Any(p => adresse == p.Url || adresse.StartsWith(p.Url + "/", StringComparison.Ordinal));

    /// <summary>The sections shown, each with its pages; a section that is one page is that page.</summary>
    private static List<(string Libelle, IElement Lien, IReadOnlyList<(string Libelle, string Url)> Pages)> Entrees(IHtmlDocument page) =>
        [
            .. page.QuerySelectorAll(".navigation__lien")
                .Select(lien =>
                {
                    var pages = lien.ParentElement!.QuerySelectorAll(".navigation__page")
                        .Append(lien)
                        .Take(Math.Max(1, lien.ParentElement!.QuerySelectorAll(".navigation__page").Length));
                    return (
                        AssertHtml.Texte(lien),
                        lien,
                        (IReadOnlyList<(string, string)>)[.. pages.Select(p => (AssertHtml.Texte(p), p.GetAttribute("href")!))]
                    );
                }),
        ];

    /// <summary>A page that has one object to show leads to it: what counts is where one arrives.</summary>
    private static async Task<HttpResponseMessage> SuivreAsync(HttpClient client, string url)
    {
        var reponse = await client.GetAsync(new Uri(url, UriKind.Relative));
        while (reponse.StatusCode == HttpStatusCode.Redirect)
        {
            var suite = reponse.Headers.Location!;
            reponse.Dispose();
            reponse = await client.GetAsync(suite);
        }

        return reponse;
    }

    /// <summary>The breadcrumb starts with the section and says the words of the menu (those of the section when its only page is its own name).</summary>
    private static string? Ecart(IHtmlDocument page, string rubrique, string libelle)
    {
        var fil = page.QuerySelectorAll(".fil__etape").Select(AssertHtml.Texte).ToList();
        return fil.Count < 2 ? "pas de fil"
            : fil[0] != rubrique ? $"le fil commence par « {fil[0]} », pas par « {rubrique} »"
            : libelle != rubrique && !fil.Skip(1).Any(e => e.Contains(libelle, StringComparison.CurrentCultureIgnoreCase))
                ? $"le fil ne dit pas « {libelle} » : {string.Join(" › ", fil)}"
            : null;
    }
}
