using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Xunit;

namespace Convergence.Testing.Html;

/// <summary>What a person reads on a page.</summary>
public static class AssertHtml
{
    public static void Titre(IHtmlDocument page, string attendu) => Assert.Equal(attendu, Texte(Element(page, "h1")));

    /// <summary>The message stands beside the field, tied to it, and in the summary that leads to the field.</summary>
    public static void Erreur(IHtmlDocument page, string champ, string message)
    {
        var controle = Element(page, $"[name='{champ}'][aria-invalid='true'], fieldset.champ:has([name='{champ}'])");
        var descriptions = (controle.GetAttribute("aria-describedby") ?? string.Empty).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        Assert.Contains(descriptions.Select(page.GetElementById).OfType<IElement>().Select(Texte), t => t.Contains(message, StringComparison.Ordinal));
        Assert.Contains(page.QuerySelectorAll(".resume-erreurs li").Select(Texte), t => t.Contains(message, StringComparison.Ordinal));
    }

    /// <summary>A message of the form as a whole, or of a field, in the summary.</summary>
    public static void ErreurResume(IHtmlDocument page, string message) =>
        Assert.Contains(page.QuerySelectorAll(".resume-erreurs li").Select(Texte), t => t.Contains(message, StringComparison.Ordinal));

    public static void SansErreur(IHtmlDocument page) => Assert.Empty(page.QuerySelectorAll(".resume-erreurs li, .champ__erreur").Select(Texte));

    /// <summary>What the last action said (TempData « Succes », « Info », …).</summary>
    public static void Message(IHtmlDocument page, string attendu) =>
        Assert.Contains(page.QuerySelectorAll(".messages .alerte").Select(Texte), t => t.Contains(attendu, StringComparison.Ordinal));

    public static void Contient(IHtmlDocument page, string texte) => Assert.Contains(texte, Texte(Element(page, "main")), StringComparison.Ordinal);

    public static void NeContientPas(IHtmlDocument page, string texte) => Assert.DoesNotContain(texte, Texte(page.Body!), StringComparison.Ordinal);

    /// <summary>What a field still holds: nothing that was typed is lost.</summary>
    public static void Valeur(IHtmlDocument page, string champ, string? attendu) =>
        Assert.Equal(
            attendu,
            Element(page, $"[name='{champ}']") switch
            {
                IHtmlTextAreaElement t => t.Value,
                IHtmlSelectElement s => s.Options.FirstOrDefault(o => o.HasAttribute("selected"))?.Value,
                var e => e.GetAttribute("value"),
            }
        );

    /// <summary>Texts of the rows of a table, cell by cell, header row left out.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> Lignes(IHtmlDocument page, string selecteur = "main table") =>
        [.. Element(page, selecteur).QuerySelectorAll("tbody tr").Select(r => (IReadOnlyList<string>)[.. r.Children.Select(Texte)])];

    public static IElement Element(IHtmlDocument page, string selecteur)
    {
        ArgumentNullException.ThrowIfNull(page);
        var element = page.QuerySelector(selecteur);
        Assert.True(element is not null, $"Rien ne correspond à « {selecteur} » dans la page « {page.QuerySelector("h1")?.TextContent.Trim()} ».");
        return element;
    }

    /// <summary>Text as read: one space between words, narrow and no-break spaces as plain ones.</summary>
    public static string Texte(IElement element)
    {
        ArgumentNullException.ThrowIfNull(element);
        return string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }
}
