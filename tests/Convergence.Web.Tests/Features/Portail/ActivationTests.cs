using System.Net;
using Convergence.Data.Installation;
using Convergence.Domain.Habilitations;
using Convergence.Testing;
using Convergence.Testing.Html;
using Convergence.Web.Features.Portail.Compte;
using Convergence.Web.Setup;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Convergence.Web.Tests.Features.Portail;

public sealed class ActivationTests(ConvergenceFactory factory) : IClassFixture<ConvergenceFactory>
{
    private const string MotDePasse = "Quatre-mots-tres-ordinaires-7";

    private const string Perime = "Ce lien n’est plus valable. Demandez-en un nouveau.";

    [Fact]
    public async Task Le_lien_donne_un_mot_de_passe_une_seule_fois()
    {
        var courriel = $"{Guid.NewGuid():N}@essai.example";
        var lien = await LienAsync(courriel, "Claire Dupont");

        using var onglet = factory.Anonyme();
        var ouverte = await onglet.LirePageAsync(new Uri(lien).PathAndQuery);
        using var reponse = await ActiverAsync(lien, MotDePasse);

        Assert.Equal("/connexion", reponse.Headers.Location!.OriginalString);
        using var client = await factory.NouvelleSessionAsync(courriel, MotDePasse);
        AssertHtml.Contient(await client.LirePageAsync("/compte/mot-de-passe"), "Changer de mot de passe");
        AssertHtml.Contient(await onglet.LirePageAsync(new Uri(lien).PathAndQuery, HttpStatusCode.NotFound), "ne peut plus être utilisé");
        const string autre = "Quatre-autres-mots-ordinaires-8";
        using var seconde = await onglet.PosterFormulaireAsync(ouverte, "form[action^='/compte/activation']", ("Nouveau", autre), ("Confirmation", autre));
        AssertHtml.ErreurResume(await seconde.PageAsync(), Perime);
    }

    [Fact]
    public async Task Un_second_lien_retrouve_le_meme_compte()
    {
        var courriel = $"{Guid.NewGuid():N}@essai.example";

        var premier = await LienAsync(courriel);
        var second = await LienAsync(courriel.ToUpperInvariant());

        Assert.Equal(new Uri(premier).AbsolutePath, new Uri(second).AbsolutePath);
        Assert.Equal(HttpStatusCode.Redirect, (await ActiverAsync(second, MotDePasse)).StatusCode);
    }

    [Fact]
    public async Task La_page_ne_dit_jamais_si_le_compte_existe()
    {
        var lien = await LienAsync($"{Guid.NewGuid():N}@essai.example");
        var connu = new Uri(lien).AbsolutePath;
        var pages = new List<string>();
        foreach (var chemin in new[] { $"{connu}?jeton=faux", "/compte/activation/987654321?jeton=faux" })
        {
            var (client, jeton) = await factory.AvecJetonAsync(null);
            using var anonyme = client;
            pages.Add(AssertHtml.Texte((await client.LirePageAsync(chemin, HttpStatusCode.NotFound)).QuerySelector("main")!));
            using var contenu = new FormUrlEncodedContent([
                new("Jeton", "faux"),
                new("Nouveau", MotDePasse),
                new("Confirmation", MotDePasse),
                new("__RequestVerificationToken", jeton),
            ]);
            using var reponse = await client.PostAsync(new Uri(chemin, UriKind.Relative), contenu);
            var page = await reponse.PageAsync();
            AssertHtml.ErreurResume(page, Perime);
            pages.Add(AssertHtml.Texte(page.QuerySelector("main")!));
        }

        Assert.Equal(pages[..2], pages[2..]);
    }

    [Fact]
    public async Task Un_mot_de_passe_trop_courant_est_refuse_et_le_lien_sert_encore()
    {
        var lien = await LienAsync($"{Guid.NewGuid():N}@essai.example");

        using var refus = await ActiverAsync(lien, "motdepasse1234");

        AssertHtml.Erreur(await refus.PageAsync(), "Nouveau", "Ce mot de passe est trop courant");
        Assert.Equal(HttpStatusCode.Redirect, (await ActiverAsync(lien, MotDePasse)).StatusCode);
    }

    /// <summary>The life of the token is counted by Identity on the clock of the system, which a test cannot move.</summary>
    [Fact]
    public void Le_lien_vaut_un_jour()
    {
        Assert.Equal(TimeSpan.FromDays(1), ComptesSetup.ValiditeLien);
        Assert.Equal(ComptesSetup.ValiditeLien, factory.Services.GetRequiredService<IOptions<DataProtectionTokenProviderOptions>>().Value.TokenLifespan);
    }

    [Fact]
    public async Task Un_compte_desactive_ou_qui_ouvre_des_dossiers_n_est_pas_fait_administration()
    {
        var desactive = await TestData.CompteAsync(factory, Role.EquipeNationale);
        await factory.EcrireAsync(async db => (await db.Users.SingleAsync(u => u.Email == desactive)).DesactiveLe = factory.Horloge.Maintenant.UtcDateTime);
        var nominatif = await TestData.CompteAsync(factory, Role.Cip, "LYON");
        var ancien = await TestData.CompteAsync(factory, Role.Cip, "LYON", debut: new(2024, 1, 1), fin: new(2025, 1, 1));

        Assert.Contains("désactivé", (await Assert.ThrowsAsync<InstallationException>(() => LienAsync(desactive))).Message, StringComparison.Ordinal);
        Assert.Contains("dossiers", (await Assert.ThrowsAsync<InstallationException>(() => LienAsync(nominatif))).Message, StringComparison.Ordinal);
        await LienAsync(ancien);

        var roles = await factory.LireAsync(db =>
            (
                from h in db.Habilitations
                join u in db.Users on h.UtilisateurId equals u.Id
                where h.Role == Role.AdministrationTechnique && (u.Email == desactive || u.Email == nominatif || u.Email == ancien)
                select u.Email
            ).ToListAsync()
        );
        Assert.Equal([ancien], roles);
    }

    private async Task<string> LienAsync(string courriel, string? nom = null)
    {
        await using var scope = factory.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<AdministrateurService>().CreerAsync(courriel, nom, CancellationToken.None);
    }

    private async Task<HttpResponseMessage> ActiverAsync(string lien, string motDePasse)
    {
        using var client = factory.Anonyme();
        return await client.PosterFormulaireAsync(
            new Uri(lien).PathAndQuery,
            "form[action^='/compte/activation']",
            ("Nouveau", motDePasse),
            ("Confirmation", motDePasse)
        );
    }
}
