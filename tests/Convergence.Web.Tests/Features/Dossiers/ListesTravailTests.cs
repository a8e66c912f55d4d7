using System.Net;
using Convergence.Domain;
using Convergence.Domain.Dossiers;
using Convergence.Domain.Habilitations;
using Convergence.Testing;
using Convergence.Testing.Html;
using Convergence.Web.Tests.Security;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Web.Tests.Features.Dossiers;

/// <summary>A list, its counter, the home page and the alerts tell the same.</summary>
public sealed class ListesTravailTests(ConvergenceFactory factory) : IClassFixture<ConvergenceFactory>
{
    private static readonly string[] Listes = ["fin-proche", "plafond", "sans-diagnostic", "sans-referent", "sans-mise-a-jour"];

    private Perimetre ChantierLyon => new() { ChantierIds = [new Reperes(factory).ChantierLyon] };

    [Fact]
    public async Task Chaque_compteur_est_celui_de_sa_liste_et_de_l_accueil()
    {
        using var client = await factory.ConnecterAsync(Comptes.CipLyon);
        var (page, accueil) = (await client.LirePageAsync("/salaries"), await client.LirePageAsync("/accueil"));
        foreach (var code in Listes)
        {
            var nombre = int.Parse(
                AssertHtml.Texte(AssertHtml.Element(page, $"a[href='/salaries?liste={code}'] .onglets__compte")),
                System.Globalization.CultureInfo.InvariantCulture
            );
            Assert.True(nombre > 0, code);
            Assert.Equal(nombre, AssertHtml.Lignes(await client.LirePageAsync($"/salaries?liste={code}")).Count);
            Assert.StartsWith(
                $"{nombre} dossier",
                AssertHtml.Texte(AssertHtml.Element(accueil, $"main a[href='/salaries?liste={code}']")),
                StringComparison.Ordinal
            );
        }
    }

    [Fact]
    public async Task Les_suivis_a_faire_sont_comptes_de_la_meme_facon_et_un_dossier_archive_n_en_demande_plus()
    {
        await using var neuve = new ConvergenceFactory();
        await neuve.InitializeAsync();
        var chantier = new Perimetre { ChantierIds = [new Reperes(neuve).ChantierLyon] };
        using var client = await neuve.ConnecterAsync(Comptes.CipLyon);
        var avant = await CompterAsync();
        Assert.True(avant > 0);
        await neuve.LireAsync(
            async db =>
            {
                var due = await db.PointsSuivi.OrderBy(p => p.PrevuLe).FirstAsync(p => p.Resultat == null && p.PrevuLe <= new DateOnly(2026, 11, 22));
                (await db.Salaries.SingleAsync(s => db.ParcoursSalaries.Any(p => p.Id == due.ParcoursId && p.SalarieId == s.Id))).Archiver(new(2026, 11, 22));
                return await db.SaveChangesAsync();
            },
            chantier
        );
        Assert.True(await CompterAsync() < avant);

        async Task<int> CompterAsync()
        {
            var nombre = int.Parse(
                AssertHtml.Texte(AssertHtml.Element(await client.LirePageAsync("/salaries"), "a[href='/suivis?etat=a-faire'] .onglets__compte")),
                System.Globalization.CultureInfo.InvariantCulture
            );
            Assert.Equal(nombre, AssertHtml.Lignes(await client.LirePageAsync("/suivis?etat=a-faire")).Count);
            Assert.StartsWith(
                $"{nombre} point",
                AssertHtml.Texte(AssertHtml.Element(await client.LirePageAsync("/accueil"), "main a[href='/suivis?etat=a-faire']")),
                StringComparison.Ordinal
            );
            return nombre;
        }
    }

    [Fact]
    public async Task Un_diagnostic_sort_le_dossier_de_sa_liste()
    {
        await using var neuve = new ConvergenceFactory();
        await neuve.InitializeAsync();
        var chantier = new Perimetre { ChantierIds = [new Reperes(neuve).ChantierLyon] };
        using var client = await neuve.ConnecterAsync(Comptes.CipLyon);
        var avant = AssertHtml.Lignes(await client.LirePageAsync("/salaries?liste=sans-diagnostic")).Count;
        await neuve.LireAsync(
            async db =>
            {
                var parcours = await db.ParcoursSalaries.FirstAsync(p => p.SortieLe == null && !db.BilansFreins.Any(b => b.ParcoursId == p.Id));
                db.BilansFreins.Add(
                    new BilanFreins
                    {
                        TerritoireId = parcours.TerritoireId,
                        ChantierId = parcours.ChantierId,
                        ParcoursId = parcours.Id,
                        Le = new(2026, 11, 20),
                        Moment = MomentBilan.Revue,
                    }
                );
                return await db.SaveChangesAsync();
            },
            chantier
        );
        Assert.Equal(avant - 1, AssertHtml.Lignes(await client.LirePageAsync("/salaries?liste=sans-diagnostic")).Count);
    }

    [Fact]
    public async Task Les_alertes_vont_de_la_plus_proche_a_la_plus_lointaine_et_se_filtrent()
    {
        using var client = await factory.ConnecterAsync(Comptes.CipLyon);
        var jours = AssertHtml.Lignes(await client.LirePageAsync("/alertes")).Select(l => DateOnly.ParseExact(l[0], "dd/MM/yyyy")).ToList();
        Assert.NotEmpty(jours);
        Assert.Equal(jours.Order(), jours);
        AssertTous.Verifier(AssertHtml.Lignes(await client.LirePageAsync("/alertes?seuil=0")), l => Assert.Equal("dépassé", l[4]));
        AssertTous.Verifier(AssertHtml.Lignes(await client.LirePageAsync("/alertes?nature=plafond")), l => Assert.Equal("Plafond de 60 mois", l[3]));
    }

    [Fact]
    public async Task L_export_des_alertes_est_inscrit_au_journal_de_chaque_dossier()
    {
        using var client = await factory.ConnecterAsync(Comptes.CipLyon);
        var avant = await ExportsAsync();
        using var reponse = await client.GetAsync(new Uri("/alertes/export?nature=plafond", UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, reponse.StatusCode);
        var personnes = AssertHtml.Lignes(await client.LirePageAsync("/alertes?nature=plafond")).Select(l => l[1]).Distinct().Count();
        Assert.Equal(avant + personnes, await ExportsAsync());

        Task<int> ExportsAsync() => factory.LireAsync(db => db.AccesDossiers.CountAsync(a => a.Action == ActionDossier.Export), ChantierLyon);
    }

    [Theory]
    [InlineData(Comptes.CoordinationLyon)]
    [InlineData(Comptes.National)]
    public async Task La_projection_compte_sans_nommer(string compte)
    {
        using var client = await factory.ConnecterAsync(compte);
        var page = await client.LirePageAsync("/sorties-projetees?territoire=LYON");
        var ouverts = await factory.LireAsync(
            db => db.ParcoursSalaries.Where(p => p.Programme == Programme.Cvg && p.SortieLe == null).Select(p => p.SalarieId).Distinct().CountAsync(),
            new Perimetre
            {
                ChantierIds = await factory.LireAsync(db =>
                    db.Chantiers.Where(c => c.TerritoireId == new Reperes(factory).TerritoireLyon).Select(c => c.Id).ToListAsync()
                ),
            }
        );
        Assert.Equal(ouverts.ToString(System.Globalization.CultureInfo.InvariantCulture), AssertHtml.Texte(AssertHtml.Element(page, "tfoot td:last-child")));
        AssertHtml.NeContientPas(page, "Rabot");
        AssertHtml.NeContientPas(page, "/salaries/");
    }

    [Fact]
    public async Task Qui_a_fait_limiter_ses_donnees_sort_du_compte_et_reste_dans_les_listes_du_chantier()
    {
        await using var neuve = new ConvergenceFactory();
        await neuve.InitializeAsync();
        using var client = await neuve.ConnecterAsync(Comptes.CipLyon);
        var (avant, dossiers) = (await TotalAsync(), AssertHtml.Lignes(await client.LirePageAsync("/salaries")).Count);
        await neuve.LireAsync(
            async db =>
            {
                var salarie = await db.Salaries.FirstAsync(s =>
                    db.ParcoursSalaries.Any(p => p.SalarieId == s.Id && p.Programme == Programme.Cvg && p.SortieLe == null)
                );
                salarie.ChangerTraitement(EtatTraitement.Limite, new(2026, 11, 20));
                return await db.SaveChangesAsync();
            },
            new Perimetre { ChantierIds = [new Reperes(neuve).ChantierLyon] }
        );
        Assert.Equal(avant - 1, await TotalAsync());
        Assert.Equal(dossiers, AssertHtml.Lignes(await client.LirePageAsync("/salaries")).Count);

        async Task<int> TotalAsync() =>
            int.Parse(
                AssertHtml.Texte(AssertHtml.Element(await client.LirePageAsync("/sorties-projetees"), "tfoot td:last-child")),
                System.Globalization.CultureInfo.InvariantCulture
            );
    }

    [Fact]
    public async Task La_projection_d_un_autre_territoire_n_existe_pas()
    {
        using var client = await factory.ConnecterAsync(Comptes.CoordinationLille);
        await client.LirePageAsync("/sorties-projetees?territoire=LYON", HttpStatusCode.NotFound);
    }
}
