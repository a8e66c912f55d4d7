using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Convergence.Web.Composants.Etats;

/// <summary>A state in words and icon: a known code (<see cref="EtatsConnus"/>), or a tone and one's own words.</summary>
[HtmlTargetElement("etat-badge", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class EtatBadgeTagHelper : TagHelper
{
    /// <summary>A code of <see cref="EtatsConnus"/>; the content of the element replaces its words.</summary>
    public string? Etat { get; set; }

    public Ton? Ton { get; set; }

    public string? Icone { get; set; }

    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var contenu = await output.GetChildContentAsync();
        var connu = EtatsConnus.Trouver(Etat);
        var ton = Ton ?? connu?.Ton ?? Etats.Ton.Neutre;
        IHtmlContent libelle = contenu.IsEmptyOrWhiteSpace ? new StringHtmlContent(connu?.Libelle ?? Etat ?? string.Empty) : contenu;

        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", string.Join(' ', new[] { Classe(ton), output.Attributes["class"]?.Value?.ToString() }.OfType<string>()));
        output.Content.SetHtmlContent(IconeTagHelper.Creer(ViewContext, Icone ?? connu?.Icone ?? ton.Icone()));
        output.Content.AppendHtml(libelle);
    }

    internal static TagBuilder Creer(ViewContext vue, string etat)
    {
        var connu = EtatsConnus.Trouver(etat) ?? new EtatConnu(etat, Etats.Ton.Neutre, Etats.Ton.Neutre.Icone());
        return Balise.Creer("span", Classe(connu.Ton)).Ajouter(IconeTagHelper.Creer(vue, connu.Icone)).AjouterTexte(connu.Libelle);
    }

    private static string Classe(Ton ton) => "badge-etat badge-etat--" + ton.Suffixe();
}
