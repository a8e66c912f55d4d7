using AngleSharp.Html.Dom;
using Convergence.Domain.FilesActives;
using Convergence.Testing;
using Convergence.Testing.Html;
using Convergence.Web.Tests.Security;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Web.Tests.Features.FilesActives;

/// <summary>One database a test: each test moves the state of an envelope.</summary>
public sealed class TransmissionTests : IAsyncLifetime
{
    private readonly ConvergenceFactory _factory = new();

    public Task InitializeAsync() => _factory.InitializeAsync();

    public async Task DisposeAsync() => await _factory.DisposeAsync();

    [Fact]
    public async Task Sans_certifier_ni_dire_ce_qui_manque_rien_ne_part_et_le_commentaire_reste()
    {
        var client = await _factory.ConnecterAsync(Comptes.CoordinationLyon);

        var page = await (
            await client.PosterFormulaireAsync(await ControleAsync(client), "form[action$=transmission]", ("Commentaire", "Deux chantiers"))
        ).PageAsync();
        AssertHtml.ErreurResume(page, "Cochez « Je certifie » pour transmettre.");
        AssertHtml.Valeur(page, "Commentaire", "Deux chantiers");

        page = await (await client.PosterFormulaireAsync(await ControleAsync(client), "form[action$=transmission]", ("Certifie", "true"))).PageAsync();
        AssertHtml.ErreurResume(page, "Il manque des valeurs obligatoires : dites pourquoi avant de transmettre.");
        Assert.Equal(EtatRemontee.Brouillon, await EtatAsync());
    }

    [Fact]
    public async Task Entre_deux_campagnes_un_envoi_renvoye_reste_dans_files_actives()
    {
        await _factory.EcrireAsync(async db =>
        {
            var remontee = await db
                .Remontees.Where(r =>
                    r.Etat == EtatRemontee.Valide
                    && db.Territoires.Any(t => t.Id == r.TerritoireId && t.Code == Reperes.Lyon)
                    && db.Campagnes.Any(c => c.Id == r.CampagneId && c.CodePeriode == "2026-08")
                )
                .SingleAsync();
            remontee.RenvoyerACorriger("Relire les sorties.");
        });
        var client = await _factory.ConnecterAsync(Comptes.CoordinationLyon);
        var page = await client.LirePageAsync("/files-actives");
        AssertHtml.Contient(page, "À corriger ou à terminer");
        Assert.NotNull(page.QuerySelector("a[href='/files-actives/LYON/2026-08']"));
        AssertHtml.Contient(page, "Campagne : octobre 2026");
    }

    [Fact]
    public async Task Transmettre_garde_la_preuve_valider_publie_et_renvoyer_rouvre()
    {
        var coordination = await _factory.ConnecterAsync(Comptes.CoordinationLyon);
        var national = await _factory.ConnecterAsync(Comptes.National);
        var grille = await GrilleDeTest.OuvrirAsync(coordination);
        var nom = grille.Nom("File active", grille.Ligne("cvg"));
        await grille.EnvoyerAsync((nom, "28"));

        await TransmettreAsync(coordination);
        Assert.Equal(EtatRemontee.Transmis, await EtatAsync());
        await grille.RelireAsync();
        Assert.Empty(grille.Page.QuerySelectorAll(".cellule__saisie"));
        var accuse = await coordination.LirePageAsync($"{GrilleDeTest.Lyon}/accuse?remontee={await RemonteeAsync()}");
        Assert.Contains(AssertHtml.Lignes(accuse), l => l[0] == grille.Ligne("cvg") && l[1] == "CVG – File active" && l[2] == "28");
        Assert.Matches("[0-9a-f]{64}", AssertHtml.Texte(AssertHtml.Element(accuse, ".empreinte")));

        var page = await national.SuivreAsync(
            await national.PosterFormulaireAsync(GrilleDeTest.Lyon, "form[action$=renvoi]", ("Motif", "La file active de mars est-elle à jour ?"))
        );
        AssertHtml.Message(page, "Renvoyé à corriger : la coordination lit votre motif.");
        AssertHtml.Contient(await coordination.LirePageAsync(GrilleDeTest.Lyon), "La file active de mars est-elle à jour ?");
        AssertHtml.Contient(await coordination.LirePageAsync("/accueil"), "Corriger : Lyon, octobre 2026");

        await TransmettreAsync(coordination);
        await national.SuivreAsync(await national.PosterFormulaireAsync(GrilleDeTest.Lyon, "form[action$=validation]"));
        Assert.Equal(EtatRemontee.Valide, await EtatAsync());
        var somme = await _factory.LireAsync(db =>
            (
                from t in db.Totaux
                join k in db.Compteurs on t.CompteurId equals k.Id
                join c in db.Campagnes on t.CampagneId equals c.Id
                join e in db.Territoires on t.TerritoireId equals e.Id
                where e.Code == Reperes.Lyon && c.CodePeriode == Reperes.PeriodeOuverte && k.Code == CompteurCodes.CvgFileActive
                select new { t.Etat, t.Somme }
            ).SingleAsync()
        );
        Assert.Equal((EtatRemontee.Valide, 28L), (somme.Etat, somme.Somme));
        Assert.Equal(
            ["Validé", "Transmis", "Renvoyé à corriger", "Transmis"],
            (await coordination.LirePageAsync($"{GrilleDeTest.Lyon}/accuse?remontee={await RemonteeAsync()}"))
                .QuerySelectorAll(".chronologie__titre")
                .Select(AssertHtml.Texte)
        );
    }

    [Fact]
    public async Task Renvoyer_demande_un_motif_et_un_etat_depasse_est_dit()
    {
        var coordination = await _factory.ConnecterAsync(Comptes.CoordinationLyon);
        var national = await _factory.ConnecterAsync(Comptes.National);
        await TransmettreAsync(coordination);
        var ancienne = await national.LirePageAsync(GrilleDeTest.Lyon);

        var refus = await (await national.PosterFormulaireAsync(ancienne, "form[action$=renvoi]", ("Motif", "   "))).PageAsync();
        AssertHtml.ErreurResume(refus, "Dites ce qui est à corriger : le motif est lu par la coordination.");
        Assert.True(AssertHtml.Element(refus, "details:has(form[action$=renvoi])").HasAttribute("open"));
        Assert.Equal("true", AssertHtml.Element(refus, "textarea#Motif").GetAttribute("aria-invalid"));

        await coordination.PosterFormulaireAsync(GrilleDeTest.Lyon, "form[action$=reprise]");
        AssertHtml.ErreurResume(
            await (await national.PosterFormulaireAsync(ancienne, "form[action$=validation]")).PageAsync(),
            "L’état a changé entre-temps. Relisez la page avant de continuer."
        );
        Assert.Equal(EtatRemontee.ACorriger, await EtatAsync());
    }

    [Fact]
    public async Task Une_periode_close_refuse_la_saisie_et_une_derogation_la_rouvre_pour_le_territoire()
    {
        var grille = await GrilleDeTest.OuvrirAsync(await _factory.ConnecterAsync(Comptes.CoordinationLyon));
        var nom = grille.Nom("Entrées", grille.Ligne("cvg"));
        await _factory.EcrireAsync(async db =>
        {
            var campagne = await db.Campagnes.SingleAsync(c => c.CodePeriode == Reperes.PeriodeOuverte);
            campagne.Planifier(campagne.Programmes, campagne.DateArrete, campagne.Ouverture, campagne.Ouverture, campagne.Ouverture);
        });

        Assert.Contains("La saisie est close", GrilleDeTest.Refus(await grille.EnvoyerAsync((nom, "1")), nom), StringComparison.Ordinal);

        var national = await _factory.ConnecterAsync(Comptes.National);
        var lyon = await _factory.LireAsync(db => db.Territoires.Where(t => t.Code == Reperes.Lyon).Select(t => t.Id).SingleAsync());
        var page = await national.SuivreAsync(
            await national.PosterFormulaireAsync(
                $"/campagnes/{Reperes.PeriodeOuverte}",
                "form[action$=derogations]",
                ("Derogation.TerritoireId", $"{lyon}"),
                ("Derogation.Jusquau", "2026-12-20"),
                ("Derogation.Motif", "Changement de coordination")
            )
        );
        AssertHtml.Message(page, "Saisie rouverte pour ce territoire.");
        await grille.RelireAsync();
        Assert.Null(GrilleDeTest.Refus(await grille.EnvoyerAsync((nom, "1")), nom));
    }

    [Fact]
    public async Task Un_chantier_phc_seul_remplit_et_transmet_sa_ligne_un_chantier_d_un_territoire_convergence_lit_la_sienne()
    {
        var esp = await _factory.ConnecterAsync(Comptes.EspSaintMalo);
        var url = $"/files-actives/{Reperes.SaintMalo}/{Reperes.PeriodeOuverte}";
        var grille = await GrilleDeTest.OuvrirAsync(esp, url);
        var ligne = Assert.Single(AssertHtml.Lignes(grille.Page, "table[data-programme=phc] "), l => l[0].Contains("fictif", StringComparison.Ordinal));
        Assert.Contains("fictif", ligne[0], StringComparison.Ordinal);
        var nom = grille.Nom("Personnes présentes", grille.Ligne("phc"), "phc");
        Assert.Null(GrilleDeTest.Refus(await grille.EnvoyerAsync((nom, "6")), nom));

        var controle = await esp.LirePageAsync(AssertHtml.Element(grille.Page, "[data-transmettre]").GetAttribute("href")!);
        await esp.SuivreAsync(
            await esp.PosterFormulaireAsync(controle, "form[action$=transmission]", ("Certifie", "true"), ("Commentaire", "Première saisie"))
        );
        Assert.Equal(
            1,
            await _factory.LireAsync(db =>
                db.Remontees.CountAsync(r => r.Etat == EtatRemontee.Transmis && r.ChantierId != null && r.Commentaire == "Première saisie")
            )
        );

        var direction = await _factory.ConnecterAsync(Comptes.DirectionLyon);
        var sienne = await direction.LirePageAsync(GrilleDeTest.Lyon);
        Assert.Empty(sienne.QuerySelectorAll(".cellule__saisie"));
        AssertTous.Verifier(AssertHtml.Lignes(sienne, "table[data-programme=cvg] tbody"), l => Assert.Contains("Les Tilleuls", l[0], StringComparison.Ordinal));
    }

    private static async Task TransmettreAsync(HttpClient client) =>
        await client.SuivreAsync(
            await client.PosterFormulaireAsync(
                await ControleAsync(client),
                "form[action$=transmission]",
                ("Certifie", "true"),
                ("Commentaire", "Les chantiers réels ne sont pas saisis.")
            )
        );

    private static async Task<IHtmlDocument> ControleAsync(HttpClient client) =>
        await client.LirePageAsync(AssertHtml.Element(await client.LirePageAsync(GrilleDeTest.Lyon), "[data-transmettre]").GetAttribute("href")!);

    private Task<long> RemonteeAsync() =>
        _factory.LireAsync(db =>
            (
                from r in db.Remontees
                join t in db.Territoires on r.TerritoireId equals t.Id
                join c in db.Campagnes on r.CampagneId equals c.Id
                where t.Code == Reperes.Lyon && c.CodePeriode == Reperes.PeriodeOuverte
                select r.Id
            ).SingleAsync()
        );

    private async Task<EtatRemontee> EtatAsync()
    {
        var id = await RemonteeAsync();
        return await _factory.LireAsync(db => db.Remontees.Where(r => r.Id == id).Select(r => r.Etat).SingleAsync());
    }
}
