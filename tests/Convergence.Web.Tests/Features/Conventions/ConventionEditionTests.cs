using System.Net;
using System.Text;
using Convergence.Domain.Conventions;
using Convergence.Testing;
using Convergence.Testing.Html;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Web.Tests.Features.Conventions;

/// <summary>A convention is created, signed, amended, documented and renewed.</summary>
public sealed class ConventionEditionTests(ConvergenceFactory factory) : IClassFixture<ConvergenceFactory>
{
    private const string Formulaire = "form[data-non-enregistre]";

    private static readonly byte[] Pdf = Encoding.ASCII.GetBytes("%PDF-1.7\n1 0 obj\nendobj\n%%EOF\n");

    [Fact]
    public async Task Une_convention_vit_jusqu_a_son_renouvellement()
    {
        using var client = await factory.ConnecterAsync(Comptes.National);
        var id = await CreerAsync(client, "CNV-ESSAI-2026", debut: "01/01/2026", fin: "31/12/2026");

        foreach (var vers in new[] { "Signee", "Active" })
        {
            Assert.Equal(
                HttpStatusCode.Redirect,
                (await client.PosterFormulaireAsync($"/conventions/{id}/etat", "form[action$=etat]", ("Vers", vers))).StatusCode
            );
        }

        var avenant = await client.PosterFormulaireAsync(
            $"/conventions/{id}/avenants/nouveau",
            Formulaire,
            ("Objet", "Prolonge de six mois"),
            ("SigneLe", "2026-11-01"),
            ("NouvelleFin", "2027-06-30")
        );
        Assert.Equal(HttpStatusCode.Redirect, avenant.StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await DeposerAsync(client, id, "../avenant 1.pdf", Pdf)).StatusCode);

        var fiche = await client.LirePageAsync($"/conventions/{id}");
        AssertHtml.Contient(fiche, "30/06/2027 (par avenant)");
        AssertHtml.Contient(fiche, "avenant 1.pdf");
        AssertHtml.Contient(fiche, "En discussion → Signée");

        // The convention changes: its avenant stays, and still moves the end.
        Assert.Equal(
            HttpStatusCode.Redirect,
            (await client.PosterFormulaireAsync($"/conventions/{id}/modifier", Formulaire, ("Objet", "Un autre objet"))).StatusCode
        );
        var relue = await client.LirePageAsync($"/conventions/{id}");
        AssertHtml.Contient(relue, "Un autre objet");
        AssertHtml.Contient(relue, "30/06/2027 (par avenant)");

        var document = await factory.LireAsync(db => db.DocumentsConvention.Where(d => d.ConventionId == id).Select(d => d.Id).SingleAsync());
        var telecharge = await client.GetAsync($"/conventions/{id}/documents/{document}");
        Assert.Equal("application/pdf", telecharge.Content.Headers.ContentType!.MediaType);
        Assert.Equal("attachment", telecharge.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal(Pdf, await telecharge.Content.ReadAsByteArrayAsync());

        var renouvellement = await client.LirePageAsync($"/conventions/nouvelle?renouvelle={id}");
        AssertHtml.Valeur(renouvellement, "Debut", "01/07/2027");
        AssertHtml.Valeur(renouvellement, "Parties[1].Nom", "CPAM d’essai");
        var reponse = await client.PosterFormulaireAsync(renouvellement, Formulaire, ("Numero", "CNV-ESSAI-2027"));
        Assert.Equal(HttpStatusCode.Redirect, reponse.StatusCode);
        AssertHtml.Contient(await client.LirePageAsync($"/conventions/{id}"), "CNV-ESSAI-2027");

        Assert.Equal(
            HttpStatusCode.Redirect,
            (await client.PosterFormulaireAsync($"/conventions/{id}/documents/{document}/retirer", "form[action$=retirer]")).StatusCode
        );
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync($"/conventions/{id}/documents/{document}")).StatusCode);
        AssertHtml.Contient(await client.LirePageAsync($"/conventions/{id}"), "Document « avenant 1.pdf » retiré");
    }

    [Fact]
    public async Task Une_saisie_fausse_est_dite_et_gardee()
    {
        using var client = await factory.ConnecterAsync(Comptes.National);
        var page = await (
            await client.PosterFormulaireAsync(
                "/conventions/nouvelle",
                Formulaire,
                ("Numero", "numéro é"),
                ("Objet", "Gardé"),
                ("Debut", "2027"),
                ("Fin", "bientôt"),
                ("Parties[1].Nom", "CPAM")
            )
        ).PageAsync();
        AssertHtml.Erreur(page, "Type", "Choisissez le type.");
        AssertHtml.Erreur(page, "Programmes", "Choisissez au moins un programme.");
        AssertHtml.Erreur(page, "Fin", "Saisissez un jour (15/01/2027), un mois (01/2027) ou une année (2027).");
        AssertHtml.Erreur(page, "Parties[1].Role", "Choisissez le rôle de cette partie.");
        AssertHtml.Valeur(page, "Objet", "Gardé");
        AssertHtml.Valeur(page, "Fin", "bientôt");

        var inverse = await (await client.PosterFormulaireAsync("/conventions/nouvelle", Formulaire, [.. Champs("CNV-INVERSE", "2027", "2026")])).PageAsync();
        AssertHtml.Erreur(inverse, "Fin", "La fin (2026) ne peut pas précéder le début (2027).");
        var connu = await (await client.PosterFormulaireAsync("/conventions/nouvelle", Formulaire, [.. Champs("CNV-CNAM-2021", "2026", "2026")])).PageAsync();
        AssertHtml.Erreur(connu, "Numero", "Une convention porte déjà ce numéro.");
    }

    [Fact]
    public async Task Un_chevauchement_se_dit_et_s_explique()
    {
        using var client = await factory.ConnecterAsync(Comptes.National);
        await CreerAsync(client, "CNV-CHEV-1", "2030", "2031", "Bailleur d’essai");
        var champs = Champs("CNV-CHEV-2", "2031", "2032", "Bailleur d’essai").ToList();
        var page = await (await client.PosterFormulaireAsync("/conventions/nouvelle", Formulaire, [.. champs])).PageAsync();
        Assert.Contains("CNV-CHEV-1 est du même type", page.QuerySelector(".resume-erreurs")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(
            HttpStatusCode.Redirect,
            (await client.PosterFormulaireAsync(page, Formulaire, ("MotifChevauchement", "Deux parcs de logements"))).StatusCode
        );
    }

    [Fact]
    public async Task Une_transition_interdite_un_motif_absent_et_une_version_perimee_sont_refuses()
    {
        using var client = await factory.ConnecterAsync(Comptes.National);
        var id = await CreerAsync(client, "CNV-ETATS", "2026", "2026", "Partenaire des états");
        var page = await client.LirePageAsync($"/conventions/{id}/etat");
        AssertHtml.Erreur(
            await (await client.PosterFormulaireAsync(page, "form[action$=etat]", ("Vers", "Active"))).PageAsync(),
            "Vers",
            "Une convention « en discussion » ne peut pas devenir « active »."
        );
        AssertHtml.Erreur(
            await (await client.PosterFormulaireAsync(page, "form[action$=etat]", ("Vers", "Abandonnee"))).PageAsync(),
            "Motif",
            "Dites pourquoi : ce changement revient en arrière ou abandonne la convention."
        );

        var perimee = await client.LirePageAsync($"/conventions/{id}/modifier");
        await client.PosterFormulaireAsync(page, "form[action$=etat]", ("Vers", "Signee"));
        var conflit = await (await client.PosterFormulaireAsync(perimee, Formulaire, ("Objet", "Tapé pendant ce temps"))).PageAsync();
        Assert.Contains("a modifié cette fiche", conflit.QuerySelector(".resume-erreurs")!.TextContent, StringComparison.Ordinal);
        AssertHtml.Valeur(conflit, "Objet", "Tapé pendant ce temps");
        Assert.Equal(EtatConvention.Signee, await factory.LireAsync(db => db.Conventions.Where(c => c.Id == id).Select(c => c.Etat).SingleAsync()));
    }

    [Fact]
    public async Task Un_fichier_qui_n_est_pas_un_pdf_ou_trop_gros_est_refuse()
    {
        using var client = await factory.ConnecterAsync(Comptes.National);
        var id = await CreerAsync(client, "CNV-DOCUMENTS", "2026", "2026", "Partenaire des documents");
        AssertHtml.Erreur(
            await (await DeposerAsync(client, id, "contrat.pdf", Encoding.ASCII.GetBytes("MZ..."))).PageAsync(),
            "Fichier",
            "Ce fichier n’est pas un PDF complet. Enregistrez le document en PDF, puis déposez-le."
        );
        AssertHtml.Erreur(
            await (await DeposerAsync(client, id, "contrat.pdf", new byte[NomDocument.TailleMaximale + 10])).PageAsync(),
            "Fichier",
            "Ce fichier dépasse 10 Mo. Réduisez-le, ou déposez-le en plusieurs documents."
        );
        Assert.Equal(
            HttpStatusCode.RequestEntityTooLarge,
            (await DeposerAsync(client, id, "contrat.pdf", new byte[(2 * NomDocument.TailleMaximale) + 1])).StatusCode
        );
        Assert.Equal(0, await factory.LireAsync(db => db.DocumentsConvention.CountAsync(d => d.ConventionId == id)));
    }

    [Fact]
    public async Task Un_avenant_et_un_document_envoyes_deux_fois_n_en_font_qu_un()
    {
        using var client = await factory.ConnecterAsync(Comptes.National);
        var id = await CreerAsync(client, "CNV-DEUX-FOIS", "2026", "2026", "Partenaire pressé");
        var page = await client.LirePageAsync($"/conventions/{id}/avenants/nouveau");
        (string, string?)[] champs = [("Objet", "Ajoute un lot"), ("SigneLe", string.Empty)];
        Assert.Equal(HttpStatusCode.Redirect, (await client.PosterFormulaireAsync(page, Formulaire, champs)).StatusCode);
        var seconde = await (await client.PosterFormulaireAsync(page, Formulaire, champs)).PageAsync();
        Assert.Contains("a modifié cette fiche", seconde.QuerySelector(".resume-erreurs")!.TextContent, StringComparison.Ordinal);
        AssertHtml.Contient(seconde, "Ajoute un lot");
        Assert.Equal(1, await factory.LireAsync(db => db.Avenants.CountAsync(a => a.ConventionId == id)));

        Assert.Equal(HttpStatusCode.Redirect, (await DeposerAsync(client, id, "contrat.pdf", Pdf)).StatusCode);
        AssertHtml.Erreur(
            await (await DeposerAsync(client, id, "copie.pdf", Pdf)).PageAsync(),
            "Fichier",
            "Ce document est déjà déposé ici sous le nom « contrat.pdf »."
        );
        Assert.Equal(1, await factory.LireAsync(db => db.DocumentsConvention.CountAsync(d => d.ConventionId == id)));
    }

    [Fact]
    public async Task Un_avenant_qui_fait_courir_deux_conventions_a_la_fois_s_explique()
    {
        using var client = await factory.ConnecterAsync(Comptes.National);
        var id = await CreerAsync(client, "CNV-PROLONGEE", "2040", "2040", "Bailleur prolongé");
        await CreerAsync(client, "CNV-SUIVANTE", "2041", "2041", "Bailleur prolongé");
        var page = await (
            await client.PosterFormulaireAsync(
                $"/conventions/{id}/avenants/nouveau",
                Formulaire,
                ("Objet", "Prolonge"),
                ("SigneLe", "2026-01-05"),
                ("NouvelleFin", "2041-03-31")
            )
        ).PageAsync();
        Assert.Contains("CNV-SUIVANTE est du même type", page.QuerySelector(".resume-erreurs")!.TextContent, StringComparison.Ordinal);
        AssertHtml.Valeur(page, "NouvelleFin", "2041-03-31");
        Assert.Equal(
            HttpStatusCode.Redirect,
            (await client.PosterFormulaireAsync(page, Formulaire, ("MotifChevauchement", "Trois mois de recouvrement"))).StatusCode
        );
        AssertHtml.Contient(await client.LirePageAsync($"/conventions/{id}"), "Trois mois de recouvrement");
    }

    [Fact]
    public async Task Une_convention_rouverte_a_cote_d_une_autre_s_explique()
    {
        using var client = await factory.ConnecterAsync(Comptes.National);
        var id = await CreerAsync(client, "CNV-ABANDONNEE", "2042", "2042", "Bailleur rouvert");
        await client.PosterFormulaireAsync($"/conventions/{id}/etat", "form[action$=etat]", ("Vers", "Abandonnee"), ("Motif", "Plus de projet"));
        await CreerAsync(client, "CNV-REMPLACANTE", "2042", "2042", "Bailleur rouvert");
        var page = await (
            await client.PosterFormulaireAsync($"/conventions/{id}/etat", "form[action$=etat]", ("Vers", "EnDiscussion"), ("Motif", "Le projet revient"))
        ).PageAsync();
        AssertHtml.Erreur(
            page,
            "MotifChevauchement",
            "CNV-REMPLACANTE est du même type, au même endroit et en même temps : dites pourquoi les deux coexistent, ou changez les dates."
        );
        AssertHtml.Valeur(page, "Motif", "Le projet revient");
        Assert.Equal(
            HttpStatusCode.Redirect,
            (await client.PosterFormulaireAsync(page, "form[action$=etat]", ("MotifChevauchement", "Deux lots distincts"))).StatusCode
        );
    }

    [Fact]
    public async Task Une_signature_a_venir_ne_compte_pas_encore()
    {
        using var client = await factory.ConnecterAsync(Comptes.National);
        var id = await CreerAsync(client, "CNV-A-SIGNER", "2043", "2043", "Bailleur à signer");
        var page = await (
            await client.PosterFormulaireAsync(
                $"/conventions/{id}/avenants/nouveau",
                Formulaire,
                ("Objet", "Prolonge"),
                ("SigneLe", "2026-12-01"),
                ("NouvelleFin", "2044-06-30")
            )
        ).PageAsync();
        AssertHtml.Erreur(page, "SigneLe", "Une signature à venir ne compte pas encore : laissez vide tant que l’avenant n’est pas signé par tous.");
        AssertHtml.Valeur(page, "NouvelleFin", "2044-06-30");
    }

    [Fact]
    public async Task Un_renouvellement_dure_autant_meme_apres_une_annee_bissextile_et_trop_de_parties_se_dit()
    {
        using var client = await factory.ConnecterAsync(Comptes.National);
        var id = await CreerAsync(client, "CNV-BISSEXTILE-2028", "01/01/2028", "31/12/2028", "Partenaire bissextile");
        var page = await client.LirePageAsync($"/conventions/nouvelle?renouvelle={id}");
        AssertHtml.Valeur(page, "Debut", "01/01/2029");
        AssertHtml.Valeur(page, "Fin", "31/12/2029");
        var longue = new string('x', 150);
        var refus = await (
            await client.PosterFormulaireAsync(
                page,
                Formulaire,
                ("Parties[0].Nom", longue),
                ("Parties[1].Nom", longue),
                ("Parties[2].Nom", longue),
                ("Parties[2].Role", "Partenaire"),
                ("Parties[3].Nom", longue),
                ("Parties[3].Role", "Partenaire")
            )
        ).PageAsync();
        Assert.Contains(
            "Les noms des parties font plus de 600 caractères ensemble",
            refus.QuerySelector(".resume-erreurs")!.TextContent,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Une_coordination_n_ecrit_que_sur_son_territoire()
    {
        using var client = await factory.ConnecterAsync(Comptes.CoordinationLyon);
        var (lyon, lille) = await factory.LireAsync(async db =>
            (
                await db.Territoires.Where(t => t.Code == "LYON").Select(t => t.Id).SingleAsync(),
                await db.Territoires.Where(t => t.Code == "LILLE").Select(t => t.Id).SingleAsync()
            )
        );
        var ailleurs = await (
            await client.PosterFormulaireAsync(
                "/conventions/nouvelle",
                Formulaire,
                [.. Champs("CNV-LILLE-X", "2026", "2026").Append(("TerritoireId", $"{lille}"))]
            )
        ).PageAsync();
        AssertHtml.Erreur(ailleurs, "TerritoireId", "Choisissez un territoire de la liste.");
        var nationale = await (
            await client.PosterFormulaireAsync(
                "/conventions/nouvelle",
                Formulaire,
                [.. Champs("CNV-NAT-X", "2026", "2026").Append(("TerritoireId", string.Empty))]
            )
        ).PageAsync();
        AssertHtml.Erreur(nationale, "TerritoireId", "Choisissez un territoire de la liste.");
        Assert.Equal(
            HttpStatusCode.Redirect,
            (
                await client.PosterFormulaireAsync(
                    "/conventions/nouvelle",
                    Formulaire,
                    [.. Champs("CNV-LYON-X", "2026", "2026").Append(("TerritoireId", $"{lyon}"))]
                )
            ).StatusCode
        );
    }

    [Fact]
    public async Task Une_convention_d_un_autre_territoire_qui_couvre_le_sien_n_est_pas_dite_nationale()
    {
        var (convention, lyon) = await factory.LireAsync(async db =>
            (
                await db.Conventions.SingleAsync(c => c.Numero == "CNV-CDCH-STRASBOURG"),
                await db.Territoires.Where(t => t.Code == "LYON").Select(t => t.Id).SingleAsync()
            )
        );
        await factory.EcrireAsync(db =>
            Task.FromResult(db.CouverturesConvention.Add(new CouvertureConvention { ConventionId = convention.Id, TerritoireId = lyon }))
        );
        using var client = await factory.ConnecterAsync(Comptes.CoordinationLyon);
        var ligne = (await client.LirePageAsync("/conventions"))
            .QuerySelectorAll("tbody tr")
            .Single(l => l.TextContent.Contains("CNV-CDCH-STRASBOURG", StringComparison.Ordinal));
        Assert.Contains("Autre territoire", ligne.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("National", ligne.TextContent, StringComparison.Ordinal);
        AssertHtml.Contient(await client.LirePageAsync($"/conventions/{convention.Id}"), "Autre territoire");
    }

    private static IEnumerable<(string Champ, string? Valeur)> Champs(string numero, string debut, string fin, string partenaire = "CPAM d’essai") =>
        [
            ("Numero", numero),
            ("Type", "PartenariatLocal"),
            ("Objet", "Un objet"),
            ("Programmes", "cvg"),
            ("Debut", debut),
            ("Fin", fin),
            ("Parties[0].Nom", "Convergence France"),
            ("Parties[0].Role", "Signataire"),
            ("Parties[1].Nom", partenaire),
            ("Parties[1].Role", "Partenaire"),
        ];

    private static async Task<long> CreerAsync(HttpClient client, string numero, string debut, string fin, string partenaire = "CPAM d’essai")
    {
        var reponse = await client.PosterFormulaireAsync("/conventions/nouvelle", Formulaire, [.. Champs(numero, debut, fin, partenaire)]);
        Assert.Equal(HttpStatusCode.Redirect, reponse.StatusCode);
        return long.Parse(reponse.Headers.Location!.OriginalString.Split('/')[^1], System.Globalization.CultureInfo.InvariantCulture);
    }

    private static async Task<HttpResponseMessage> DeposerAsync(HttpClient client, long id, string nom, byte[] octets)
    {
        var page = await client.LirePageAsync($"/conventions/{id}/documents/nouveau");
        using var corps = new MultipartFormDataContent
        {
            { new StringContent(page.QuerySelector("form[enctype] [name=__RequestVerificationToken]")!.GetAttribute("value")!), "__RequestVerificationToken" },
            { new ByteArrayContent(octets), "Fichier", nom },
        };
        return await client.PostAsync($"/conventions/{id}/documents/nouveau", corps);
    }
}
