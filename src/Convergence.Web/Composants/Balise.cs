using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Convergence.Web.Composants;

/// <summary>Markup built in C# that stays short and always encoded.</summary>
internal static class Balise
{
    public static TagBuilder Creer(string nom, string? classe = null, string? texte = null)
    {
        var balise = new TagBuilder(nom);
        if (!string.IsNullOrEmpty(classe))
        {
            balise.Attributes["class"] = classe;
        }

        if (texte is not null)
        {
            balise.InnerHtml.Append(texte);
        }

        return balise;
    }

    public static TagBuilder Vide(string nom, string? classe = null)
    {
        var balise = Creer(nom, classe);
        balise.TagRenderMode = TagRenderMode.SelfClosing;
        return balise;
    }

    /// <summary>Sets an attribute; null sets nothing.</summary>
    public static TagBuilder Avec(this TagBuilder balise, string attribut, string? valeur)
    {
        if (valeur is not null)
        {
            balise.Attributes[attribut] = valeur;
        }

        return balise;
    }

    public static TagBuilder Ajouter(this TagBuilder balise, params ReadOnlySpan<IHtmlContent?> contenus)
    {
        foreach (var contenu in contenus)
        {
            if (contenu is not null)
            {
                balise.InnerHtml.AppendHtml(contenu);
            }
        }

        return balise;
    }

    public static TagBuilder AjouterTexte(this TagBuilder balise, string texte)
    {
        balise.InnerHtml.Append(texte);
        return balise;
    }

    /// <summary>Words for screen readers only.</summary>
    public static TagBuilder Cache(string texte) => Creer("span", "visually-hidden", texte);
}
