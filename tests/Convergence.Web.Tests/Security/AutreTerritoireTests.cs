using Convergence.Domain.Habilitations;
using Convergence.Testing;

namespace Convergence.Web.Tests.Security;

/// <summary>
/// The right role in the wrong place, for the roles whose demonstration accounts are all of Lyon: whatever stands at an address of Lyon, read or
/// sent, is not found by a chantier or a partnership officer of Lille.
/// </summary>
public sealed class AutreTerritoireTests(ConvergenceFactory factory) : IClassFixture<ConvergenceFactory>
{
    /// <summary>A campaign is that of the whole network; each reads in it the sendings of its own scope.</summary>
    private const string Partagee = "GET /campagnes/{periode}";

    [Theory]
    [InlineData(Role.DirectionChantier)]
    [InlineData(Role.Cip)]
    [InlineData(Role.Esp)]
    [InlineData(Role.ChargePartenariat)]
    [InlineData(Role.CoordinationTerritoriale)]
    public async Task Ce_qui_est_de_Lyon_n_existe_pas_pour_Lille(Role role)
    {
        var compte = await TestData.CompteAsync(factory, role, Reperes.Lille);
        var (client, jeton) = await factory.AvecJetonAsync(compte);
        using var ouvert = client;
        var reperes = new Reperes(factory);
        var fautes = new List<string>();
        var lignes = MatriceAutorisations
            .Toutes.Where(l => l.Gabarit.Contains('{', StringComparison.Ordinal) && l.Roles.Contains(role) && l.Point != Partagee)
            .ToList();
        Assert.NotEmpty(lignes);
        foreach (var ligne in lignes)
        {
            using var requete = new HttpRequestMessage(new HttpMethod(ligne.Verbe), new Uri(ligne.Adresse(reperes), UriKind.Relative));
            if (ligne.Verbe != "GET")
            {
                requete.Content = new FormUrlEncodedContent([
                    .. ligne.Champs.Select(c => KeyValuePair.Create(c.Champ, c.Valeur)),
                    new("__RequestVerificationToken", jeton),
                ]);
            }

            using var reponse = await client.SendAsync(requete);
            if ((int)reponse.StatusCode is not (403 or 404))
            {
                fautes.Add($"{ligne.Point} répond {(int)reponse.StatusCode}");
            }
        }

        AssertRegle.Tenue(fautes);
    }
}
