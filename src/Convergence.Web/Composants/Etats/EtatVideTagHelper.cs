using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Convergence.Web.Composants.Etats;

/// <summary>Nothing to show: says why, and the content says what to do next.</summary>
[HtmlTargetElement("etat-vide")]
public sealed class EtatVideTagHelper : TagHelper
{
    public string Titre { get; set; } = "Rien à afficher";

    public string Icone { get; set; } = "search";

    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var contenu = await output.GetChildContentAsync();
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "vide");
        output.Content.SetHtmlContent(IconeTagHelper.Creer(ViewContext, Icone));
        output.Content.AppendHtml(Balise.Creer("p", "vide__titre", Titre));
        output.Content.AppendHtml(contenu);
    }
}
