using System.Net;
using AngleSharp.Html.Dom;
using Convergence.Domain.Comptes;
using Convergence.Domain.Exploitation;
using Convergence.Domain.Habilitations;
using Convergence.Testing;
using Convergence.Testing.Html;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using OtpNet;

namespace Convergence.Web.Tests.Security;

/// <summary>More than a password, on a host that asks for it.</summary>
public sealed class SecondFacteurTests(SecondFacteurTests.HoteExigeant factory) : IClassFixture<SecondFacteurTests.HoteExigeant>
{
    private const string Page = "/profil/second-facteur";

    [Fact]
    public async Task Un_role_qui_ouvre_des_dossiers_n_ouvre_rien_avant_son_second_facteur()
    {
        var courriel = await TestData.CompteAsync(factory, Role.Cip, Reperes.Lyon);
        using var client = await factory.NouvelleSessionAsync(courriel);
        foreach (var adresse in new[] { "/accueil", "/salaries", "/profil" })
        {
            using var reponse = await client.GetAsync(new Uri(adresse, UriKind.Relative));
            Assert.Equal(HttpStatusCode.Redirect, reponse.StatusCode);
            Assert.Equal(Page, reponse.Headers.Location!.OriginalString);
        }

        using var appel = new HttpRequestMessage(HttpMethod.Get, new Uri("/salaries", UriKind.Relative));
        appel.Headers.Accept.ParseAdd("application/json");
        Assert.Equal(HttpStatusCode.Forbidden, (await client.SendAsync(appel)).StatusCode);
        AssertHtml.Contient(await client.LirePageAsync(Page), "Une étape avant de continuer");
        (await client.PosterFormulaireAsync(Page, "form[action='/deconnexion']")).Dispose();
    }

    [Fact]
    public async Task Un_role_sans_dossier_n_est_pas_oblige()
    {
        var courriel = await TestData.CompteAsync(factory, Role.ChargePartenariat, Reperes.Lyon);
        using var client = await factory.NouvelleSessionAsync(courriel);

        await client.LirePageAsync("/accueil");
        var (secret, _) = await EnrolerAsync(client);
        factory.Horloge.Avancer(Pas);
        using var retrait = await client.PosterFormulaireAsync(Page, "button[formaction$='/retirer']", ("Code", Code(secret)));
        AssertHtml.Message(await client.SuivreAsync(retrait), "Votre second facteur est retiré");
        (await factory.NouvelleSessionAsync(courriel)).Dispose();
    }

    [Fact]
    public async Task Apres_l_enrolement_le_code_est_demande_et_ne_sert_qu_une_fois()
    {
        var courriel = await TestData.CompteAsync(factory, Role.Cip, Reperes.Lyon);
        using var premier = await factory.NouvelleSessionAsync(courriel);
        using var ailleurs = await factory.NouvelleSessionAsync(courriel);
        var (secret, codes) = await EnrolerAsync(premier);
        Assert.Equal(CodeSecours.Nombre, codes.Distinct().Count());
        await premier.LirePageAsync("/salaries");
        using var fermee = await ailleurs.GetAsync(new Uri("/accueil", UriKind.Relative));
        Assert.StartsWith("/connexion", fermee.Headers.Location!.PathAndQuery, StringComparison.Ordinal);
        Assert.Contains(ModeleCourriel.SecondFacteurChange, await CourrielsAsync(courriel));

        factory.Horloge.Avancer(Pas);
        using var client = factory.Anonyme();
        using var entree = await DonnerMotDePasseAsync(client, courriel);
        Assert.StartsWith("/connexion/code", entree.Headers.Location!.OriginalString, StringComparison.Ordinal);
        using (var sansCode = await client.GetAsync(new Uri("/salaries", UriKind.Relative)))
        {
            Assert.StartsWith("/connexion", sansCode.Headers.Location!.PathAndQuery, StringComparison.Ordinal);
        }

        var code = Code(secret);
        using var bon = await DonnerCodeAsync(client, code);
        Assert.Equal("/accueil", bon.Headers.Location!.OriginalString);
        await client.LirePageAsync("/salaries");

        using var rejoue = factory.Anonyme();
        (await DonnerMotDePasseAsync(rejoue, courriel)).Dispose();
        using var refus = await DonnerCodeAsync(rejoue, code);
        AssertHtml.Erreur(await refus.PageAsync(), "Code", "Ce code n’est pas le bon, ou il a déjà servi");
    }

    [Fact]
    public async Task Un_code_de_secours_ouvre_une_fois_et_se_lit_au_journal()
    {
        var courriel = await TestData.CompteAsync(factory, Role.Esp, Reperes.Lyon);
        using var premier = await factory.NouvelleSessionAsync(courriel);
        var (_, codes) = await EnrolerAsync(premier);

        using var client = factory.Anonyme();
        (await DonnerMotDePasseAsync(client, courriel)).Dispose();
        using var entree = await DonnerCodeAsync(client, codes[0].ToLowerInvariant());
        Assert.Equal("/accueil", entree.Headers.Location!.OriginalString);
        AssertHtml.Contient(await client.LirePageAsync(Page), "Il vous reste 9 codes de secours");

        using var rejoue = factory.Anonyme();
        (await DonnerMotDePasseAsync(rejoue, courriel)).Dispose();
        using var refus = await DonnerCodeAsync(rejoue, codes[0]);
        AssertHtml.Erreur(await refus.PageAsync(), "Code", "Ce code n’est pas le bon");
        Assert.Contains(NatureEvenementCompte.CodeSecoursUtilise, await EvenementsAsync(courriel));
        Assert.Contains(NatureEvenementCompte.EchecSecondFacteur, await EvenementsAsync(courriel));
    }

    [Fact]
    public async Task Cinq_codes_faux_font_attendre()
    {
        var courriel = await TestData.CompteAsync(factory, Role.Esp, Reperes.Lyon);
        using var premier = await factory.NouvelleSessionAsync(courriel);
        var (secret, _) = await EnrolerAsync(premier);
        factory.Horloge.Avancer(Pas);
        using var client = factory.Anonyme();
        (await DonnerMotDePasseAsync(client, courriel)).Dispose();
        var bon = Code(secret);
        for (var essai = 0; essai < ReglesEssais.AvantAttente; essai++)
        {
            (await DonnerCodeAsync(client, bon == "000000" ? "000001" : "000000")).Dispose();
        }

        using var attente = await DonnerCodeAsync(client, bon);
        AssertHtml.Erreur(await attente.PageAsync(HttpStatusCode.TooManyRequests), "Code", "Trop d’essais");
    }

    [Fact]
    public async Task Un_navigateur_qui_le_demande_n_est_plus_interroge_douze_heures()
    {
        var courriel = await TestData.CompteAsync(factory, Role.Esp, Reperes.Lyon);
        using var premier = await factory.NouvelleSessionAsync(courriel);
        var (secret, _) = await EnrolerAsync(premier);
        factory.Horloge.Avancer(Pas);
        using var client = factory.Anonyme();
        (await DonnerMotDePasseAsync(client, courriel)).Dispose();
        using (var retenu = await DonnerCodeAsync(client, Code(secret), retenir: true))
        {
            // The container of the tests drops it: its date is that of the clock of the test, long past for the machine.
            var sur = retenu.Headers.GetValues("Set-Cookie").Single(c => c.StartsWith("__Host-convergence-navigateur-sur=", StringComparison.Ordinal));
            client.DefaultRequestHeaders.Add("Cookie", sur.Split(';')[0]);
        }

        (await client.PosterFormulaireAsync("/accueil", "form[action='/deconnexion']")).Dispose();

        using var sans = await DonnerMotDePasseAsync(client, courriel);
        Assert.Equal("/accueil", sans.Headers.Location!.OriginalString);
        await client.LirePageAsync("/salaries");
        (await client.PosterFormulaireAsync("/accueil", "form[action='/deconnexion']")).Dispose();
        factory.Horloge.Avancer(TimeSpan.FromHours(ReglesSecondFacteur.HeuresNavigateur) + TimeSpan.FromSeconds(1));
        using var avec = await DonnerMotDePasseAsync(client, courriel);
        Assert.StartsWith("/connexion/code", avec.Headers.Location!.OriginalString, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Un_telephone_perdu_se_remplace_a_deux()
    {
        var courriel = await TestData.CompteAsync(factory, Role.Cip, Reperes.Lyon);
        using var perdu = await factory.NouvelleSessionAsync(courriel);
        await EnrolerAsync(perdu);
        var adresse = $"/comptes/{new Reperes(factory).Compte(courriel)}/second-facteur";
        using var direction = await AvecFacteurAsync(Comptes.DirectionLyon);
        using var coordination = await AvecFacteurAsync(Comptes.CoordinationLyon);

        AssertHtml.Message(await GesteAsync(direction, adresse, "demander"), "La demande est faite");
        using (var seule = await ForcerAsync(direction, adresse, "approuver"))
        {
            AssertHtml.Message(await direction.SuivreAsync(seule), "Il faut deux personnes");
        }

        AssertHtml.Contient(await coordination.LirePageAsync("/accueil"), "à réinitialiser");
        AssertHtml.Message(await GesteAsync(coordination, adresse, "approuver"), "Le second facteur est oublié");

        using var fermee = await perdu.GetAsync(new Uri("/accueil", UriKind.Relative));
        Assert.StartsWith("/connexion", fermee.Headers.Location!.PathAndQuery, StringComparison.Ordinal);
        using var retour = await factory.NouvelleSessionAsync(courriel);
        await EnrolerAsync(retour);
        await retour.LirePageAsync("/salaries");
        Assert.Equal(
            [ModeleCourriel.SecondFacteurReinitialise, ModeleCourriel.SecondFacteurChange, ModeleCourriel.ReinitialisationDemandee],
            (await CourrielsAsync(courriel)).Distinct().Order()
        );
        Assert.Contains(NatureEvenementCompte.ReinitialisationFaite, await EvenementsAsync(courriel));
    }

    [Fact]
    public async Task Changer_de_telephone_demande_un_code_puis_le_nouveau()
    {
        var courriel = await TestData.CompteAsync(factory, Role.Cip, Reperes.Lyon);
        using var client = await factory.NouvelleSessionAsync(courriel);
        var (ancien, _) = await EnrolerAsync(client);
        factory.Horloge.Avancer(Pas);
        using (var faux = await client.PosterFormulaireAsync(Page, "button[formaction$='/retirer']", ("Code", "ABCD-EFGH-JKLM-NPQR")))
        {
            AssertHtml.Erreur(await faux.PageAsync(), "Code", "Ce code n’est pas le bon");
        }

        using (var change = await client.PosterFormulaireAsync(Page, "button[formaction$='/retirer']", ("Code", Code(ancien))))
        {
            AssertHtml.Message(await client.SuivreAsync(change), "Activez le nouveau");
        }

        using (var ferme = await client.GetAsync(new Uri("/salaries", UriKind.Relative)))
        {
            Assert.Equal(Page, ferme.Headers.Location!.OriginalString);
        }

        await EnrolerAsync(client);
        await client.LirePageAsync("/salaries");
    }

    [Fact]
    public async Task La_meme_activation_envoyee_plusieurs_fois_ensemble_n_en_fait_qu_une()
    {
        var courriel = await TestData.CompteAsync(factory, Role.Cip, Reperes.Lyon);
        using var client = await factory.NouvelleSessionAsync(courriel);
        var page = await client.LirePageAsync(Page);
        var code = Code(Secret(page));

        var reponses = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => client.PosterFormulaireAsync(page, "form[action$='/activer']", ("Code", code))));

        AssertTous.Verifier(reponses, r => Assert.True((int)r.StatusCode < 400));
        var compte = new Reperes(factory).Compte(courriel);
        Assert.Equal(CodeSecours.Nombre, await factory.LireAsync(db => db.CodesSecours.CountAsync(c => c.CompteId == compte)));
        Assert.Single(await EvenementsAsync(courriel), n => n == NatureEvenementCompte.SecondFacteurActive);
    }

    [Fact]
    public async Task Une_page_trop_ancienne_ou_d_un_autre_ne_s_enrole_pas()
    {
        var courriel = await TestData.CompteAsync(factory, Role.Cip, Reperes.Lyon);
        using var client = await factory.NouvelleSessionAsync(courriel);
        var page = await client.LirePageAsync(Page);
        using var faux = await client.PosterFormulaireAsync(page, "form[action$='/activer']", ("Code", "000000"));
        AssertHtml.Erreur(await faux.PageAsync(), "Code", "Ce code n’est pas celui de ce dessin");

        var autre = await TestData.CompteAsync(factory, Role.Cip, Reperes.Lyon);
        using var voisin = await factory.NouvelleSessionAsync(autre);
        using var vole = await voisin.PosterFormulaireAsync(
            await voisin.LirePageAsync(Page),
            "form[action$='/activer']",
            ("Proposition", Proposition(page)),
            ("Code", Code(Secret(page)))
        );
        AssertHtml.Message(await voisin.SuivreAsync(vole), "Cette page était trop ancienne");
        Assert.False(await factory.LireAsync(db => db.Users.Where(u => u.Email == autre).Select(u => u.TwoFactorEnabled).SingleAsync()));
    }

    private static readonly TimeSpan Pas = TimeSpan.FromSeconds(61);

    private static byte[] Secret(IHtmlDocument page) =>
        Base32Encoding.ToBytes(page.QuerySelector(".cle-secrete")!.TextContent.Replace(" ", string.Empty, StringComparison.Ordinal));

    private static string Proposition(IHtmlDocument page) => page.QuerySelector("input[name=Proposition]")!.GetAttribute("value")!;

    private string Code(byte[] secret) => new Totp(secret).ComputeTotp(factory.Horloge.Maintenant.UtcDateTime);

    private async Task<(byte[] Secret, IReadOnlyList<string> Codes)> EnrolerAsync(HttpClient client)
    {
        var page = await client.LirePageAsync(Page);
        var secret = Secret(page);
        Assert.Contains("<svg", page.QuerySelector(".dessin-qr")!.InnerHtml, StringComparison.Ordinal);
        using var reponse = await client.PosterFormulaireAsync(page, "form[action$='/activer']", ("Code", Code(secret)));
        var codes = await reponse.PageAsync();
        return (secret, [.. codes.QuerySelectorAll(".codes-secours li").Select(l => l.TextContent)]);
    }

    private async Task<HttpClient> AvecFacteurAsync(string courriel)
    {
        var client = await factory.NouvelleSessionAsync(courriel);
        await EnrolerAsync(client);
        return client;
    }

    private static async Task<IHtmlDocument> GesteAsync(HttpClient client, string adresse, string geste)
    {
        using var reponse = await client.PosterFormulaireAsync(await client.LirePageAsync(adresse), $"form[action$='/{geste}']");
        return await client.SuivreAsync(reponse);
    }

    /// <summary>What the page does not offer, with its token.</summary>
    private static async Task<HttpResponseMessage> ForcerAsync(HttpClient client, string adresse, string geste)
    {
        var jeton = (await client.LirePageAsync(adresse)).QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var contenu = new FormUrlEncodedContent([new("__RequestVerificationToken", jeton)]);
        return await client.PostAsync(new Uri($"{adresse}/{geste}", UriKind.Relative), contenu);
    }

    private static Task<HttpResponseMessage> DonnerMotDePasseAsync(HttpClient client, string courriel) =>
        client.PosterFormulaireAsync("/connexion", "form[action^='/connexion']", ("Courriel", courriel), ("MotDePasse", Comptes.MotDePasse));

    private static Task<HttpResponseMessage> DonnerCodeAsync(HttpClient client, string code, bool retenir = false) =>
        client.PosterFormulaireAsync("/connexion/code", "form[action^='/connexion/code']", ("Code", code), ("Retenir", retenir ? "true" : "false"));

    private Task<List<ModeleCourriel>> CourrielsAsync(string courriel) =>
        factory.LireAsync(db => db.CourrielsSortants.Where(c => c.Destinataire == courriel).Select(c => c.Modele).ToListAsync());

    private Task<List<NatureEvenementCompte>> EvenementsAsync(string courriel) =>
        factory.LireAsync(db =>
            db.EvenementsCompte.Where(e => db.Users.Any(u => u.Id == e.CompteId && u.Email == courriel)).Select(e => e.Nature).ToListAsync()
        );

    public sealed class HoteExigeant : ConvergenceFactory
    {
        protected override bool EstPrete => false;

        protected override void ConfigureWebHost(IWebHostBuilder builder) => builder.UseSetting("SecondFacteur:Exiger", "true");
    }
}
