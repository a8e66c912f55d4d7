using System.Net;
using Convergence.Data.Demonstration;
using Convergence.Domain.Habilitations;
using Convergence.Testing;
using Convergence.Testing.Html;

namespace Convergence.Web.Tests.Security;

/// <summary>Sends a line of the matrix with every account, and says what differs from what is written.</summary>
internal static class PassageMatrice
{
    public static async Task VerifierAsync(ConvergenceFactory factory, string point)
    {
        var ligne = MatriceAutorisations.Toutes.First(l => l.Point == point);
        var ecarts = new List<string>();
        foreach (var (compte, role) in await ComptesAsync(factory))
        {
            if (ligne.BaseNeuve)
            {
                await using var neuve = new ConvergenceFactory();
                await neuve.InitializeAsync();
                await ComptesAsync(neuve);
                await ComparerAsync(neuve, ligne, compte, role, ecarts);
            }
            else
            {
                await ComparerAsync(factory, ligne, compte, role, ecarts);
            }
        }

        Assert.True(ecarts.Count == 0, $"{point}{Environment.NewLine}{string.Join(Environment.NewLine, ecarts)}");
    }

    /// <summary>The demonstration accounts, nobody, and an account for each role that has none: a role added later is refused everywhere.</summary>
    internal static async Task<IReadOnlyList<(string? Courriel, Role? Role)>> ComptesAsync(ConvergenceFactory factory)
    {
        var comptes = ComptesDemonstration.Liste.Select(c => ((string?)c.Courriel, (Role?)c.Role)).ToList();
        foreach (var role in Enum.GetValues<Role>().Except(ComptesDemonstration.Liste.Select(c => c.Role)))
        {
            comptes.Add((await TestData.CompteAsync(factory, role, Reperes.Lyon), role));
        }

        comptes.Add((null, null));
        return comptes;
    }

    private static async Task ComparerAsync(ConvergenceFactory factory, LigneMatrice ligne, string? compte, Role? role, List<string> ecarts)
    {
        using var reponse = await EnvoyerAsync(factory, ligne, compte);
        var versConnexion =
            reponse.StatusCode == HttpStatusCode.Redirect && reponse.Headers.Location!.ToString().Contains("/connexion?retour=", StringComparison.Ordinal);
        var recu = versConnexion ? LigneMatrice.VersConnexion : (int)reponse.StatusCode;
        var attendu = ligne.Attendu(compte, role);
        if (recu != attendu)
        {
            ecarts.Add($"{compte ?? "anonyme"} : attendu {Dire(attendu)}, reçu {Dire(recu)}. {await reponse.DecrireAsync()}");
        }
    }

    /// <summary>A form carries a valid token whoever sends it: what is refused is refused for who asks.</summary>
    private static async Task<HttpResponseMessage> EnvoyerAsync(ConvergenceFactory factory, LigneMatrice ligne, string? compte)
    {
        using var requete = new HttpRequestMessage(new HttpMethod(ligne.Verbe), new Uri(ligne.Adresse(new Reperes(factory)), UriKind.Relative));
        if (ligne.Verbe == "GET")
        {
            using var lecteur = compte is null ? factory.Anonyme() : await factory.ConnecterAsync(compte);
            return await lecteur.SendAsync(requete);
        }

        var (client, jeton) = await factory.AvecJetonAsync(compte);
        using (client)
        {
            requete.Content = new FormUrlEncodedContent([
                .. ligne.Champs.Select(c => KeyValuePair.Create(c.Champ, c.Valeur)),
                new("__RequestVerificationToken", jeton),
            ]);
            return await client.SendAsync(requete);
        }
    }

    private static string Dire(int statut) =>
        statut == LigneMatrice.VersConnexion ? "formulaire de connexion" : statut.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
