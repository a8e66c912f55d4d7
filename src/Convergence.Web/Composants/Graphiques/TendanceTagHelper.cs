using System.Text;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Convergence.Web.Composants.Graphiques;

/// <summary>
/// A small line without axes beside a figure: the shape of its past, said in a sentence to those who do not see it. A missing value is a gap.
/// </summary>
[HtmlTargetElement("tendance", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class TendanceTagHelper : TagHelper
{
    private const double Largeur = 96;
    private const double Hauteur = 28;

    /// <summary>Room for the thickness of the line and for the last point.</summary>
    private const double Bord = 3;

    public string Titre { get; set; } = string.Empty;

    public string? Unite { get; set; }

    public IReadOnlyList<string> Periodes { get; set; } = [];

    public IReadOnlyList<decimal?> Valeurs { get; set; } = [];

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        if (Valeurs.Count(v => v is not null) < 2)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "svg";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "tendance");
        output.Attributes.SetAttribute("role", "img");
        output.Attributes.SetAttribute("aria-label", CourbeDite.Phrase(Periodes, [new Serie(Titre, Valeurs)], null, Dire));
        output.Attributes.SetAttribute("viewBox", $"0 0 {Svg.Nombre(Largeur)} {Svg.Nombre(Hauteur)}");
        output.Attributes.SetAttribute("width", Svg.Nombre(Largeur));
        output.Attributes.SetAttribute("height", Svg.Nombre(Hauteur));
        output.Content.AppendHtml(Balise.Creer("path", "tendance__trait").Avec("d", Trace()));
        if (Valeurs[^1] is { } derniere)
        {
            output.Content.AppendHtml(
                Balise.Creer("circle", "tendance__point").Avec("cx", Svg.Nombre(X(Valeurs.Count - 1))).Avec("cy", Svg.Nombre(Y(derniere))).Avec("r", "2.5")
            );
        }
    }

    private string Dire(decimal? valeur) => valeur is null || Unite is null ? Formats.Nombre(valeur) : $"{Formats.Nombre(valeur)} {Unite}";

    private string Trace()
    {
        var trace = new StringBuilder();
        for (var rang = 0; rang < Valeurs.Count; rang++)
        {
            if (Valeurs[rang] is { } valeur)
            {
                trace.Append(rang > 0 && Valeurs[rang - 1] is not null ? 'L' : 'M').Append(Svg.Nombre(X(rang))).Append(' ').Append(Svg.Nombre(Y(valeur)));
            }
        }

        return trace.ToString();
    }

    private double X(int rang) => Bord + (rang * (Largeur - (2 * Bord)) / (Valeurs.Count - 1));

    /// <summary>
    /// From the lowest to the highest value, not from 0: it shows a movement, the figures beside it say how large. A level line stands in the middle.
    /// </summary>
    private double Y(decimal valeur)
    {
        var (bas, haut) = (Valeurs.Min()!.Value, Valeurs.Max()!.Value);
        var part = haut == bas ? 0.5 : (double)((valeur - bas) / (haut - bas));
        return Hauteur - Bord - (part * (Hauteur - (2 * Bord)));
    }
}
