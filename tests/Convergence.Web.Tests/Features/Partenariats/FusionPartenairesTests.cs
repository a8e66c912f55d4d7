using System.Net;
using Convergence.Domain.Conventions;
using Convergence.Testing;
using Convergence.Testing.Html;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Web.Tests.Features.Partenariats;

public sealed class FusionPartenairesTests(ConvergenceFactory factory) : IClassFixture<ConvergenceFactory>
{
    [Fact]
    public async Task Deux_fiches_n_en_font_qu_une_apres_un_apercu()
    {
        using var client = await factory.ConnecterAsync(Comptes.National);
        var garde = await factory.LireAsync(db => db.Partenaires.Where(p => p.CleReference == "cdc-habitat").Select(p => p.Id).SingleAsync());
        var autre = await DoublonAsync();

        var convention = await factory.LireAsync(db => db.Conventions.Where(c => c.Numero == "CNV-CNAM-2021").Select(c => c.Id).SingleAsync());
        await factory.EcrireAsync(async db =>
            db.PartiesConvention.Add(
                new PartieConvention
                {
                    ConventionId = convention,
                    Nom = "Les Toits du Pont",
                    Role = RolePartie.Partenaire,
                    Rang = 90,
                    OrganisationId = await db.Partenaires.Where(p => p.Id == autre).Select(p => p.OrganisationId).SingleAsync(),
                }
            )
        );

        var page = await client.LirePageAsync($"/partenaires/{garde}/fusionner");
        page = await (await client.PosterFormulaireAsync(page, "form.filtres", ("avec", $"{autre}"))).PageAsync();
        Assert.Contains(AssertHtml.Lignes(page), l => l[0] == "Ce qu’il propose" && l[2].StartsWith("Dix logements", StringComparison.Ordinal));
        AssertHtml.Contient(page, "Attributions de logement, 2025");
        AssertHtml.Contient(page, "1 contact");

        // Somebody changes the other sheet meanwhile: nothing is merged, and what was ticked stays.
        await factory.EcrireAsync(async db => (await db.Partenaires.SingleAsync(p => p.Id == autre)).Couverture = "Quartier Est");
        page = await (await client.PosterFormulaireAsync(page, "#fusion", ("Prendre", "Offre"))).PageAsync();
        AssertHtml.ErreurResume(page, "pendant votre saisie");
        Assert.True(AssertHtml.Element(page, "#prendre-Offre").HasAttribute("checked"));
        page = await client.SuivreAsync(await client.PosterFormulaireAsync(page, "#fusion"));

        AssertHtml.Message(page, "est fusionnée");
        AssertHtml.Titre(page, "CDC Habitat");
        AssertHtml.Contient(page, "Dix logements en intermédiation locative");
        AssertHtml.Contient(page, "Lille");
        AssertHtml.Contient(page, "logement@toits-du-pont.example");
        Assert.Contains(AssertHtml.Lignes(page, "#effets + div table"), l => l[1] == "2025" && l[2] == "Lille");

        // What the other sheet had signed stays in reach, both ways.
        AssertHtml.Contient(page, "CNV-CNAM-2021");
        Assert.NotNull((await client.LirePageAsync($"/conventions/{convention}")).QuerySelector($"main a[href='/partenaires/{garde}']"));

        // The name left behind finds the sheet that stays, once; the old address leads to it; it cannot be merged again.
        page = await client.LirePageAsync("/partenaires?q=toits+pont+lille");
        Assert.StartsWith("CDC Habitat", Assert.Single(AssertHtml.Lignes(page))[0], StringComparison.Ordinal);
        using var ancienne = await client.GetAsync(new Uri($"/partenaires/{autre}", UriKind.Relative));
        Assert.Equal($"/partenaires/{garde}", ancienne.Headers.Location!.OriginalString);
        await client.LirePageAsync($"/partenaires/{autre}/fusionner", HttpStatusCode.NotFound);
        await client.LirePageAsync($"/partenaires/{autre}/modifier", HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Sans_autre_fiche_ou_avec_elle_meme_rien_ne_se_fusionne()
    {
        using var client = await factory.ConnecterAsync(Comptes.National);
        var id = await factory.LireAsync(db => db.Partenaires.Where(p => p.CleReference == "cnam").Select(p => p.Id).SingleAsync());
        var page = await client.LirePageAsync($"/partenaires/{id}/fusionner?avec={id}");
        Assert.Null(page.QuerySelector("#fusion"));
        Assert.Equal(0, await factory.LireAsync(db => db.Partenaires.CountAsync(p => p.FusionneDansId == id)));
    }

    private Task<long> DoublonAsync() =>
        factory.LireAsync(db =>
            (
                from p in db.Partenaires
                join o in db.Organisations on p.OrganisationId equals o.Id
                where o.Nom.StartsWith("Les Toits du Pont – Lille")
                select p.Id
            ).SingleAsync()
        );
}
