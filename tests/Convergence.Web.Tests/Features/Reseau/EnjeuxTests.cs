using System.Net;
using Convergence.Testing;
using Convergence.Testing.Html;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Web.Tests.Features.Reseau;

public sealed class EnjeuxTests(ConvergenceFactory factory) : IClassFixture<ConvergenceFactory>
{
    private const string Form = "main form[method=post]";
    private const string Marseille = "Soutien institutionnel local jugé insuffisant";

    [Fact]
    public async Task Les_enjeux_de_2023_sont_ceux_du_comite()
    {
        using var client = await factory.ConnecterAsync(Comptes.National);
        var page = await client.LirePageAsync("/territoires/MARSEILLE?au=2023-12-31");
        AssertHtml.Contient(page, "Enjeux 2023");
        AssertHtml.Contient(page, Marseille);
        AssertHtml.Contient(page, "COPIL du 26/01/2023");
        Assert.Equal(32, await factory.LireAsync(db => db.Enjeux.CountAsync(e => e.Annee == 2023)));
    }

    [Theory]
    [InlineData(Comptes.PartenariatLyon)]
    [InlineData(Comptes.CipLyon)]
    [InlineData(Comptes.EspLyon)]
    [InlineData(Comptes.DirectionLyon)]
    public async Task Un_autre_role_du_territoire_lit_la_fiche_sans_les_enjeux(string compte)
    {
        using var client = await factory.ConnecterAsync(compte);
        var page = await client.LirePageAsync("/territoires/LYON?au=2023-12-31");
        Assert.Null(page.GetElementById("enjeux"));
        AssertHtml.NeContientPas(page, "Soutien métropolitain réaffirmé");
    }

    [Theory]
    [InlineData(Comptes.MetropoleLyon, "/tableaux-de-bord/LYON?periode=2023")]
    [InlineData(Comptes.Dgefp, "/tableaux-de-bord?periode=2023")]
    [InlineData(Comptes.Dgefp, "/bilans")]
    [InlineData(Comptes.Dgcs, "/tableaux-de-bord/LYON?periode=2023&programme=phc")]
    public async Task Une_institution_ne_lit_aucun_enjeu(string compte, string adresse)
    {
        using var client = await factory.ConnecterAsync(compte);
        var page = await client.LirePageAsync(adresse);
        var textes = await factory.LireAsync(db => db.Enjeux.Select(e => e.Texte).ToListAsync());
        AssertTous.Verifier(textes, t => AssertHtml.NeContientPas(page, t));
        AssertHtml.NeContientPas(page, "Enjeux");
        using var fiche = await client.GetAsync(new Uri("/territoires/LYON", UriKind.Relative));
        Assert.Equal(HttpStatusCode.Forbidden, fiche.StatusCode);
    }

    [Fact]
    public async Task Une_coordination_reprend_l_annee_passee_en_un_geste_puis_corrige_ajoute_et_retire()
    {
        using var client = await factory.ConnecterAsync(Comptes.CoordinationLyon);
        AssertHtml.Contient(await client.LirePageAsync("/territoires/LYON"), "Aucun enjeu écrit pour 2026");
        var page = await client.SuivreAsync(await client.PosterFormulaireAsync("/territoires/LYON", "main form[action$='/enjeux/reprendre']"));
        AssertHtml.Message(page, "2 enjeux repris pour 2026");
        AssertHtml.Contient(page, "repris de 2023");
        Assert.Null(page.QuerySelector("form[action$='/enjeux/reprendre']"));

        var id = await factory.LireAsync(db => db.Enjeux.Where(e => e.Annee == 2026 && e.Theme == "financement").Select(e => e.Id).SingleAsync());
        AssertHtml.Contient(
            await client.SuivreAsync(await client.PosterFormulaireAsync($"/territoires/LYON/enjeux/{id}/modifier", Form, ("Texte", "Budget stable"))),
            "Budget stable"
        );
        AssertHtml.Contient(
            await client.SuivreAsync(
                await client.PosterFormulaireAsync("/territoires/LYON/enjeux/nouveau", Form, ("Theme", "logement"), ("Texte", "Ouvrir des places"))
            ),
            "Ouvrir des places"
        );
        page = await client.SuivreAsync(await client.PosterFormulaireAsync("/territoires/LYON", $"main form[action$='/enjeux/{id}/retirer']"));
        AssertHtml.NeContientPas(page, "Budget stable");
        Assert.Equal(2, await factory.LireAsync(db => db.Enjeux.CountAsync(e => e.Annee == 2026)));
        Assert.Equal(32, await factory.LireAsync(db => db.Enjeux.CountAsync(e => e.Annee == 2023)));
    }

    [Fact]
    public async Task Un_texte_trop_long_reste_et_le_passe_ne_se_reecrit_pas()
    {
        using var client = await factory.ConnecterAsync(Comptes.CoordinationLille);
        var long_ = new string('a', 501);
        var page = await (await client.PosterFormulaireAsync("/territoires/LILLE/enjeux/nouveau", Form, ("Texte", long_))).PageAsync();
        AssertHtml.Erreur(page, "Theme", "Indiquez le thème");
        AssertHtml.Erreur(page, "Texte", "500 caractères au plus");
        AssertHtml.Valeur(page, "Texte", long_);
        var ancien = await factory.LireAsync(db =>
            (from e in db.Enjeux join t in db.Territoires on e.TerritoireId equals t.Id where t.Code == "LILLE" && e.Annee == 2023 select e.Id).FirstAsync()
        );
        await client.LirePageAsync($"/territoires/LILLE/enjeux/{ancien}/modifier", HttpStatusCode.NotFound);
    }
}
