using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Convergence.Web.Composants.Etats;

/// <summary>A message in the page: its tone is said by an icon with words, not by colour alone.</summary>
[HtmlTargetElement("alerte")]
public sealed class AlerteTagHelper : TagHelper
{
    public Ton Ton { get; set; } = Ton.Info;

    public string? Titre { get; set; }

    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var contenu = await output.GetChildContentAsync();
        var ton = Ton is Ton.Neutre or Ton.Accent ? Ton.Info : Ton;
        var corps = Balise.Creer("div", "alerte__corps").Ajouter(Balise.Cache(Annonce(ton)));
        if (Titre is not null)
        {
            corps.Ajouter(Balise.Creer("p", "alerte__titre", Titre));
        }

        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "alerte alerte--" + ton.Suffixe());
        output.Content.SetHtmlContent(IconeTagHelper.Creer(ViewContext, ton.Icone()));
        output.Content.AppendHtml(corps.Ajouter(contenu));
    }

    private static string Annonce(Ton ton) =>
        ton switch
        {
            Ton.Succes => "Succès : ",
            Ton.Attention => "Attention : ",
            Ton.Erreur => "Erreur : ",
            _ => "Information : ",
        };
}
