using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Xunit;

namespace Convergence.Testing.Html;

/// <summary>A form of a page, with the values that it would send, which a test changes before it sends them.</summary>
public sealed class Formulaire
{
    internal const string AttributAdresse = "data-test-adresse";

    private readonly List<KeyValuePair<string, string>> _valeurs;

    private readonly List<(string Nom, string Fichier, byte[] Octets)> _fichiers = [];

    private readonly HashSet<string> _noms;

    private Formulaire(IHtmlFormElement form, IElement? bouton, string adressePage)
    {
        Action = new Uri(new Uri(adressePage), bouton?.GetAttribute("formaction") ?? form.GetAttribute("action") ?? string.Empty);
        EstMultipart = form.Enctype == "multipart/form-data";
        EstGet = form.Method.Equals("get", StringComparison.OrdinalIgnoreCase);
        _valeurs = [.. form.Elements.Where(e => !e.HasAttribute("disabled")).SelectMany(Lire)];
        _noms = [.. form.Elements.Select(e => e.GetAttribute("name")).OfType<string>()];
        if (bouton?.GetAttribute("name") is { } nom)
        {
            _valeurs.Add(new(nom, bouton.GetAttribute("value") ?? string.Empty));
        }
    }

    public Uri Action { get; }

    public bool EstMultipart { get; }

    public bool EstGet { get; }

    public IReadOnlyList<KeyValuePair<string, string>> Valeurs => _valeurs;

    /// <summary>The form that the selector names, or that holds the button it names.</summary>
    public static Formulaire De(IHtmlDocument page, string selecteur)
    {
        ArgumentNullException.ThrowIfNull(page);
        var element = page.QuerySelector(selecteur);
        var (form, bouton) = element switch
        {
            IHtmlFormElement f => (f, (IElement?)null),
            IHtmlButtonElement b => (b.Form, b),
            IHtmlInputElement i => (i.Form, i),
            _ => (null, null),
        };
        if (form is null)
        {
            var presents = string.Join(", ", page.Forms.Select(f => $"{f.Method} {f.GetAttribute("action")}"));
            Assert.Fail($"Pas de formulaire « {selecteur} » dans la page « {page.QuerySelector("h1")?.TextContent.Trim()} ». Présents : {presents}");
        }

        return new Formulaire(form, bouton, page.DocumentElement.GetAttribute(AttributAdresse)!);
    }

    /// <summary>Types a value in a field of the form; null takes the field away (an unchecked box).</summary>
    public Formulaire Avec(string champ, params string?[]? valeurs)
    {
        if (!_noms.Contains(champ))
        {
            Assert.Fail($"Le formulaire n’a pas de champ « {champ} ». Il a : {string.Join(", ", _noms)}");
        }

        return AvecEnPlus(champ, valeurs);
    }

    /// <summary>Posts a value that the form does not offer: forged request.</summary>
    public Formulaire AvecEnPlus(string champ, params string?[]? valeurs)
    {
        _valeurs.RemoveAll(v => v.Key == champ);
        _valeurs.AddRange((valeurs ?? []).OfType<string>().Select(v => KeyValuePair.Create(champ, v)));
        return this;
    }

    public Formulaire AvecFichier(string champ, string nom, byte[] octets)
    {
        _fichiers.Add((champ, nom, octets));
        return this;
    }

    public async Task<HttpResponseMessage> EnvoyerAsync(HttpClient client)
    {
        ArgumentNullException.ThrowIfNull(client);
        if (EstGet)
        {
            using var requete = new FormUrlEncodedContent(_valeurs);
            return await client.GetAsync(new UriBuilder(Action) { Query = await requete.ReadAsStringAsync() }.Uri);
        }

        using var contenu = Contenu();
        return await client.PostAsync(Action, contenu);
    }

    private HttpContent Contenu()
    {
        if (!EstMultipart)
        {
            return new FormUrlEncodedContent(_valeurs);
        }

        var parties = new MultipartFormDataContent();
        foreach (var (nom, valeur) in _valeurs)
        {
            parties.Add(new StringContent(valeur), nom);
        }

        foreach (var (nom, fichier, octets) in _fichiers)
        {
            parties.Add(new ByteArrayContent(octets), nom, fichier);
        }

        return parties;
    }

    private static IEnumerable<KeyValuePair<string, string>> Lire(IElement element)
    {
        if (element.GetAttribute("name") is not { Length: > 0 } nom)
        {
            return [];
        }

        return element switch
        {
            IHtmlInputElement { Type: "submit" or "button" or "image" or "reset" or "file" } => [],
            IHtmlInputElement { Type: "checkbox" or "radio", IsChecked: false } => [],
            IHtmlInputElement { Type: "checkbox" or "radio" } i => [new(nom, i.GetAttribute("value") ?? "on")],
            IHtmlInputElement i => [new(nom, i.Value)],
            IHtmlTextAreaElement t => [new(nom, t.Value)],
            IHtmlSelectElement s => Choix(s).Select(o => KeyValuePair.Create(nom, o.Value)),
            _ => [],
        };
    }

    private static IEnumerable<IHtmlOptionElement> Choix(IHtmlSelectElement liste)
    {
        var choisies = liste.Options.Where(o => o.HasAttribute("selected")).ToList();
        return choisies.Count > 0 || liste.IsMultiple ? choisies : liste.Options.Take(1);
    }
}
