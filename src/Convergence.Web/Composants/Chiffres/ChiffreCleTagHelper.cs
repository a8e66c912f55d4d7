using System.Globalization;
using Convergence.Web.Composants.Etats;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Convergence.Web.Composants.Chiffres;

/// <summary>A figure is never alone: its date, definition, completeness and source stand with it, and null is never 0.</summary>
[HtmlTargetElement("chiffre-cle", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ChiffreCleTagHelper : TagHelper
{
    public string Libelle { get; set; } = string.Empty;

    /// <summary>A number (formatted here), a text already formatted, or null: « non renseigné », explained by the content.</summary>
    public object? Valeur { get; set; }

    public string? Unite { get; set; }

    /// <summary>« au 31/12/2023 », « en 2023 ».</summary>
    public string? Date { get; set; }

    public string? DefinitionUrl { get; set; }

    /// <summary>« 9 chantiers sur 10 ».</summary>
    public string? Completude { get; set; }

    public string? Source { get; set; }

    /// <summary>A code of <see cref="EtatsConnus"/>; « incomplet » also marks the card.</summary>
    public string? Etat { get; set; }

    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var contenu = await output.GetChildContentAsync();
        var texte = Texte(Valeur);
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute(
            "class",
            "chiffre"
                + (
                    texte is null ? " chiffre--vide"
                    : Etat == "incomplet" ? " chiffre--incomplet"
                    : string.Empty
                )
        );
        output.Content.SetHtmlContent(Tete());
        output.Content.AppendHtml(
            Balise
                .Creer("div", "chiffre__coeur")
                .Ajouter(
                    LigneValeur(texte),
                    contenu.IsEmptyOrWhiteSpace ? null : Balise.Creer("p", "chiffre__explication").Ajouter(contenu),
                    string.IsNullOrEmpty(Etat) ? null : Balise.Creer("p", "chiffre__etat").Ajouter(EtatBadgeTagHelper.Creer(ViewContext, Etat))
                )
        );
        output.Content.AppendHtml(Preuves());
    }

    private TagBuilder Tete()
    {
        var tete = Balise.Creer("div", "chiffre__tete").Ajouter(Balise.Creer("p", "chiffre__libelle", Libelle));
        return string.IsNullOrEmpty(DefinitionUrl)
            ? tete
            : tete.Ajouter(Balise.Creer("a", "chiffre__definition", "Définition").Avec("href", Adresse(DefinitionUrl)).Ajouter(Balise.Cache(" : " + Libelle)));
    }

    private TagBuilder LigneValeur(string? texte)
    {
        var ligne = Balise.Creer("p", "chiffre__valeur");
        if (texte is null)
        {
            return ligne.Ajouter(Balise.Creer("span", "non-renseigne", Formats.NonRenseigne));
        }

        ligne.AjouterTexte(texte);
        return string.IsNullOrEmpty(Unite) ? ligne : ligne.AjouterTexte(" ").Ajouter(Balise.Creer("span", "chiffre__unite", UniteAccordee(Unite)));
    }

    private IHtmlContent Preuves()
    {
        (string? Texte, string Icone, string Quoi)[] preuves =
        [
            (Date, "calendar3", "Date : "),
            (Completude, "building", "Complétude : "),
            (Source, "file-earmark-text", "Source : "),
        ];
        var liste = Balise.Creer("ul", "chiffre__preuves");
        foreach (var (texte, icone, quoi) in preuves.Where(p => !string.IsNullOrEmpty(p.Texte)))
        {
            liste.Ajouter(
                Balise.Creer("li").Ajouter(IconeTagHelper.Creer(ViewContext, icone), Balise.Creer("span").Ajouter(Balise.Cache(quoi)).AjouterTexte(texte!))
            );
        }

        return liste.HasInnerHtml ? liste : HtmlString.Empty;
    }

    private string Adresse(string url) => url.StartsWith("~/", StringComparison.Ordinal) ? ViewContext.HttpContext.Request.PathBase + url[1..] : url;

    private string UniteAccordee(string unite) =>
        Valeur is IConvertible and not string ? Formats.Unite(((IConvertible)Valeur).ToDecimal(CultureInfo.InvariantCulture), unite) : unite;

    private static string? Texte(object? valeur) =>
        valeur switch
        {
            null => null,
            string texte => string.IsNullOrWhiteSpace(texte) ? null : texte,
            double nombre when !double.IsFinite(nombre) => null,
            IConvertible nombre => Formats.Nombre(nombre.ToDecimal(CultureInfo.InvariantCulture)),
            _ => valeur.ToString(),
        };
}
