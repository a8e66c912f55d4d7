using System.Net;
using Convergence.Data.Demonstration;
using Convergence.Domain.Habilitations;
using Convergence.Testing;
using Convergence.Testing.Html;

namespace Convergence.Web.Tests.Security;

/// <summary>Each line of the matrix over HTTP, with every account; and the matrix against the application, both ways.</summary>
public sealed class MatriceAutorisationsTests(ConvergenceFactory factory) : IClassFixture<ConvergenceFactory>
{
    public static TheoryData<string> Points => [.. MatriceAutorisations.Toutes.Select(l => l.Point)];

    [Theory]
    [MemberData(nameof(Points))]
    public async Task Chaque_compte_recoit_le_statut_ecrit(string point)
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

    [Fact]
    public void Chaque_point_de_l_application_a_sa_ligne()
    {
        var ecrits = MatriceAutorisations.Toutes.Select(l => l.Point).ToHashSet(StringComparer.Ordinal);
        AssertRegle.Tenue(Servis().Except(ecrits, StringComparer.Ordinal));
    }

    [Fact]
    public void Chaque_ligne_nomme_un_point_de_l_application() => AssertRegle.Tenue(MatriceAutorisations.Toutes.Select(l => l.Point).Except(Servis(), StringComparer.Ordinal));

    [Fact]
    public void Aucun_point_n_a_deux_lignes() => AssertRegle.Tenue(MatriceAutorisations.Toutes.GroupBy(l => l.Point).Where(g => g.Count() > 1).Select(g => g.Key));

    [Fact]
    public void Une_adresse_qui_nomme_un_objet_dit_ce_que_recoit_un_autre_territoire()
    {
        var muettes = MatriceAutorisations.Toutes
            .Where(l => !l.ToutCompte && l.Gabarit.Contains('{', StringComparison.Ordinal))
            .Where(l => (l.Roles.Contains(Role.CoordinationTerritoriale) && !l.ComptesNommes.Contains(Comptes.CoordinationLille))
                || (l.Roles.Contains(Role.Esp) && !l.ComptesNommes.Contains(Comptes.EspSaintMalo)));
        AssertRegle.Tenue(muettes.Select(l => l.Point));
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
        using var client = compte is null ? factory.Anonyme() : await factory.ConnecterAsync(compte);
        using var reponse = await EnvoyerAsync(client, ligne, ligne.Adresse(new Reperes(factory)), compte is null ? "/connexion" : "/accueil");
        var versConnexion = reponse.StatusCode == HttpStatusCode.Redirect && reponse.Headers.Location!.ToString().Contains("/connexion?retour=", StringComparison.Ordinal);
        var recu = versConnexion ? LigneMatrice.VersConnexion : (int)reponse.StatusCode;
        var attendu = ligne.Attendu(compte, role);
        if (recu != attendu)
        {
            ecarts.Add($"{compte ?? "anonyme"} : attendu {Dire(attendu)}, reçu {Dire(recu)}. {await reponse.DecrireAsync()}");
        }
    }

    private static async Task<HttpResponseMessage> EnvoyerAsync(HttpClient client, LigneMatrice ligne, string adresse, string pageDuJeton)
    {
        using var requete = new HttpRequestMessage(new HttpMethod(ligne.Verbe), new Uri(adresse, UriKind.Relative));
        if (ligne.Verbe != "GET")
        {
            var jeton = (await client.LirePageAsync(pageDuJeton)).QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
            requete.Content = new FormUrlEncodedContent([.. ligne.Champs.Select(c => KeyValuePair.Create(c.Champ, c.Valeur)), new("__RequestVerificationToken", jeton)]);
        }

        return await client.SendAsync(requete);
    }

    private static string Dire(int statut) => statut == LigneMatrice.VersConnexion ? "formulaire de connexion" : statut.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private IEnumerable<string> Servis() => PointsDeTerminaison.De(factory.Services).SelectMany(PointsDeTerminaison.Noms).Distinct(StringComparer.Ordinal).ToList();
}
