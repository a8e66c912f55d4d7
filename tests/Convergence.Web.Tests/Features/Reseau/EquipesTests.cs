using System.Net;
using ClosedXML.Excel;
using Convergence.Domain.Reseau.Equipes;
using Convergence.Testing;
using Convergence.Testing.Html;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Web.Tests.Features.Reseau;

public sealed class EquipesTests(ConvergenceFactory factory) : IClassFixture<ConvergenceFactory>
{
    private const string Form = "main form[method=post]";

    [Fact]
    public async Task Rien_de_reel_n_est_connu_tout_est_marque_fictif() =>
        Assert.True(
            await factory.LireAsync(async db =>
                await db.PostesEquipe.CountAsync() > 10 && await db.PostesEquipe.AllAsync(p => p.EstFictif || p.ModifieParId != null)
            )
        );

    [Fact]
    public async Task Une_coordination_lit_ses_postes_et_aucun_autre()
    {
        using var client = await factory.ConnecterAsync(Comptes.CoordinationLyon);
        var page = await client.LirePageAsync("/equipes");
        AssertTous.Verifier(AssertHtml.Lignes(page, "table:has(#postes-titre)"), l => Assert.StartsWith("Lyon", l[0], StringComparison.Ordinal));
        AssertHtml.NeContientPas(page, "Lille");
        var lille = await factory.LireAsync(db =>
            (from p in db.PostesEquipe join t in db.Territoires on p.TerritoireId equals t.Id where t.Code == "LILLE" select p.Id).FirstAsync()
        );
        await client.LirePageAsync($"/equipes/{lille}/modifier", HttpStatusCode.NotFound);
        await client.LirePageAsync($"/equipes/{lille}/terminer", HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Une_direction_lit_son_chantier_sans_total_ni_ratio_du_territoire()
    {
        using var client = await factory.ConnecterAsync(Comptes.DirectionLyon);
        var page = await client.LirePageAsync("/equipes");
        AssertHtml.NeContientPas(page, "équipe du territoire");
        Assert.Null(page.QuerySelector("#ratios-titre"));
        var choix = (await client.LirePageAsync("/equipes/nouveau")).QuerySelectorAll("#Rattachement option[value^='t']");
        Assert.Empty(choix);
    }

    [Fact]
    public async Task Un_poste_s_ajoute_se_corrige_se_termine_et_se_reprend()
    {
        using var client = await factory.ConnecterAsync(Comptes.CoordinationLille);
        var territoire = await factory.LireAsync(db => db.Territoires.Where(t => t.Code == "LILLE").Select(t => t.Id).SingleAsync());
        var page = await client.SuivreAsync(
            await client.PosterFormulaireAsync(
                "/equipes/nouveau",
                Form,
                ("Rattachement", $"t{territoire}"),
                ("Fonction", "PartenariatSante"),
                ("Etp", "0,35"),
                ("EtpAccompagnement", ""),
                ("Debut", "03/2026")
            )
        );
        AssertHtml.Message(page, "Le poste est ajouté");
        var poste = await factory.LireAsync(db =>
            db.PostesEquipe.SingleAsync(p => p.Fonction == FonctionPoste.PartenariatSante && p.TerritoireId == territoire)
        );
        Assert.Equal((0.35m, null, false), (poste.Etp, poste.EtpAccompagnement, poste.EstFictif));

        await client.SuivreAsync(await client.PosterFormulaireAsync($"/equipes/{poste.Id}/modifier", Form, ("EtpAccompagnement", "0.1")));
        await client.SuivreAsync(
            await client.PosterFormulaireAsync($"/equipes/{poste.Id}/terminer", Form, ("Fin", "06/2026"), ("Motif", "Fin du financement"))
        );
        AssertHtml.NeContientPas(await client.LirePageAsync("/equipes?fonction=PartenariatSante&au=2026-07-01"), "0,35");
        AssertHtml.Contient(await client.LirePageAsync("/equipes?fonction=PartenariatSante&au=2026-06-30"), "0,35");
        AssertHtml.Contient(await client.LirePageAsync("/equipes?fonction=PartenariatSante&termines=true"), "Fin : juin 2026");
        AssertHtml.Message(await client.SuivreAsync(await client.PosterFormulaireAsync($"/equipes/{poste.Id}/rouvrir", Form)), "est reprise");
        Assert.Equal(
            0.1m,
            await factory.LireAsync(db => db.PostesEquipe.Where(p => p.Id == poste.Id && p.Fin == null).Select(p => p.EtpAccompagnement).SingleAsync())
        );
    }

    [Fact]
    public async Task Un_refus_se_dit_a_cote_du_champ_et_garde_la_saisie()
    {
        using var client = await factory.ConnecterAsync(Comptes.CoordinationLyon);
        var lille = await factory.LireAsync(db => db.Territoires.Where(t => t.Code == "LILLE").Select(t => t.Id).SingleAsync());
        var lyon = await factory.LireAsync(db => db.Territoires.Where(t => t.Code == "LYON").Select(t => t.Id).SingleAsync());
        var page = await (
            await client.PosterFormulaireAsync("/equipes/nouveau", Form, ("Fonction", "Cip"), ("Etp", "beaucoup"), ("Debut", "hier"))
        ).PageAsync();
        AssertHtml.Erreur(page, "Rattachement", "Choisissez");
        AssertHtml.Erreur(page, "Etp", "0,8");
        AssertHtml.Erreur(page, "Debut", "un mois (01/2027)");
        AssertHtml.Valeur(page, "Etp", "beaucoup");
        page = await (
            await client.PosterFormulaireAsync(
                "/equipes/nouveau",
                Form,
                ("Rattachement", $"t{lyon}"),
                ("Fonction", "Cip"),
                ("Etp", "0,5"),
                ("EtpAccompagnement", "0,6"),
                ("Debut", "2026")
            )
        ).PageAsync();
        AssertHtml.Erreur(page, "Fonction", "n’est pas une fonction de l’équipe d’un territoire");

        // An address made by hand does not reach another territory.
        using var reponse = await client.PosterFormulaireAsync(
            "/equipes/nouveau",
            Form,
            ("Rattachement", $"t{lyon}"),
            ("Fonction", "Coordination"),
            ("Etp", "0,5"),
            ("EtpAccompagnement", "0,6"),
            ("Debut", "2026")
        );
        AssertHtml.Erreur(await reponse.PageAsync(), "EtpAccompagnement", "ne peut pas dépasser");
        Assert.Equal(0, await factory.LireAsync(db => db.PostesEquipe.CountAsync(p => p.TerritoireId == lille && !p.EstFictif && p.Etp == 0.5m)));
    }

    [Fact]
    public async Task Le_formulaire_n_a_pas_de_champ_de_nom_et_le_dit()
    {
        using var client = await factory.ConnecterAsync(Comptes.National);
        var page = await client.LirePageAsync("/equipes/nouveau");
        AssertHtml.Contient(page, "le portail ne garde le nom d’aucune personne");
        Assert.Equal(
            ["Debut", "Etp", "EtpAccompagnement", "Fonction", "OrganisationId", "Rattachement", "Remarque"],
            page.QuerySelectorAll("main form[method=post] :is(input:not([type=hidden]), select, textarea)")
                .Select(c => c.GetAttribute("name"))
                .Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public async Task Le_ratio_donne_ses_deux_termes_ou_dit_pourquoi_il_manque()
    {
        using var client = await factory.ConnecterAsync(Comptes.National);
        var ratios = AssertHtml.Lignes(await client.LirePageAsync("/equipes?territoire=LYON"), "table:has(#ratios-titre)");
        var lyon = Assert.Single(ratios);
        Assert.Contains("file active CVG", lyon[1], StringComparison.Ordinal);
        Assert.Equal("31/08/2026", lyon[3]);
        Assert.Matches(@"^\d+,\d$", lyon[4]);

        // What the ESP give to PHC never divides the CVG file active.
        var parts = await factory.LireAsync(db =>
            db.PostesEquipe.Where(p => p.Fonction == FonctionPoste.Esp || p.EtpAccompagnement > 0)
                .Where(p => db.Territoires.Any(t => t.Id == p.TerritoireId && t.Code == "LYON"))
                .Select(p => new { p.Fonction, p.EtpAccompagnement })
                .ToListAsync()
        );
        Assert.Contains(parts, p => p.Fonction == FonctionPoste.Esp);
        Assert.Equal(Convergence.Web.Composants.Formats.Nombre(parts.Where(p => p.Fonction != FonctionPoste.Esp).Sum(p => p.EtpAccompagnement), 2), lyon[2]);
        Assert.Contains(
            "non calculable",
            AssertHtml.Lignes(await client.LirePageAsync("/equipes?territoire=LYON&au=2024-06-30"), "table:has(#ratios-titre)")[0][4],
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task L_export_dit_les_donnees_fictives_et_garde_les_decimales()
    {
        using var client = await factory.ConnecterAsync(Comptes.CoordinationLyon);
        using var reponse = await client.GetAsync(new Uri("/equipes/export?fonction=Cip", UriKind.Relative));
        Assert.Contains(
            "DONNEES-FICTIVES",
            reponse.Content.Headers.ContentDisposition!.FileNameStar ?? reponse.Content.Headers.ContentDisposition.FileName,
            StringComparison.Ordinal
        );
        using var classeur = new XLWorkbook(await reponse.Content.ReadAsStreamAsync());
        Assert.Equal(0.85, classeur.Worksheet("Equipes").Cell(2, 5).GetDouble());
        Assert.DoesNotContain(classeur.Worksheet("Equipes").RowsUsed().Skip(1), r => r.Cell(1).GetString() != "Lyon");
    }
}
