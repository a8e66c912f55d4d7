using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Convergence.Web.Composants.Formulaires;

/// <summary>A list to choose from: <c>items</c>, or options written in the page.</summary>
[HtmlTargetElement("champ-choix", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ChampChoixTagHelper : ChampBaseTagHelper
{
    public IEnumerable<SelectListItem>? Items { get; set; }

    /// <summary>Words of the empty choice, « Choisir… » or « Tous »; without them there is none.</summary>
    public string? Vide { get; set; }

    protected override IHtmlContent Controle(EtatChamp etat, TagHelperAttributeList attributs, IHtmlContent contenu)
    {
        var choix = Completer(Balise.Creer("select", "form-select"), etat, attributs);
        if (Vide is not null)
        {
            choix.Ajouter(Balise.Creer("option", texte: Vide).Avec("value", string.Empty));
        }

        foreach (var groupe in (Items ?? []).GroupBy(i => i.Group?.Name, StringComparer.Ordinal))
        {
            var cible = groupe.Key is null ? choix : Balise.Creer("optgroup").Avec("label", groupe.Key);
            foreach (var item in groupe)
            {
                cible.Ajouter(
                    Balise
                        .Creer("option", texte: item.Text)
                        .Avec("value", item.Value)
                        .Avec("selected", OptionChoisie.Est(item, etat) ? "selected" : null)
                        .Avec("disabled", item.Disabled ? "disabled" : null)
                );
            }

            choix.Ajouter(groupe.Key is null ? null : cible);
        }

        return choix.Ajouter(contenu);
    }
}
