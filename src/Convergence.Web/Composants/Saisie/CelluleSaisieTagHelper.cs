using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Convergence.Web.Composants.Saisie;

/// <summary>One cell of the entry grid: field, previous value in grey, state in words and icon, message. Becomes a td.</summary>
[HtmlTargetElement("cellule-saisie", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class CelluleSaisieTagHelper : TagHelper
{
    /// <summary>Name of the field in the form; its id follows.</summary>
    public string Nom { get; set; } = string.Empty;

    /// <summary>« File active, Emmaüs Défi »: a field in a grid has no visible label of its own.</summary>
    public string Libelle { get; set; } = string.Empty;

    /// <summary>What stands in the field, as typed; null or empty is « blank », which is not 0.</summary>
    public string? Valeur { get; set; }

    /// <summary>Value of the previous period, already formatted; null shows a dash.</summary>
    public string? Precedent { get; set; }

    public EtatCellule Etat { get; set; }

    /// <summary>Why the state is so, in a sentence, under the field.</summary>
    public string? Message { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var id = TagBuilder.CreateSanitizedId(Nom, "_");
        output.TagName = "td";
        output.TagMode = TagMode.StartTagAndEndTag;
        if (Etat.Code() is { } code)
        {
            output.Attributes.SetAttribute("data-etat", code);
        }

        var saisie = Balise
            .Vide("input", "cellule__saisie")
            .Avec("id", id)
            .Avec("name", Nom)
            .Avec("type", "text")
            .Avec("inputmode", "numeric")
            .Avec("autocomplete", "off")
            .Avec("value", Valeur ?? string.Empty)
            .Avec("aria-label", Libelle)
            .Avec("aria-describedby", $"{id}-avant {id}-etat {id}-message")
            .Avec("aria-invalid", Etat == EtatCellule.Erreur ? "true" : null)
            .Avec("aria-required", Etat == EtatCellule.Obligatoire ? "true" : null)
            .Avec("readonly", Etat == EtatCellule.Verrouille ? "readonly" : null);
        var avant = Balise
            .Creer("span", "cellule__avant")
            .Avec("id", id + "-avant")
            .Ajouter(Balise.Cache(Precedent is null ? "Période précédente : non renseigné" : "Période précédente : "))
            .Ajouter(Precedent is null ? Balise.Creer("span", texte: "–").Avec("aria-hidden", "true") : Balise.Creer("span", texte: Precedent));
        output.Content.SetHtmlContent(
            Balise
                .Creer("div", "cellule")
                .Ajouter(
                    saisie,
                    avant,
                    Balise.Creer("span", "cellule__etat", Etat.Libelle()).Avec("id", id + "-etat"),
                    Balise
                        .Creer("span", "cellule__message", Message ?? string.Empty)
                        .Avec("id", id + "-message")
                        .Avec("hidden", string.IsNullOrEmpty(Message) ? "hidden" : null)
                )
        );
    }
}
