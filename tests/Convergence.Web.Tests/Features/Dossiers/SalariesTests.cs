using System.Net;
using AngleSharp.Html.Dom;
using Convergence.Domain.Dossiers;
using Convergence.Domain.Habilitations;
using Convergence.Testing;
using Convergence.Testing.Html;
using Convergence.Web.Tests.Security;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Web.Tests.Features.Dossiers;

public sealed class SalariesTests(ConvergenceFactory factory) : IClassFixture<ConvergenceFactory>
{
    private const string Form = "main form.formulaire";

    private const string Cherche = "main form[role=search]";

    private Perimetre ChantierLyon => new() { ChantierIds = [new Reperes(factory).ChantierLyon] };

    [Fact]
    public async Task Un_cip_voit_les_personnes_de_son_chantier_et_aucune_autre()
    {
        using var lyon = await factory.ConnecterAsync(Comptes.CipLyon);
        var page = await lyon.LirePageAsync("/salaries?etat=tous");
        AssertHtml.Contient(page, "RABOT Nadia");
        AssertTous.Verifier(AssertHtml.Lignes(page), l =>
            Assert.Contains("Fictif", AssertHtml.Texte(AssertHtml.Element(page, "main table caption")) + l[0], StringComparison.Ordinal)
        );

        var cle = await CleAsync(s => s.Nom == "Rabot" && s.EstFictif);
        using var saintMalo = await factory.ConnecterAsync(Comptes.EspSaintMalo);
        await saintMalo.LirePageAsync($"/salaries/{cle}", HttpStatusCode.NotFound);
        await saintMalo.LirePageAsync($"/salaries/{cle}/modifier", HttpStatusCode.NotFound);
        AssertHtml.NeContientPas(await saintMalo.LirePageAsync("/salaries?etat=tous"), "RABOT Nadia");
        Assert.Equal(10, AssertHtml.Lignes(await saintMalo.LirePageAsync("/salaries?etat=tous")).Count);
    }

    [Theory]
    [InlineData(Comptes.CoordinationLyon)]
    [InlineData(Comptes.National)]
    [InlineData(Comptes.Dgefp)]
    [InlineData(Comptes.MetropoleLyon)]
    [InlineData(Comptes.Dpo)]
    [InlineData(Comptes.Administration)]
    public async Task Personne_d_autre_n_entre(string compte)
    {
        using var client = await factory.ConnecterAsync(compte);
        await client.LirePageAsync("/salaries", HttpStatusCode.Forbidden);
        await client.LirePageAsync($"/salaries/{await CleAsync(s => s.EstFictif)}", HttpStatusCode.Forbidden);
        AssertHtml.NeContientPas(await client.LirePageAsync("/accueil"), "Salariés");
    }

    [Theory]
    [InlineData("eglan", "ÉGLANTIER")]
    [InlineData("FRANC", "Françoise")]
    [InlineData("marc", "Jean-Marc")]
    [InlineData("nad rab", "RABOT Nadia")]
    public async Task La_recherche_lit_le_debut_de_chaque_mot_sans_accent_et_reste_hors_de_l_adresse(string saisie, string trouve)
    {
        using var client = await factory.ConnecterAsync(Comptes.CipLyon);
        using var reponse = await client.PosterFormulaireAsync("/salaries", Cherche, ("q", saisie));
        Assert.Equal("/salaries", reponse.RequestMessage!.RequestUri!.PathAndQuery);
        var page = await reponse.PageAsync();
        AssertHtml.Contient(page, trouve);
        AssertHtml.Valeur(page, "q", saisie);
        using var milieu = await client.PosterFormulaireAsync("/salaries", Cherche, ("q", "abot"));
        AssertHtml.Contient(await milieu.PageAsync(), "Personne ne correspond à cette recherche");
    }

    [Fact]
    public async Task La_recherche_pendant_la_frappe_repond_la_liste_seule_dans_le_chantier()
    {
        using var lyon = await factory.ConnecterAsync(Comptes.CipLyon);
        var trouves = await ChercherAsync(lyon, "rab");
        Assert.Contains("RABOT Nadia", trouves.Body!.TextContent, StringComparison.Ordinal);
        Assert.Null(trouves.QuerySelector("h1, form, nav"));
        Assert.Equal("Aucune personne", (await ChercherAsync(lyon, "zzz")).QuerySelector("[data-compte]")!.GetAttribute("data-compte"));

        using var saintMalo = await factory.ConnecterAsync(Comptes.EspSaintMalo);
        Assert.DoesNotContain("RABOT", (await ChercherAsync(saintMalo, "rab")).Body!.TextContent, StringComparison.Ordinal);

        using var vide = await RechercheAsync(lyon, "  ");
        Assert.Equal(HttpStatusCode.BadRequest, vide.StatusCode);
        using var corps = new FormUrlEncodedContent([KeyValuePair.Create("q", "rab")]);
        using var sansJeton = await lyon.PostAsync(new Uri("/salaries/recherche", UriKind.Relative), corps);
        Assert.Equal(HttpStatusCode.BadRequest, sansJeton.StatusCode);

        static async Task<IHtmlDocument> ChercherAsync(HttpClient client, string mots)
        {
            using var reponse = await RechercheAsync(client, mots);
            Assert.Equal(HttpStatusCode.OK, reponse.StatusCode);
            return await reponse.PageAsync();
        }

        static async Task<HttpResponseMessage> RechercheAsync(HttpClient client, string mots)
        {
            var form = Formulaire.De(await client.LirePageAsync("/salaries"), Cherche).Avec("q", mots);
            using var contenu = new FormUrlEncodedContent(form.Valeurs);
            return await client.PostAsync(new Uri("/salaries/recherche", UriKind.Relative), contenu);
        }
    }

    [Fact]
    public async Task Les_listes_se_filtrent_se_trient_et_montrent_les_horloges()
    {
        using var client = await factory.ConnecterAsync(Comptes.CipLyon);
        AssertTous.Verifier(AssertHtml.Lignes(await client.LirePageAsync("/salaries?etat=sortis")), l =>
            Assert.Contains("sortie le", l[2], StringComparison.Ordinal)
        );
        AssertTous.Verifier(AssertHtml.Lignes(await client.LirePageAsync("/salaries?programme=phc")), l => Assert.Equal("PHC", l[1]));
        var entrees = AssertHtml
            .Lignes(await client.LirePageAsync("/salaries?tri=entree&sens=desc"))
            .Select(l => DateOnly.ParseExact(l[2][..10], "dd/MM/yyyy"))
            .ToList();
        Assert.Equal(entrees.OrderDescending(), entrees);
        var page = await client.LirePageAsync("/salaries");
        foreach (
            var etat in new[]
            {
                "Expiré",
                "Valide (suspendu)",
                "Valide (non démarré)",
                "atteint le",
                "Contrat : terminé depuis",
                "Plafond de 60 mois",
                "dans 3 mois",
                "dans 6 mois",
                "dans 12 mois",
            }
        )
        {
            AssertHtml.Contient(page, etat);
        }
    }

    [Fact]
    public async Task Une_personne_s_accueille_et_ce_qui_est_refuse_reste_tape()
    {
        using var client = await factory.ConnecterAsync(Comptes.CipLyon);
        var page = await (
            await client.PosterFormulaireAsync(
                "/salaries/nouveau",
                Form,
                ("Nom", "Cordeau2"),
                ("Prenom", "Zoé"),
                ("DateNaissance", "2020-01-01"),
                ("Programme", "cvg"),
                ("Entree", "2026-10-01"),
                ("PassNumero", "123")
            )
        ).PageAsync();
        AssertHtml.Erreur(page, "Nom", "ne contient pas de chiffre");
        AssertHtml.Erreur(page, "PassNumero", "12 chiffres");
        AssertHtml.Valeur(page, "Nom", "Cordeau2");
        AssertHtml.Valeur(page, "Prenom", "Zoé");
        AssertHtml.Valeur(page, "Entree", "2026-10-01");
        AssertHtml.Contient(page, "non collecté");

        page = await client.SuivreAsync(
            await client.PosterFormulaireAsync(
                "/salaries/nouveau",
                Form,
                ("Nom", "Cordeau"),
                ("Prenom", "Zoé"),
                ("DateNaissance", "1990-04-05"),
                ("Programme", "cvg"),
                ("Entree", "2026-10-01"),
                ("PassDebut", "2026-10-01")
            )
        );
        AssertHtml.Titre(page, "CORDEAU Zoé");
        Assert.StartsWith("Dossier salarié", page.Title, StringComparison.Ordinal);
        AssertHtml.Contient(page, "730 jours (24 mois)");
        var cle = await CleAsync(s => s.Nom == "Cordeau");
        Assert.Equal([ActionDossier.Creation, ActionDossier.Ouverture], (await JournalAsync(cle)).Select(a => a.Action));
    }

    [Fact]
    public async Task Une_ressemblance_se_montre_et_un_second_envoi_l_accepte()
    {
        using var client = await factory.ConnecterAsync(Comptes.CipLyon);
        (string, string?)[] saisie = [("Nom", "Rabbot"), ("Prenom", "Nadia"), ("Programme", "cvg"), ("Entree", "2026-11-02")];
        var page = await (await client.PosterFormulaireAsync("/salaries/nouveau", Form, saisie)).PageAsync();
        AssertHtml.Contient(page, "a peut-être déjà un dossier");
        AssertHtml.Contient(page, "RABOT Nadia");
        AssertHtml.Valeur(page, "Nom", "Rabbot");
        Assert.Equal(0, await factory.LireAsync(db => db.Salaries.CountAsync(s => s.Nom == "Rabbot"), ChantierLyon));

        AssertHtml.Titre(await client.SuivreAsync(await client.PosterFormulaireAsync(page, Form)), "RABBOT Nadia");
        Assert.Equal(1, await factory.LireAsync(db => db.Salaries.CountAsync(s => s.Nom == "Rabbot"), ChantierLyon));

        // The same name in another chantier says nothing: no oracle.
        using var saintMalo = await factory.ConnecterAsync(Comptes.EspSaintMalo);
        AssertHtml.Titre(
            await saintMalo.SuivreAsync(
                await saintMalo.PosterFormulaireAsync(
                    "/salaries/nouveau",
                    Form,
                    ("Nom", "Rabot"),
                    ("Prenom", "Nadia"),
                    ("Programme", "phc"),
                    ("Entree", "2026-11-02")
                )
            ),
            "RABOT Nadia"
        );
    }

    [Fact]
    public async Task Un_changement_s_inscrit_par_ses_champs_jamais_par_ses_valeurs()
    {
        var cle = await CleAsync(s => s.Nom == "Varlope" && s.EstFictif);
        using var client = await factory.ConnecterAsync(Comptes.CipLyon);
        await client.SuivreAsync(
            await client.PosterFormulaireAsync($"/salaries/{cle}/modifier", Form, ("NomUsage", "Gouge"), ("NoticeRemiseLe", "2026-11-01"))
        );
        await client.SuivreAsync(
            await client.PosterFormulaireAsync(
                $"/salaries/{cle}/contrats/nouveau",
                Form,
                ("Parcours", await ParcoursAsync(cle)),
                ("Forme", "CDDI_CVG"),
                ("Debut", "2027-01-04"),
                ("FinPrevue", "2027-07-03"),
                ("HeuresHebdomadaires", "17,5")
            )
        );

        var lignes = await JournalAsync(cle);
        Assert.Equal(["NomUsage,NoticeRemiseLe", "Contrat.Ajout"], lignes.Where(a => a.Action == ActionDossier.Modification).Select(a => a.Champs));
        // The form of the identity, that of the contract, and the sheet after each.
        Assert.Equal(4, lignes.Count(a => a.Action == ActionDossier.Ouverture));
        AssertTous.Verifier(lignes, a => Assert.DoesNotContain("Gouge", a.Champs ?? string.Empty, StringComparison.OrdinalIgnoreCase));

        using var trouve = await client.PosterFormulaireAsync("/salaries", Cherche, ("q", "goug"));
        AssertHtml.Contient(await trouve.PageAsync(), "VARLOPE");
        using var direction = await factory.ConnecterAsync(Comptes.DirectionLyon);
        var page = await direction.LirePageAsync($"/salaries/{cle}/acces");
        AssertHtml.Contient(page, "nom d’usage, notice d’information");
        AssertHtml.Contient(page, "CIP Lyon (fictif)");
        AssertHtml.NeContientPas(page, "Gouge");
        AssertHtml.NeContientPas(page, "Varlope");
    }

    [Fact]
    public async Task Un_contrat_refuse_dit_pourquoi()
    {
        var cle = await CleAsync(s => s.Nom == "Tilleul" && s.EstFictif);
        using var client = await factory.ConnecterAsync(Comptes.CipLyon);
        var page = await (
            await client.PosterFormulaireAsync(
                $"/salaries/{cle}/contrats/nouveau",
                Form,
                ("Parcours", await ParcoursAsync(cle)),
                ("Forme", "CDDI_CVG"),
                ("Debut", "2026-11-02"),
                ("FinPrevue", ""),
                ("HeuresHebdomadaires", "26")
            )
        ).PageAsync();
        AssertHtml.Erreur(page, "FinPrevue", "Indiquez la fin prévue");
        AssertHtml.Valeur(page, "HeuresHebdomadaires", "26");

        // A parcours of another person is not in the list, even when its key is known.
        var autre = await CleAsync(s => s.Nom == "Lavande" && s.EstFictif);
        page = await (
            await client.PosterFormulaireAsync(
                $"/salaries/{cle}/contrats/nouveau",
                Form,
                ("Parcours", await ParcoursAsync(autre)),
                ("Forme", "CDDI_CVG"),
                ("Debut", "2026-11-02"),
                ("FinPrevue", "2027-03-01")
            )
        ).PageAsync();
        AssertHtml.Erreur(page, "Parcours", "Choisissez un parcours de la liste");
    }

    [Fact]
    public async Task Deux_personnes_sur_un_dossier_ne_s_ecrasent_pas()
    {
        var cle = await CleAsync(s => s.Nom == "Truelle" && s.EstFictif);
        using var cip = await factory.ConnecterAsync(Comptes.CipLyon);
        using var esp = await factory.ConnecterAsync(Comptes.EspLyon);
        var ouverte = await cip.LirePageAsync($"/salaries/{cle}/modifier");
        await esp.SuivreAsync(await esp.PosterFormulaireAsync($"/salaries/{cle}/modifier", Form, ("NomUsage", "Ripe")));
        var page = await (await cip.PosterFormulaireAsync(ouverte, Form, ("NomUsage", "Gradine"))).PageAsync();
        AssertHtml.ErreurResume(page, "ESP Lyon (fictif) a modifié cette fiche");
        AssertHtml.Valeur(page, "NomUsage", "Gradine");
        Assert.Equal("Ripe", await factory.LireAsync(db => db.Salaries.Where(s => s.Cle == cle).Select(s => s.NomUsage).SingleAsync(), ChantierLyon));
    }

    private Task<Guid> CleAsync(System.Linq.Expressions.Expression<Func<Salarie, bool>> qui) =>
        factory.LireAsync(db => db.Salaries.Where(qui).OrderBy(s => s.Id).Select(s => s.Cle).FirstAsync(), ChantierLyon);

    private async Task<string> ParcoursAsync(Guid cle) =>
        (
            await factory.LireAsync(
                db =>
                    (from p in db.ParcoursSalaries join s in db.Salaries on p.SalarieId equals s.Id where s.Cle == cle orderby p.Id select p.Cle).FirstAsync(),
                ChantierLyon
            )
        ).ToString();

    private Task<List<AccesDossier>> JournalAsync(Guid cle) =>
        factory.LireAsync(
            db => (from a in db.AccesDossiers join s in db.Salaries on a.SalarieId equals s.Id where s.Cle == cle orderby a.Id select a).ToListAsync(),
            ChantierLyon
        );
}
