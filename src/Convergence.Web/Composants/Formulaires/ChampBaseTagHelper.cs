using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Convergence.Web.Composants.Formulaires;

/// <summary>Label, help, error and control of one field, tied together once for all kinds of fields.</summary>
public abstract class ChampBaseTagHelper : TagHelper
{
    [HtmlAttributeName("asp-for")]
    public ModelExpression For { get; set; } = null!;

    /// <summary>Words of the label; the display name of the property otherwise.</summary>
    public string? Libelle { get; set; }

    public string? Aide { get; set; }

    /// <summary>Says « (obligatoire) » and sets aria-required; the server still decides.</summary>
    public bool Obligatoire { get; set; }

    /// <summary>Unit after the control: heures, %, €.</summary>
    public string? Suffixe { get; set; }

    /// <summary>« court » or « moyen »: the width says the length of the answer. Full width otherwise.</summary>
    public string? Longueur { get; set; }

    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    /// <summary>A group of options has a legend instead of a label.</summary>
    protected virtual bool Groupe => false;

    protected virtual string? Variante => null;

    /// <summary>Help that the kind of field adds (a format, a rule).</summary>
    protected virtual string? AideDuType(EtatChamp etat) => null;

    protected abstract IHtmlContent Controle(EtatChamp etat, TagHelperAttributeList attributs, IHtmlContent contenu);

    public sealed override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var contenu = await output.GetChildContentAsync();
        var etat = EtatChamp.Lire(For, ViewContext);
        if (output.Attributes["id"]?.Value?.ToString() is { Length: > 0 } id)
        {
            etat = etat with { Id = id };
        }

        var classe = Classes(etat, output.Attributes["class"]?.Value?.ToString());
        var attributs = new TagHelperAttributeList(output.Attributes.Where(a => a.Name is not ("class" or "id")));
        var aide = string.Join(' ', new[] { Aide, AideDuType(etat) }.Where(t => !string.IsNullOrEmpty(t)));
        var descriptions = string.Join(' ', new[] { aide.Length > 0 ? etat.IdAide : null, etat.Invalide ? etat.IdErreur : null }.OfType<string>());
        if (descriptions.Length > 0 && !Groupe)
        {
            attributs.SetAttribute("aria-describedby", descriptions);
        }

        output.TagName = Groupe ? "fieldset" : "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.Clear();
        output.Attributes.SetAttribute("class", classe);
        if (Groupe && descriptions.Length > 0)
        {
            output.Attributes.SetAttribute("aria-describedby", descriptions);
        }

        output.Content.SetHtmlContent(Etiquette(etat));
        output.Content.AppendHtml(aide.Length > 0 ? Balise.Creer("p", "champ__aide", aide).Avec("id", etat.IdAide) : HtmlString.Empty);
        output.Content.AppendHtml(etat.Invalide ? Erreur(etat) : HtmlString.Empty);
        output.Content.AppendHtml(Ligne(Controle(etat, attributs, contenu)));
    }

    protected string TexteLibelle => Libelle ?? For.Metadata.DisplayName ?? For.Metadata.PropertyName ?? For.Name;

    /// <summary>Puts on a control what every control carries, then what the page wrote on the element.</summary>
    protected TagBuilder Completer(TagBuilder controle, EtatChamp etat, TagHelperAttributeList attributs)
    {
        controle
            .Avec("id", etat.Id)
            .Avec("name", etat.Nom)
            .Avec("aria-required", Obligatoire ? "true" : null)
            .Avec("aria-invalid", etat.Invalide ? "true" : null);
        foreach (var attribut in attributs)
        {
            controle.Attributes[attribut.Name] = attribut.ValueStyle == HtmlAttributeValueStyle.Minimized ? attribut.Name : attribut.Value?.ToString();
        }

        return controle;
    }

    protected virtual IHtmlContent Etiquette(EtatChamp etat)
    {
        var etiquette = Balise.Creer(Groupe ? "legend" : "label", "champ__libelle", TexteLibelle).Avec("for", Groupe ? null : etat.Id);
        return Obligatoire ? etiquette.AjouterTexte(" ").Ajouter(Balise.Creer("span", "champ__obligatoire", "(obligatoire)")) : etiquette;
    }

    private IHtmlContent Ligne(IHtmlContent controle) =>
        Suffixe is null ? controle : Balise.Creer("div", "champ__ligne").Ajouter(controle, Balise.Creer("span", "champ__suffixe", Suffixe));

    private TagBuilder Erreur(EtatChamp etat) =>
        Balise
            .Creer("p", "champ__erreur")
            .Avec("id", etat.IdErreur)
            .Ajouter(
                IconeTagHelper.Creer(ViewContext, "x-circle"),
                Balise.Creer("span").Ajouter(Balise.Cache("Erreur : ")).AjouterTexte(string.Join(" ", etat.Erreurs))
            );

    private string Classes(EtatChamp etat, string? enPlus) =>
        string.Join(
            ' ',
            new[]
            {
                "champ",
                Variante is null ? null : "champ--" + Variante,
                Longueur is null ? null : "champ--" + Longueur,
                etat.Invalide ? "champ--erreur" : null,
                enPlus,
            }.OfType<string>()
        );
}
