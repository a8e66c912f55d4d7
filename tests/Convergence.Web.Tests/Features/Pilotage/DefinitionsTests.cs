using Convergence.Domain.Pilotage.Bilans;
using Convergence.Domain.Pilotage.Indicateurs;
using Convergence.Testing;
using Convergence.Testing.Html;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Web.Tests.Features.Pilotage;

public sealed class DefinitionsTests(ConvergenceFactory factory) : IClassFixture<ConvergenceFactory>
{
    [Fact]
    public async Task Chaque_indicateur_compteur_et_ecart_a_son_ancre()
    {
        using var client = await factory.ConnecterAsync(Comptes.Dpo);
        var page = await client.LirePageAsync("/definitions");
        Assert.All(Catalogue.Tous, i => Assert.NotNull(page.GetElementById(i.Ancre)));
        Assert.All(EcartsConnus.Tous, e => Assert.NotNull(page.GetElementById(e.Ancre)));
        var compteurs = await factory.LireAsync(db => db.Compteurs.Select(c => c.Libelle).ToListAsync());
        Assert.All(compteurs, c => AssertHtml.Contient(page, c));
    }

    [Fact]
    public async Task Sans_compte_on_lit_les_definitions_mais_pas_les_ecarts_entre_documents()
    {
        using var client = factory.Anonyme();
        var page = await client.LirePageAsync("/definitions");
        Assert.All(Catalogue.Tous, i => Assert.NotNull(page.GetElementById(i.Ancre)));
        AssertHtml.Contient(page, "Compteurs saisis par les territoires");
        Assert.Null(page.GetElementById("ecarts"));
        AssertHtml.Contient(await client.LirePageAsync("/definitions?q=dph"), "Personnes présentes en PHC");
    }

    [Theory]
    [InlineData("dph", "Personnes présentes en PHC", "File active CVG")]
    [InlineData("programme convergence", "File active CVG", "Personnes présentes en PHC")]
    [InlineData("COMPLETUDE", "Complétude", "Taux de remplissage CVG")]
    [InlineData("pôle emploi", "France Travail", "Complétude")]
    public async Task La_recherche_ignore_les_accents_et_connait_les_anciens_noms(string recherche, string present, string absent)
    {
        using var client = await factory.ConnecterAsync(Comptes.CipLyon);
        var page = await client.LirePageAsync("/definitions?q=" + Uri.EscapeDataString(recherche));
        var titres = page.QuerySelectorAll("main h3, main dt").Select(AssertHtml.Texte).ToList();
        Assert.Contains(present, titres);
        Assert.DoesNotContain(absent, titres);
    }

    [Fact]
    public async Task Une_recherche_sans_reponse_le_dit()
    {
        using var client = await factory.ConnecterAsync(Comptes.CipLyon);
        AssertHtml.Contient(await client.LirePageAsync("/definitions?q=zzzz"), "Aucune définition ne répond à cette recherche");
    }
}
