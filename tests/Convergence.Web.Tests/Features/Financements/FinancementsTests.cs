using System.Net;
using ClosedXML.Excel;
using Convergence.Testing;
using Convergence.Testing.Html;
using Convergence.Web.Composants;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Web.Tests.Features.Financements;

/// <summary>Amounts are added exactly, and never leave the scope of who reads them.</summary>
public sealed class FinancementsTests(ConvergenceFactory factory) : IClassFixture<ConvergenceFactory>
{
    [Theory]
    [InlineData("territoire")]
    [InlineData("financeur")]
    [InlineData("programme")]
    [InlineData("annee")]
    [InlineData("poste")]
    public async Task Chaque_regroupement_fait_le_meme_total_exact(string par)
    {
        using var client = await factory.ConnecterAsync(Comptes.National);
        var lignes = await factory.LireAsync(db => db.LignesFinancement.AsNoTracking().ToListAsync());
        var page = await client.LirePageAsync($"/financements?par={par}&annee=toutes");
        var cases = page.QuerySelectorAll("#totaux-titre ~ .defilement tfoot td").Select(AssertHtml.Texte).ToList();

        Assert.Equal($"{lignes.Count}", cases[0]);
        Assert.StartsWith(Ecrit(lignes.Sum(l => l.Engage)), cases[1], StringComparison.Ordinal);
        Assert.StartsWith(Ecrit(lignes.Sum(l => l.Paye)), cases[2], StringComparison.Ordinal);
        Assert.StartsWith(Ecrit(lignes.Sum(l => l.Justifie)), cases[4], StringComparison.Ordinal);
        Assert.EndsWith($"sans {lignes.Count(l => l.Justifie is null)} lignes", cases[4], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Un_total_national_dit_ce_qu_il_laisse_de_cote()
    {
        using var client = await factory.ConnecterAsync(Comptes.National);
        var texte = AssertHtml.Texte((await client.LirePageAsync("/financements?annee=2026")).QuerySelector("main")!);
        Assert.Contains("Hors des totaux, faute de montant : 0 ligne pour l’engagé, 3 pour le payé", texte, StringComparison.Ordinal);
        Assert.Matches(@"\d+ conventions du périmètre sans aucune ligne", texte);
        Assert.Contains("National, sans territoire", texte, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Les_chiffres_declares_gardent_leurs_mots_et_leur_source()
    {
        using var client = await factory.ConnecterAsync(Comptes.CoordinationLyon);
        var texte = AssertHtml.Texte((await client.LirePageAsync("/financements")).QuerySelector("section[aria-labelledby=declares-titre]")!);
        Assert.Contains("« plus de 5 millions » d’euros (Rapport d’activité 2023", texte, StringComparison.Ordinal);
        Assert.Contains("« un demi-million » d’euros (Rapport d’activité 2023", texte, StringComparison.Ordinal);
        Assert.DoesNotContain("5 000 000", texte, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Une_coordination_lit_ce_qui_arrive_a_son_territoire_et_rien_d_un_autre()
    {
        using var client = await factory.ConnecterAsync(Comptes.CoordinationLyon);
        var nationale = await ConventionAsync("FICTIF-ETAT");
        foreach (var par in new[] { "territoire", "financeur", "poste" })
        {
            var texte = AssertHtml.Texte((await client.LirePageAsync($"/financements?par={par}&annee=toutes")).QuerySelector("main")!);
            Assert.Contains("Équipe mutualisée", texte, StringComparison.Ordinal);
            SansLille(texte);
        }

        // A territory asked for by its code, out of the scope: nothing.
        AssertHtml.Contient(await client.LirePageAsync("/financements?territoire=LILLE&annee=toutes"), "Aucun montant renseigné");
        AssertHtml.Contient(await client.LirePageAsync("/financements?territoire=national&annee=toutes"), "Aucun montant renseigné");
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync($"/conventions/{nationale}/budget")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync($"/conventions/{await ConventionAsync("FICTIF-COFI-LILLE")}/budget")).StatusCode);

        using var classeur = new XLWorkbook(await client.GetStreamAsync("/financements/export?annee=toutes"));
        var cellules = classeur.Worksheets.SelectMany(f => f.CellsUsed()).Select(c => c.GetString()).ToList();
        SansLille(string.Join(' ', cellules));
        Assert.DoesNotContain(cellules, c => c.Contains("FICTIF-ETAT", StringComparison.Ordinal));
        Assert.Contains("hors de votre périmètre", cellules);
    }

    [Fact]
    public async Task Sur_la_fiche_d_une_convention_chacun_lit_ses_montants()
    {
        var (locale, chantier) = (
            await ConventionAsync("FICTIF-COFI-LYON"),
            await factory.LireAsync(async db =>
                await (
                    from c in db.Conventions
                    where
                        c.ChantierId
                        == db.Habilitations.Where(h => h.ChantierId != null && h.Role == Domain.Habilitations.Role.DirectionChantier)
                            .Select(h => h.ChantierId)
                            .First()
                    select c.Id
                ).FirstAsync()
            )
        );
        using var coordination = await factory.ConnecterAsync(Comptes.CoordinationLyon);
        Assert.Contains(
            "57 340,67 €",
            AssertHtml.Texte((await coordination.LirePageAsync($"/conventions/{locale}")).QuerySelector("section[aria-labelledby=financement]")!),
            StringComparison.Ordinal
        );
        Assert.Null((await coordination.LirePageAsync($"/conventions/{locale}/budget")).QuerySelector("main a[href*=modifier]"));

        using var direction = await factory.ConnecterAsync(Comptes.DirectionLyon);
        Assert.NotNull((await direction.LirePageAsync($"/conventions/{chantier}")).QuerySelector("section[aria-labelledby=financement] tbody tr"));
        AssertHtml.Contient(await direction.LirePageAsync($"/conventions/{chantier}/budget"), "Renforcement ACI");

        // Who reads conventions and no amount sees no panel.
        using var partenariat = await factory.ConnecterAsync(Comptes.PartenariatLyon);
        Assert.Null((await partenariat.LirePageAsync($"/conventions/{locale}")).QuerySelector("#financement"));
    }

    [Fact]
    public async Task Une_direction_lit_son_chantier_et_pas_son_voisin()
    {
        using var client = await factory.ConnecterAsync(Comptes.DirectionLyon);
        var page = await client.LirePageAsync("/financements?annee=toutes");
        var lieux = page.QuerySelectorAll("section[aria-labelledby=lignes-titre] tbody th").Select(AssertHtml.Texte).Distinct().ToList();
        Assert.StartsWith("Les Tilleuls – Lyon (fictif) (Lyon)", Assert.Single(lieux), StringComparison.Ordinal);
        Assert.Null(page.GetElementById("couts-titre"));
    }

    [Fact]
    public async Task Une_coordination_ne_lit_pas_sans_montant_une_convention_dont_elle_ne_voit_pas_les_lignes()
    {
        using var client = await factory.ConnecterAsync(Comptes.CoordinationLyon);
        var siennes = await factory.LireAsync(db =>
            db.Conventions.CountAsync(c =>
                db.Territoires.Any(t => t.Id == c.TerritoireId && t.Code == "LYON")
                && c.Etat != Domain.Conventions.EtatConvention.Abandonnee
                && !db.LignesFinancement.Any(l => l.ConventionId == c.Id)
            )
        );
        var texte = AssertHtml.Texte((await client.LirePageAsync("/financements?annee=toutes")).QuerySelector("main")!);
        Assert.Contains($"{siennes} convention{(siennes > 1 ? "s" : string.Empty)} du périmètre sans aucune ligne", texte, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Un_cout_par_personne_a_ses_deux_termes_ou_sa_raison()
    {
        using var client = await factory.ConnecterAsync(Comptes.National);
        var lignes = (await client.LirePageAsync("/financements?annee=2025"))
            .QuerySelectorAll("section[aria-labelledby=couts-titre] tbody tr")
            .Select(AssertHtml.Texte)
            .ToList();
        Assert.Contains(lignes, l =>
            l.StartsWith("Lyon", StringComparison.Ordinal)
            && l.Contains("31/12/2025", StringComparison.Ordinal)
            && !l.Contains("non calculable", StringComparison.Ordinal)
        );
        var courante = (await client.LirePageAsync("/financements?annee=2026"))
            .QuerySelectorAll("section[aria-labelledby=couts-titre] tbody tr")
            .Select(AssertHtml.Texte)
            .ToList();
        var cvg = await factory.LireAsync(db =>
            db.LignesFinancement.CountAsync(l =>
                l.Annee == 2026 && l.Programme == Domain.Programme.Cvg && db.Territoires.Any(t => t.Id == l.TerritoireId && t.Code == "LYON")
            )
        );
        Assert.Contains(courante, l =>
            l.StartsWith("Lyon", StringComparison.Ordinal) && l.EndsWith($"non calculable 1 ligne sur {cvg} sans montant payé", StringComparison.Ordinal)
        );
        var ancienne = (await client.LirePageAsync("/financements?annee=2024"))
            .QuerySelectorAll("section[aria-labelledby=couts-titre] tbody tr")
            .Select(AssertHtml.Texte)
            .ToList();
        Assert.NotEmpty(ancienne);
    }

    [Fact]
    public async Task L_export_porte_les_lignes_les_totaux_et_la_mention_fictive()
    {
        using var client = await factory.ConnecterAsync(Comptes.National);
        var reponse = await client.GetAsync("/financements/export?par=poste&annee=2025&territoire=LYON");
        Assert.Contains("DONNEES-FICTIVES", reponse.Content.Headers.ContentDisposition!.FileName!, StringComparison.Ordinal);
        using var classeur = new XLWorkbook(await reponse.Content.ReadAsStreamAsync());
        var attendues = await factory.LireAsync(db =>
            db.LignesFinancement.AsNoTracking().Where(l => l.Annee == 2025 && db.Territoires.Any(t => t.Id == l.TerritoireId && t.Code == "LYON")).ToListAsync()
        );
        var lignes = classeur.Worksheet("Financements");
        Assert.Equal(attendues.Count, lignes.LastRowUsed()!.RowNumber() - 1);
        var totaux = classeur.Worksheet("Totaux");
        Assert.Equal("Poste", totaux.Cell(1, 1).GetString());
        Assert.Equal((double)attendues.Sum(l => l.Engage)!.Value, totaux.LastRowUsed()!.Cell(3).GetDouble(), 2);
        Assert.Contains(classeur.Worksheet("Lisez-moi").CellsUsed(), c => c.GetString().Contains("DONNÉES FICTIVES", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Les_financeurs_des_documents_y_sont_sans_montant_ni_nom_de_fichier()
    {
        using var client = await factory.ConnecterAsync(Comptes.National);
        var texte = AssertHtml.Texte((await client.LirePageAsync("/financements/financeurs")).QuerySelector("main")!);
        Assert.Contains("20 financeurs", texte, StringComparison.Ordinal);
        Assert.Contains("Métropole européenne de Lille", texte, StringComparison.Ordinal);
        Assert.DoesNotContain("€", texte, StringComparison.Ordinal);
        Assert.DoesNotContain(".txt", texte, StringComparison.Ordinal);

        // Known already as a partner: one organisation, not two.
        Assert.Equal(1, await factory.LireAsync(db => db.Organisations.CountAsync(o => o.Nom == "Fondation de France")));
    }

    [Fact]
    public async Task Aucun_montant_n_est_invente_sur_une_convention_reelle() =>
        Assert.False(
            await factory.LireAsync(db =>
                (
                    from l in db.LignesFinancement
                    join c in db.Conventions on l.ConventionId equals c.Id
                    where !l.EstFictif || !c.EstFictif || !l.Financeur.Contains("fictif")
                    select l.Id
                ).AnyAsync()
            )
        );

    private static void SansLille(string texte)
    {
        Assert.DoesNotContain("Lille", texte, StringComparison.Ordinal);
        Assert.DoesNotContain("LILLE", texte, StringComparison.Ordinal);
        Assert.DoesNotContain("Nantes", texte, StringComparison.Ordinal);
    }

    private static string Ecrit(decimal? montant) => string.Join(' ', Formats.Euros(montant).Split((char[]?)null));

    private Task<long> ConventionAsync(string numero) => factory.LireAsync(db => db.Conventions.Where(c => c.Numero == numero).Select(c => c.Id).SingleAsync());
}
