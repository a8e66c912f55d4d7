using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Convergence.Web.Composants.Etats;

/// <summary>The state of a row, unless the caption says it for all of them.</summary>
[HtmlTargetElement("badge-ligne", TagStructure = TagStructure.WithoutEndTag)]
public sealed class BadgeLigneTagHelper : TagHelper
{
    public required MarqueCommune De { get; set; }

    /// <summary>This row has the state.</summary>
    public bool Si { get; set; }

    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        if (Si && !De.Partout)
        {
            output.Content.SetHtmlContent(EtatBadgeTagHelper.Creer(ViewContext, De.Etat));
        }
    }
}

/// <summary>The state that all rows of the table have; nothing when they differ.</summary>
[HtmlTargetElement("badge-table", ParentTag = "caption", TagStructure = TagStructure.WithoutEndTag)]
public sealed class BadgeTableTagHelper : TagHelper
{
    public required MarqueCommune De { get; set; }

    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        if (De.Partout)
        {
            output.Content.SetHtmlContent(EtatBadgeTagHelper.Creer(ViewContext, De.Etat).AjouterTexte(" : toutes les lignes"));
        }
    }
}
