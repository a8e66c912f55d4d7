using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Convergence.Web.Composants.Etats;

/// <summary>The state of a row, unless the caption says it for all of them.</summary>
[HtmlTargetElement("badge-ligne", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class BadgeLigneTagHelper : TagHelper
{
    public MarqueCommune De { get; set; } = MarqueCommune.Aucune;

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
