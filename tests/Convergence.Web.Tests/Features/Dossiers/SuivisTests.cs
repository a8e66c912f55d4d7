using System.Globalization;
using ClosedXML.Excel;
using Convergence.Domain;
using Convergence.Domain.Dossiers;
using Convergence.Domain.Habilitations;
using Convergence.Testing;
using Convergence.Testing.Html;
using Convergence.Web.Tests.Security;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Web.Tests.Features.Dossiers;

public sealed class SuivisTests(ConvergenceFactory factory) : DossiersDeTest(factory)
{
    [Fact]
    public async Task La_liste_montre_le_chantier_ses_retards_et_ses_taux_avec_leur_denominateur()
    {
        using var lyon = await Factory.ConnecterAsync(Comptes.CipLyon);
        var page = await lyon.LirePageAsync("/suivis");
        AssertHtml.Contient(page, "MERISIER");
        AssertHtml.Contient(page, "BROUETTE");
        AssertHtml.Contient(page, "Taux de réponse du suivi emploi");
        AssertHtml.Contient(page, "points de suivi échus, non joignables compris");
        Assert.Equal(AssertHtml.Lignes(page).Select(l => l[3]).OrderBy(d => DateOnly.ParseExact(d, "dd/MM/yyyy")), AssertHtml.Lignes(page).Select(l => l[3]));

        var retard = AssertHtml.Lignes(await lyon.LirePageAsync("/suivis?etat=retard&volet=logement"));
        Assert.NotEmpty(retard);
        AssertTous.Verifier(retard, l => Assert.StartsWith("Logement", l[2], StringComparison.Ordinal));
        AssertTous.Verifier(retard, l => Assert.StartsWith("En retard", l[4], StringComparison.Ordinal));

        // The home page leads to the rows that it counts.
        var lien = (await lyon.LirePageAsync("/accueil")).QuerySelector("main a[href='/suivis?etat=a-faire']")!;
        Assert.StartsWith(
            $"{AssertHtml.Lignes(await lyon.LirePageAsync("/suivis?etat=a-faire")).Count} point",
            lien.TextContent.Trim(),
            StringComparison.Ordinal
        );
        AssertHtml.Contient(await lyon.LirePageAsync("/suivis?programme=phc&volet=emploi"), "Aucun point de suivi ici");

        using var saintMalo = await Factory.ConnecterAsync(Comptes.EspSaintMalo);
        AssertHtml.NeContientPas(await saintMalo.LirePageAsync("/suivis?etat=tous"), "MERISIER");
    }

    [Fact]
    public async Task Qui_suit_deux_chantiers_choisit_l_un_et_garde_ses_filtres()
    {
        var compte = await TestData.CompteAsync(Factory, Role.Cip, "LYON");
        await Factory.EcrireAsync(async db =>
            db.Habilitations.Add(
                new Habilitation
                {
                    UtilisateurId = await db.Users.Where(u => u.Email == compte).Select(u => u.Id).SingleAsync(),
                    Role = Role.Cip,
                    ChantierId = new Reperes(Factory).ChantierSaintMalo,
                    Programmes = Programmes.Tous,
                    Debut = new DateOnly(2024, 1, 1),
                }
            )
        );
        using var deux = await Factory.ConnecterAsync(compte);
        var page = await deux.LirePageAsync("/suivis?etat=tous&volet=emploi");
        Assert.Equal(3, page.QuerySelectorAll("#chantier option").Length);
        var lyon = new Reperes(Factory).ChantierLyon;
        var attendu = (
            await Factory.LireAsync(db => db.PointsSuivi.CountAsync(p => p.Volet == VoletSuivi.Emploi), new Perimetre { ChantierIds = [lyon] })
        ).ToString(CultureInfo.InvariantCulture);
        page = await deux.LirePageAsync($"/suivis?etat=tous&volet=emploi&chantier={lyon}");
        AssertHtml.Contient(page, $"Tous ({attendu})");
        AssertHtml.Valeur(page, "volet", "emploi");
        AssertTous.Verifier(page.QuerySelectorAll("main form[action*='/suivis/']"), f =>
            Assert.Contains($"chantier={lyon}", f.GetAttribute("action")!, StringComparison.Ordinal)
        );
        Assert.Contains($"chantier={lyon}", AssertHtml.Element(page, "a[href^='/suivis/export']").GetAttribute("href")!, StringComparison.Ordinal);

        // Who has one chantier has nothing to choose, and another chantier finds nothing.
        using var seul = await Factory.ConnecterAsync(Comptes.EspSaintMalo);
        page = await seul.LirePageAsync($"/suivis?etat=tous&chantier={lyon}");
        Assert.Empty(page.QuerySelectorAll("#chantier"));
        AssertHtml.Contient(page, "Aucun point de suivi ici");
    }

    [Fact]
    public async Task Un_resultat_se_note_depuis_la_liste_et_revient_aux_memes_lignes()
    {
        var cle = await CleAsync("Brouette");
        var point = (await LignesAsync<PointSuivi>(cle)).Single(p => p is { Volet: VoletSuivi.Emploi, Mois: 3 });
        using var client = await Factory.ConnecterAsync(Comptes.CipLyon);
        var bouton = $"form[action*='/suivis/{point.Id}?'] button[value=tentative]";
        var liste = await client.LirePageAsync("/suivis?etat=a-venir&volet=emploi");
        Assert.Null(liste.QuerySelector($"form[action*='/suivis/{point.Id}?'] button[value=non-joignable]"));
        using var reponse = await client.PosterFormulaireAsync(liste, bouton);
        Assert.Equal("/suivis?etat=a-venir&volet=emploi", reponse.Headers.Location!.OriginalString);
        var page = await client.SuivreAsync(reponse);
        AssertHtml.Message(page, "Le suivi est enregistré");

        // An old page sent again does not count twice: its version is past.
        page = await client.SuivreAsync(await client.PosterFormulaireAsync(liste, bouton));
        AssertHtml.Contient(page, "rien n’est écrasé");
        Assert.Equal(1, (await LignesAsync<PointSuivi>(cle)).Single(p => p.Id == point.Id).Tentatives);

        page = await client.LirePageAsync("/suivis?etat=a-venir&volet=emploi");
        await client.SuivreAsync(await client.PosterFormulaireAsync(page, $"form[action*='/suivis/{point.Id}?'] button[value=maintenu]", ("Le", "2026-11-21")));
        var lu = (await LignesAsync<PointSuivi>(cle)).Single(p => p.Id == point.Id);
        Assert.Equal((ResultatSuivi.Maintenu, new DateOnly(2026, 11, 21)), (lu.Resultat, lu.RealiseLe));
        Assert.Equal(
            ["Suivi.DerniereTentativeLe,Suivi.Tentatives", "Suivi.RealiseLe,Suivi.Resultat"],
            (await ChangementsAsync(cle)).Select(c => string.Join(',', c!.Split(',').Order(StringComparer.Ordinal)))
        );

        // On the file: the other track lives its own life, and the point opens again.
        page = await client.LirePageAsync($"/salaries/{cle}/suivi");
        AssertHtml.Contient(page, "CIP Lyon (fictif)");
        page = await client.SuivreAsync(await client.PosterFormulaireAsync(page, $"form[action$='/suivi/{point.Id}'] button[value=rouvrir]"));
        Assert.Null((await LignesAsync<PointSuivi>(cle)).Single(p => p.Id == point.Id).Resultat);
        Assert.Equal(6, (await LignesAsync<PointSuivi>(cle)).Count(p => p.Resultat is null));
    }

    [Fact]
    public async Task Le_futur_et_un_non_joignable_sans_tentative_sont_refuses()
    {
        var cle = await CleAsync("Merisier");
        var point = (await LignesAsync<PointSuivi>(cle))[0];
        using var client = await Factory.ConnecterAsync(Comptes.CipLyon);
        var page = await client.LirePageAsync($"/salaries/{cle}/suivi");
        page = await client.SuivreAsync(
            await client.PosterFormulaireAsync(page, $"form[action$='/suivi/{point.Id}'] button[value=perdu]", ("Le", "2027-01-01"))
        );
        AssertHtml.Contient(page, "ne peut pas être dans le futur");
        Assert.Null((await LignesAsync<PointSuivi>(cle))[0].Resultat);

        // « Non joignable » asks for an attempt, even when the button is forged.
        using var forge = await Formulaire
            .De(await client.LirePageAsync($"/salaries/{cle}/suivi"), $"form[action$='/suivi/{point.Id}'] button[value=perdu]")
            .AvecEnPlus("Geste", "non-joignable")
            .EnvoyerAsync(client);
        AssertHtml.Contient(await client.SuivreAsync(forge), "Notez au moins une tentative");
        Assert.Null((await LignesAsync<PointSuivi>(cle))[0].Resultat);
    }

    [Fact]
    public async Task L_export_dit_les_donnees_personnelles_et_ecrit_une_ligne_par_dossier()
    {
        var cle = await CleAsync("Merisier");
        using var client = await Factory.ConnecterAsync(Comptes.CipLyon);
        using var reponse = await client.GetAsync(new Uri("/suivis/export?etat=retard", UriKind.Relative));
        Assert.Contains("DONNEES-FICTIVES", reponse.Content.Headers.ContentDisposition!.FileName, StringComparison.Ordinal);
        using var classeur = new XLWorkbook(await reponse.Content.ReadAsStreamAsync());
        var textes = classeur.Worksheets.SelectMany(f => f.CellsUsed()).Select(c => c.GetString()).ToList();
        Assert.Contains(textes, t => t.StartsWith("Contient des données personnelles", StringComparison.Ordinal));
        Assert.Contains("Merisier", textes);
        var exports = await Factory.LireAsync(
            db =>
                (from a in db.AccesDossiers join s in db.Salaries on a.SalarieId equals s.Id where a.Action == ActionDossier.Export select s.Cle).ToListAsync(),
            ChantierLyon
        );
        Assert.Contains(cle, exports);
        Assert.Equal(exports.Count, exports.Distinct().Count());
    }

    [Fact]
    public async Task Un_volet_s_ajoute_a_la_main_une_seule_fois()
    {
        var cle = await CleAsync("Sécateur");
        using var client = await Factory.ConnecterAsync(Comptes.CipLyon);
        var page = await client.LirePageAsync($"/salaries/{cle}/suivi");
        var bouton = "button[name=volet][value=logement]";
        var apres = await client.SuivreAsync(await client.PosterFormulaireAsync(page, bouton));
        AssertHtml.Contient(apres, "6 mois");
        AssertHtml.Contient(await client.SuivreAsync(await client.PosterFormulaireAsync(page, bouton)), "Ce volet est déjà suivi");
        Assert.Equal([3, 6, 12], (await LignesAsync<PointSuivi>(cle)).Select(p => p.Mois).Order());
    }
}
