using System.Globalization;
using System.Text.Json;
using AngleSharp.Html.Dom;
using Convergence.Testing.Html;
using Convergence.Web.Tests.Security;

namespace Convergence.Web.Tests.Features.FilesActives;

/// <summary>The entry grid as its author uses it: cells are named by row and column, as they are read.</summary>
internal sealed class GrilleDeTest(HttpClient client, string url)
{
    public const string Lyon = "/files-actives/" + Reperes.Lyon + "/" + Reperes.PeriodeOuverte;

    private IHtmlDocument? _page;

    public IHtmlDocument Page => _page ?? throw new InvalidOperationException("Lisez la grille d’abord.");

    public static async Task<GrilleDeTest> OuvrirAsync(HttpClient client, string url = Lyon)
    {
        var grille = new GrilleDeTest(client, url);
        await grille.RelireAsync();
        return grille;
    }

    public async Task RelireAsync() => _page = await client.LirePageAsync(url);

    /// <summary>Name of the field of a row and a column: « Personnes présentes, Les Tilleuls… ».</summary>
    public string Nom(string colonne, string ligne, string programme = "cvg") =>
        Page.QuerySelectorAll($"table[data-programme={programme}] .cellule__saisie")
            .FirstOrDefault(c => c.GetAttribute("aria-label") == $"{colonne}, {ligne}")
            ?.GetAttribute("name")
        ?? throw new InvalidOperationException($"Pas de case « {colonne}, {ligne} ».");

    public string Versions => ((IHtmlInputElement)Page.QuerySelector("[name=versions]")!).Value;

    /// <summary>First fictional chantier of a programme, by name of row.</summary>
    public string Ligne(string programme, int rang = 0) =>
        Page.QuerySelectorAll($"table[data-programme={programme}] tbody tr")
            .Where(r => r.TextContent.Contains("(fictif)", StringComparison.Ordinal))
            .ElementAt(rang)
            .QuerySelector("th a")!
            .TextContent.Trim();

    /// <summary>Sends cells as the script does.</summary>
    public async Task<JsonElement> EnvoyerAsync(params (string Nom, string Valeur)[] cellules)
    {
        var reponse = await ReponseAsync(cellules);
        return (await JsonDocument.ParseAsync(await reponse.EnsureSuccessStatusCode().Content.ReadAsStreamAsync())).RootElement;
    }

    public Task<HttpResponseMessage> ReponseAsync(params (string Nom, string Valeur)[] cellules) => ForgerAsync([.. cellules, ("versions", Versions)]);

    /// <summary>Sends exactly these fields, with the token of the page.</summary>
    public Task<HttpResponseMessage> ForgerAsync(params (string Nom, string Valeur)[] champs)
    {
        var jeton = ((IHtmlInputElement)Page.QuerySelector("#grille [name=__RequestVerificationToken]")!).Value;
        var message = new HttpRequestMessage(HttpMethod.Post, url + "/cellules")
        {
            Content = new FormUrlEncodedContent(champs.Select(c => KeyValuePair.Create(c.Nom, c.Valeur)).Append(new("__RequestVerificationToken", jeton))),
        };
        message.Headers.Add("Accept", "application/json");
        return client.SendAsync(message);
    }

    public static string? Refus(JsonElement reponse, string nom) =>
        reponse.GetProperty("cellules").EnumerateArray().Single(c => c.GetProperty("nom").GetString() == nom).GetProperty("refus").GetString();

    public static (long Releve, long Compteur) Cle(string nom)
    {
        var parties = nom.Split('-');
        return (long.Parse(parties[1], CultureInfo.InvariantCulture), long.Parse(parties[2], CultureInfo.InvariantCulture));
    }
}
