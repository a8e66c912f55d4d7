using System.Net;
using Convergence.Domain.Imports;
using Convergence.Testing;
using Convergence.Testing.Html;
using Microsoft.EntityFrameworkCore;
using static Convergence.Web.Tests.Features.Imports.FichierDeTest;

namespace Convergence.Web.Tests.Features.Imports;

/// <summary>Partners from a workbook: previewed, repaired, confirmed.</summary>
public sealed class ImportPartenairesTests(ConvergenceFactory factory) : IClassFixture<ConvergenceFactory>
{
    private const string Reparation = "form[action$=reparation]";

    [Fact]
    public async Task Un_fichier_s_apercoit_se_repare_et_se_confirme()
    {
        using var client = await factory.ConnecterAsync(Comptes.National);
        var octets = Classeur(
            "Partenaires",
            [.. TitresPartenaires, "Confirmé au"],
            ["Épicerie des Écluses", "logement", "LYON", "mobilite; Numérique", "Des paniers", "https://exemple.fr"],
            ["Atelier du Vélo Fou", "Mobilités", "Lyon", "Mobilité", null, "velo.fr"],
            ["FRANPRIX", "Emploi", null, null, "Une offre qui change"],
            ["Brasserie sans territoire", "Emploi"],
            ["épicerie des ecluses", "Logement", "Lyon"]
        );
        var (adresse, page) = await client.ApercevoirAsync("partenaires", octets);
        Assert.Equal("3", Compter(page, "En erreur"));
        Assert.Equal("1", Compter(page, "Ajoutées"));
        Assert.Equal("1", Compter(page, "Modifiées"));
        AssertHtml.Contient(page, "Colonnes de l’export qui ne s’importent pas : Confirmé au.");
        AssertHtml.Contient(page, "« Mobilités » n’est pas dans la liste");
        AssertHtml.Contient(page, "Déjà à la ligne 2 du fichier");
        AssertHtml.Contient(page, "Dites qui tient la fiche.");
        Assert.Null(page.QuerySelector("form[action$=confirmation]"));

        // All at once, by column, with the rows and the value typed.
        Assert.Contains(AssertHtml.Lignes(page, ".depliable table"), l => l is ["Type", "« Mobilités » n’est pas dans la liste.", "Mobilités", "3"]);
        Assert.Contains(AssertHtml.Lignes(page, ".depliable table"), l => l is ["Site", _, "velo.fr", "3"]);
        Assert.Contains(page.QuerySelectorAll("label").Select(AssertHtml.Texte), t => t == "Ligne 5, Fiche tenue par");

        var modifiees = await client.LirePageAsync($"{adresse}?voir=modifiees");
        AssertHtml.Contient(modifiees, "Une offre qui change");
        Assert.Equal(0, await factory.LireAsync(db => db.Organisations.CountAsync(o => o.NomRecherche == "EPICERIE DES ECLUSES")));

        var formulaire = Formulaire.De(page, Reparation);
        foreach (
            var (valeur, champ) in Cellules(page)
                .Select(c =>
                    (
                        Valeur: c.Key switch
                        {
                            "Ligne 3, Type" => "Mobilité",
                            "Ligne 3, Site" => "https://velo.fr",
                            "Ligne 5, Fiche tenue par" => "National",
                            _ => "Épicerie des Écluses",
                        },
                        c.Value
                    )
                )
        )
        {
            formulaire.Avec(champ, valeur);
        }

        page = await client.SuivreAsync(await formulaire.Avec("Lignes[2].Ecarter", "true").EnvoyerAsync(client));
        AssertHtml.Message(page, "Vos corrections sont relues. Rien n’est encore écrit.");
        Assert.Equal("3", Compter(page, "Ajoutées"));
        Assert.Equal("1", Compter(page, "Laissées de côté"));

        page = await client.SuivreAsync(await client.PosterFormulaireAsync(page, "form[action$=confirmation]"));
        AssertHtml.Message(page, "3 lignes ajoutées, 1 modifiée, 0 inchangée");
        var liste = await client.LirePageAsync("/partenaires?q=ecluses");
        AssertHtml.Contient(liste, "Épicerie des Écluses");
        AssertHtml.Contient(liste, "22/11/2026");
        AssertHtml.Contient(await client.LirePageAsync("/partenaires?q=franprix"), "Une offre qui change");
        AssertHtml.Contient(await client.LirePageAsync("/partenaires?q=velo+fou"), "Lyon");

        // The content is forgotten, the counts and the hash stay.
        var reste = await factory.LireAsync(db => db.Imports.SingleAsync(i => i.Jeton == Jeton(adresse)));
        Assert.Equal((EtatImport.Confirme, null, 3, 1), (reste.Etat, reste.Lignes, reste.Ajoutees, reste.Modifiees));
        AssertHtml.Contient(await client.LirePageAsync(adresse), "Import confirmé le");
    }

    [Fact]
    public async Task Le_meme_fichier_est_reconnu_et_une_seconde_confirmation_n_ecrit_rien()
    {
        using var client = await factory.ConnecterAsync(Comptes.CoordinationLyon);
        var octets = Classeur("Partenaires", TitresPartenaires, ["Ressourcerie du Confluent", "Emploi"]);
        var (adresse, page) = await client.ApercevoirAsync("partenaires", octets);

        // Deposited twice before it is confirmed, it is one draft.
        Assert.Equal(adresse, (await client.DeposerAsync("partenaires", octets)).Headers.Location!.OriginalString);
        Assert.Equal(HttpStatusCode.Redirect, (await client.PosterFormulaireAsync(page, "form[action$=confirmation]")).StatusCode);
        AssertHtml.Message(
            await client.SuivreAsync(await client.PosterFormulaireAsync(page, "form[action$=confirmation]")),
            "déjà confirmé : rien n’a été écrit une seconde fois"
        );
        Assert.Equal(1, await factory.LireAsync(db => db.Organisations.CountAsync(o => o.NomRecherche == "RESSOURCERIE DU CONFLUENT")));

        using var collegue = await factory.ConnecterAsync(Comptes.PartenariatLyon);
        var deja = await collegue.SuivreAsync(await collegue.DeposerAsync("partenaires", octets));
        AssertHtml.Contient(deja, "Ce fichier a déjà été importé le 22/11/2026 à 10:00 par");
        AssertHtml.Contient(deja, "rien n’a été repris");
        var compare = await collegue.LirePageAsync(AssertHtml.Element(deja, ".alerte a").GetAttribute("href")!);
        Assert.Equal("1", Compter(compare, "Inchangées"));
        AssertHtml.Contient(compare, "Ce fichier n’ajoute ni ne change rien");
    }

    [Fact]
    public async Task Le_brouillon_d_une_autre_personne_n_existe_pas()
    {
        using var auteur = await factory.ConnecterAsync(Comptes.CoordinationLyon);
        using var autre = await factory.ConnecterAsync(Comptes.National);
        var (adresse, page) = await auteur.ApercevoirAsync("partenaires", Classeur("Partenaires", TitresPartenaires, ["Jardin du Brouillon", "Emploi"]));
        await autre.LirePageAsync(adresse, HttpStatusCode.NotFound);
        await auteur.LirePageAsync(adresse.Replace("partenaires", "conventions", StringComparison.Ordinal), HttpStatusCode.NotFound);
        foreach (var envoi in new[] { "reparation", "confirmation", "abandon" })
        {
            var jeton = AssertHtml
                .Element(await autre.LirePageAsync("/partenaires/import"), "form[enctype] [name=__RequestVerificationToken]")
                .GetAttribute("value")!;
            using var corps = new FormUrlEncodedContent([new("__RequestVerificationToken", jeton)]);
            Assert.Equal(HttpStatusCode.NotFound, (await autre.PostAsync(new Uri($"{adresse}/{envoi}", UriKind.Relative), corps)).StatusCode);
        }

        page = await auteur.SuivreAsync(await auteur.PosterFormulaireAsync(page, "form[action$=abandon]"));
        AssertHtml.Message(page, "est abandonné : rien n’a été écrit");
        Assert.Null(await factory.LireAsync(db => db.Imports.Where(i => i.Jeton == Jeton(adresse)).Select(i => i.Lignes).SingleAsync()));
        Assert.Equal(0, await factory.LireAsync(db => db.Organisations.CountAsync(o => o.Nom == "Jardin du Brouillon")));
    }

    [Fact]
    public async Task Un_territoire_n_importe_que_les_siens()
    {
        using var client = await factory.ConnecterAsync(Comptes.PartenariatLyon);
        var (_, page) = await client.ApercevoirAsync(
            "partenaires",
            Classeur(
                "Partenaires",
                TitresPartenaires,
                ["Maison du Lac", "Emploi", "Lille"],
                ["Maison du Parc", "Emploi", "National"],
                ["Franprix", null, null, null, "Changée d’ailleurs"],
                ["Maison du Bois", "Emploi"]
            )
        );
        Assert.Equal("3", Compter(page, "En erreur"));
        Assert.Equal("1", Compter(page, "Ajoutées"));
        AssertHtml.Contient(page, "« Lille » n’est pas dans la liste : Lyon.");
        AssertHtml.Contient(page, "« National » n’est pas de votre périmètre : Lyon.");
        AssertHtml.Contient(page, "Cette fiche est nationale : seule l’équipe nationale la modifie.");
    }

    [Fact]
    public async Task Ce_que_quelqu_un_change_entre_l_apercu_et_la_confirmation_est_dit_et_garde()
    {
        var id = await factory.LireAsync(db =>
            db.Partenaires.Where(p => p.EstFictif && p.Territoires.Any(t => db.Territoires.Any(x => x.Id == t.TerritoireId && x.Code == "LYON")))
                .OrderBy(p => p.Id)
                .Select(p => p.Id)
                .LastAsync()
        );
        var nom = await factory.LireAsync(db =>
            (from p in db.Partenaires where p.Id == id join o in db.Organisations on p.OrganisationId equals o.Id select o.Nom).SingleAsync()
        );
        using var client = await factory.ConnecterAsync(Comptes.CoordinationLyon);
        using var collegue = await factory.ConnecterAsync(Comptes.PartenariatLyon);
        var (_, page) = await client.ApercevoirAsync(
            "partenaires",
            Classeur("Partenaires", TitresPartenaires, [nom, null, null, null, "Écrit par le fichier"], ["Lavoir nouveau", "Emploi"])
        );
        await collegue.PosterFormulaireAsync($"/partenaires/{id}/modifier", "main form.formulaire", ("Offre", "Écrit par une collègue"));

        page = await client.SuivreAsync(await client.PosterFormulaireAsync(page, "form[action$=confirmation]"));
        AssertHtml.Message(page, "Le portail a changé depuis votre aperçu : ligne 2");
        AssertHtml.Message(page, "Rien n’a été écrit");
        Assert.Equal("Écrit par une collègue", await factory.LireAsync(db => db.Partenaires.Where(p => p.Id == id).Select(p => p.Offre).SingleAsync()));
        Assert.Equal(0, await factory.LireAsync(db => db.Organisations.CountAsync(o => o.Nom == "Lavoir nouveau")));

        // Read again, it may be confirmed.
        page = await client.SuivreAsync(await client.PosterFormulaireAsync(page, "form[action$=confirmation]"));
        AssertHtml.Message(page, "1 ligne ajoutée, 1 modifiée");
        Assert.Equal("Écrit par le fichier", await factory.LireAsync(db => db.Partenaires.Where(p => p.Id == id).Select(p => p.Offre).SingleAsync()));
    }

    [Fact]
    public async Task Un_nom_proche_demande_un_accord_et_un_nom_pris_ailleurs_est_refuse_dans_l_apercu()
    {
        using var lille = await factory.ConnecterAsync(Comptes.CoordinationLille);
        var (_, chez) = await lille.ApercevoirAsync("partenaires", Classeur("Partenaires", TitresPartenaires, ["Comptoir des Halles Nord", "Emploi"]));
        await lille.PosterFormulaireAsync(chez, "form[action$=confirmation]");

        using var client = await factory.ConnecterAsync(Comptes.CoordinationLyon);
        var (adresse, page) = await client.ApercevoirAsync(
            "partenaires",
            Classeur("Partenaires", TitresPartenaires, ["Bureaux du Cœur Villeurbanne", "Hébergement"], ["Comptoir des Halles Nord", "Emploi"])
        );
        AssertHtml.Contient(page, "Un nom proche existe : « Bureaux du Cœur »");
        AssertHtml.Contient(page, PorteDeja);
        page = await client.SuivreAsync(
            await Formulaire.De(page, Reparation).Avec("Lignes[0].Accepter", "true").Avec("EcarterLeReste", "true").EnvoyerAsync(client)
        );
        Assert.Equal("1", Compter(page, "Ajoutées"));
        Assert.Equal("1", Compter(page, "Laissées de côté"));
        AssertHtml.Message(await client.SuivreAsync(await client.PosterFormulaireAsync($"{adresse}", "form[action$=confirmation]")), "1 ligne ajoutée");
    }

    [Fact]
    public async Task L_export_et_le_modele_rempli_se_reimportent_sans_rien_changer()
    {
        using var client = await factory.ConnecterAsync(Comptes.National);
        foreach (var source in new[] { "/partenaires/export", "/partenaires/import/modele?rempli=true" })
        {
            var (_, page) = await client.ApercevoirAsync("partenaires", await client.GetByteArrayAsync(new Uri(source, UriKind.Relative)));
            Assert.Equal(
                ("aucun", "0", "0", "0"),
                (Compter(page, "En erreur"), Compter(page, "Ajoutées"), Compter(page, "Modifiées"), Compter(page, "Absentes du fichier"))
            );
            AssertHtml.Contient(page, "Ce fichier n’ajoute ni ne change rien");
        }
    }

    [Fact]
    public async Task Un_brouillon_de_plus_de_sept_jours_part_au_depot_suivant()
    {
        using var client = await factory.ConnecterAsync(Comptes.CoordinationLille);
        var (vieux, _) = await client.ApercevoirAsync("partenaires", Classeur("Partenaires", TitresPartenaires, ["Brouillon oublié", "Emploi"]));
        await factory.EcrireAsync(async db =>
            db.Entry(await db.Imports.SingleAsync(i => i.Jeton == Jeton(vieux))).Property(i => i.DeposeLe).CurrentValue =
                HorlogeDeTest.Depart.UtcDateTime.AddDays(-8)
        );
        await client.ApercevoirAsync("partenaires", Classeur("Partenaires", TitresPartenaires, ["Brouillon récent", "Emploi"]));
        await client.LirePageAsync(vieux, HttpStatusCode.NotFound);
        AssertHtml.Contient(await client.LirePageAsync("/partenaires/import"), "En attente de votre confirmation");
    }

    private const string PorteDeja = "Un partenaire porte déjà ce nom.";

    /// <summary>Names of the fields by their label.</summary>
    private static Dictionary<string, string> Cellules(AngleSharp.Html.Dom.IHtmlDocument page) =>
        page.QuerySelectorAll("label[for$=Valeur]")
            .ToDictionary(l => AssertHtml.Texte(l), l => page.GetElementById(l.GetAttribute("for")!)!.GetAttribute("name")!, StringComparer.Ordinal);
}
