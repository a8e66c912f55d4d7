using System.Net;
using Convergence.Domain.Comptes;
using Convergence.Domain.Exploitation;
using Convergence.Domain.Habilitations;
using Convergence.Testing;
using Convergence.Testing.Html;
using Convergence.Web.Courriels.Modeles;
using Convergence.Web.Features.Portail.MotDePasseOublie;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Convergence.Web.Tests.Features.Portail;

public sealed class MotDePasseOublieTests(ConvergenceFactory factory) : IClassFixture<ConvergenceFactory>
{
    private const string Nouveau = "Quatre-mots-tres-ordinaires-7";

    [Fact]
    public async Task Le_lien_du_courriel_donne_un_nouveau_mot_de_passe_une_fois_et_ferme_les_sessions()
    {
        var courriel = await TestData.CompteAsync(factory, Role.EquipeNationale);
        using var ouverte = await factory.NouvelleSessionAsync(courriel);
        using var client = factory.Anonyme();
        AssertHtml.Message(await client.SuivreAsync(await DemanderAsync(client, courriel)), "Si un compte existe");

        var lien = await LienAsync(courriel);
        using (var choisi = await ChoisirAsync(client, lien))
        {
            AssertHtml.Message(await client.SuivreAsync(choisi), "Votre mot de passe est enregistré");
        }

        (await factory.NouvelleSessionAsync(courriel, Nouveau)).Dispose();
        using var fermee = await ouverte.GetAsync(new Uri("/accueil", UriKind.Relative));
        Assert.Equal(HttpStatusCode.Redirect, fermee.StatusCode);
        AssertHtml.Contient(await client.LirePageAsync(lien, HttpStatusCode.NotFound), "ne peut plus être utilisé");
        Assert.Contains(ModeleCourriel.MotDePasseChange, (await CourrielsAsync(courriel)).Select(c => c.Modele));
    }

    [Fact]
    public async Task La_reponse_ne_dit_pas_si_le_compte_existe()
    {
        var courriel = await TestData.CompteAsync(factory, Role.EquipeNationale);
        using var client = factory.Anonyme();
        var connue = await client.SuivreAsync(await DemanderAsync(client, courriel));
        var inconnue = await client.SuivreAsync(await DemanderAsync(client, "personne@nulle-part.example"));
        Assert.Equal(AssertHtml.Texte(connue.Body!), AssertHtml.Texte(inconnue.Body!));
        Assert.Empty(await CourrielsAsync("personne@nulle-part.example"));
        AssertHtml.Erreur(await (await DemanderAsync(client, string.Empty)).PageAsync(), "Courriel", "Saisissez votre courriel.");
    }

    [Fact]
    public async Task Un_compte_ne_recoit_que_trois_courriels_par_heure()
    {
        var courriel = await TestData.CompteAsync(factory, Role.EquipeNationale);
        using var client = factory.Anonyme();
        for (var essai = 0; essai < MotDePasseOublieService.MaximumParHeure + 2; essai++)
        {
            (await DemanderAsync(client, courriel)).Dispose();
        }

        Assert.Equal(MotDePasseOublieService.MaximumParHeure, (await CourrielsAsync(courriel)).Count);
        factory.Horloge.Avancer(TimeSpan.FromMinutes(61));
        (await DemanderAsync(client, courriel)).Dispose();
        Assert.Equal(MotDePasseOublieService.MaximumParHeure + 1, (await CourrielsAsync(courriel)).Count);
    }

    [Fact]
    public async Task Un_compte_bloque_recoit_son_lien_et_un_compte_desactive_aucun()
    {
        var (bloque, desactive) = (await TestData.CompteAsync(factory, Role.EquipeNationale), await TestData.CompteAsync(factory, Role.EquipeNationale));
        for (var essai = 0; essai < ReglesEssais.AvantAttente; essai++)
        {
            using var faux = factory.Anonyme();
            (await faux.PosterFormulaireAsync("/connexion", "main form", ("Courriel", bloque), ("MotDePasse", "un mot de passe faux"))).Dispose();
        }

        await factory.EcrireAsync(async db =>
        {
            (await db.Users.SingleAsync(u => u.Email == desactive)).DesactiveLe = factory.Horloge.Maintenant.UtcDateTime;
        });
        using var client = factory.Anonyme();
        (await DemanderAsync(client, bloque)).Dispose();
        (await DemanderAsync(client, desactive)).Dispose();
        Assert.Empty(await CourrielsAsync(desactive));

        (await ChoisirAsync(client, await LienAsync(bloque))).Dispose();
        (await factory.NouvelleSessionAsync(bloque, Nouveau)).Dispose();
    }

    private static Task<HttpResponseMessage> DemanderAsync(HttpClient client, string courriel) =>
        client.PosterFormulaireAsync("/mot-de-passe-oublie", "main form", ("Courriel", courriel));

    private static Task<HttpResponseMessage> ChoisirAsync(HttpClient client, string lien) =>
        client.PosterFormulaireAsync(lien, "main form", ("Nouveau", Nouveau), ("Confirmation", Nouveau));

    private Task<List<CourrielSortant>> CourrielsAsync(string courriel) =>
        factory.LireAsync(db => db.CourrielsSortants.AsNoTracking().Where(c => c.Destinataire == courriel).ToListAsync());

    /// <summary>The link is in the message alone: written as the sending would.</summary>
    private async Task<string> LienAsync(string courriel)
    {
        await using var scope = factory.Services.CreateAsyncScope();
        var demande = Assert.Single(await CourrielsAsync(courriel), c => c.Modele == ModeleCourriel.MotDePasseOublie);
        var (contenu, _) = await scope.ServiceProvider.GetRequiredService<ModelesCourrielService>().De(demande.Modele).FabriquerAsync(demande, default);
        return new Uri(contenu!.Lien!.Adresse).PathAndQuery;
    }
}
