using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Convergence.Web.Composants.Formulaires;

/// <summary>One yes/no box, its label after it; unticked, it still posts « false ».</summary>
[HtmlTargetElement("champ-case", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ChampCaseTagHelper : ChampBaseTagHelper
{
    protected override IHtmlContent Etiquette(EtatChamp etat) => HtmlString.Empty;

    protected override IHtmlContent Controle(EtatChamp etat, TagHelperAttributeList attributs, IHtmlContent contenu)
    {
        var cochee = etat.Valeurs.Contains("true", StringComparer.OrdinalIgnoreCase);
        var saisie = Completer(Balise.Vide("input").Avec("type", "checkbox").Avec("value", "true"), etat, attributs).Avec("checked", cochee ? "checked" : null);
        var repli = Balise.Vide("input").Avec("type", "hidden").Avec("name", etat.Nom).Avec("value", "false");
        var etiquette = Balise.Creer("label", texte: TexteLibelle).Avec("for", etat.Id);
        if (Obligatoire)
        {
            etiquette.AjouterTexte(" ").Ajouter(Balise.Creer("span", "champ__obligatoire", "(obligatoire)"));
        }

        return Balise.Creer("div", "option").Ajouter(saisie, etiquette.Ajouter(contenu), repli);
    }
}
