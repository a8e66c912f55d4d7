using System.Net;
using Convergence.Domain;
using Convergence.Domain.Dossiers;
using Convergence.Domain.Dossiers.Nomenclatures;
using Convergence.Domain.Habilitations;
using Convergence.Testing;
using Convergence.Testing.Html;
using Convergence.Web.Tests.Security;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Web.Tests.Features.Dossiers;

/// <summary>Two chantiers of two territories: one asks, the other answers, and nothing of the person is read before.</summary>
public sealed class TransfertTests(ConvergenceFactory factory) : IClassFixture<ConvergenceFactory>
{
    private const string Form = "main form.formulaire";

    private long Lyon => new Reperes(factory).ChantierLyon;

    private long SaintMalo => new Reperes(factory).ChantierSaintMalo;

    [Fact]
    public async Task Une_demande_se_verifie_et_ne_montre_qu_un_pseudonyme()
    {
        var salarie = await AccueillirAsync("Copeau");
        using var cip = await factory.ConnecterAsync(Comptes.CipLyon);
        var page = await (
            await cip.PosterFormulaireAsync($"/salaries/{salarie.Cle}/transfert", Form, ("VersChantierId", ""), ("EntreeProposee", "2026-12-01"))
        ).PageAsync();
        AssertHtml.Erreur(page, "VersChantierId", "Choisissez le chantier");
        AssertHtml.Erreur(page, "Confirme", "Parlez-en à la personne");
        AssertHtml.Valeur(page, "EntreeProposee", "2026-12-01");
        page = await (await DemanderAsync(cip, salarie, "2026-01-01", "phc")).PageAsync();
        AssertHtml.Erreur(page, "EntreeProposee", "suit celle du parcours en cours");
        page = await (await DemanderAsync(cip, salarie, "2026-12-01", "cvg")).PageAsync();
        AssertHtml.Erreur(page, "Programme", "ne porte pas le programme CVG");

        page = await cip.SuivreAsync(await DemanderAsync(cip, salarie, "2026-12-01", "phc"));
        AssertHtml.Contient(page, "Demande en attente de réponse");
        Assert.Equal(["TransfertDemande"], await LignesAsync(salarie.Id, Lyon));

        using var saintMalo = await factory.ConnecterAsync(Comptes.EspSaintMalo);
        page = await saintMalo.LirePageAsync($"/salaries/transferts/{await CleAsync(salarie)}");
        AssertHtml.Contient(page, salarie.Pseudonyme);
        AssertHtml.Contient(page, "01/12/2026");
        Assert.DoesNotContain("Copeau", page.Body!.OuterHtml, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(salarie.Cle.ToString(), page.Body.OuterHtml, StringComparison.OrdinalIgnoreCase);
        await saintMalo.LirePageAsync($"/salaries/{salarie.Cle}", HttpStatusCode.NotFound);
        using var coordination = await factory.ConnecterAsync(Comptes.CoordinationLyon);
        await coordination.LirePageAsync("/salaries/transferts", HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_l_acceptation_l_identite_va_et_ce_qui_est_ecrit_reste()
    {
        var salarie = await AccueillirAsync("Ourdissoir");
        using var cip = await factory.ConnecterAsync(Comptes.CipLyon);
        await cip.SuivreAsync(await DemanderAsync(cip, salarie, "2026-12-01", "phc"));
        using var saintMalo = await factory.ConnecterAsync(Comptes.EspSaintMalo);
        var page = await saintMalo.SuivreAsync(
            await saintMalo.PosterFormulaireAsync($"/salaries/transferts/{await CleAsync(salarie)}", "#accepter", ("EntreeProposee", "2026-12-07"))
        );
        AssertHtml.Titre(page, "OURDISSOIR Léa");
        await cip.LirePageAsync($"/salaries/{salarie.Cle}", HttpStatusCode.NotFound);
        AssertHtml.Contient(await cip.LirePageAsync($"/salaries/transferts/{await CleAsync(salarie)}"), "accepté");
        AssertHtml.NeContientPas(await cip.LirePageAsync("/salaries/transferts"), "OURDISSOIR");
        using var trouve = await saintMalo.PosterFormulaireAsync("/salaries", "main form[role=search]", ("q", "ourdi"));
        AssertHtml.Contient(await trouve.PageAsync(), "OURDISSOIR");

        var ancien = await factory.LireAsync(db => db.ParcoursSalaries.SingleAsync(p => p.SalarieId == salarie.Id), new Perimetre { ChantierIds = [Lyon] });
        Assert.Equal((new DateOnly(2026, 12, 6), Lyon), (ancien.SortieLe, ancien.ChantierId));
        Assert.True(
            await factory.LireAsync(
                async db => (await db.Sorties.SingleAsync(s => s.ParcoursId == ancien.Id)).EstNeutralisee,
                new Perimetre { ChantierIds = [Lyon] }
            )
        );
        var nouveau = await factory.LireAsync(
            db => db.ParcoursSalaries.SingleAsync(p => p.SalarieId == salarie.Id),
            new Perimetre { ChantierIds = [SaintMalo] }
        );
        Assert.Equal((new DateOnly(2026, 12, 7), LienParcours.Transfert, ancien.Id), (nouveau.Entree, nouveau.Lien, nouveau.PrecedentId));
        Assert.Equal(["TransfertDemande", "TransfertRepondu"], await LignesAsync(salarie.Id, Lyon));
        Assert.Equal(["TransfertAccepte"], await LignesAsync(salarie.Id, SaintMalo));
    }

    [Fact]
    public async Task Le_plafond_compte_les_mois_de_l_ancien_chantier_sans_montrer_ses_contrats()
    {
        var salarie = await AccueillirAsync("Bobine");
        await ContratAsync(salarie, Lyon, new(2026, 3, 2), new(2027, 3, 1), (new(2026, 5, 1), new(2026, 5, 31)));
        using var cip = await factory.ConnecterAsync(Comptes.CipLyon);
        await cip.SuivreAsync(await DemanderAsync(cip, salarie, "2026-11-16", "phc"));
        using var saintMalo = await factory.ConnecterAsync(Comptes.EspSaintMalo);
        await saintMalo.SuivreAsync(await saintMalo.PosterFormulaireAsync($"/salaries/transferts/{await CleAsync(salarie)}", "#accepter"));

        // From 2 March to the exit on 15 November, less May: seven months and some days.
        foreach (var page in new[] { string.Empty, "/parcours" })
        {
            var lue = await saintMalo.LirePageAsync($"/salaries/{salarie.Cle}{page}");
            AssertHtml.Contient(lue, "228 jours dans un autre chantier");
            AssertHtml.Contient(lue, "Dont 7 mois dans un autre chantier");
            AssertHtml.NeContientPas(lue, "02/03/2026");
            AssertHtml.NeContientPas(lue, "CDDI PHC");
        }
    }

    [Fact]
    public async Task Au_retour_dans_le_premier_chantier_ses_propres_mois_ne_comptent_pas_deux_fois()
    {
        var salarie = await AccueillirAsync("Fuseau");
        await ContratAsync(salarie, Lyon, new(2026, 3, 2), new(2026, 9, 30));
        using var cip = await factory.ConnecterAsync(Comptes.CipLyon);
        using var saintMalo = await factory.ConnecterAsync(Comptes.EspSaintMalo);
        await cip.SuivreAsync(await DemanderAsync(cip, salarie, "2026-10-01", "phc"));
        await saintMalo.SuivreAsync(await saintMalo.PosterFormulaireAsync($"/salaries/transferts/{await CleAsync(salarie)}", "#accepter"));
        await ContratAsync(salarie, SaintMalo, new(2026, 10, 1), new(2026, 12, 31));
        await saintMalo.SuivreAsync(await DemanderAsync(saintMalo, salarie, "2026-11-01", "phc", Lyon));
        await cip.SuivreAsync(await cip.PosterFormulaireAsync($"/salaries/transferts/{await CleAsync(salarie)}", "#accepter"));

        var page = await cip.LirePageAsync($"/salaries/{salarie.Cle}");
        AssertHtml.Contient(page, "213 jours sous contrat − 31 jours dans un autre chantier");
        AssertHtml.Contient(page, "Dont 1 mois dans un autre chantier");
    }

    [Fact]
    public async Task Une_demande_qui_attend_une_reponse_est_a_l_accueil_de_qui_repond()
    {
        var salarie = await AccueillirAsync("Ensouple");
        using var cip = await factory.ConnecterAsync(Comptes.CipLyon);
        await cip.SuivreAsync(await DemanderAsync(cip, salarie, "2026-12-01", "phc"));
        using var saintMalo = await factory.ConnecterAsync(Comptes.EspSaintMalo);
        var lien = (await saintMalo.LirePageAsync("/accueil")).QuerySelector("main a[href='/salaries/transferts']")!;
        Assert.Contains("à accepter ou à refuser", lien.TextContent, StringComparison.Ordinal);
        AssertHtml.NeContientPas(await cip.LirePageAsync("/accueil"), "à accepter ou à refuser");
        var attente = await factory.LireAsync(
            db => db.Transferts.CountAsync(t => t.Etat == EtatTransfert.Demande && t.VersChantierId == SaintMalo),
            new Perimetre { ChantierIds = [SaintMalo] }
        );
        Assert.StartsWith($"{attente} transfert", lien.TextContent.Trim(), StringComparison.Ordinal);
        await saintMalo.SuivreAsync(
            await saintMalo.PosterFormulaireAsync($"/salaries/transferts/{await CleAsync(salarie)}", "#refuser", ("MotifRefus", "EffectifComplet"))
        );
        var reste = (await saintMalo.LirePageAsync("/accueil")).QuerySelector("main a[href='/salaries/transferts']");
        Assert.Equal(attente > 1, reste is not null);
    }

    [Fact]
    public async Task Un_refus_dit_pourquoi_et_rien_ne_bouge()
    {
        var salarie = await AccueillirAsync("Navette");
        using var cip = await factory.ConnecterAsync(Comptes.CipLyon);
        await cip.SuivreAsync(await DemanderAsync(cip, salarie, "2026-12-01", "phc"));
        using var saintMalo = await factory.ConnecterAsync(Comptes.EspSaintMalo);
        var adresse = $"/salaries/transferts/{await CleAsync(salarie)}";
        AssertHtml.Erreur(await (await saintMalo.PosterFormulaireAsync(adresse, "#refuser")).PageAsync(), "MotifRefus", "Choisissez le motif");
        await saintMalo.SuivreAsync(await saintMalo.PosterFormulaireAsync(adresse, "#refuser", ("MotifRefus", "EffectifComplet")));
        AssertHtml.Contient(await cip.LirePageAsync(adresse), "refusé");
        AssertHtml.Contient(await cip.LirePageAsync(adresse), "Pas de place pour le moment");
        Assert.Equal(
            Lyon,
            await factory.LireAsync(
                db => db.Salaries.Where(s => s.Id == salarie.Id).Select(s => s.ChantierId).SingleAsync(),
                new Perimetre { ChantierIds = [Lyon] }
            )
        );
    }

    [Fact]
    public async Task Des_decisions_simultanees_se_disent()
    {
        var salarie = await AccueillirAsync("Quenouille");
        using var cip = await factory.ConnecterAsync(Comptes.CipLyon);
        await cip.SuivreAsync(await DemanderAsync(cip, salarie, "2026-12-01", "phc"));
        using var saintMalo = await factory.ConnecterAsync(Comptes.EspSaintMalo);
        var ouverte = await saintMalo.LirePageAsync($"/salaries/transferts/{await CleAsync(salarie)}");
        var annulation = await cip.LirePageAsync($"/salaries/{salarie.Cle}/transfert");
        await cip.SuivreAsync(await cip.PosterFormulaireAsync(annulation, "main form[action$=annuler]"));
        var page = await (await saintMalo.PosterFormulaireAsync(ouverte, "#accepter")).PageAsync();
        AssertHtml.ErreurResume(page, "déjà close : annulé");
        page = await (await cip.PosterFormulaireAsync(annulation, "main form[action$=annuler]")).PageAsync();
        AssertHtml.ErreurResume(page, "déjà reçu une réponse, ou a été annulée");
        Assert.Equal(
            1,
            await factory.LireAsync(db => db.ParcoursSalaries.CountAsync(p => p.SalarieId == salarie.Id), new Perimetre { ChantierIds = [Lyon, SaintMalo] })
        );
    }

    [Fact]
    public async Task Une_page_ouverte_sur_une_demande_n_en_annule_pas_une_autre()
    {
        var salarie = await AccueillirAsync("Fuseau");
        using var cip = await factory.ConnecterAsync(Comptes.CipLyon);
        await cip.SuivreAsync(await DemanderAsync(cip, salarie, "2026-12-01", "phc"));
        var ouverte = await cip.LirePageAsync($"/salaries/{salarie.Cle}/transfert");
        await cip.SuivreAsync(await cip.PosterFormulaireAsync(ouverte, "main form[action$=annuler]"));
        await cip.SuivreAsync(await DemanderAsync(cip, salarie, "2026-12-15", "phc"));

        var page = await (await cip.PosterFormulaireAsync(ouverte, "main form[action$=annuler]")).PageAsync();
        AssertHtml.ErreurResume(page, "déjà reçu une réponse, ou a été annulée");
        AssertHtml.Contient(page, "15/12/2026");
        await cip.SuivreAsync(await cip.PosterFormulaireAsync(page, "main form[action$=annuler]"));
        AssertHtml.Contient(await cip.LirePageAsync($"/salaries/{salarie.Cle}/transfert"), "Demander un transfert");
    }

    private async Task<Salarie> AccueillirAsync(string nom)
    {
        var r = new Reperes(factory);
        return await factory.LireAsync(
            async db =>
            {
                var salarie = Salarie.Accueillir(r.TerritoireLyon, Lyon, new IdentiteSalarie(nom, "Léa", null, new DateOnly(1988, 3, 4)), new(2026, 11, 22));
                db.Salaries.Add(salarie);
                await db.SaveChangesAsync();
                var parcours = new ParcoursSalarie
                {
                    TerritoireId = r.TerritoireLyon,
                    ChantierId = Lyon,
                    SalarieId = salarie.Id,
                    Programme = Programme.Phc,
                };
                parcours.Entrer(new(2026, 3, 2));
                db.ParcoursSalaries.Add(parcours);
                await db.SaveChangesAsync();
                return salarie;
            },
            new Perimetre { ChantierIds = [Lyon] }
        );
    }

    private Task<int> ContratAsync(Salarie salarie, long chantier, DateOnly debut, DateOnly fin, (DateOnly Debut, DateOnly Fin)? suspendu = null) =>
        factory.LireAsync(
            async db =>
            {
                var parcours = await db.ParcoursSalaries.SingleAsync(p => p.SalarieId == salarie.Id);
                var contrat = new Contrat
                {
                    TerritoireId = parcours.TerritoireId,
                    ChantierId = chantier,
                    ParcoursId = parcours.Id,
                };
                contrat.Signer(FormeContrat.CddiPhc, debut, fin, 20);
                db.Add(contrat);
                if (suspendu is { } s)
                {
                    var suspension = new SuspensionPass
                    {
                        TerritoireId = parcours.TerritoireId,
                        ChantierId = chantier,
                        ParcoursId = parcours.Id,
                    };
                    suspension.Fixer(MotifSuspension.ContratSuspendu, s.Debut, s.Fin);
                    db.Add(suspension);
                }

                return await db.SaveChangesAsync();
            },
            new Perimetre { ChantierIds = [chantier] }
        );

    private Task<HttpResponseMessage> DemanderAsync(HttpClient client, Salarie salarie, string entree, string programme, long? vers = null) =>
        client.PosterFormulaireAsync(
            $"/salaries/{salarie.Cle}/transfert",
            Form,
            ("VersChantierId", (vers ?? SaintMalo).ToString(System.Globalization.CultureInfo.InvariantCulture)),
            ("Programme", programme),
            ("EntreeProposee", entree),
            ("Confirme", "true")
        );

    private Task<Guid> CleAsync(Salarie salarie) =>
        factory.LireAsync(
            db => db.Transferts.Where(t => t.SalarieId == salarie.Id).OrderByDescending(t => t.Id).Select(t => t.Cle).FirstAsync(),
            new Perimetre { ChantierIds = [SaintMalo] }
        );

    private Task<List<string?>> LignesAsync(long salarie, long chantier) =>
        factory.LireAsync(
            db =>
                db.AccesDossiers.Where(a => a.SalarieId == salarie && a.ChantierId == chantier && a.Action == ActionDossier.Transfert)
                    .OrderBy(a => a.Id)
                    .Select(a => a.Champs)
                    .ToListAsync(),
            new Perimetre { ChantierIds = [Lyon, SaintMalo] }
        );
}
