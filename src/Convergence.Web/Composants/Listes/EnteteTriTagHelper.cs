using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Convergence.Web.Composants.Listes;

/// <summary>A column header that sorts by a link (<c>?tri=colonne&amp;sens=desc</c>), keeps the filters and goes back to page 1.</summary>
[HtmlTargetElement("entete-tri")]
public sealed class EnteteTriTagHelper : TagHelper
{
    /// <summary>The code of this column in the address.</summary>
    public string Colonne { get; set; } = string.Empty;

    /// <summary>The column sorted now; read from the address when not given (give the default sort of the page here).</summary>
    public string? Tri { get; set; }

    /// <summary>The sort now is descending; read from the address when not given.</summary>
    public bool? Descendant { get; set; }

    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var contenu = await output.GetChildContentAsync();
        var requete = ViewContext.HttpContext.Request;
        var courant = string.Equals(Tri ?? requete.Query["tri"].ToString(), Colonne, StringComparison.OrdinalIgnoreCase);
        var descendant = Descendant ?? string.Equals(requete.Query["sens"].ToString(), "desc", StringComparison.OrdinalIgnoreCase);
        var icone = (courant, descendant) switch
        {
            (false, _) => "chevron-expand",
            (_, true) => "sort-down",
            _ => "sort-up",
        };
        var adresse = RequeteCourante.Avec(requete, ("tri", Colonne), ("sens", courant && !descendant ? "desc" : null), ("page", null));

        output.TagName = "th";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", string.Join(' ', new[] { "entete-tri", output.Attributes["class"]?.Value?.ToString() }.OfType<string>()));
        output.Attributes.SetAttribute("scope", "col");
        if (courant)
        {
            output.Attributes.SetAttribute("aria-sort", descendant ? "descending" : "ascending");
        }

        output.Content.SetHtmlContent(
            Balise.Creer("a").Avec("href", adresse).Ajouter(Balise.Creer("span").Ajouter(contenu), IconeTagHelper.Creer(ViewContext, icone))
        );
    }
}
