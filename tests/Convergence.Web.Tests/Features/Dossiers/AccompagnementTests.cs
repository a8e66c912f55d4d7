using System.Net;
using AngleSharp.Html.Dom;
using Convergence.Domain.Dossiers;
using Convergence.Domain.Habilitations;
using Convergence.Testing;
using Convergence.Testing.Html;
using Convergence.Web.Tests.Security;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Web.Tests.Features.Dossiers;

/// <summary>Freins, circle, actions and mobilisations of a person, as a caseworker and an auditor see them.</summary>
public sealed class AccompagnementTests(ConvergenceFactory factory) : IClassFixture<ConvergenceFactory>
{
    private const string Form = "main form.formulaire";

    private Perimetre ChantierLyon => new() { ChantierIds = [new Reperes(factory).ChantierLyon] };

    [Fact]
    public async Task Un_bilan_se_remplit_du_precedent_et_montre_son_evolution_et_son_auteur()
    {
        var cle = await AccueillirAsync("Sarcloir");
        using var client = await factory.ConnecterAsync(Comptes.CipLyon);
        AssertHtml.Contient(await client.LirePageAsync($"/salaries/{cle}/accompagnement"), "Sans diagnostic");

        var page = await client.LirePageAsync($"/salaries/{cle}/freins/nouveau");
        AssertHtml.Valeur(page, "Moment", "ENTREE");
        AssertHtml.Contient(page, "Contrainte de santé déclarée qui limite la disponibilité");
        AssertHtml.Contient(page, "non collecté");
        Assert.Empty(page.QuerySelectorAll("[name='Niveaux[SANTE]'], [name='Niveaux[JUSTICE]'], [name='Niveaux[ADDICTIONS]'], [name='Niveaux[VIOLENCES]']"));

        // « Non évalué » everywhere is no diagnosis.
        AssertHtml.ErreurResume(await (await client.PosterFormulaireAsync(page, Form)).PageAsync(), "Évaluez au moins un frein");

        page = await client.SuivreAsync(
            await client.PosterFormulaireAsync(page, Form, ("Le", "2026-10-01"), ("Niveaux[LOGEMENT]", "IDENTIFIE"), ("Niveaux[MOBILITE]", "AUCUN"))
        );
        AssertHtml.Contient(page, "1 frein rencontré au bilan du 01/10/2026 (entrée)");
        AssertHtml.Contient(page, "4 freins du formulaire non évalués");
        AssertHtml.Contient(page, "CIP Lyon (fictif)");

        page = await client.LirePageAsync($"/salaries/{cle}/freins/nouveau");
        AssertHtml.Valeur(page, "Moment", "REVUE");
        AssertHtml.Contient(page, "Rempli d’après le bilan du 01/10/2026");
        Assert.Equal("IDENTIFIE", Choisi(page, "Niveaux[LOGEMENT]"));
        Assert.Equal("NON_EVALUE", Choisi(page, "Niveaux[ILLETTRISME_FLE]"));
        page = await client.SuivreAsync(await client.PosterFormulaireAsync(page, Form, ("Niveaux[LOGEMENT]", "RESOLU")));
        AssertHtml.Contient(page, "difficulté levée");
        var dessin = AssertHtml.Element(page, "svg.points[aria-label*='Résolution totale']");
        Assert.Equal("01/10/2026 : Difficulté identifiée ; 22/11/2026 : Résolution totale", dessin.GetAttribute("aria-label"));

        var (entree, journal) = await factory.LireAsync(
            async db =>
                (
                    await db.BilansFreins.CountAsync(b =>
                        db.ParcoursSalaries.Any(p => p.Id == b.ParcoursId && db.Salaries.Any(s => s.Id == p.SalarieId && s.Cle == cle))
                    ),
                    await JournalAsync(db, cle)
                ),
            ChantierLyon
        );
        Assert.Equal(2, entree);
        Assert.Equal(["Freins.Ajout", "Freins.Ajout"], journal.Where(a => a.Action == ActionDossier.Modification).Select(a => a.Champs));
        AssertTous.Verifier(journal, a => Assert.DoesNotContain("LOGEMENT", a.Champs ?? string.Empty, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Un_bilan_envoye_deux_fois_est_un_seul_et_se_corrige_sans_ecraser()
    {
        var cle = await AccueillirAsync("Binette");
        using var cip = await factory.ConnecterAsync(Comptes.CipLyon);
        var page = await cip.LirePageAsync($"/salaries/{cle}/freins/nouveau");
        (string, string?)[] saisie = [("Niveaux[LOGEMENT]", "IDENTIFIE")];
        await cip.SuivreAsync(await cip.PosterFormulaireAsync(page, Form, saisie));
        await cip.SuivreAsync(await cip.PosterFormulaireAsync(page, Form, saisie));
        Assert.Equal(1, await NombreAsync<BilanFreins>(cle));
        AssertHtml.Erreur(
            await (await cip.PosterFormulaireAsync(page, Form, ("Niveaux[LOGEMENT]", "RESOLU"))).PageAsync(),
            "Moment",
            "déjà un bilan « Entrée »"
        );

        var lien = AssertHtml
            .Element(await cip.LirePageAsync($"/salaries/{cle}/accompagnement"), "a[href*='/freins/'][href$='/modifier']")
            .GetAttribute("href")!;
        using var esp = await factory.ConnecterAsync(Comptes.EspLyon);
        var ouverte = await cip.LirePageAsync(lien);
        await esp.SuivreAsync(await esp.PosterFormulaireAsync(lien, Form, ("Niveaux[LOGEMENT]", "NON_EVALUE"), ("Niveaux[MOBILITE]", "EN_COURS")));
        page = await (await cip.PosterFormulaireAsync(ouverte, Form, ("Niveaux[LOGEMENT]", "PARTIEL"))).PageAsync();
        AssertHtml.ErreurResume(page, "ESP Lyon (fictif) a modifié cette fiche");
        Assert.Equal("PARTIEL", Choisi(page, "Niveaux[LOGEMENT]"));
        AssertHtml.Contient(await cip.SuivreAsync(await cip.PosterFormulaireAsync(page, Form)), "Résolution partielle");
    }

    [Fact]
    public async Task Un_referent_est_une_fonction_dans_un_organisme()
    {
        var cle = await AccueillirAsync("Plantoir");
        using var client = await factory.ConnecterAsync(Comptes.CipLyon);
        var page = await client.LirePageAsync($"/salaries/{cle}/referents/nouveau");
        Assert.DoesNotContain("SOIN", page.QuerySelectorAll("#Fonction option").Select(o => o.GetAttribute("value")));
        AssertHtml.Contient(page, "jamais le nom");
        page = await (
            await client.PosterFormulaireAsync(page, Form, ("Fonction", "RSA"), ("Organisme", ""), ("Debut", "2026-10-01"), ("Fin", "2026-09-01"))
        ).PageAsync();
        AssertHtml.Erreur(page, "Organisme", "Indiquez l’organisme");
        page = await (await client.PosterFormulaireAsync(page, Form, ("Organisme", "Maison du Rhône, 06 12 34 56 78"), ("Fin", ""))).PageAsync();
        AssertHtml.Contient(page, "Un numéro de téléphone : retirez-le.");
        Assert.Equal(0, await NombreAsync<Referent>(cle));

        var nom = await factory.LireAsync(
            db =>
                (
                    from p in db.Partenaires
                    join o in db.Organisations on p.OrganisationId equals o.Id
                    where db.Organisations.Count(x => x.NomRecherche == o.NomRecherche) == 1
                    orderby p.Id
                    select o.Nom
                ).FirstAsync(),
            Perimetre.Complet
        );
        page = await client.SuivreAsync(await client.PosterFormulaireAsync(page, Form, ("Organisme", nom.ToLowerInvariant())));
        AssertHtml.Contient(page, "1 référent au 22/11/2026");
        AssertHtml.Contient(page, nom);

        var lien = AssertHtml.Element(page, "a[href*='/referents/'][href$='/modifier']").GetAttribute("href")!;
        page = await client.SuivreAsync(await client.PosterFormulaireAsync(lien, Form, ("Fin", "2026-11-20")));
        AssertHtml.Contient(page, "0 référent au 22/11/2026");
        AssertHtml.Contient(page, "20/11/2026");

        // A référent of the sensitive module is refused even when the request is forged.
        page = await (
            await Formulaire
                .De(await client.LirePageAsync($"/salaries/{cle}/referents/nouveau"), Form)
                .Avec("Organisme", "Un centre")
                .AvecEnPlus("Fonction", "SOIN")
                .EnvoyerAsync(client)
        ).PageAsync();
        AssertHtml.Erreur(page, "Fonction", "module sensible");
    }

    [Fact]
    public async Task Une_concertation_dit_qui_etait_la_et_previent_sur_les_mots()
    {
        var cle = await AccueillirAsync("Transplantoir");
        using var client = await factory.ConnecterAsync(Comptes.CipLyon);
        await client.SuivreAsync(
            await client.PosterFormulaireAsync(
                $"/salaries/{cle}/referents/nouveau",
                Form,
                ("Fonction", "HEBERGEMENT"),
                ("Organisme", "Un centre"),
                ("Debut", "2026-10-01")
            )
        );
        var page = await client.LirePageAsync($"/salaries/{cle}/concertations/nouvelle");
        Assert.True(AssertHtml.Element(page, "input[value='HEBERGEMENT']").HasAttribute("checked"));
        page = await (
            await client.PosterFormulaireAsync(
                page,
                Form,
                ("Le", "2026-11-20"),
                ("Decisions", "Après son hospitalisation, revoir les horaires."),
                ("ProchaineLe", "2026-11-01")
            )
        ).PageAsync();
        AssertHtml.Erreur(page, "ProchaineLe", "La prochaine concertation suit celle-ci");
        page = await (await client.PosterFormulaireAsync(page, Form, ("ProchaineLe", "2026-12-15"))).PageAsync();
        AssertHtml.Contient(page, "« hospitalisation » parle de santé");
        AssertHtml.Contient(page, "Enregistrer quand même");
        AssertHtml.Valeur(page, "Decisions", "Après son hospitalisation, revoir les horaires.");
        Assert.Equal(0, await NombreAsync<Concertation>(cle));
        page = await client.SuivreAsync(await client.PosterFormulaireAsync(page, Form));
        AssertHtml.Contient(page, "Prochaine concertation le 15/12/2026");
        AssertHtml.Contient(page, "Hébergement");
        Assert.Equal(1, await NombreAsync<Concertation>(cle));
    }

    [Fact]
    public async Task Une_action_se_note_en_trois_choix_une_seule_fois_puis_une_autre()
    {
        var cle = await AccueillirAsync("Griffe");
        using var client = await factory.ConnecterAsync(Comptes.CipLyon);
        var page = await client.LirePageAsync($"/salaries/{cle}/actions/nouvelle");
        AssertHtml.Valeur(page, "Le", "2026-11-22");
        AssertHtml.Valeur(page, "Resultat", "FAIT");
        var incomplete = await (await client.PosterFormulaireAsync(page, Form)).PageAsync();
        AssertHtml.Erreur(incomplete, "Type", "Dites ce qui a été fait");
        AssertHtml.Erreur(incomplete, "Theme", "Choisissez le thème");

        (string, string?)[] saisie = [("Type", "ACCOMPAGNEMENT"), ("Theme", "LOGEMENT")];
        var suite = await client.SuivreAsync(await client.PosterFormulaireAsync(page, "button[name=Encore]", saisie));
        AssertHtml.Titre(suite, "Noter une action");
        AssertHtml.Message(suite, "L’action est notée.");
        page = await client.SuivreAsync(await client.PosterFormulaireAsync(page, Form, saisie));
        Assert.Equal(1, await NombreAsync<ActionParcours>(cle));
        AssertHtml.Contient(page, "accompagnement de proximité");

        // Planned for tomorrow, and asked about once its day is there.
        page = await (
            await client.PosterFormulaireAsync($"/salaries/{cle}/actions/nouvelle", Form, ("Type", "ENTRETIEN"), ("Theme", "EMPLOI"), ("Le", "2026-11-30"))
        ).PageAsync();
        AssertHtml.Erreur(page, "Le", "Une action à venir est « prévue »");
        await client.SuivreAsync(await client.PosterFormulaireAsync(page, Form, ("Resultat", "PREVU")));
        var liste = await client.LirePageAsync($"/salaries/{cle}/actions?theme=EMPLOI");
        Assert.Equal(["30/11/2026"], AssertHtml.Lignes(liste).Select(l => l[0]));
        AssertHtml.NeContientPas(liste, "à dire");
        Assert.Equal(2, AssertHtml.Lignes(await client.LirePageAsync($"/salaries/{cle}/actions")).Count);
        Assert.Single(AssertHtml.Lignes(await client.LirePageAsync($"/salaries/{cle}/actions?resultat=FAIT&type=ACCOMPAGNEMENT")));
        Assert.Equal(
            new DateOnly(2026, 11, 22),
            await factory.LireAsync(db => db.Salaries.Where(s => s.Cle == cle).Select(s => s.DernierContactLe).SingleAsync(), ChantierLyon)
        );
    }

    [Fact]
    public async Task Une_mobilisation_se_demande_se_signale_en_retard_et_se_conclut()
    {
        var cle = await AccueillirAsync("Houe");
        using var client = await factory.ConnecterAsync(Comptes.CipLyon);
        var nom = await factory.LireAsync(
            db =>
                (
                    from p in db.Partenaires
                    join o in db.Organisations on p.OrganisationId equals o.Id
                    where p.TerritoireId == null && p.FusionneDansId == null
                    orderby p.Id
                    select o.Nom
                ).FirstAsync(),
            Perimetre.Complet
        );
        var page = await client.LirePageAsync($"/salaries/{cle}/mobilisations/nouvelle");
        page = await (
            await client.PosterFormulaireAsync(
                page,
                "button[name=Chercher]",
                ("Theme", "LOGEMENT"),
                ("Cible", "partenaire"),
                ("Recherche", nom),
                ("DemandeLe", "2026-11-01")
            )
        ).PageAsync();
        AssertHtml.Valeur(page, "Theme", "LOGEMENT");
        AssertHtml.SansErreur(page);
        AssertHtml.Erreur(await (await client.PosterFormulaireAsync(page, Form)).PageAsync(), "Recherche", "Cherchez le partenaire");
        var choix = AssertHtml.Element(page, "input[name=PartenaireId]").GetAttribute("value");
        page = await client.SuivreAsync(await client.PosterFormulaireAsync(page, Form, ("PartenaireId", choix), ("Demande", "Une place en résidence sociale")));
        AssertHtml.Contient(page, nom);
        AssertHtml.Contient(page, "sans réponse depuis le 16/11/2026");

        var lien = AssertHtml.Element(page, "a[href*='/mobilisations/'][href$='/modifier']").GetAttribute("href")!;
        page = await (
            await client.PosterFormulaireAsync(
                lien,
                Form,
                ("Reponse", "REFUSEE"),
                ("ReponseLe", "2026-11-18"),
                ("Resultat", "ABOUTI"),
                ("ResultatLe", "2026-11-20")
            )
        ).PageAsync();
        AssertHtml.Erreur(page, "Resultat", "Un résultat suit une réponse favorable");
        page = await client.SuivreAsync(await client.PosterFormulaireAsync(page, Form, ("Reponse", "ACCEPTEE")));
        AssertHtml.Contient(page, "en 17 jours");
        AssertHtml.Contient(page, "Abouti");
        AssertHtml.NeContientPas(page, "sans réponse depuis");

        // The theme and the day of the request are corrected too; the answer stays after it.
        page = await (await client.PosterFormulaireAsync(lien, Form, ("Theme", "EMPLOI"), ("DemandeLe", "2026-11-19"))).PageAsync();
        AssertHtml.Erreur(page, "ReponseLe", "ne peut pas précéder la demande");
        AssertHtml.Valeur(page, "DemandeLe", "2026-11-19");
        page = await client.SuivreAsync(await client.PosterFormulaireAsync(page, Form, ("DemandeLe", "2026-11-10")));
        AssertHtml.Contient(page, "en 8 jours");
        var journal = await factory.LireAsync(db => JournalAsync(db, cle), ChantierLyon);
        Assert.Equal(
            ["Mobilisation.DemandeLe", "Mobilisation.Theme"],
            journal.Last(a => a.Action == ActionDossier.Modification).Champs!.Split(',').Order(StringComparer.Ordinal)
        );

        // A partner that is not in the scope is refused, even by its number.
        page = await (
            await Formulaire
                .De(await client.LirePageAsync($"/salaries/{cle}/mobilisations/nouvelle"), Form)
                .Avec("Theme", "EMPLOI")
                .Avec("Cible", "partenaire")
                .AvecEnPlus("PartenaireId", "999999")
                .EnvoyerAsync(client)
        ).PageAsync();
        AssertHtml.Erreur(page, "Recherche", "Choisissez un partenaire de la liste");
    }

    [Fact]
    public async Task Une_ligne_n_existe_que_dans_le_dossier_de_sa_personne_et_pour_son_chantier()
    {
        var (cle, autre) = (await AccueillirAsync("Cisaille"), await AccueillirAsync("Ebrancheur"));
        using var client = await factory.ConnecterAsync(Comptes.CipLyon);
        await client.SuivreAsync(await client.PosterFormulaireAsync($"/salaries/{cle}/actions/nouvelle", Form, ("Type", "APPEL"), ("Theme", "BUDGET")));
        var lien = AssertHtml
            .Element(await client.LirePageAsync($"/salaries/{cle}/accompagnement"), "a[href*='/actions/'][href$='/modifier']")
            .GetAttribute("href")!;
        await client.LirePageAsync(lien.Replace(cle.ToString(), autre.ToString(), StringComparison.Ordinal), HttpStatusCode.NotFound);
        using var saintMalo = await factory.ConnecterAsync(Comptes.EspSaintMalo);
        foreach (
            var suite in new[]
            {
                "accompagnement",
                "actions",
                "actions/nouvelle",
                "freins/nouveau",
                "referents/nouveau",
                "concertations/nouvelle",
                "mobilisations/nouvelle",
            }
        )
        {
            await saintMalo.LirePageAsync($"/salaries/{cle}/{suite}", HttpStatusCode.NotFound);
        }

        await saintMalo.LirePageAsync(lien, HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Une_ligne_ecrite_par_erreur_se_retire_une_fois_confirmee_et_le_journal_le_garde()
    {
        var cle = await AccueillirAsync("Emondoir");
        using var client = await factory.ConnecterAsync(Comptes.CipLyon);
        await client.SuivreAsync(await client.PosterFormulaireAsync($"/salaries/{cle}/freins/nouveau", Form, ("Niveaux[LOGEMENT]", "IDENTIFIE")));
        await client.SuivreAsync(
            await client.PosterFormulaireAsync($"/salaries/{cle}/referents/nouveau", Form, ("Fonction", "RSA"), ("Organisme", "Un service"))
        );
        await client.SuivreAsync(await client.PosterFormulaireAsync($"/salaries/{cle}/concertations/nouvelle", Form));
        await client.SuivreAsync(await client.PosterFormulaireAsync($"/salaries/{cle}/actions/nouvelle", Form, ("Type", "APPEL"), ("Theme", "BUDGET")));
        var page = await client.SuivreAsync(
            await client.PosterFormulaireAsync($"/salaries/{cle}/mobilisations/nouvelle", Form, ("Theme", "EMPLOI"), ("Cible", "charge"))
        );
        foreach (var genre in new[] { "freins", "referents", "concertations", "actions", "mobilisations" })
        {
            var correction = await client.LirePageAsync(AssertHtml.Element(page, $"a[href*='/{genre}/'][href$='/modifier']").GetAttribute("href")!);
            var confirmation = await client.LirePageAsync(AssertHtml.Element(correction, "a[href$='/retirer']").GetAttribute("href")!);
            AssertHtml.Contient(confirmation, "Ne retirez que ce qui a été écrit par erreur");
            AssertHtml.NeContientPas(confirmation, "Le compte des mois");
            AssertHtml.Message(await client.SuivreAsync(await client.PosterFormulaireAsync(confirmation, Form)), "La ligne est retirée du dossier.");
            using var encore = await client.PosterFormulaireAsync(confirmation, Form);
            Assert.Equal(HttpStatusCode.NotFound, encore.StatusCode);
        }

        Assert.Equal(
            (0, 0, 0, 0, 0),
            (
                await NombreAsync<BilanFreins>(cle),
                await NombreAsync<Referent>(cle),
                await NombreAsync<Concertation>(cle),
                await NombreAsync<ActionParcours>(cle),
                await NombreAsync<Mobilisation>(cle)
            )
        );
        Assert.Equal(0, await NombreAsync<NiveauFrein>(cle));
        var journal = await factory.LireAsync(db => JournalAsync(db, cle), ChantierLyon);
        Assert.Equal(
            ["Freins.Retrait", "Referent.Retrait", "Concertation.Retrait", "Action.Retrait", "Mobilisation.Retrait"],
            journal.Where(a => a.Champs?.EndsWith("Retrait", StringComparison.Ordinal) == true).Select(a => a.Champs)
        );
    }

    private static string? Choisi(IHtmlDocument page, string nom) => page.QuerySelectorAll($"input[name='{nom}'][checked]").Single().GetAttribute("value");

    private static Task<List<AccesDossier>> JournalAsync(Data.ConvergenceDbContext db, Guid cle) =>
        (from a in db.AccesDossiers join s in db.Salaries on a.SalarieId equals s.Id where s.Cle == cle orderby a.Id select a).ToListAsync();

    private Task<int> NombreAsync<T>(Guid cle)
        where T : ElementParcours =>
        factory.LireAsync(
            db =>
                (
                    from e in db.Set<T>()
                    join p in db.ParcoursSalaries on e.ParcoursId equals p.Id
                    join s in db.Salaries on p.SalarieId equals s.Id
                    where s.Cle == cle
                    select e.Id
                ).CountAsync(),
            ChantierLyon
        );

    private async Task<Guid> AccueillirAsync(string nom)
    {
        using var client = await factory.ConnecterAsync(Comptes.CipLyon);
        await client.SuivreAsync(
            await client.PosterFormulaireAsync("/salaries/nouveau", Form, ("Nom", nom), ("Prenom", "Test"), ("Programme", "cvg"), ("Entree", "2026-10-01"))
        );
        return await factory.LireAsync(db => db.Salaries.Where(s => s.Nom == nom).Select(s => s.Cle).SingleAsync(), ChantierLyon);
    }
}
