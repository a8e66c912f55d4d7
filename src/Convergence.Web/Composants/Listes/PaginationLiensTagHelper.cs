using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Convergence.Web.Composants.Listes;

/// <summary>Where one stands in a long list, and links that keep filters and sort. One page only: just the count.</summary>
[HtmlTargetElement("pagination-liens", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class PaginationLiensTagHelper : TagHelper
{
    /// <summary>Current page, from 1.</summary>
    public int Page { get; set; } = 1;

    public int Taille { get; set; } = 25;

    public int Total { get; set; }

    /// <summary>Name of the page parameter, when a screen has two lists.</summary>
    public string Parametre { get; set; } = "page";

    /// <summary>What is counted, in the singular and in the plural.</summary>
    public string Singulier { get; set; } = "ligne";

    public string? Pluriel { get; set; }

    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var pages = Math.Max(1, (int)Math.Ceiling(Total / (double)Math.Max(1, Taille)));
        var page = Math.Clamp(Page, 1, pages);
        output.TagName = pages > 1 ? "nav" : "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "pagination-liens");
        output.Content.SetHtmlContent(Balise.Creer("p", "pagination-liens__etendue", Etendue(page, pages)));
        if (pages == 1)
        {
            return;
        }

        output.Attributes.SetAttribute("aria-label", "Pagination");
        var liste = Balise.Creer("ul", "pagination-liens__liste");
        if (page > 1)
        {
            liste.Ajouter(Voisine(page - 1, "Précédente", "chevron-left", "prev"));
        }

        var precedent = 0;
        foreach (var numero in Numeros(page, pages))
        {
            if (numero > precedent + 1)
            {
                liste.Ajouter(Balise.Creer("li", "pagination-liens__ellipse", "…").Avec("aria-hidden", "true"));
            }

            liste.Ajouter(Balise.Creer("li").Ajouter(Numero(numero, page)));
            precedent = numero;
        }

        if (page < pages)
        {
            liste.Ajouter(Voisine(page + 1, "Suivante", "chevron-right", "next"));
        }

        output.Content.AppendHtml(liste);
    }

    /// <summary>First, last, the current one and its neighbours; a hole of one page is filled.</summary>
    internal static IReadOnlyList<int> Numeros(int page, int pages)
    {
        var choisis = new SortedSet<int>(new[] { 1, page - 1, page, page + 1, pages }.Where(n => n >= 1 && n <= pages));
        return [.. Enumerable.Range(1, pages).Where(n => choisis.Contains(n) || (choisis.Contains(n - 1) && choisis.Contains(n + 1)))];
    }

    private string Etendue(int page, int pages)
    {
        var compte = Formats.Compte(Total, Singulier, Pluriel);
        return pages == 1 ? compte : $"{Formats.Nombre(((page - 1) * Taille) + 1)} à {Formats.Nombre(Math.Min(page * Taille, Total))} sur {compte}";
    }

    private string Adresse(int page) =>
        RequeteCourante.Avec(ViewContext.HttpContext.Request, (Parametre, page == 1 ? null : page.ToString(CultureInfo.InvariantCulture)));

    private TagBuilder Numero(int numero, int page) =>
        Balise
            .Creer("a", "pagination-liens__lien")
            .Avec("href", Adresse(numero))
            .Avec("aria-current", numero == page ? "page" : null)
            .Ajouter(Balise.Cache("Page "))
            .AjouterTexte(Formats.Nombre(numero));

    private TagBuilder Voisine(int page, string texte, string icone, string relation)
    {
        var lien = Balise.Creer("a", "pagination-liens__lien").Avec("href", Adresse(page)).Avec("rel", relation);
        var image = IconeTagHelper.Creer(ViewContext, icone);
        var mot = Balise.Creer("span", texte: texte);
        return Balise.Creer("li").Ajouter(relation == "prev" ? lien.Ajouter(image, mot) : lien.Ajouter(mot, image));
    }
}
