using ClosedXML.Excel;
using Convergence.Testing;
using Convergence.Testing.Html;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Web.Tests.Features.Reseau;

public sealed class ConfirmationsTests(ConvergenceFactory factory) : IClassFixture<ConvergenceFactory>
{
    private const string Adresse = "/reseau/a-mettre-a-jour";

    private const string Form = "main form[method=post]";

    [Fact]
    public async Task L_export_suit_les_filtres_et_le_choix_dit_qu_il_vaut_pour_la_page()
    {
        using var client = await factory.ConnecterAsync(Comptes.National);
        var page = await client.LirePageAsync(Adresse + "?programme=phc");
        AssertHtml.Contient(page, "Le choix vaut pour cette page");
        var adresse = AssertHtml.Element(page, "a[href*='/export']").GetAttribute("href")!;
        Assert.EndsWith("?programme=phc", adresse, StringComparison.Ordinal);
        using var classeur = new XLWorkbook(new MemoryStream(await client.GetByteArrayAsync(new Uri(adresse, UriKind.Relative))));
        var feuille = classeur.Worksheets.Last();
        Assert.Equal(59, feuille.RowsUsed().Count(r => r.Cell(4).GetString() == "PHC"));
        Assert.DoesNotContain(feuille.RowsUsed(), r => r.Cell(4).GetString() == "CVG");
    }

    [Fact]
    public async Task La_liste_se_filtre_se_confirme_et_se_clot_en_nombre()
    {
        using var client = await factory.ConnecterAsync(Comptes.National);
        var page = await client.LirePageAsync(Adresse);
        Assert.EndsWith("63 adhésions", AssertHtml.Texte(AssertHtml.Element(page, ".pagination-liens__etendue")), StringComparison.Ordinal);
        AssertHtml.Contient(page, "62 / 59");

        page = await client.LirePageAsync(Adresse + "?programme=cvg");
        var ids = page.QuerySelectorAll("input[name=Ids]").Select(i => i.GetAttribute("value")!).ToArray();
        Assert.Equal(4, ids.Length);

        // Nothing is saved when one line refuses, and the ticks stay.
        page = await (await Formulaire.De(page, Form).Avec("Ids", ids).Avec("Action", "confirmer").Avec("Date", "01/01/2010").EnvoyerAsync(client)).PageAsync();
        AssertHtml.ErreurResume(page, "La confirmation ne peut pas précéder le début");
        Assert.Equal(4, page.QuerySelectorAll("input[name=Ids][checked]").Length);
        page = await (await Formulaire.De(page, Form).Avec("Date", "01/01/2030").EnvoyerAsync(client)).PageAsync();
        AssertHtml.Erreur(page, "Date", "futur");

        page = await client.SuivreAsync(await Formulaire.De(page, Form).Avec("Ids", ids[0], ids[1]).Avec("Date", "20/11/2026").EnvoyerAsync(client));
        AssertHtml.Message(page, "2 adhésions confirmées au 20/11/2026");
        page = await client.SuivreAsync(
            await Formulaire
                .De(page, Form)
                .Avec("Ids", ids[2], ids[3])
                .Avec("Action", "clore")
                .Avec("Date", "2018")
                .Avec("Motif", "Fin connue")
                .EnvoyerAsync(client)
        );
        AssertHtml.Message(page, "2 adhésions closes");
        AssertHtml.Contient(page, "Rien à mettre à jour avec ces filtres");
        Assert.Equal(2, await factory.LireAsync(db => db.Adhesions.CountAsync(a => a.Fin == new DateOnly(2018, 12, 31) && a.MotifFin == "Fin connue")));
    }
}
