using System.Net;
using Convergence.Domain.Dossiers;
using Convergence.Domain.Habilitations;
using Convergence.Testing;
using Convergence.Testing.Html;
using Convergence.Web.Tests.Security;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Web.Tests.Features.Dossiers;

/// <summary>The sheet for a concertation, and the agenda of the chantier.</summary>
public sealed class ImpressionTests(ConvergenceFactory factory) : IClassFixture<ConvergenceFactory>
{
    private const string Form = "main form.formulaire";

    private Perimetre ChantierLyon => new() { ChantierIds = [new Reperes(factory).ChantierLyon] };

    [Fact]
    public async Task Une_fiche_ne_montre_que_ce_qui_est_choisi_et_s_inscrit_au_journal()
    {
        var cle = await AccueillirAsync("Faucille");
        using var client = await factory.ConnecterAsync(Comptes.CipLyon);
        await client.SuivreAsync(
            await client.PosterFormulaireAsync(
                $"/salaries/{cle}/actions/nouvelle",
                Form,
                ("Type", "APPEL"),
                ("Theme", "BUDGET"),
                ("Note", "Rappeler la banque lundi")
            )
        );
        await client.SuivreAsync(
            await client.PosterFormulaireAsync(
                $"/salaries/{cle}/concertations/nouvelle",
                Form,
                ("Le", "2026-11-20"),
                ("Presents", "RSA"),
                ("Decisions", "Point sur le budget")
            )
        );

        var choix = await client.LirePageAsync($"/salaries/{cle}/impression");
        Assert.False(AssertHtml.Element(choix, "input[value=TextesLibres]").HasAttribute("checked"));
        AssertHtml.ErreurResume(await (await client.PosterFormulaireAsync(choix, Form, ("Sections", null))).PageAsync(), "Choisissez au moins une partie");

        var fiche = await (await client.PosterFormulaireAsync(choix, Form)).PageAsync();
        AssertHtml.Titre(fiche, "Fiche de concertation : T. F.");
        Assert.StartsWith("Fiche de concertation", fiche.Title, StringComparison.Ordinal);
        foreach (var absent in new[] { "FAUCILLE", "Faucille", "Rappeler la banque", "Point sur le budget" })
        {
            AssertHtml.NeContientPas(fiche, absent);
        }

        foreach (var present in new[] { "Temps du parcours", "60 mois en SIAE", "rien n’est évalué", "Appel ou message", "RSA", "Aucune demande notée" })
        {
            AssertHtml.Contient(fiche, present);
        }

        fiche = await (
            await Formulaire.De(choix, Form).Avec("Identite", "nom").Avec("Sections", "Concertation", "TextesLibres").EnvoyerAsync(client)
        ).PageAsync();
        AssertHtml.Titre(fiche, "Fiche de concertation : FAUCILLE Test");
        AssertHtml.Contient(fiche, "Point sur le budget");
        AssertHtml.NeContientPas(fiche, "60 mois");
        Assert.Equal(
            ["Temps,Freins,Referent,Concertation,Action,Mobilisation", "Concertation,TextesLibres"],
            (
                await factory.LireAsync(
                    db =>
                        (
                            from a in db.AccesDossiers
                            join s in db.Salaries on a.SalarieId equals s.Id
                            where s.Cle == cle && a.Action == ActionDossier.Impression
                            orderby a.Id
                            select a.Champs
                        ).ToListAsync(),
                    ChantierLyon
                )
            )!
        );
        using var direction = await factory.ConnecterAsync(Comptes.DirectionLyon);
        AssertHtml.Contient(await direction.LirePageAsync($"/salaries/{cle}/acces"), "concertation, textes libres");
        using var saintMalo = await factory.ConnecterAsync(Comptes.EspSaintMalo);
        await saintMalo.LirePageAsync($"/salaries/{cle}/impression", HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task L_agenda_montre_ce_qui_est_du_et_le_taux_se_calcule_des_concertations()
    {
        var cle = await AccueillirAsync("Serfouette");
        using var client = await factory.ConnecterAsync(Comptes.CipLyon);
        var (avant, sur) = await TauxAsync(client);
        await client.SuivreAsync(
            await client.PosterFormulaireAsync(
                $"/salaries/{cle}/concertations/nouvelle",
                Form,
                ("Le", "2026-11-10"),
                ("Presents", "RSA"),
                ("ProchaineLe", "2026-11-20")
            )
        );
        await client.SuivreAsync(
            await client.PosterFormulaireAsync(
                $"/salaries/{cle}/mobilisations/nouvelle",
                Form,
                ("Theme", "EMPLOI"),
                ("Cible", "charge"),
                ("DemandeLe", "2026-11-01")
            )
        );
        await client.SuivreAsync(
            await client.PosterFormulaireAsync(
                $"/salaries/{cle}/actions/nouvelle",
                Form,
                ("Type", "ENTRETIEN"),
                ("Theme", "EMPLOI"),
                ("Le", "2026-11-25"),
                ("Resultat", "PREVU")
            )
        );
        var page = await client.LirePageAsync("/salaries/agenda");
        var siennes = page.QuerySelectorAll("main tbody tr").Select(AssertHtml.Texte).Where(t => t.Contains("SERFOUETTE", StringComparison.Ordinal)).ToList();
        Assert.Equal(3, siennes.Count);
        Assert.Contains("à noter, ou à fixer de nouveau", siennes[0], StringComparison.Ordinal);
        Assert.Contains("à venir", siennes[1], StringComparison.Ordinal);
        Assert.Contains("en retard", siennes[2], StringComparison.Ordinal);
        Assert.Equal((avant + 1, sur), await TauxAsync(client));

        // A meeting held since replaces the date that was fixed.
        await client.SuivreAsync(
            await client.PosterFormulaireAsync($"/salaries/{cle}/concertations/nouvelle", Form, ("Le", "2026-11-21"), ("Presents", "RSA"))
        );
        Assert.Equal(
            2,
            (await client.LirePageAsync("/salaries/agenda"))
                .QuerySelectorAll("main tbody tr")
                .Count(r => AssertHtml.Texte(r).Contains("SERFOUETTE", StringComparison.Ordinal))
        );
        using var saintMalo = await factory.ConnecterAsync(Comptes.EspSaintMalo);
        AssertHtml.NeContientPas(await saintMalo.LirePageAsync("/salaries/agenda"), "SERFOUETTE");
    }

    /// <summary>« 12 personnes … sur 30 … » of the wider rate.</summary>
    private static async Task<(int Numerateur, int Denominateur)> TauxAsync(HttpClient client)
    {
        var texte = AssertHtml.Texte((await client.LirePageAsync("/salaries/agenda")).QuerySelector(".chiffre")!);
        var lu = System.Text.RegularExpressions.Regex.Match(
            texte,
            "([0-9]+) personnes avec au moins une concertation en présence d’un référent sur ([0-9]+) personnes"
        );
        Assert.True(lu.Success, texte);
        return (
            int.Parse(lu.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture),
            int.Parse(lu.Groups[2].Value, System.Globalization.CultureInfo.InvariantCulture)
        );
    }

    private async Task<Guid> AccueillirAsync(string nom)
    {
        using var client = await factory.ConnecterAsync(Comptes.CipLyon);
        await client.SuivreAsync(
            await client.PosterFormulaireAsync("/salaries/nouveau", Form, ("Nom", nom), ("Prenom", "Test"), ("Programme", "cvg"), ("Entree", "2026-10-01"))
        );
        return await factory.LireAsync(db => db.Salaries.Where(s => s.Nom == nom).Select(s => s.Cle).SingleAsync(), ChantierLyon);
    }
}
