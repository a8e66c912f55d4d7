using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Convergence.Web.Composants.Formulaires;

/// <summary>The one-line fields. A number is text with a French comma; a date that the browser's picker cannot hold is shown as typed.</summary>
[HtmlTargetElement("champ-texte", TagStructure = TagStructure.NormalOrSelfClosing)]
[HtmlTargetElement("champ-courriel", TagStructure = TagStructure.NormalOrSelfClosing)]
[HtmlTargetElement("champ-telephone", TagStructure = TagStructure.NormalOrSelfClosing)]
[HtmlTargetElement("champ-secret", TagStructure = TagStructure.NormalOrSelfClosing)]
[HtmlTargetElement("champ-nombre", TagStructure = TagStructure.NormalOrSelfClosing)]
[HtmlTargetElement("champ-date", TagStructure = TagStructure.NormalOrSelfClosing)]
[HtmlTargetElement("champ-date-libre", TagStructure = TagStructure.NormalOrSelfClosing)]
[HtmlTargetElement("champ-fichier", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ChampSaisieTagHelper : ChampBaseTagHelper
{
    private static readonly string[] FormatsDate = ["yyyy-MM-dd", "dd/MM/yyyy", "d/M/yyyy", "yyyy-MM-ddTHH:mm:ss"];

    private string _type = "texte";

    public override void Init(TagHelperContext context)
    {
        _type = context.TagName["champ-".Length..];
    }

    protected override string? Variante => _type == "nombre" ? "nombre" : null;

    protected override string? AideDuType(EtatChamp etat)
    {
        return _type switch
        {
            "date" when !TientDansLeCalendrier(etat) => "Format : jj/mm/aaaa.",
            "date-libre" => "Une date (15/01/2027), un mois (01/2027) ou une année (2027).",
            _ => null,
        };
    }

    protected override IHtmlContent Controle(EtatChamp etat, TagHelperAttributeList attributs, IHtmlContent contenu)
    {
        var controle = Balise.Vide("input", "form-control").Avec("type", TypeHtml(etat)).Avec("value", ValeurHtml(etat));
        if (_type == "nombre")
        {
            controle.Avec("inputmode", EstEntier() ? "numeric" : "decimal").Avec("autocomplete", "off");
        }

        return Completer(controle, etat, attributs);
    }

    private string TypeHtml(EtatChamp etat) =>
        _type switch
        {
            "courriel" => "email",
            "telephone" => "tel",
            "secret" => "password",
            "fichier" => "file",
            "date" when TientDansLeCalendrier(etat) => "date",
            _ => "text",
        };

    private string? ValeurHtml(EtatChamp etat) =>
        _type switch
        {
            "secret" or "fichier" => null,
            "date" => Jour(etat.Valeur) is { } jour ? jour.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : etat.Valeur,
            _ => etat.Valeur,
        };

    private static bool TientDansLeCalendrier(EtatChamp etat) => string.IsNullOrEmpty(etat.Valeur) || Jour(etat.Valeur) is not null;

    private static DateOnly? Jour(string? texte) =>
        DateOnly.TryParseExact(texte, FormatsDate, CultureInfo.InvariantCulture, DateTimeStyles.None, out var jour) ? jour : null;

    private bool EstEntier()
    {
        ModelMetadata metadonnees = For.Metadata;
        var type = Nullable.GetUnderlyingType(metadonnees.ModelType) ?? metadonnees.ModelType;
        return type == typeof(int) || type == typeof(long) || type == typeof(short) || type == typeof(byte);
    }
}
