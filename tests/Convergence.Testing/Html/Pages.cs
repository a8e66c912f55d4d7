using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Xunit;

namespace Convergence.Testing.Html;

/// <summary>What a person does with a browser: read a page, fill in its form, follow where it leads.</summary>
public static class Pages
{
    private const int LongueurExtrait = 1200;

    /// <summary>Reads a page; says what came instead when the status is another one.</summary>
    public static async Task<IHtmlDocument> LirePageAsync(this HttpClient client, string url, HttpStatusCode attendu = HttpStatusCode.OK)
    {
        ArgumentNullException.ThrowIfNull(client);
        using var reponse = await client.GetAsync(new Uri(url, UriKind.RelativeOrAbsolute));
        return await reponse.PageAsync(attendu);
    }

    /// <summary>The document of a response; says what came instead when the status is another one.</summary>
    public static async Task<IHtmlDocument> PageAsync(this HttpResponseMessage reponse, HttpStatusCode attendu = HttpStatusCode.OK)
    {
        ArgumentNullException.ThrowIfNull(reponse);
        if (reponse.StatusCode != attendu)
        {
            Assert.Fail($"Attendu : {(int)attendu}. {await reponse.DecrireAsync()}");
        }

        return await AnalyserAsync(reponse);
    }

    /// <summary>Posts the form of a page that is read first.</summary>
    public static async Task<HttpResponseMessage> PosterFormulaireAsync(
        this HttpClient client,
        string url,
        string selecteur,
        params (string Champ, string? Valeur)[] valeurs
    ) => await client.PosterFormulaireAsync(await client.LirePageAsync(url), selecteur, valeurs);

    /// <summary>
    /// Posts a form as a browser would: all its fields with what they hold, hidden ones and antiforgery token included, some
    /// values changed. The selector names the form or the button that is pressed. A null value takes the field away.
    /// </summary>
    public static Task<HttpResponseMessage> PosterFormulaireAsync(
        this HttpClient client,
        IHtmlDocument page,
        string selecteur,
        params (string Champ, string? Valeur)[] valeurs
    )
    {
        var formulaire = Formulaire.De(page, selecteur);
        foreach (var (champ, valeur) in valeurs)
        {
            formulaire.Avec(champ, valeur);
        }

        return formulaire.EnvoyerAsync(client);
    }

    /// <summary>Follows the redirections of a response and reads the page they lead to.</summary>
    public static async Task<IHtmlDocument> SuivreAsync(this HttpClient client, HttpResponseMessage reponse)
    {
        ArgumentNullException.ThrowIfNull(client);
        ArgumentNullException.ThrowIfNull(reponse);
        if (reponse.Headers.Location is null)
        {
            Assert.Fail($"Une redirection était attendue. {await reponse.DecrireAsync()}");
        }

        var courante = reponse;
        for (var sauts = 0; courante.Headers.Location is { } lieu && sauts < 5; sauts++)
        {
            courante = await client.GetAsync(new Uri(courante.RequestMessage!.RequestUri!, lieu));
        }

        return await courante.PageAsync();
    }

    /// <summary>Status, address, title and beginning of the text: what a failed test must show.</summary>
    public static async Task<string> DecrireAsync(this HttpResponseMessage reponse)
    {
        ArgumentNullException.ThrowIfNull(reponse);
        var entete = $"Reçu : {(int)reponse.StatusCode} de {reponse.RequestMessage?.Method} {reponse.RequestMessage?.RequestUri?.PathAndQuery}";
        if (reponse.Headers.Location is { } lieu)
        {
            return $"{entete}, redirigé vers {lieu}";
        }

        var document = await AnalyserAsync(reponse);
        var texte = string.Join(
            ' ',
            (document.QuerySelector("main") ?? document.Body)?.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries) ?? []
        );
        return $"{entete}, h1 « {document.QuerySelector("h1")?.TextContent.Trim()} »{Environment.NewLine}{texte[..Math.Min(texte.Length, LongueurExtrait)]}";
    }

    private static async Task<IHtmlDocument> AnalyserAsync(HttpResponseMessage reponse)
    {
        var document = await new HtmlParser().ParseDocumentAsync(await reponse.Content.ReadAsStringAsync());
        // An element of ours that Razor did not recognise is sent as it is written, and shows nothing.
        if (document.All.FirstOrDefault(e => e.LocalName.Contains('-', StringComparison.Ordinal)) is { } inconnu)
        {
            Assert.Fail($"{reponse.RequestMessage?.RequestUri} : <{inconnu.LocalName}> n’est pas devenu du HTML.");
        }

        // Forms without an action post to the page's own address.
        document.DocumentElement.SetAttribute(Formulaire.AttributAdresse, reponse.RequestMessage?.RequestUri?.ToString() ?? string.Empty);
        return document;
    }
}
