using System.Net;
using Convergence.Testing;
using Convergence.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Convergence.Web.Tests.Security;

/// <summary>What every action must say, and what every form must carry.</summary>
public sealed class ActionsTests(ConvergenceFactory factory) : IClassFixture<ConvergenceFactory>
{
    /// <summary>Shows a page and changes nothing: the error page answers whatever verb failed.</summary>
    private static readonly string[] SansJeton = ["* /erreur/{code:int?}"];

    public static TheoryData<string> Envois => [.. MatriceAutorisations.Toutes.Where(l => l.Verbe != "GET").Select(l => l.Point)];

    [Fact]
    public void Chaque_action_dit_une_fois_a_qui_elle_est_ouverte() =>
        AssertRegle.Tenue(PointsDeTerminaison.De(factory.Services).Where(PointsDeTerminaison.EstAction).SelectMany(FautesDAcces));

    [Fact]
    public void La_regle_refuse_une_action_muette_et_une_action_qui_se_contredit()
    {
        Assert.NotEmpty(FautesDAcces(Point()));
        Assert.NotEmpty(FautesDAcces(Point(new ConnecteAttribute(), new AllowAnonymousAttribute())));
        Assert.Empty(FautesDAcces(Point(new ConnecteAttribute())));
    }

    [Fact]
    public void Ce_qui_n_est_pas_une_action_n_est_ouvert_que_s_il_le_dit() =>
        AssertTous.Verifier(PointsDeTerminaison.De(factory.Services).Where(p => !PointsDeTerminaison.EstAction(p)), p =>
            Assert.True(p.Metadata.GetMetadata<IAllowAnonymous>() is not null || p.Metadata.GetMetadata<IAuthorizeData>() is not null, p.DisplayName)
        );

    [Theory]
    [MemberData(nameof(Envois))]
    public async Task Un_envoi_sans_jeton_ou_avec_un_jeton_force_est_refuse(string point)
    {
        var ligne = MatriceAutorisations.Toutes.First(l => l.Point == point);
        using var client = ligne.CompteAdmis is { } compte ? await factory.ConnecterAsync(compte) : factory.Anonyme();
        var adresse = new Uri(ligne.Adresse(new Reperes(factory)), UriKind.Relative);
        foreach (var jeton in new[] { null, "CfDJ8Iw0Zm9yZ2U", string.Empty })
        {
            var champs = ligne.Champs.Select(c => KeyValuePair.Create(c.Champ, c.Valeur)).ToList();
            if (jeton is not null)
            {
                champs.Add(new("__RequestVerificationToken", jeton));
            }

            using var requete = new HttpRequestMessage(new HttpMethod(ligne.Verbe), adresse) { Content = new FormUrlEncodedContent(champs) };
            using var reponse = await client.SendAsync(requete);
            Assert.Equal(HttpStatusCode.BadRequest, reponse.StatusCode);
        }
    }

    [Fact]
    public void Aucune_action_ne_se_passe_de_jeton() =>
        AssertRegle.Tenue(
            PointsDeTerminaison
                .De(factory.Services)
                .Where(p => p.Metadata.GetMetadata<Microsoft.AspNetCore.Mvc.IgnoreAntiforgeryTokenAttribute>() is not null)
                .SelectMany(PointsDeTerminaison.Noms)
                .Except(SansJeton, StringComparer.Ordinal)
        );

    private static IEnumerable<string> FautesDAcces(RouteEndpoint point)
    {
        var acces = point.Metadata.Count(m => m is AutoriseAttribute or ConnecteAttribute or AllowAnonymousAttribute);
        var autres = point.Metadata.Count(m => m is IAuthorizeData and not (AutoriseAttribute or ConnecteAttribute));
        return acces == 1 && autres == 0 ? [] : [$"{point.DisplayName} : {acces} attribut(s) d’accès, {autres} autre(s)"];
    }

    private static RouteEndpoint Point(params object[] metadonnees) =>
        new(
            _ => Task.CompletedTask,
            Microsoft.AspNetCore.Routing.Patterns.RoutePatternFactory.Parse("/essai"),
            0,
            new EndpointMetadataCollection(metadonnees),
            "essai"
        );
}
