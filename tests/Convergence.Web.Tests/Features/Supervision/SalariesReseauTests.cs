using System.Net;
using ClosedXML.Excel;
using Convergence.Domain;
using Convergence.Domain.Comptage;
using Convergence.Domain.Dossiers;
using Convergence.Domain.Dossiers.Nomenclatures;
using Convergence.Domain.Habilitations;
using Convergence.Testing;
using Convergence.Testing.Html;
using Convergence.Web.Tests.Security;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Web.Tests.Features.Supervision;

/// <summary>Counts read from the parcours, and pseudonyms for the national team.</summary>
public sealed class SalariesReseauTests(ConvergenceFactory factory) : IClassFixture<ConvergenceFactory>
{
    private static readonly DateOnly Jour = new(2026, 11, 22);

    private Perimetre Deux => new() { ChantierIds = [new Reperes(factory).ChantierLyon, new Reperes(factory).ChantierSaintMalo] };

    [Fact]
    public async Task Les_comptes_sont_ceux_des_parcours_et_s_additionnent()
    {
        using var national = await factory.ConnecterAsync(Comptes.National);
        var page = await national.LirePageAsync("/salaries/reseau");
        var parcours = await factory.LireAsync(db => db.ParcoursSalaries.ToListAsync(), await ReseauAsync());
        foreach (var programme in new[] { Programme.Cvg, Programme.Phc })
        {
            var total = AssertHtml.Lignes(page, "main table").First(l => l[0].StartsWith(programme.Sigle(), StringComparison.Ordinal));
            var siens = parcours.Where(p => p.Programme == programme && p.Entree <= Jour).ToList();
            Assert.Equal(Ecrit(siens.Count(p => p.EstOuvertAu(Jour))), total[1]);
            Assert.Equal(Ecrit(siens.Count(p => p.Entree >= new DateOnly(2026, 1, 1))), total[2]);
            Assert.Equal(Ecrit(siens.Count(p => p.SortieLe is { } s && s >= new DateOnly(2026, 1, 1) && s <= Jour)), total[3]);
            Assert.Equal(Ecrit(siens.Where(p => p.EstOuvertAu(Jour)).Select(p => p.SalarieId).Distinct().Count()), total[5]);
            Assert.Contains("sur", total[6], StringComparison.Ordinal);
        }

        // A past day is a past stock: nobody entered since is in it.
        var avant = AssertHtml
            .Lignes(await national.LirePageAsync("/salaries/reseau?au=2026-06-30"))
            .First(l => l[0].StartsWith("CVG", StringComparison.Ordinal));
        Assert.Equal(Ecrit(parcours.Count(p => p.Programme == Programme.Cvg && p.EstOuvertAu(new(2026, 6, 30)))), avant[1]);
    }

    [Fact]
    public async Task Une_personne_limitee_opposee_ou_reunie_sort_des_comptes_et_des_listes()
    {
        await using var neuve = new ConvergenceFactory();
        await neuve.InitializeAsync();
        using var national = await neuve.ConnecterAsync(Comptes.National);
        var chantier = new Reperes(neuve).ChantierLyon;
        var adresse = $"/salaries/reseau/personnes?chantier={chantier}";
        var avant = TotalDe(await national.LirePageAsync(adresse));
        var ouvertes = await neuve.LireAsync(
            async db =>
                await db
                    .Salaries.Where(s => db.ParcoursSalaries.Count(p => p.SalarieId == s.Id && p.SortieLe == null) == 1)
                    .OrderBy(s => s.Id)
                    .Take(4)
                    .ToListAsync(),
            new Perimetre { ChantierIds = [chantier] }
        );
        await neuve.LireAsync(
            async db =>
            {
                var lues = await db.Salaries.Where(s => ouvertes.Select(o => o.Id).Contains(s.Id)).OrderBy(s => s.Id).ToListAsync();
                lues[0].ChangerTraitement(EtatTraitement.Limite, Jour);
                lues[1].ChangerTraitement(EtatTraitement.Oppose, Jour);
                lues[2].FusionnerDans(lues[3]);
                return await db.SaveChangesAsync();
            },
            new Perimetre { ChantierIds = [chantier] }
        );
        Assert.Equal(avant - 3, TotalDe(await national.LirePageAsync(adresse)));
        using var export = await national.GetAsync(new Uri("/salaries/reseau/export", UriKind.Relative));
        using var classeur = new XLWorkbook(await export.Content.ReadAsStreamAsync());
        Assert.DoesNotContain(classeur.Worksheets.SelectMany(f => f.CellsUsed()), c => c.GetString().StartsWith("P-", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Le_national_lit_des_pseudonymes_et_jamais_un_nom()
    {
        using var national = await factory.ConnecterAsync(Comptes.National);
        var salaries = await factory.LireAsync(db => db.Salaries.ToListAsync(), Deux);
        var page = await national.LirePageAsync($"/salaries/reseau/personnes?chantier={new Reperes(factory).ChantierLyon}");
        Assert.Contains(salaries, s => page.Body!.TextContent.Contains(s.Pseudonyme, StringComparison.Ordinal));
        AssertTous.Verifier(salaries, s => Assert.DoesNotContain(s.Cle.ToString(), page.Body!.OuterHtml, StringComparison.OrdinalIgnoreCase));
        AssertTous.Verifier(salaries.Select(s => s.Nom).Distinct(), n =>
            Assert.DoesNotContain($">{n}", page.Body!.OuterHtml, StringComparison.OrdinalIgnoreCase)
        );
        AssertTous.Verifier(AssertHtml.Lignes(page), l => Assert.Matches("^P-[0-9A-F]{4}-[0-9A-F]{4}-[0-9A-F]{4}$", l[0]));
        await national.LirePageAsync($"/salaries/{salaries[0].Cle}", HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Une_coordination_compte_son_territoire_sans_les_pseudonymes()
    {
        using var lille = await factory.ConnecterAsync(Comptes.CoordinationLille);
        using var lyon = await factory.ConnecterAsync(Comptes.CoordinationLyon);
        var page = await lyon.LirePageAsync("/salaries/reseau");
        AssertHtml.NeContientPas(page, "Saint-Malo");
        Assert.DoesNotContain("/salaries/reseau/personnes", page.Body!.OuterHtml, StringComparison.Ordinal);
        await lyon.LirePageAsync("/salaries/reseau/personnes", HttpStatusCode.Forbidden);
        var territoire = new Reperes(factory).TerritoireLille;
        var lillois = await factory.LireAsync(
            db => (from p in db.ParcoursSalaries join c in db.Chantiers on p.ChantierId equals c.Id where c.TerritoireId == territoire select p).ToListAsync(),
            await ReseauAsync()
        );
        foreach (var ligne in AssertHtml.Lignes(await lille.LirePageAsync("/salaries/reseau")))
        {
            Assert.Equal(Ecrit(lillois.Count(p => ligne[0].StartsWith(p.Programme.Sigle(), StringComparison.Ordinal) && p.EstOuvertAu(Jour))), ligne[1]);
        }
    }

    [Fact]
    public async Task Le_declare_du_meme_jour_se_compare_sans_se_corriger()
    {
        using var national = await factory.ConnecterAsync(Comptes.National);
        var page = await national.LirePageAsync("/salaries/reseau?au=2026-09-30&programme=cvg&territoire=LYON");
        AssertHtml.Contient(page, "écart");
        var r = new Reperes(factory);
        var declare = await factory.LireAsync(db =>
            (
                from v in db.Valeurs
                join c in db.Compteurs on v.CompteurId equals c.Id
                where v.CampagneId == r.CampagneAValider && v.ChantierId == r.ChantierLyon && c.Code == "CVG_FILE_ACTIVE"
                select v.Nombre
            ).SingleAsync()
        );
        var ouverts = await factory.LireAsync(
            db =>
                db.ParcoursSalaries.CountAsync(p =>
                    p.Programme == Programme.Cvg && p.Entree <= new DateOnly(2026, 9, 30) && (p.SortieLe == null || p.SortieLe > new DateOnly(2026, 9, 30))
                ),
            new Perimetre { ChantierIds = [r.ChantierLyon] }
        );
        Assert.Contains(AssertHtml.Lignes(page, "[aria-labelledby=chantiers-titre] table"), l => l[^2] == declare.ToString() && l[2] == ouverts.ToString());
    }

    [Fact]
    public async Task Un_petit_nombre_de_sorties_neutralisees_est_secret()
    {
        await using var neuve = new ConvergenceFactory();
        await neuve.InitializeAsync();
        var chantier = new Reperes(neuve).ChantierLyon;
        await neuve.LireAsync(
            async db =>
            {
                var p = await db.ParcoursSalaries.Where(x => x.Programme == Programme.Cvg && x.SortieLe == null).OrderBy(x => x.Id).FirstAsync();
                var sortie = new SortieParcours
                {
                    TerritoireId = p.TerritoireId,
                    ChantierId = p.ChantierId,
                    ParcoursId = p.Id,
                    Programme = p.Programme,
                };
                sortie.Fixer(Jour, null, null, CategorieSortieCvg.Neutre, null);
                p.Sortir(sortie);
                db.Sorties.Add(sortie);
                return await db.SaveChangesAsync();
            },
            new Perimetre { ChantierIds = [chantier] }
        );
        using var national = await neuve.ConnecterAsync(Comptes.National);
        Assert.Contains(AssertHtml.Lignes(await national.LirePageAsync("/salaries/reseau?programme=cvg&territoire=LYON")), l => l.Contains("secret"));
    }

    private static string Ecrit(int nombre) => Web.Composants.Formats.Nombre(nombre).Replace('\u202F', ' ');

    /// <summary>The people of every chantier, as no scope of the portal sees them.</summary>
    private async Task<Perimetre> ReseauAsync() => Perimetre.LectureNominative(await factory.LireAsync(db => db.Chantiers.Select(c => c.Id).ToListAsync()));

    private static int TotalDe(AngleSharp.Html.Dom.IHtmlDocument page) =>
        int.Parse(
            string.Concat(AssertHtml.Texte(AssertHtml.Element(page, "caption")).Split(" parcours")[0].Where(char.IsAsciiDigit)),
            System.Globalization.CultureInfo.InvariantCulture
        );
}
