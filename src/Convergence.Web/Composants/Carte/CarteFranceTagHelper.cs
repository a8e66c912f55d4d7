using Convergence.Web.Composants.Graphiques;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Convergence.Web.Composants.Carte;

/// <summary>Departments of France with Corse, Île-de-France enlarged and the five overseas departments. Its table stands beside it.</summary>
[HtmlTargetElement("carte-france", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class CarteFranceTagHelper : GraphiqueTagHelper
{
    private const string CadreFrance = "-2 -2 617 589";
    private const string CadreIleDeFrance = "273 117.5 92.5 74.5";

    private static readonly string[] IleDeFrance = ["75", "77", "78", "91", "92", "93", "94", "95"];

    private static readonly (string Code, string Nom)[] OutreMer =
    [
        ("971", "Guadeloupe"),
        ("972", "Martinique"),
        ("973", "Guyane"),
        ("974", "La Réunion"),
        ("976", "Mayotte"),
    ];

    /// <summary>By department code: 01 to 95, 2A, 2B, 971 to 976.</summary>
    public IReadOnlyDictionary<string, DepartementCarte> Departements { get; set; } = new Dictionary<string, DepartementCarte>(StringComparer.Ordinal);

    public IReadOnlyList<LegendeCarte> Legende { get; set; } = [];

    /// <summary>Words of a department that the dictionary does not hold.</summary>
    public string TexteAbsent { get; set; } = "aucun";

    protected override string DescriptionParDefaut() =>
        $"Carte de {Formats.Compte(Departements.Count, "département", "départements")} ; les mêmes valeurs sont dans le tableau de la page.";

    protected override IHtmlContent Dessin(string id, string description)
    {
        var zooms = Balise
            .Creer("div", "carte__zooms")
            .Ajouter(Zoom("carte__ile-de-france", Planche(CadreIleDeFrance, IleDeFrance, id), "Île-de-France"), Liste(id));
        var carte = Balise
            .Creer("div", "carte")
            .Avec("role", "img")
            .Avec("aria-label", $"{Titre}. {description}")
            .Ajouter(Balise.Creer("div", "carte__france").Ajouter(Planche(CadreFrance, null, id)), zooms);
        return new HtmlContentBuilder()
            .AppendHtml(carte)
            .AppendHtml(Legendes(id))
            .AppendHtml(HorsCarte())
            .AppendHtml(Balise.Creer("p", "graphique__note", ContoursDepartements.Credit));
    }

    private TagBuilder Planche(string cadre, string[]? seulement, string id)
    {
        var svg = Balise.Creer("svg").Avec("viewBox", cadre).Avec("aria-hidden", "true");
        if (seulement is null)
        {
            svg.Ajouter(Svg.Hachure(id + "-nr"));
        }

        foreach (var contour in ContoursDepartements.Liste.Where(c => seulement?.Contains(c.Code, StringComparer.Ordinal) != false))
        {
            svg.Ajouter(Teinter(Balise.Creer("path").Avec("d", contour.Trace), contour.Code, contour.Nom, id));
        }

        return seulement is null ? svg.Ajouter(Svg.Rectangle("273", 117.5, "92.5", 74.5, "carte__cadre")) : svg;
    }

    private TagBuilder Liste(string id)
    {
        var liste = Balise.Creer("ul", "carte__outre-mer");
        foreach (var (code, nom) in OutreMer)
        {
            var carre = Balise
                .Creer("svg")
                .Avec("viewBox", "0 0 36 36")
                .Avec("aria-hidden", "true")
                .Ajouter(Teinter(Svg.Rectangle("1", 1, "34", 34, string.Empty).Avec("rx", "5"), code, nom, id));
            liste.Ajouter(Balise.Creer("li").Ajouter(carre, Balise.Creer("p", "carte__nom", nom)));
        }

        return liste;
    }

    private TagBuilder Teinter(TagBuilder forme, string code, string nom, string id)
    {
        var donnee = Departements.GetValueOrDefault(code);
        return forme
            .Avec("class", Classe(donnee?.Niveau ?? NiveauCarte.Aucun))
            .Avec("fill", donnee?.Niveau == NiveauCarte.NonRenseigne ? $"url(#{id}-nr)" : null)
            .Ajouter(Balise.Creer("title", texte: $"{nom} ({code}) : {donnee?.Texte ?? TexteAbsent}"));
    }

    private IHtmlContent Legendes(string id)
    {
        if (Legende.Count == 0)
        {
            return HtmlString.Empty;
        }

        var liste = Balise.Creer("ul", "legende");
        foreach (var (niveau, texte) in Legende)
        {
            var motif = Svg.Rectangle("0.5", 0.5, "19", 11, Classe(niveau))
                .Avec("rx", "2")
                .Avec("fill", niveau == NiveauCarte.NonRenseigne ? $"url(#{id}-nr)" : null);
            liste.Ajouter(
                Balise
                    .Creer("li")
                    .Ajouter(
                        Balise.Creer("svg", "legende__teinte").Avec("width", "20").Avec("height", "12").Avec("aria-hidden", "true").Ajouter(motif),
                        Balise.Creer("span", texte: texte)
                    )
            );
        }

        return liste;
    }

    /// <summary>A code that the map does not draw is said in words: nothing disappears in silence.</summary>
    private IHtmlContent HorsCarte()
    {
        var connus = ContoursDepartements.Liste.Select(c => c.Code).Concat(OutreMer.Select(o => o.Code)).ToHashSet(StringComparer.Ordinal);
        var autres = Departements.Where(d => !connus.Contains(d.Key)).Select(d => $"{d.Key} : {d.Value.Texte}").ToArray();
        return autres.Length == 0 ? HtmlString.Empty : Balise.Creer("p", "graphique__note", "Hors carte – " + string.Join(" ; ", autres) + ".");
    }

    private static TagBuilder Zoom(string classe, TagBuilder dessin, string nom) =>
        Balise.Creer("div", "carte__zoom " + classe).Ajouter(dessin, Balise.Creer("p", "carte__nom", nom));

    private static string Classe(NiveauCarte niveau) =>
        niveau switch
        {
            NiveauCarte.Accent => "carte__departement carte__departement--accent",
            NiveauCarte.NonRenseigne => "carte__departement",
            _ => "carte__departement carte__departement--" + (int)niveau,
        };
}
