using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Convergence.Web.Composants;

/// <summary>One icon of the sheet, hidden from screen readers: the words beside it speak, or <c>texte</c> when it stands alone.</summary>
[HtmlTargetElement("icone", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class IconeTagHelper : TagHelper
{
    private const string Planche = "/lib/bootstrap-icons/1.13.2/icones.svg#";

    /// <summary>Name in bootstrap-icons, among those of outils/copier-bibliotheques.mjs.</summary>
    public string Nom { get; set; } = "info-circle";

    public string? Texte { get; set; }

    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        output.Content.AppendHtml(Creer(ViewContext, Nom));
        if (Texte is not null)
        {
            output.Content.AppendHtml(Balise.Cache(Texte));
        }
    }

    internal static TagBuilder Creer(ViewContext vue, string nom) =>
        Balise
            .Creer("svg", "icone")
            .Avec("aria-hidden", "true")
            .Avec("focusable", "false")
            .Ajouter(Balise.Creer("use").Avec("href", vue.HttpContext.Request.PathBase + Planche + nom));
}
