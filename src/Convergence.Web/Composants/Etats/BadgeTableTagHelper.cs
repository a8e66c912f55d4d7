using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Convergence.Web.Composants.Etats;

/// <summary>The state that all rows of the table have; nothing when they differ.</summary>
[HtmlTargetElement("badge-table", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class BadgeTableTagHelper : TagHelper
{
    public MarqueCommune De { get; set; } = MarqueCommune.Aucune;

    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        if (De.Partout)
        {
            output.Content.SetHtmlContent(EtatBadgeTagHelper.Creer(ViewContext, De.Etat).AjouterTexte(" : toutes ces lignes"));
        }
    }
}
