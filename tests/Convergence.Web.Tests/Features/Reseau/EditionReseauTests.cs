using Convergence.Testing;
using Convergence.Testing.Html;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Web.Tests.Features.Reseau;

public sealed class EditionReseauTests(ConvergenceFactory factory) : IClassFixture<ConvergenceFactory>
{
    private const string Form = "main form[method=post]";

    [Fact]
    public async Task Un_territoire_se_cree_change_d_etat_se_termine_et_se_reprend()
    {
        using var client = await factory.ConnecterAsync(Comptes.National);
        var page = await client.SuivreAsync(
            await client.PosterFormulaireAsync(
                "/territoires/nouveau",
                Form,
                ("Nom", "Pays d’Été"),
                ("Departements", "69"),
                ("Debut", "03/2025"),
                ("EtatPhc", "Operationnel")
            )
        );
        AssertHtml.Titre(page, "Pays d’Été");
        AssertHtml.Contient(page, "PHC seul");

        page = await client.SuivreAsync(
            await client.PosterFormulaireAsync(
                "/territoires/PAYS-D-ETE/etats/nouveau",
                Form,
                ("Programme", "cvg"),
                ("Etat", "Operationnel"),
                ("Debut", "01/06/2026")
            )
        );
        AssertHtml.Contient(page, "Convergence");
        AssertHtml.Contient(await client.LirePageAsync("/territoires/PAYS-D-ETE?au=2026-05-31"), "PHC seul");

        page = await client.SuivreAsync(
            await client.PosterFormulaireAsync(
                "/territoires/PAYS-D-ETE/terminer",
                Form,
                ("Fin", "10/2026"),
                ("Motif", "Regroupement"),
                ("Confirmation", "true")
            )
        );
        AssertHtml.Contient(page, "Terminé : octobre 2026");
        page = await client.SuivreAsync(await client.PosterFormulaireAsync("/territoires/PAYS-D-ETE/rouvrir", Form));
        AssertHtml.Message(page, "est reprise");
        Assert.True(await factory.LireAsync(db => db.EtatsTerritoireProgramme.AllAsync(e => e.Fin == null || e.MotifFin != "Regroupement")));
    }

    [Fact]
    public async Task Ce_qui_est_refuse_ne_laisse_rien_derriere_lui()
    {
        using var client = await factory.ConnecterAsync(Comptes.National);
        await client.PosterFormulaireAsync(
            "/territoires/MARSEILLE/porteur",
            Form,
            ("NouvelleOrganisation", "Porteur Premier"),
            ("Debut", "01/02/2026"),
            ("Motif", "Essai")
        );
        var page = await (
            await client.PosterFormulaireAsync(
                "/territoires/MARSEILLE/porteur",
                Form,
                ("NouvelleOrganisation", "Porteur Refusé"),
                ("Debut", "2001"),
                ("Motif", "Essai")
            )
        ).PageAsync();
        Assert.NotEmpty(page.QuerySelectorAll(".resume-erreurs li"));
        Assert.False(await factory.LireAsync(db => db.Organisations.AnyAsync(o => o.Nom == "Porteur Refusé")));
        Assert.True(await factory.LireAsync(db => db.Organisations.AnyAsync(o => o.Nom == "Porteur Premier")));
    }

    [Fact]
    public async Task Un_refus_se_dit_a_cote_du_champ_et_garde_la_saisie()
    {
        using var client = await factory.ConnecterAsync(Comptes.National);
        var page = await (
            await client.PosterFormulaireAsync(
                "/chantiers/nouveau?territoire=LYON",
                Form,
                ("Nom", "Neuf"),
                ("Commune", "Lyon"),
                ("Siret", "123 456 789 00012"),
                ("Debut", "hier")
            )
        ).PageAsync();
        AssertHtml.Erreur(page, "Siret", "clé de contrôle");
        AssertHtml.Erreur(page, "Debut", "un mois (01/2027)");
        AssertHtml.Valeur(page, "Siret", "123 456 789 00012");
        AssertHtml.Valeur(page, "Nom", "Neuf");
    }

    [Fact]
    public async Task Le_nom_et_la_commune_ne_servent_qu_une_fois()
    {
        using var client = await factory.ConnecterAsync(Comptes.National);
        var page = await (
            await client.PosterFormulaireAsync("/chantiers/nouveau?territoire=PARIS", Form, ("Nom", "PRELUDE"), ("Commune", "Paris"), ("Debut", "2026"))
        ).PageAsync();
        AssertHtml.Erreur(page, "Nom", "existe déjà dans cette commune");
    }

    [Fact]
    public async Task Deux_personnes_a_la_fois_la_seconde_apprend_qui_a_change_quoi()
    {
        using var client = await factory.ConnecterAsync(Comptes.National);
        var ancienne = await client.LirePageAsync("/territoires/NANTES/modifier");
        await client.PosterFormulaireAsync("/territoires/NANTES/modifier", Form, ("Notes", "Première"));
        var page = await (await client.PosterFormulaireAsync(ancienne, Form, ("Notes", "Seconde"))).PageAsync();
        AssertHtml.ErreurResume(page, "Équipe nationale (fictif) a modifié cette fiche le 22/11/2026");
        Assert.Equal("Seconde", AssertHtml.Texte(AssertHtml.Element(page, "[name='Notes']")));
        Assert.Equal(System.Net.HttpStatusCode.Redirect, (await client.PosterFormulaireAsync(page, Form)).StatusCode);
        Assert.Equal("Seconde", await factory.LireAsync(db => db.Territoires.Where(t => t.Code == "NANTES").Select(t => t.Notes).SingleAsync()));
    }

    [Fact]
    public async Task Ce_que_le_formulaire_n_offre_pas_n_est_pas_ecrit()
    {
        using var client = await factory.ConnecterAsync(Comptes.National);
        var id = await ChantierAsync("SOMME");
        var page = await client.LirePageAsync($"/chantiers/{id}/modifier");
        await Formulaire
            .De(page, Form)
            .AvecEnPlus("EstFictif", "false")
            .AvecEnPlus("Id", "1")
            .AvecEnPlus("CleReference", "x")
            .AvecEnPlus("Fin", "2026-01-01")
            .EnvoyerAsync(client);
        var chantier = await factory.LireAsync(db => db.Chantiers.SingleAsync(c => c.Id == id));
        Assert.True(chantier.EstFictif);
        Assert.Null(chantier.CleReference);
        Assert.Null(chantier.Fin);
    }

    [Fact]
    public async Task Terminer_un_chantier_clot_ses_adhesions_et_les_campagnes_ouvertes_suivent()
    {
        using var client = await factory.ConnecterAsync(Comptes.National);
        var id = await ChantierAsync("STRASBOURG");
        Assert.NotEqual(0, await AttendusAsync(id));
        var page = await (
            await client.PosterFormulaireAsync($"/chantiers/{id}/terminer", Form, ("Fin", "30/06/2026"), ("Motif", "Fin d’activité"))
        ).PageAsync();
        AssertHtml.ErreurResume(page, "Cochez la case");
        page = await client.SuivreAsync(
            await client.PosterFormulaireAsync($"/chantiers/{id}/terminer", Form, ("Fin", "30/06/2026"), ("Motif", "Fin d’activité"), ("Confirmation", "true"))
        );
        AssertHtml.Contient(page, "Terminé : 30/06/2026");
        Assert.Equal(0, await factory.LireAsync(db => db.Adhesions.CountAsync(a => a.ChantierId == id && a.Fin == null)));
        Assert.Equal(0, await AttendusAsync(id));
        await client.PosterFormulaireAsync($"/chantiers/{id}/rouvrir", Form);
        Assert.NotEqual(0, await AttendusAsync(id));
    }

    [Fact]
    public async Task Un_changement_de_porteur_termine_l_ancien_et_cree_l_organisation_nouvelle()
    {
        using var client = await factory.ConnecterAsync(Comptes.National);
        var page = await client.SuivreAsync(
            await client.PosterFormulaireAsync(
                "/territoires/MARSEILLE/porteur",
                Form,
                ("NouvelleOrganisation", "Porteur neuf"),
                ("Debut", "2026"),
                ("Motif", "Appel à candidatures")
            )
        );
        AssertHtml.Contient(page, "Porteur neuf depuis : 2026");
        AssertHtml.Contient(page, "HPF (2023 – 2025)");
    }

    [Fact]
    public async Task Une_capacite_remplace_la_precedente_et_une_adhesion_en_double_est_refusee()
    {
        using var client = await factory.ConnecterAsync(Comptes.National);
        var id = await ChantierAsync("ROUEN");
        await client.PosterFormulaireAsync($"/chantiers/{id}/capacites/nouvelle", Form, ("Programme", "cvg"), ("Places", "50"), ("Debut", "01/07/2026"));
        var capacites = await factory.LireAsync(db =>
            db.Capacites.Where(c => c.ChantierId == id).OrderBy(c => c.Debut).Select(c => new { c.Places, c.Fin }).ToListAsync()
        );
        Assert.Equal([new DateOnly(2026, 6, 30), null], capacites.Select(c => c.Fin));
        Assert.Equal(50, capacites[1].Places);
        var page = await (await client.PosterFormulaireAsync($"/chantiers/{id}/adhesions/nouvelle", Form, ("Programme", "cvg"), ("Debut", "2026"))).PageAsync();
        AssertHtml.Erreur(page, "Programme", "Il porte déjà CVG");
    }

    [Fact]
    public async Task Un_chantier_dont_le_territoire_change_de_nature_explique_l_ecart_avec_la_source()
    {
        using var client = await factory.ConnecterAsync(Comptes.National);
        await client.PosterFormulaireAsync(
            "/territoires/METZ-METROPOLE/etats/nouveau",
            Form,
            ("Programme", "cvg"),
            ("Etat", "Operationnel"),
            ("Debut", "2025")
        );
        var id = await factory.LireAsync(db => db.Chantiers.Where(c => c.Commune == "Metz" && !c.EstFictif).Select(c => c.Id).FirstAsync());
        AssertHtml.Contient(await client.LirePageAsync($"/chantiers/{id}"), "Le calcul et la source diffèrent");
        AssertHtml.NeContientPas(await client.LirePageAsync($"/chantiers/{id}?au=2023-12-31"), "Le calcul et la source diffèrent");
    }

    private Task<long> ChantierAsync(string territoire) =>
        factory.LireAsync(db =>
            (
                from c in db.Chantiers
                join t in db.Territoires on c.TerritoireId equals t.Id
                where t.Code == territoire && c.EstFictif
                orderby c.Id
                select c.Id
            ).FirstAsync()
        );

    private Task<int> AttendusAsync(long chantierId) =>
        factory.LireAsync(db =>
            (
                from r in db.Releves
                join c in db.Campagnes on r.CampagneId equals c.Id
                where r.ChantierId == chantierId && r.EstAttendu && !c.EstReprise && c.Cloture >= new DateOnly(2026, 11, 22)
                select r.Id
            ).CountAsync()
        );
}
