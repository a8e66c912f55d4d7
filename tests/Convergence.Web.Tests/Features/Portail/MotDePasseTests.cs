using System.Net;
using Convergence.Domain.Habilitations;
using Convergence.Testing;
using Convergence.Testing.Html;
using Convergence.Web.Setup;

namespace Convergence.Web.Tests.Features.Portail;

public sealed class MotDePasseTests(ConvergenceFactory factory) : IClassFixture<ConvergenceFactory>
{
    private const string Page = "/compte/mot-de-passe";

    private const string Nouveau = "Quatre-mots-tres-ordinaires-7";

    [Fact]
    public async Task Le_nouveau_mot_de_passe_remplace_l_ancien_et_ferme_les_autres_sessions()
    {
        var courriel = await TestData.CompteAsync(factory, Role.EquipeNationale);
        using var autre = await factory.NouvelleSessionAsync(courriel);
        using var client = await factory.NouvelleSessionAsync(courriel);

        using var reponse = await ChangerAsync(client, Comptes.MotDePasse, Nouveau, Nouveau);

        AssertHtml.Message(await client.SuivreAsync(reponse), "Votre mot de passe est changé");
        factory.Horloge.Avancer(ComptesSetup.VerificationSession + TimeSpan.FromSeconds(1));
        using var fermee = await autre.GetAsync(new Uri("/accueil", UriKind.Relative));
        Assert.Equal(HttpStatusCode.Redirect, fermee.StatusCode);
        await client.LirePageAsync("/accueil");
        using var ancien = await factory
            .Anonyme()
            .PosterFormulaireAsync("/connexion", "form[action='/connexion']", ("Courriel", courriel), ("MotDePasse", Comptes.MotDePasse));
        Assert.Equal(HttpStatusCode.OK, ancien.StatusCode);
        (await factory.NouvelleSessionAsync(courriel, Nouveau)).Dispose();
    }

    [Theory]
    [InlineData("", Nouveau, Nouveau, "Actuel", "Saisissez votre mot de passe actuel.")]
    [InlineData("ce n'est pas lui", Nouveau, Nouveau, "Actuel", "Le mot de passe actuel n’est pas le bon.")]
    [InlineData(Comptes.MotDePasse, "court", "court", "Nouveau", "Le mot de passe compte au moins 12 caractères.")]
    [InlineData(Comptes.MotDePasse, "azertyuiop123", "azertyuiop123", "Nouveau", "Ce mot de passe est trop courant")]
    [InlineData(Comptes.MotDePasse, Nouveau, "autre chose encore", "Confirmation", "Les deux saisies du nouveau mot de passe sont différentes.")]
    [InlineData(Comptes.MotDePasse, Comptes.MotDePasse, Comptes.MotDePasse, "Nouveau", "Choisissez un mot de passe différent de l’actuel.")]
    public async Task Chaque_refus_est_dit_a_cote_de_son_champ(string actuel, string nouveau, string confirmation, string champ, string message)
    {
        var courriel = await TestData.CompteAsync(factory, Role.EquipeNationale);
        using var client = await factory.NouvelleSessionAsync(courriel);

        using var reponse = await ChangerAsync(client, actuel, nouveau, confirmation);

        var page = await reponse.PageAsync();
        AssertHtml.Erreur(page, champ, message);
        Assert.DoesNotContain(nouveau, page.Source.Text, StringComparison.Ordinal);
        (await factory.NouvelleSessionAsync(courriel)).Dispose();
    }

    [Fact]
    public async Task Essayer_des_mots_de_passe_dans_une_session_ouverte_fait_attendre()
    {
        var courriel = await TestData.CompteAsync(factory, Role.EquipeNationale);
        using var client = await factory.NouvelleSessionAsync(courriel);
        for (var essai = 0; essai < 5; essai++)
        {
            (await ChangerAsync(client, "ce n'est pas lui", Nouveau, Nouveau)).Dispose();
        }

        using var bon = await ChangerAsync(client, Comptes.MotDePasse, Nouveau, Nouveau);

        AssertHtml.Erreur(await bon.PageAsync(HttpStatusCode.TooManyRequests), "Actuel", "Trop d’essais : réessayez dans 1 minute");
    }

    private static Task<HttpResponseMessage> ChangerAsync(HttpClient client, string actuel, string nouveau, string confirmation) =>
        client.PosterFormulaireAsync(Page, $"form[action='{Page}']", ("Actuel", actuel), ("Nouveau", nouveau), ("Confirmation", confirmation));
}
