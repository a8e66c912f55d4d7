using System.Text.Encodings.Web;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.AspNetCore.Routing;

namespace Convergence.Web.Tests.Composants;

/// <summary>Runs one tag helper outside a page and reads what it writes.</summary>
internal static class Rendu
{
    private static readonly EmptyModelMetadataProvider Metadonnees = new();

    public static ViewContext Vue(string chemin = "/", string requete = "", ModelStateDictionary? etat = null, Type? modele = null)
    {
        var http = new DefaultHttpContext();
        http.Request.Path = chemin;
        http.Request.QueryString = new QueryString(requete);
        var action = new Microsoft.AspNetCore.Mvc.ActionContext(http, new RouteData(), new ActionDescriptor(), etat ?? new ModelStateDictionary());
        var donnees = new ViewDataDictionary(Metadonnees, action.ModelState)
        {
            ModelExplorer = Metadonnees.GetModelExplorerForType(modele ?? typeof(object), null),
        };
        return new ViewContext
        {
            HttpContext = http,
            RouteData = action.RouteData,
            ActionDescriptor = action.ActionDescriptor,
            ViewData = donnees,
        };
    }

    public static ModelExpression Expression<T>(T modele, string propriete) =>
        new(propriete, Metadonnees.GetModelExplorerForType(typeof(T), modele).GetExplorerForProperty(propriete));

    public static async Task<string> TexteAsync(
        TagHelper composant,
        string balise = "essai",
        string contenu = "",
        params (string Nom, string Valeur)[] attributs
    )
    {
        var liste = new TagHelperAttributeList(attributs.Select(a => new TagHelperAttribute(a.Nom, a.Valeur)));
        var contexte = new TagHelperContext(balise, liste, new Dictionary<object, object>(), "1");
        var sortie = new TagHelperOutput(balise, liste, (_, _) => Task.FromResult(new DefaultTagHelperContent().SetHtmlContent(contenu)));
        composant.Init(contexte);
        await composant.ProcessAsync(contexte, sortie);
        await using var ecrivain = new StringWriter();
        sortie.WriteTo(ecrivain, HtmlEncoder.Default);
        return ecrivain.ToString();
    }

    public static async Task<IElement> HtmlAsync(
        TagHelper composant,
        string balise = "essai",
        string contenu = "",
        params (string Nom, string Valeur)[] attributs
    )
    {
        var texte = await TexteAsync(composant, balise, contenu, attributs);
        var parent = texte.StartsWith("<t", StringComparison.Ordinal) ? $"<table><tr>{texte}</tr></table>" : texte;
        var document = await new HtmlParser().ParseDocumentAsync($"<body>{parent}</body>");
        var corps = document.Body!;
        SansStyleNiScript(corps);
        return corps;
    }

    /// <summary>The Content-Security-Policy of the product refuses inline styles and scripts.</summary>
    private static void SansStyleNiScript(IElement racine)
    {
        foreach (var element in racine.QuerySelectorAll("*"))
        {
            Assert.DoesNotContain(element.Attributes, a => a.Name == "style" || a.Name.StartsWith("on", StringComparison.Ordinal));
        }
    }
}
