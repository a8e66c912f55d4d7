using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Convergence.Web.Composants.Formulaires;

/// <summary>A few options all in sight: one answer (<c>champ-radios</c>) or several (<c>champ-cases</c>).</summary>
[HtmlTargetElement("champ-radios", TagStructure = TagStructure.NormalOrSelfClosing)]
[HtmlTargetElement("champ-cases", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ChampOptionsTagHelper : ChampBaseTagHelper
{
    private bool _plusieurs;

    public IEnumerable<SelectListItem> Items { get; set; } = [];

    /// <summary>Several columns when there is room.</summary>
    public bool Colonnes { get; set; }

    protected override bool Groupe => true;

    public override void Init(TagHelperContext context)
    {
        _plusieurs = context.TagName == "champ-cases";
    }

    protected override IHtmlContent Controle(EtatChamp etat, TagHelperAttributeList attributs, IHtmlContent contenu)
    {
        var options = Balise.Creer("div", Colonnes ? "options options--colonnes" : "options");
        var rang = 0;
        foreach (var item in Items)
        {
            // The first option carries the id of the field, where the error summary leads.
            var id = rang == 0 ? etat.Id : $"{etat.Id}-{rang.ToString(CultureInfo.InvariantCulture)}";
            var saisie = Completer(Balise.Vide("input"), etat, attributs)
                .Avec("id", id)
                .Avec("type", _plusieurs ? "checkbox" : "radio")
                .Avec("value", item.Value ?? item.Text)
                .Avec("checked", OptionChoisie.Est(item, etat) ? "checked" : null)
                .Avec("disabled", item.Disabled ? "disabled" : null);
            saisie.Attributes.Remove("aria-required");
            if (!_plusieurs)
            {
                saisie.Attributes.Remove("aria-invalid");
            }

            options.Ajouter(Balise.Creer("div", "option").Ajouter(saisie, Balise.Creer("label", texte: item.Text).Avec("for", id)));
            rang++;
        }

        return options.Ajouter(contenu);
    }
}
