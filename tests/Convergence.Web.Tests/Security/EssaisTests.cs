using System.Net;
using Convergence.Data.Comptes;
using Convergence.Domain.Comptes;
using Convergence.Domain.Habilitations;
using Convergence.Testing;
using Convergence.Testing.Html;
using Convergence.Web.Security.Essais;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Convergence.Web.Tests.Security;

/// <summary>Who tries passwords stops itself, and nobody else.</summary>
public sealed class EssaisTests(ConvergenceFactory factory) : IClassFixture<ConvergenceFactory>
{
    private const string Faux = "un mot de passe faux";

    [Fact]
    public async Task Les_essais_d_un_inconnu_n_arretent_pas_un_navigateur_connu()
    {
        var courriel = await TestData.CompteAsync(factory, Role.CoordinationTerritoriale, Reperes.Lyon);
        using var connu = factory.Anonyme();
        (await EntrerAsync(connu, courriel, Comptes.MotDePasse)).Dispose();
        (await connu.PosterFormulaireAsync("/accueil", "form[action='/deconnexion']")).Dispose();
        using var inconnu = factory.Anonyme();
        for (var essai = 0; essai < 20; essai++)
        {
            (await EntrerAsync(inconnu, courriel, Faux)).Dispose();
        }

        using var attente = await EntrerAsync(inconnu, courriel, Comptes.MotDePasse);
        AssertHtml.Erreur(await attente.PageAsync(HttpStatusCode.TooManyRequests), "MotDePasse", "Trop d’essais : réessayez dans 1 minute, ou");
        Assert.Equal("60", attente.Headers.GetValues("Retry-After").Single());
        using var entree = await EntrerAsync(connu, courriel, Comptes.MotDePasse);
        Assert.Equal(HttpStatusCode.Redirect, entree.StatusCode);
    }

    [Fact]
    public async Task Une_adresse_sans_compte_fait_attendre_pareil()
    {
        using var client = factory.Anonyme();
        const string courriel = "personne.ici@essai.example";
        for (var essai = 0; essai < ReglesEssais.AvantAttente; essai++)
        {
            using var refus = await EntrerAsync(client, courriel, Faux);
            AssertHtml.Erreur(await refus.PageAsync(), "MotDePasse", "Courriel ou mot de passe incorrect.");
        }

        using var attente = await EntrerAsync(client, courriel, Faux);
        AssertHtml.Erreur(await attente.PageAsync(HttpStatusCode.TooManyRequests), "MotDePasse", "Trop d’essais");
    }

    [Fact]
    public async Task Cent_essais_de_plusieurs_reseaux_arretent_les_inconnus_une_heure()
    {
        var courriel = await TestData.CompteAsync(factory, Role.Cip, Reperes.Lyon);
        var cible = OrigineEssai.Marquer(CourrielCompte.Normaliser(courriel));
        await factory.EcrireAsync(db =>
        {
            for (byte reseau = 0; reseau < ReglesEssais.PlafondInconnus; reseau++)
            {
                db.EssaisConnexion.Add(EssaiConnexion.Premier(cible, OrigineEssai.Marquer($"reseau {reseau}"), false, factory.Horloge.Maintenant.UtcDateTime));
            }

            return Task.CompletedTask;
        });
        using var client = factory.Anonyme();

        using var attente = await EntrerAsync(client, courriel, Comptes.MotDePasse);
        Assert.Equal(HttpStatusCode.TooManyRequests, attente.StatusCode);
        factory.Horloge.Avancer(TimeSpan.FromHours(ReglesEssais.HeuresPlafond) + TimeSpan.FromSeconds(1));
        using var entree = await EntrerAsync(client, courriel, Comptes.MotDePasse);
        Assert.Equal(HttpStatusCode.Redirect, entree.StatusCode);
    }

    [Fact]
    public async Task Cinquante_essais_envoyes_ensemble_n_en_donnent_que_cinq()
    {
        var courriel = await TestData.CompteAsync(factory, Role.Cip, Reperes.Lyon);
        var reponses = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => EntrerAsync(factory.Anonyme(), courriel, Faux)));

        Assert.Equal(ReglesEssais.AvantAttente, reponses.Count(r => r.StatusCode == HttpStatusCode.OK));
        Assert.Equal(50 - ReglesEssais.AvantAttente, reponses.Count(r => r.StatusCode == HttpStatusCode.TooManyRequests));
        var compte = new Reperes(factory).Compte(courriel);
        var lignes = await factory.LireAsync(db => db.EvenementsCompte.Where(e => e.CompteId == compte).Select(e => e.Nature).ToListAsync());
        Assert.Equal(4, lignes.Count(n => n == NatureEvenementCompte.EchecConnexion));
        Assert.Single(lignes, n => n == NatureEvenementCompte.Blocage);
    }

    [Fact]
    public async Task Un_mot_de_passe_hache_a_moindre_cout_se_hache_de_nouveau_a_la_connexion()
    {
        var courriel = await TestData.CompteAsync(factory, Role.Cip, Reperes.Lyon);
        using var autre = await factory.NouvelleSessionAsync(courriel);
        var ancien = new PasswordHasher<Utilisateur>(
            Microsoft.Extensions.Options.Options.Create(new PasswordHasherOptions { IterationCount = 10 })
        ).HashPassword(null!, Comptes.MotDePasse);
        await factory.EcrireAsync(async db => (await db.Users.SingleAsync(u => u.Email == courriel)).PasswordHash = ancien);

        (await factory.NouvelleSessionAsync(courriel)).Dispose();

        var nouveau = await factory.LireAsync(db => db.Users.Where(u => u.Email == courriel).Select(u => u.PasswordHash!).SingleAsync());
        Assert.NotEqual(ancien, nouveau);
        await using var portee = factory.Services.CreateAsyncScope();
        var hachage = portee.ServiceProvider.GetRequiredService<IPasswordHasher<Utilisateur>>();
        Assert.Equal(PasswordVerificationResult.Success, hachage.VerifyHashedPassword(null!, nouveau, Comptes.MotDePasse));
        await autre.LirePageAsync("/accueil");
    }

    [Fact]
    public async Task Le_cookie_d_un_navigateur_connu_ne_vaut_que_pour_ses_adresses()
    {
        var mienne = await TestData.CompteAsync(factory, Role.Cip, Reperes.Lyon);
        var visee = await TestData.CompteAsync(factory, Role.Cip, Reperes.Lyon);
        using var client = factory.Anonyme();
        (await EntrerAsync(client, mienne, Comptes.MotDePasse)).Dispose();
        (await client.PosterFormulaireAsync("/accueil", "form[action='/deconnexion']")).Dispose();

        (await EntrerAsync(client, visee, Faux)).Dispose();

        var cible = OrigineEssai.Marquer(CourrielCompte.Normaliser(visee));
        Assert.False(await factory.LireAsync(db => db.EssaisConnexion.Where(e => e.Cible == cible).Select(e => e.EstConnue).SingleAsync()));
    }

    private static Task<HttpResponseMessage> EntrerAsync(HttpClient client, string courriel, string motDePasse) =>
        client.PosterFormulaireAsync("/connexion", "form[action='/connexion']", ("Courriel", courriel), ("MotDePasse", motDePasse));
}
