using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Convergence.Web.Composants.Formulaires;

/// <summary>Everything that the form refuses, said at once on top; each line leads to its field. Nothing when all is well.</summary>
[HtmlTargetElement("resume-erreurs", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ResumeErreursTagHelper : TagHelper
{
    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var lignes = Lignes();
        if (lignes.Count == 0)
        {
            output.SuppressOutput();
            return;
        }

        var titre = lignes.Count == 1 ? "Une erreur est à corriger" : $"{Formats.Nombre(lignes.Count)} erreurs sont à corriger";
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "resume-erreurs");
        output.Attributes.SetAttribute("role", "alert");
        output.Attributes.SetAttribute("tabindex", "-1");
        output.Content.SetHtmlContent(Balise.Creer("h2", "resume-erreurs__titre", titre));
        var liste = Balise.Creer("ul");
        foreach (var (cle, message) in lignes)
        {
            liste.Ajouter(
                Balise
                    .Creer("li")
                    .Ajouter(cle.Length == 0 ? Balise.Creer("span", texte: message) : Balise.Creer("a", texte: message).Avec("href", "#" + EtatChamp.IdDe(cle)))
            );
        }

        output.Content.AppendHtml(liste);
    }

    /// <summary>In the order of the fields of the form, which is the order of its properties.</summary>
    private List<(string Cle, string Message)> Lignes()
    {
        var rangs = ViewContext
            .ViewData.ModelMetadata.Properties.Select((p, rang) => (p.PropertyName, rang))
            .ToDictionary(p => p.PropertyName ?? string.Empty, p => p.rang, StringComparer.OrdinalIgnoreCase);
        return
        [
            .. ViewContext
                .ViewData.ModelState.Where(e => e.Value?.ValidationState == ModelValidationState.Invalid)
                .OrderBy(e => rangs.GetValueOrDefault(e.Key.Split('.', '[')[0], e.Key.Length == 0 ? -1 : int.MaxValue))
                .SelectMany(e => e.Value!.Errors.Select(erreur => (e.Key, EtatChamp.Message(erreur)))),
        ];
    }
}
