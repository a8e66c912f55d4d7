using System.Globalization;
using System.Net;
using Convergence.Domain;
using Convergence.Testing;
using Convergence.Testing.Html;
using Convergence.Web.Tests.Security;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Web.Tests.Features.Reseau;

/// <summary>The same form sent several times at once, as an impatient browser or two tabs do: one row, and the others are told.</summary>
public sealed class EnvoisSimultanesTests(ConvergenceFactory factory) : IClassFixture<ConvergenceFactory>
{
    private const int Fois = 5;

    private const string Form = "main form[method=post]";

    [Fact]
    public async Task Une_capacite_s_ajoute_une_fois()
    {
        var chantier = new Reperes(factory).ChantierLille;
        await EnvoyerAsync($"/chantiers/{chantier}/capacites/nouvelle", ("Programme", "cvg"), ("Places", "77"), ("Debut", "01/09/2026"));
        Assert.Equal(
            77,
            (await factory.LireAsync(db => db.Capacites.SingleAsync(c => c.ChantierId == chantier && c.Programme == Programme.Cvg && c.Fin == null))).Places
        );
        using var client = await factory.ConnecterAsync(Comptes.National);
        var page = await (
            await client.PosterFormulaireAsync(
                $"/chantiers/{chantier}/capacites/nouvelle",
                Form,
                ("Programme", "cvg"),
                ("Places", "77"),
                ("Debut", "01/10/2026")
            )
        ).PageAsync();
        AssertHtml.Erreur(page, "Places", "déjà de 77 places");
    }

    [Fact]
    public async Task Une_adhesion_s_ajoute_une_fois()
    {
        var chantier = await factory.LireAsync(db =>
            db.Chantiers.Where(c => c.Fin == null && !db.Adhesions.Any(a => a.ChantierId == c.Id && a.Programme == Programme.Cvg && a.Fin == null))
                .OrderBy(c => c.Id)
                .Select(c => new { c.Id, c.TerritoireId })
                .FirstAsync()
        );
        await EnvoyerAsync(
            $"/chantiers/{chantier.Id}/adhesions/nouvelle",
            ("Programme", "cvg"),
            ("TerritoireId", chantier.TerritoireId.ToString(CultureInfo.InvariantCulture)),
            ("Debut", "01/11/2026")
        );
        Assert.Equal(
            1,
            await factory.LireAsync(db => db.Adhesions.CountAsync(a => a.ChantierId == chantier.Id && a.Programme == Programme.Cvg && a.Fin == null))
        );
    }

    private async Task EnvoyerAsync(string adresse, params (string, string?)[] valeurs)
    {
        using var client = await factory.ConnecterAsync(Comptes.National);
        var page = await client.LirePageAsync(adresse);
        var reponses = await Task.WhenAll(Enumerable.Range(0, Fois).Select(_ => client.PosterFormulaireAsync(page, Form, valeurs)));
        Assert.Single(reponses, r => r.StatusCode == HttpStatusCode.Redirect);
        AssertTous.Verifier(reponses, r => Assert.True(r.StatusCode is HttpStatusCode.Redirect or HttpStatusCode.OK, $"{r.StatusCode}"));
        foreach (var reponse in reponses)
        {
            reponse.Dispose();
        }
    }
}
