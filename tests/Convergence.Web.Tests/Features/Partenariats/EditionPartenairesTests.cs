using System.Net;
using Convergence.Testing;
using Convergence.Testing.Html;
using Convergence.Web.Tests.Security;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Web.Tests.Features.Partenariats;

public sealed class EditionPartenairesTests(ConvergenceFactory factory) : IClassFixture<ConvergenceFactory>
{
    private const string Form = "main form.formulaire";

    [Fact]
    public async Task Un_territoire_cree_le_sien_apres_avoir_vu_les_noms_proches()
    {
        using var client = await factory.ConnecterAsync(Comptes.PartenariatLyon);
        var page = await client.LirePageAsync("/partenaires/nouveau");
        page = await (
            await client.PosterFormulaireAsync(page, Form, ("Nom", "Bureaux du cœur"), ("SiteWeb", "javascript:alert(1)"), ("Offre", new string('x', 501)))
        ).PageAsync();
        AssertHtml.Erreur(page, "Type", "Choisissez le type");
        AssertHtml.Erreur(page, "SiteWeb", "https://");
        AssertHtml.Erreur(page, "Offre", "500 caractères");
        AssertHtml.Valeur(page, "Nom", "Bureaux du cœur");

        page = await (
            await client.PosterFormulaireAsync(page, Form, ("Type", "hebergement"), ("SiteWeb", "https://exemple.fr"), ("Offre", "Des bureaux la nuit"))
        ).PageAsync();
        AssertHtml.Erreur(page, "Nom", "porte déjà ce nom");
        page = await (await client.PosterFormulaireAsync(page, Form, ("Nom", "Bureaux du Cœur – Villeurbanne"))).PageAsync();
        AssertHtml.Erreur(page, "Distinct", "nom proche");
        AssertHtml.Contient(page, "Est-ce l’un de ceux-ci ?");
        AssertHtml.Valeur(page, "Offre", "Des bureaux la nuit");

        page = await client.SuivreAsync(await Formulaire.De(page, Form).Avec("Distinct", "true").EnvoyerAsync(client));
        AssertHtml.Message(page, "est créé et confirmé aujourd’hui");
        AssertHtml.Contient(page, "le territoire Lyon");
        AssertHtml.Contient(page, "22/11/2026");
        using var lille = await factory.ConnecterAsync(Comptes.CoordinationLille);
        AssertHtml.Contient(await lille.LirePageAsync("/partenaires?q=villeurbanne"), "Aucun partenaire ne correspond");
    }

    [Fact]
    public async Task Un_territoire_ne_cree_ni_national_ni_ailleurs()
    {
        using var client = await factory.ConnecterAsync(Comptes.PartenariatLyon);
        var lille = new Reperes(factory).TerritoireLille;
        foreach (var territoire in new[] { string.Empty, $"{lille}" })
        {
            var formulaire = Formulaire
                .De(await client.LirePageAsync("/partenaires/nouveau"), Form)
                .Avec("Nom", "Essai forcé")
                .Avec("Type", "emploi")
                .AvecEnPlus("TerritoireId", territoire);
            AssertHtml.ErreurResume(await (await formulaire.EnvoyerAsync(client)).PageAsync(), "Choisissez l’un de vos territoires");
        }

        var ailleurs = Formulaire
            .De(await client.LirePageAsync("/partenaires/nouveau"), Form)
            .Avec("Nom", "Essai forcé")
            .Avec("Type", "emploi")
            .AvecEnPlus("Territoires", $"{lille}");
        AssertHtml.ErreurResume(await (await ailleurs.EnvoyerAsync(client)).PageAsync(), "Choisissez des territoires de la liste");
        Assert.Equal(0, await factory.LireAsync(db => db.Organisations.CountAsync(o => o.Nom == "Essai forcé")));
    }

    [Fact]
    public async Task L_equipe_nationale_renomme_et_l_ancien_nom_reste_trouve()
    {
        using var client = await factory.ConnecterAsync(Comptes.National);
        var id = await IdAsync("passerelles-competences");
        var page = await client.LirePageAsync($"/partenaires/{id}/modifier");
        var lyon = new Reperes(factory).TerritoireLyon;
        page = await client.SuivreAsync(
            await Formulaire
                .De(page, Form)
                .Avec("Nom", "Passerelles et compétences (France)")
                .Avec("Territoires", $"{lyon}")
                .Avec("Themes", "numerique", "mobilite")
                .EnvoyerAsync(client)
        );
        AssertHtml.Titre(page, "Passerelles et compétences (France)");
        AssertHtml.Contient(page, "Mobilité, Numérique");
        Assert.Single(AssertHtml.Lignes(await client.LirePageAsync("/partenaires?q=Passerelles+%26+Compétences&theme=numerique")));
        page = await client.SuivreAsync(
            await Formulaire.De(await client.LirePageAsync($"/partenaires/{id}/modifier"), Form).Avec("Territoires", null).EnvoyerAsync(client)
        );
        AssertHtml.Contient(page, "aucun nommé");
    }

    [Fact]
    public async Task Deux_personnes_a_la_fois_la_seconde_l_apprend_et_ne_perd_rien()
    {
        var id = new Reperes(factory).PartenaireLyon;
        using var une = await factory.ConnecterAsync(Comptes.CoordinationLyon);
        using var autre = await factory.ConnecterAsync(Comptes.PartenariatLyon);
        var page = await une.LirePageAsync($"/partenaires/{id}/modifier");
        var fiche = await une.LirePageAsync($"/partenaires/{id}");
        await autre.SuivreAsync(await autre.PosterFormulaireAsync($"/partenaires/{id}/modifier", Form, ("Couverture", "Tout Lyon")));

        page = await (await une.PosterFormulaireAsync(page, Form, ("Offre", "Ma saisie"))).PageAsync();
        AssertHtml.ErreurResume(page, "a modifié cette fiche");
        AssertHtml.Valeur(page, "Offre", "Ma saisie");

        // A sheet that changed since it was read is not vouched for.
        AssertHtml.Message(await une.SuivreAsync(await une.PosterFormulaireAsync(fiche, "form[action$='confirmer']")), "relisez-la");
        AssertHtml.Message(await une.SuivreAsync(await une.PosterFormulaireAsync(page, Form)), "est enregistrée");
        AssertHtml.Message(await une.SuivreAsync(await une.PosterFormulaireAsync($"/partenaires/{id}", "form[action$='confirmer']")), "à jour pour un an");
        AssertHtml.Contient(await une.LirePageAsync($"/partenaires/{id}"), "22/11/2027");
    }

    [Fact]
    public async Task La_confirmation_en_nombre_ne_prend_que_les_siens_et_tout_ou_rien()
    {
        using var client = await factory.ConnecterAsync(Comptes.CoordinationLille);
        var page = await client.LirePageAsync("/partenaires/a-confirmer?cocher=page");
        Assert.Equal(3, AssertHtml.Lignes(page).Count);
        AssertHtml.NeContientPas(page, "Franprix");
        AssertHtml.Contient(await client.LirePageAsync("/accueil"), "3 partenaires à confirmer");

        page = await (await client.PosterFormulaireAsync(page, "main form[method=post]", ("Date", "01/01/2030"))).PageAsync();
        AssertHtml.Erreur(page, "Date", "futur");
        page = await (await client.PosterFormulaireAsync(page, "main form[method=post]", ("Date", "2026"))).PageAsync();
        AssertHtml.Erreur(page, "Date", "jour précis");
        Assert.Equal(3, page.QuerySelectorAll("input[name=Ids][checked]").Length);
        var force = Formulaire.De(page, "main form[method=post]").Avec("Date", "20/11/2026").Avec("Ids", $"{new Reperes(factory).PartenaireLyon}");
        AssertHtml.ErreurResume(await (await force.EnvoyerAsync(client)).PageAsync(), "n’est plus dans la liste");

        page = await client.SuivreAsync(await client.PosterFormulaireAsync(page, "main form[method=post]", ("Date", "20/11/2026")));
        AssertHtml.Message(page, "3 partenaires confirmés au 20/11/2026");
        AssertHtml.Contient(page, "Tout est à jour");
    }

    [Fact]
    public async Task Un_contact_est_un_service_qui_s_ajoute_se_corrige_et_se_supprime()
    {
        using var client = await factory.ConnecterAsync(Comptes.PartenariatLyon);

        // On a national partner, for one's own territory only.
        var adresse = $"/partenaires/{await IdAsync("cnam")}";
        var page = await client.LirePageAsync(adresse + "/contacts/nouveau");
        AssertHtml.Contient(page, "jamais le nom d’une personne");
        page = await (
            await client.PosterFormulaireAsync(page, Form, ("Fonction", "Référente précarité"), ("Courriel", "pas une adresse"), ("Telephone", "12"))
        ).PageAsync();
        AssertHtml.Erreur(page, "Courriel", "n’est pas valable");
        AssertHtml.Erreur(page, "Telephone", "10 chiffres");
        page = await client.SuivreAsync(
            await client.PosterFormulaireAsync(page, Form, ("Courriel", "precarite@cpam.example"), ("Telephone", "04 12 34 56 78"))
        );
        AssertHtml.Contient(page, "Référente précarité");

        // The partner now acts on Lyon; Lille sees neither the contact nor the link.
        AssertHtml.Contient(page, "Lyon");
        using (var lille = await factory.ConnecterAsync(Comptes.CoordinationLille))
        {
            AssertHtml.NeContientPas(await lille.LirePageAsync(adresse), "Référente précarité");
        }

        page = await client.SuivreAsync(
            await client.PosterFormulaireAsync(Lien(page, "/contacts/", "/modifier"), Form, ("Fonction", "Pôle précarité"), ("Telephone", "3646"))
        );
        AssertHtml.Contient(page, "Pôle précarité");
        page = await client.SuivreAsync(await client.PosterFormulaireAsync(Lien(page, "/contacts/", "/supprimer"), Form));
        AssertHtml.Message(page, "est supprimé");
        AssertHtml.Contient(page, "Aucun contact");
    }

    [Fact]
    public async Task Un_effet_se_compte_se_corrige_et_se_supprime_avec_confirmation()
    {
        using var client = await factory.ConnecterAsync(Comptes.CoordinationLyon);
        var adresse = $"/partenaires/{await IdAsync("franprix")}";
        var page = await (
            await client.PosterFormulaireAsync(
                adresse + "/effets/nouveau",
                Form,
                ("Nature", "Embauches"),
                ("Nombre", "trois"),
                ("Annee", "2025"),
                ("PeriodeDite", "depuis 2024")
            )
        ).PageAsync();
        AssertHtml.Erreur(page, "Nombre", "nombre entier");
        AssertHtml.Erreur(page, "Source", "source");
        page = await (await client.PosterFormulaireAsync(page, Form, ("Nombre", "3"), ("Source", "Comptage"))).PageAsync();
        AssertHtml.Erreur(page, "Annee", "l’une des deux, et une seule");
        page = await (await client.PosterFormulaireAsync(page, Form, ("PeriodeDite", string.Empty), ("Annee", "2027"))).PageAsync();
        AssertHtml.Erreur(page, "Annee", "comprise entre 2012 et 2026");
        AssertHtml.Valeur(page, "Nombre", "3");
        page = await client.SuivreAsync(await client.PosterFormulaireAsync(page, Form, ("Annee", "2025")));
        Assert.Contains(AssertHtml.Lignes(page, "#effets + div table"), l => l[1] == "2025" && l[2] == "Lyon" && l[3] == "3");

        var seconde = await (
            await client.PosterFormulaireAsync(adresse + "/effets/nouveau", Form, ("Nature", "Embauches"), ("Annee", "2025"), ("Source", "Comptage"))
        ).PageAsync();
        AssertHtml.Erreur(seconde, "Nature", "déjà ce compte");

        var lien = Lien(page, "/effets/", "/modifier");
        page = await client.SuivreAsync(await client.PosterFormulaireAsync(lien, Form, ("Nombre", string.Empty)));
        Assert.Contains(AssertHtml.Lignes(page, "#effets + div table"), l => l[1] == "2025" && l[3] == "non renseigné");
        var suppression = Lien(page, "/effets/", "/supprimer");
        AssertHtml.Titre(await client.LirePageAsync(suppression), "Supprimer cet effet ?");
        page = await client.SuivreAsync(await client.PosterFormulaireAsync(suppression, Form));
        AssertHtml.Message(page, "est supprimé");
        await client.LirePageAsync(suppression, HttpStatusCode.NotFound);

        // The count of the whole network is the national team's.
        var effet = await factory.LireAsync(db =>
            db.EffetsPartenariat.Where(e => e.CleReference == "franprix-embauches-cumul").Select(e => e.Id).SingleAsync()
        );
        await client.LirePageAsync($"{adresse}/effets/{effet}/modifier", HttpStatusCode.NotFound);
    }

    private static string Lien(AngleSharp.Html.Dom.IHtmlDocument page, string debut, string fin) =>
        AssertHtml.Element(page, $"a[href*='{debut}'][href$='{fin}']").GetAttribute("href")!;

    private Task<long> IdAsync(string cle) => factory.LireAsync(db => db.Partenaires.Where(p => p.CleReference == cle).Select(p => p.Id).SingleAsync());
}
