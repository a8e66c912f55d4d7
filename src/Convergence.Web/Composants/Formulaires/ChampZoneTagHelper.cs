using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Convergence.Web.Composants.Formulaires;

/// <summary>Free text; about a person it reminds what must not be written there.</summary>
[HtmlTargetElement("champ-zone", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ChampZoneTagHelper : ChampBaseTagHelper
{
    public int Lignes { get; set; } = 3;

    /// <summary>The text is about a person, who may ask to read it.</summary>
    public bool Nominatif { get; set; }

    protected override string? AideDuType(EtatChamp etat) =>
        Nominatif ? "La personne peut demander à lire ce texte. N’y écrivez rien sur la santé, les infractions ou les opinions." : null;

    protected override IHtmlContent Controle(EtatChamp etat, TagHelperAttributeList attributs, IHtmlContent contenu)
    {
        // The first line break after <textarea> is dropped by browsers: this one is given to it.
        var zone = Balise.Creer("textarea", "form-control", "\n" + etat.Valeur).Avec("rows", Lignes.ToString(CultureInfo.InvariantCulture));
        return Completer(zone, etat, attributs);
    }
}
