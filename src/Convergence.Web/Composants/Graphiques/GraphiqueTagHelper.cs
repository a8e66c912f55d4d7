using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Convergence.Web.Composants.Graphiques;

/// <summary>What every chart has: a visible title, a unit and a date, an accessible name and description, a note below.</summary>
public abstract class GraphiqueTagHelper : TagHelper
{
    public string Titre { get; set; } = string.Empty;

    /// <summary>Unit and date under the title: « salariés, au 31 décembre ».</summary>
    public string? SousTitre { get; set; }

    /// <summary>Unit said after each value in the tooltips and in the description.</summary>
    public string? Unite { get; set; }

    /// <summary>What the drawing shows, in a sentence; written from the values otherwise.</summary>
    public string? Description { get; set; }

    protected abstract string DescriptionParDefaut();

    protected abstract IHtmlContent Dessin(string id, string description);

    public sealed override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var note = await output.GetChildContentAsync();
        var legende = Balise.Creer("figcaption").Ajouter(Balise.Creer("span", "graphique__titre", Titre));
        if (SousTitre is not null)
        {
            legende.Ajouter(Balise.Creer("span", "graphique__sous-titre", SousTitre));
        }

        output.TagName = "figure";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "graphique");
        output.Content.SetHtmlContent(legende);
        output.Content.AppendHtml(Dessin("g" + context.UniqueId, Description ?? DescriptionParDefaut()));
        if (!note.IsEmptyOrWhiteSpace)
        {
            output.Content.AppendHtml(Balise.Creer("div", "graphique__note").Ajouter(note));
        }
    }

    /// <summary>A value with its unit, or « non renseigné ».</summary>
    protected string Dire(decimal? valeur) => valeur is null || Unite is null ? Formats.Nombre(valeur) : $"{Formats.Nombre(valeur)} {Unite}";
}
