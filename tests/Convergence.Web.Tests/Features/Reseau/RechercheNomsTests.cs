using System.Net;
using Convergence.Domain.Reseau;
using Convergence.Testing;
using Convergence.Testing.Html;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Web.Tests.Features.Reseau;

/// <summary>A place is found however its name is typed; signs alone find nobody.</summary>
public sealed class RechercheNomsTests(ConvergenceFactory factory) : IClassFixture<ConvergenceFactory>
{
    [Theory]
    [InlineData("/territoires", "St Malo")]
    [InlineData("/territoires", "st-malo")]
    [InlineData("/territoires", "saint malo")]
    [InlineData("/territoires", "Saint-Malo")]
    [InlineData("/territoires", "saintmalo")]
    [InlineData("/chantiers", "St Malo")]
    [InlineData("/chantiers", "saint malo")]
    [InlineData("/chantiers", "saintmalo")]
    public async Task Un_lieu_se_trouve_sous_toutes_ses_graphies(string adresse, string recherche)
    {
        using var client = await factory.ConnecterAsync(Comptes.National);

        var lignes = AssertHtml.Lignes(await client.LirePageAsync($"{adresse}?q={WebUtility.UrlEncode(recherche)}"), "main table");

        Assert.NotEmpty(lignes);
        Assert.Contains(lignes, l => string.Join(' ', l).Replace('-', ' ').Contains("Saint Malo", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/territoires")]
    [InlineData("/chantiers")]
    [InlineData("/partenaires")]
    [InlineData("/conventions")]
    public async Task Des_signes_seuls_ne_trouvent_rien(string adresse)
    {
        using var client = await factory.ConnecterAsync(Comptes.National);
        foreach (var recherche in new[] { "%", "😀", "’", "_ [" })
        {
            var page = await client.LirePageAsync($"{adresse}?q={WebUtility.UrlEncode(recherche)}");
            Assert.Empty(page.QuerySelectorAll("main table tbody tr"));
        }

        Assert.NotEmpty((await client.LirePageAsync(adresse)).QuerySelectorAll("main table tbody tr"));
    }

    [Theory]
    [InlineData("%")]
    [InlineData("😀")]
    public async Task Des_signes_seuls_ne_trouvent_personne(string recherche)
    {
        using var client = await factory.ConnecterAsync(Comptes.CipLyon);
        using var reponse = await client.PosterFormulaireAsync("/salaries", "form[role=search]", ("q", recherche));

        AssertHtml.Contient(await reponse.PageAsync(), "Personne ne correspond à cette recherche");
    }

    [Fact]
    public async Task Une_organisation_se_trouve_par_son_nom_d_un_seul_tenant()
    {
        await factory.EcrireAsync(async db =>
        {
            var organisation = new Organisation { Nom = "L’Îlot d’Essai" };
            db.Organisations.Add(organisation);
            await db.SaveChangesAsync();
            (await db.Chantiers.FirstAsync(c => c.EstFictif)).OrganisationId = organisation.Id;
        });
        using var client = await factory.ConnecterAsync(Comptes.National);

        foreach (var recherche in new[] { "lilot", "îlot", "l'ilot dessai" })
        {
            Assert.Single(AssertHtml.Lignes(await client.LirePageAsync($"/chantiers?q={WebUtility.UrlEncode(recherche)}"), "main table"));
        }
    }
}
