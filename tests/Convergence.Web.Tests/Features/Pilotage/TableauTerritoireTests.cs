using System.Net;
using AngleSharp.Html.Dom;
using Convergence.Testing;
using Convergence.Testing.Html;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Web.Tests.Features.Pilotage;

/// <summary>What a territory reads of itself, and what others read of it.</summary>
public sealed class TableauTerritoireTests(ConvergenceFactory factory) : IClassFixture<ConvergenceFactory>
{
    private const string Seul = "CA-DU-PAYS-DE-SAINT-MALO-AGGLOMERATION";

    [Fact]
    public async Task La_coordination_est_menee_a_son_territoire_et_a_lui_seul()
    {
        using var client = await factory.ConnecterAsync(Comptes.CoordinationLyon);
        using var reponse = await client.GetAsync(new Uri("/tableaux-de-bord?periode=2023", UriKind.Relative));
        Assert.Equal("/tableaux-de-bord/LYON?Periode=2023", reponse.Headers.Location?.ToString(), ignoreCase: true);
        Assert.Contains(
            "327",
            (await client.SuivreAsync(reponse)).QuerySelector("section[aria-labelledby='titre-chiffres']")!.TextContent,
            StringComparison.Ordinal
        );
        await client.LirePageAsync("/tableaux-de-bord/LILLE", HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Les_chantiers_sont_lus_par_la_coordination_et_pas_par_les_institutions()
    {
        Assert.NotNull((await LireAsync(Comptes.CoordinationLyon, "LYON?periode=2026-08")).QuerySelector("section[aria-labelledby='titre-chantiers']"));
        Assert.Null((await LireAsync(Comptes.MetropoleLyon, "LYON?periode=2026-08")).QuerySelector("section[aria-labelledby='titre-chantiers']"));
        Assert.Null((await LireAsync(Comptes.Dgefp, "LYON?periode=2026-08")).QuerySelector("section[aria-labelledby='titre-chantiers']"));
    }

    [Fact]
    public async Task Le_total_du_territoire_est_celui_de_ses_chantiers()
    {
        var page = await LireAsync(Comptes.CoordinationLyon, "LYON?periode=2026-08");
        var chantiers = page.QuerySelectorAll("section[aria-labelledby='titre-chantiers'] tbody tr")
            .Select(l => l.Children[1].TextContent.Trim())
            .Where(t => t != "non renseigné")
            .Sum(t => int.Parse(t, System.Globalization.CultureInfo.InvariantCulture));
        var total = page.QuerySelectorAll("section[aria-labelledby='titre-compteurs'] tbody tr").First().Children[1].TextContent.Trim();
        Assert.Equal(total, chantiers.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task Un_rapport_nomme_ses_deux_termes()
    {
        var rapports = (await LireAsync(Comptes.CoordinationLyon, "LYON?periode=2026-08"))
            .QuerySelector("section[aria-labelledby='titre-ratios']")!
            .TextContent;
        Assert.Contains("femmes de la file active", rapports, StringComparison.Ordinal);
        Assert.Contains("capacité conventionnée de ces mêmes chantiers", rapports, StringComparison.Ordinal);
        Assert.Contains("%", rapports, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Un_territoire_phc_seul_est_sans_objet_pour_le_cvg()
    {
        Assert.Contains("Sans objet", (await LireAsync(Comptes.Dgefp, Seul)).Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Sans objet", (await LireAsync(Comptes.Dgcs, Seul)).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Le_phc_de_la_seine_saint_denis_est_non_renseigne()
    {
        var compteurs = (await LireAsync(Comptes.Dgcs, "SEINE-SAINT-DENIS?periode=2023"))
            .QuerySelector("section[aria-labelledby='titre-compteurs'] tbody")!
            .TextContent;
        Assert.Contains("non renseigné", compteurs, StringComparison.Ordinal);
        Assert.DoesNotContain("sans objet", compteurs, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Un_petit_effectif_sensible_est_masque_aux_institutions_seulement()
    {
        var codes = await factory.LireAsync(db =>
            Task.FromResult(
                (
                    from t in db.Totaux
                    join c in db.Compteurs on t.CompteurId equals c.Id
                    join k in db.Campagnes on t.CampagneId equals k.Id
                    join z in db.Territoires on t.TerritoireId equals z.Id
                    where c.Code == "PHC_GRANDE_MARGINALITE" && k.CodePeriode == "2026-08" && t.Somme > 0 && t.Somme < 5
                    select z.Code
                ).ToList()
            )
        );
        Assert.NotEmpty(codes);
        Assert.Contains(
            "masqué (secret statistique)",
            (await LireAsync(Comptes.Dgcs, codes[0] + "?periode=2026-08&programme=phc")).Body!.TextContent,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain(
            "masqué",
            (await LireAsync(Comptes.National, codes[0] + "?periode=2026-08&programme=phc")).Body!.TextContent,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Une_somme_qui_ferait_retrouver_un_petit_effectif_est_masquee_comme_dans_les_bilans()
    {
        const string compteur = "PHC_GRANDE_MARGINALITE";
        await using var neuve = new ConvergenceFactory();
        await neuve.InitializeAsync();
        var (lyon, lille) = await neuve.LireAsync(async db =>
        {
            var campagne = await db.Campagnes.Where(k => k.CodePeriode == "2026-08").Select(k => k.Id).SingleAsync();
            var totaux = await (
                from t in db.Totaux
                join c in db.Compteurs on t.CompteurId equals c.Id
                where c.Code == compteur && t.CampagneId == campagne && t.Somme != null
                select t
            ).ToListAsync();
            var territoires = await db.Territoires.ToDictionaryAsync(t => t.Code, t => t.Id);

            // One small count, one middle one, and all the others large: the national total alone would give the small one away.
            foreach (var t in totaux)
            {
                t.Somme =
                    t.TerritoireId == territoires["LYON"] ? 3
                    : t.TerritoireId == territoires["LILLE"] ? 7
                    : 40;
            }

            await db.SaveChangesAsync();
            return (totaux.Exists(t => t.TerritoireId == territoires["LYON"]), totaux.Exists(t => t.TerritoireId == territoires["LILLE"]));
        });
        Assert.True(lyon && lille);

        foreach (
            var (compte, territoire, masque) in new[]
            {
                (Comptes.Dgcs, "LYON", true),
                (Comptes.Dgcs, "LILLE", true),
                (Comptes.Dgcs, "NANTES", false),
                (Comptes.MetropoleLyon, "LYON", true),
                (Comptes.National, "LILLE", false),
            }
        )
        {
            using var client = await neuve.ConnecterAsync(compte);
            var page = await client.LirePageAsync($"/tableaux-de-bord/{territoire}?periode=2026-08&programme=phc");
            var ligne = page.QuerySelectorAll("section[aria-labelledby='titre-compteurs'] tbody tr")
                .Single(l => l.TextContent.Contains("Grande Marginalité", StringComparison.Ordinal))
                .TextContent;
            Assert.True(masque == ligne.Contains("masqué", StringComparison.Ordinal), $"{compte}, {territoire} : {ligne}");
        }
    }

    [Fact]
    public async Task La_saisie_n_est_proposee_qu_a_qui_peut_l_ouvrir()
    {
        const string grille = "a[href='/files-actives/LYON/2026-08']";
        Assert.NotNull((await LireAsync(Comptes.CoordinationLyon, "LYON?periode=2026-08")).QuerySelector(grille));
        Assert.Null((await LireAsync(Comptes.PartenariatLyon, "LYON?periode=2026-08")).QuerySelector(grille));
        Assert.Null((await LireAsync(Comptes.MetropoleLyon, "LYON?periode=2026-08")).QuerySelector(grille));
    }

    private async Task<IHtmlDocument> LireAsync(string compte, string suite)
    {
        using var client = await factory.ConnecterAsync(compte);
        return await client.LirePageAsync("/tableaux-de-bord/" + suite);
    }
}
