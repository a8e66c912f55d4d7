using Convergence.Domain.Conventions;
using Convergence.Testing;
using Convergence.Testing.Html;
using Microsoft.EntityFrameworkCore;
using static Convergence.Web.Tests.Features.Imports.FichierDeTest;

namespace Convergence.Web.Tests.Features.Imports;

/// <summary>Conventions from a workbook, by the rules and the steps of the screens.</summary>
public sealed class ImportConventionsTests(ConvergenceFactory factory) : IClassFixture<ConvergenceFactory>
{
    private const string Confirmation = "form[action$=confirmation]";

    [Fact]
    public async Task Une_convention_nouvelle_va_a_son_etat_par_les_etapes_et_une_connue_change()
    {
        using var client = await factory.ConnecterAsync(Comptes.National);
        var octets = Classeur(
            "Conventions",
            TitresConventions,
            [
                "CNV-IMPORT-1",
                "Partenariat local",
                "Active",
                "CVG, PHC",
                "LYON",
                "Un objet",
                "Convergence France (Signataire) ; Mission d’essai (Partenaire)",
                new DateTime(2026, 1, 1),
                "31/12/2026",
            ],
            ["CNV-IMPORT-2", "Mécénat", null, "cvg", "National", "Un don", "Fondation d’essai (Financeur)", "mars 2026", 2027],
            ["cnv-cpam-lyon", null, null, null, null, "Un objet venu du fichier", null, null, null]
        );
        var (adresse, page) = await client.ApercevoirAsync("conventions", octets);
        Assert.Equal(("aucun", "2", "1"), (Compter(page, "En erreur"), Compter(page, "Ajoutées"), Compter(page, "Modifiées")));
        AssertHtml.Contient(await client.LirePageAsync($"{adresse}?voir=modifiees"), "Un objet venu du fichier");
        AssertHtml.Message(await client.SuivreAsync(await client.PosterFormulaireAsync(page, Confirmation)), "2 lignes ajoutées, 1 modifiée");

        var id = await factory.LireAsync(db => db.Conventions.Where(c => c.Numero == "CNV-IMPORT-1").Select(c => c.Id).SingleAsync());
        var fiche = await client.LirePageAsync($"/conventions/{id}");
        AssertHtml.Contient(fiche, "En discussion → Signée");
        AssertHtml.Contient(fiche, "Signée → Active");
        AssertHtml.Contient(fiche, "Mission d’essai");
        var don = await factory.LireAsync(db => db.Conventions.SingleAsync(c => c.Numero == "CNV-IMPORT-2"));
        Assert.Equal(("mars 2026", "2027", EtatConvention.EnDiscussion), (don.DebutConnu!.Value.EnFrancais(), don.FinConnue!.Value.EnFrancais(), don.Etat));
        var cpam = await factory.LireAsync(db => db.Conventions.SingleAsync(c => c.Numero == "CNV-CPAM-LYON"));
        Assert.Equal("Un objet venu du fichier", cpam.Objet);
        Assert.Contains("CPAM", cpam.Parties, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tout_ce_qui_est_faux_est_dit_d_un_coup()
    {
        using var client = await factory.ConnecterAsync(Comptes.National);
        var (_, page) = await client.ApercevoirAsync(
            "conventions",
            Classeur(
                "Conventions",
                TitresConventions,
                ["NUMÉRO É", "Location", "En cours", "RSA", "Atlantide", "Objet", "Mission", "bientôt", "2026"],
                ["CNV-FAUX-2", "Mécénat", "Abandonnée", "CVG", "National", "Objet", "Une fondation (Financeur)", "2027", "2026"],
                ["CNV-CNAM-2021", null, "En discussion", null, "Lyon", "Objet", null, null, null],
                ["CNV-FAUX-4", "Mécénat", null, "CVG", "National", null, "Une fondation (Financeur)", null, null]
            )
        );
        var erreurs = AssertHtml.Lignes(page, ".depliable table");
        AssertTous.Verifier(
            new[]
            {
                ("Numéro", "Lettres sans accent", "2"),
                ("Type", "« Location » n’est pas dans la liste", "2"),
                ("État", "« En cours » n’est pas dans la liste", "2"),
                ("Programmes", "« RSA » n’est pas dans la liste : CVG ; PHC.", "2"),
                ("Territoire", "« Atlantide » n’est pas dans la liste", "2"),
                ("Parties", "Donnez entre parenthèses le rôle de « Mission »", "2"),
                ("Début", "Saisissez un jour", "2"),
                ("État", "Une nouvelle convention ne peut pas être « Abandonnée » par un import.", "3"),
                ("Territoire", "ne changent pas : le portail a « National »", "4"),
                ("État", "un import ne fait que l’étape suivante", "4"),
                ("Objet", "« Objet » est à remplir.", "5"),
            },
            a => Assert.Contains(erreurs, e => e[0] == a.Item1 && e[1].Contains(a.Item2, StringComparison.Ordinal) && e[3] == a.Item3)
        );
        Assert.Equal("4", Compter(page, "En erreur"));
    }

    /// <summary>What only the writing sees (dates that cross, an overlap with another convention or another row) is tried before the confirmation.</summary>
    [Fact]
    public async Task Ce_que_l_ecran_refuserait_est_dit_dans_l_apercu()
    {
        using var client = await factory.ConnecterAsync(Comptes.National);
        const string parties = "Convergence France (Signataire) ; Bailleur de l’import (Partenaire)";
        var (_, page) = await client.ApercevoirAsync(
            "conventions",
            Classeur(
                "Conventions",
                TitresConventions,
                ["CNV-ESSAI-A", "Partenariat local", null, "CVG", "Lyon", "Objet", parties, "2030", "2031"],
                ["CNV-ESSAI-B", "Partenariat local", null, "CVG", "Lyon", "Objet", parties, "2031", "2032"],
                ["CNV-ESSAI-C", "Partenariat local", null, "CVG", "Lyon", "Objet", parties, "2036", "2035"]
            )
        );
        AssertHtml.Contient(page, "CNV-ESSAI-A est du même type, au même endroit et en même temps");
        AssertHtml.Contient(page, "La fin (2035) ne peut pas précéder le début (2036).");
        Assert.Equal(0, await factory.LireAsync(db => db.Conventions.CountAsync(c => c.Numero.StartsWith("CNV-ESSAI-"))));

        var formulaire = Formulaire.De(page, "form[action$=reparation]");
        formulaire.Avec(
            page.GetElementById(
                        page.QuerySelectorAll("label").First(l => AssertHtml.Texte(l) == "Ligne 3, Pourquoi deux conventions du même type").GetAttribute("for")!
                    )!
                .GetAttribute("name")!,
            "Deux parcs"
        );
        formulaire.Avec(
            page.GetElementById(page.QuerySelectorAll("label").First(l => AssertHtml.Texte(l) == "Ligne 4, Fin").GetAttribute("for")!)!.GetAttribute("name")!,
            "2036"
        );
        page = await client.SuivreAsync(await formulaire.EnvoyerAsync(client));
        AssertHtml.Message(await client.SuivreAsync(await client.PosterFormulaireAsync(page, Confirmation)), "3 lignes ajoutées");
    }

    [Fact]
    public async Task Une_coordination_n_importe_que_son_territoire()
    {
        using var client = await factory.ConnecterAsync(Comptes.CoordinationLyon);
        var (_, page) = await client.ApercevoirAsync(
            "conventions",
            Classeur(
                "Conventions",
                TitresConventions,
                ["CNV-AILLEURS", "Mécénat", null, "CVG", "Lille", "Objet", "Une fondation (Financeur)", null, null],
                ["CNV-NATIONALE", "Mécénat", null, "CVG", "National", "Objet", "Une fondation (Financeur)", null, null],
                ["CNV-CNAM-2021", null, null, null, null, "Pris d’un territoire", null, null, null],
                ["CNV-CHEZ-LYON", "Mécénat", null, "CVG", null, "Objet", "Une fondation (Financeur)", null, null]
            )
        );
        Assert.Equal(("3", "1"), (Compter(page, "En erreur"), Compter(page, "Ajoutées")));
        AssertHtml.Contient(page, "« Lille » n’est pas dans la liste : Lyon.");
        AssertHtml.Contient(page, "« National » n’est pas de votre périmètre.");
        AssertHtml.Contient(page, "Cette convention est nationale : seule l’équipe nationale la modifie.");
        page = await client.SuivreAsync(await Formulaire.De(page, "form[action$=reparation]").Avec("EcarterLeReste", "true").EnvoyerAsync(client));
        await client.PosterFormulaireAsync(page, Confirmation);
        var (territoire, lyon) = await factory.LireAsync(async db =>
            (
                await db.Conventions.Where(c => c.Numero == "CNV-CHEZ-LYON").Select(c => c.TerritoireId).SingleAsync(),
                await db.Territoires.Where(t => t.Code == "LYON").Select(t => (long?)t.Id).SingleAsync()
            )
        );
        Assert.Equal(lyon, territoire);
    }

    [Fact]
    public async Task L_export_et_le_modele_rempli_se_reimportent_sans_rien_changer()
    {
        foreach (var compte in new[] { Comptes.National, Comptes.CoordinationLyon })
        {
            using var client = await factory.ConnecterAsync(compte);
            foreach (var source in new[] { "/conventions/export", "/conventions/import/modele?rempli=true" })
            {
                var (_, page) = await client.ApercevoirAsync("conventions", await client.GetByteArrayAsync(new Uri(source, UriKind.Relative)));
                Assert.True(
                    (Compter(page, "En erreur"), Compter(page, "Ajoutées"), Compter(page, "Modifiées")) == ("aucun", "0", "0"),
                    $"{compte} {source} : {AssertHtml.Texte(page.QuerySelector("main")!)}"
                );
            }
        }
    }

    [Fact]
    public async Task Un_etat_change_pendant_ce_temps_n_est_pas_ecrase()
    {
        using var client = await factory.ConnecterAsync(Comptes.National);
        string[] titres = ["Numéro", "État"];
        var (_, neuve) = await client.ApercevoirAsync(
            "conventions",
            Classeur(
                "Conventions",
                TitresConventions,
                ["CNV-COURSE", "Mécénat", null, "CVG", "National", "Objet", "Fondation de la course (Financeur)", null, null]
            )
        );
        await client.PosterFormulaireAsync(neuve, Confirmation);
        var id = await factory.LireAsync(db => db.Conventions.Where(c => c.Numero == "CNV-COURSE").Select(c => c.Id).SingleAsync());
        var (_, page) = await client.ApercevoirAsync("conventions", Classeur("Conventions", titres, ["CNV-COURSE", "En signature"]));
        await client.PosterFormulaireAsync($"/conventions/{id}/etat", "form[action$=etat]", ("Vers", "Signee"));
        page = await client.SuivreAsync(await client.PosterFormulaireAsync(page, Confirmation));
        AssertHtml.Message(page, "Le portail a changé depuis votre aperçu : ligne 2, CNV-COURSE (par");
        AssertHtml.Contient(page, "un import ne fait que l’étape suivante");
        Assert.Equal(EtatConvention.Signee, await factory.LireAsync(db => db.Conventions.Where(c => c.Id == id).Select(c => c.Etat).SingleAsync()));
    }
}
