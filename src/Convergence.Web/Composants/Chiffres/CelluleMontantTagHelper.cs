using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Convergence.Web.Composants.Chiffres;

/// <summary>One amount in a table, to the cent; absent it is « non renseigné », and a sum says how many lines it leaves out. Becomes a td.</summary>
[HtmlTargetElement("cellule-montant", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class CelluleMontantTagHelper : TagHelper
{
    /// <summary>Euros; null when nobody said it.</summary>
    public decimal? Valeur { get; set; }

    /// <summary>Lines that the sum leaves out because they do not say it.</summary>
    public int Sans { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "td";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "nombre");
        output.Content.SetHtmlContent(Balise.Creer("span", Valeur is null ? "non-renseigne" : null, Formats.Euros(Valeur)));
        if (Valeur is not null && Sans > 0)
        {
            output.Content.Append(" ");
            output.Content.AppendHtml(Balise.Creer("span", "texte-discret d-block", $"sans {Formats.Compte(Sans, "ligne")}"));
        }
    }
}
