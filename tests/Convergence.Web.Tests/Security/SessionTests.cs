using System.Net;
using Convergence.Testing;
using Convergence.Testing.Html;

namespace Convergence.Web.Tests.Security;

public sealed class SessionTests(ConvergenceFactory factory) : IClassFixture<ConvergenceFactory>
{
    [Fact]
    public async Task Un_compte_de_demonstration_se_connecte_par_le_formulaire()
    {
        using var client = await factory.ConnecterAsync(Comptes.CoordinationLyon);

        AssertHtml.NeContientPas(await client.LirePageAsync("/accueil"), "Se connecter");
    }

    [Fact]
    public async Task Sans_connexion_une_page_mene_au_formulaire_et_y_revient()
    {
        using var client = factory.Anonyme();

        using var reponse = await client.GetAsync(new Uri("/accueil", UriKind.Relative));

        Assert.Equal(HttpStatusCode.Redirect, reponse.StatusCode);
        Assert.Equal("/connexion?retour=%2Faccueil", reponse.Headers.Location!.PathAndQuery);
    }

    [Fact]
    public async Task Un_mot_de_passe_faux_est_dit_sans_dire_si_le_compte_existe()
    {
        using var client = factory.Anonyme();
        foreach (var courriel in new[] { Comptes.Dpo, "personne@demo.convergence.example" })
        {
            using var reponse = await client.PosterFormulaireAsync(
                "/connexion",
                "form[action='/connexion']",
                ("Courriel", courriel),
                ("MotDePasse", "un mot de passe faux")
            );

            var page = await reponse.PageAsync();
            AssertHtml.Erreur(page, "MotDePasse", "Courriel ou mot de passe incorrect.");
            AssertHtml.Valeur(page, "Courriel", courriel);
        }
    }
}
