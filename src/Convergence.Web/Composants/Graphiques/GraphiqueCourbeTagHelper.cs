using System.Text;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Convergence.Web.Composants.Graphiques;

/// <summary>One to three series over periods; a missing value is a gap. Series are told apart by dash, mark and name, not by colour.</summary>
[HtmlTargetElement("graphique-courbe", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class GraphiqueCourbeTagHelper : GraphiqueTagHelper
{
    private const int SeriesAuPlus = 3;
    private const double BasDeLEtiquette = 22;

    public IReadOnlyList<string> Periodes { get; set; } = [];

    public IReadOnlyList<Serie> Series { get; set; } = [];

    /// <summary>A level to compare with, drawn as a dotted line.</summary>
    public decimal? Objectif { get; set; }

    public string LibelleObjectif { get; set; } = "Objectif";

    /// <summary>Height of the drawing in points of the screen.</summary>
    public int Hauteur { get; set; } = 220;

    protected override string DescriptionParDefaut() =>
        CourbeDite.Phrase(Periodes, Series, Objectif is null ? null : $"{LibelleObjectif} : {Dire(Objectif)}.", Dire);

    protected override IHtmlContent Dessin(string id, string description)
    {
        if (Series.Count is 0 or > SeriesAuPlus)
        {
            throw new InvalidOperationException($"A chart shows one to {SeriesAuPlus} series, not {Series.Count}: more cannot be told apart in print.");
        }

        if (Periodes.Count == 0 || Series.All(s => s.Valeurs.All(v => v is null)))
        {
            return Balise.Creer("p", "non-renseigne", "Aucune donnée à dessiner.");
        }

        var echelle = EchelleAxe.Pour(Series.SelectMany(s => s.Valeurs).Append(Objectif));
        var svg = Svg.Racine(id, Titre, description, Hauteur + BasDeLEtiquette);
        Axes(svg, echelle);
        svg.Ajouter(Traits(echelle));
        for (var serie = 0; serie < Series.Count; serie++)
        {
            svg.Ajouter(Points(serie, echelle));
        }

        svg.Ajouter(CourbeNoms.Placer(Series, s => Y(s, echelle), Hauteur));
        var cadre = Balise.Creer("div", Series.Count > 1 ? "courbe courbe--etiquettes" : "courbe").Ajouter(svg);
        return Series.Count == 1 ? cadre : new HtmlContentBuilder().AppendHtml(cadre).AppendHtml(CourbeNoms.Legende(Series));
    }

    private void Axes(TagBuilder svg, EchelleAxe echelle)
    {
        foreach (var graduation in echelle.Graduations)
        {
            var y = Y(graduation, echelle);
            svg.Ajouter(
                Svg.Ligne("0", y, "100%", y, graduation == 0 ? "courbe__base" : "courbe__grille"),
                Svg.Texte(Formats.Nombre(graduation), "0", y + 4, "courbe__graduation", "end", "-8")
            );
        }

        if (Objectif is { } objectif)
        {
            var y = Y(objectif, echelle);
            svg.Ajouter(
                Svg.Ligne("0", y, "100%", y, "courbe__cible"),
                Svg.Texte($"{LibelleObjectif} {Formats.Nombre(objectif)}", "0", y - 5, "courbe__graduation", decalage: "2")
            );
        }

        foreach (var (rang, essentielle) in CourbeNoms.PeriodesMontrees(Periodes.Count))
        {
            svg.Ajouter(
                Svg.Texte(
                    Periodes[rang],
                    Svg.Pourcent(X(rang)),
                    Hauteur + 18,
                    essentielle ? "courbe__graduation" : "courbe__graduation courbe__periode--secondaire",
                    "middle"
                )
            );
        }
    }

    /// <summary>The lines stretch with the width; their thickness and dashes do not.</summary>
    private TagBuilder Traits(EchelleAxe echelle)
    {
        var cadre = Balise
            .Creer("svg")
            .Avec("width", "100%")
            .Avec("height", Svg.Nombre(Hauteur))
            .Avec("viewBox", $"0 0 1000 {Hauteur}")
            .Avec("preserveAspectRatio", "none")
            .Avec("overflow", "visible");
        for (var serie = 0; serie < Series.Count; serie++)
        {
            var trait = Balise.Creer("path", "courbe__trait").Avec("d", Trace(Series[serie], echelle)).Avec("vector-effect", "non-scaling-stroke");
            cadre.Ajouter(Balise.Creer("g", $"serie-{serie + 1}").Ajouter(trait));
        }

        return cadre;
    }

    private string Trace(Serie serie, EchelleAxe echelle)
    {
        var trace = new StringBuilder();
        var leve = true;
        for (var rang = 0; rang < Math.Min(Periodes.Count, serie.Valeurs.Count); rang++)
        {
            if (serie.Valeurs[rang] is { } valeur)
            {
                trace.Append(leve ? 'M' : 'L').Append(Svg.Nombre(X(rang) * 1000)).Append(' ').Append(Svg.Nombre(Y(valeur, echelle)));
                leve = false;
            }
            else
            {
                leve = true;
            }
        }

        return trace.ToString();
    }

    private TagBuilder Points(int serie, EchelleAxe echelle)
    {
        var groupe = Balise.Creer("g", $"serie-{serie + 1}");
        for (var rang = 0; rang < Math.Min(Periodes.Count, Series[serie].Valeurs.Count); rang++)
        {
            if (Series[serie].Valeurs[rang] is { } valeur)
            {
                groupe.Ajouter(Svg.Marque(serie, Svg.Pourcent(X(rang)), Y(valeur, echelle), $"{Periodes[rang]} – {Series[serie].Nom} : {Dire(valeur)}"));
            }
        }

        return groupe;
    }

    private double X(int rang) => Periodes.Count == 1 ? 0.5 : rang / (double)(Periodes.Count - 1);

    private double Y(decimal valeur, EchelleAxe echelle) => Hauteur * (1 - echelle.Part(valeur));
}
