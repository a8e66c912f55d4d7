using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Convergence.Web.Composants.Graphiques;

/// <summary>A step of a staircase; its ends go from 0 to 1000.</summary>
public sealed record MarcheEscalier(int Debut, int Fin, decimal Valeur, string Libelle);

/// <summary>A value that holds from a day to another: a staircase. One colour whichever way it goes: a step down is a step.</summary>
[HtmlTargetElement("graphique-escalier", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class GraphiqueEscalierTagHelper : GraphiqueTagHelper
{
    private const double Hauteur = 150;

    public IReadOnlyList<MarcheEscalier> Marches { get; set; } = [];

    /// <summary>Levels to compare with, dotted.</summary>
    public IReadOnlyList<(decimal Valeur, string Libelle)> Niveaux { get; set; } = [];

    /// <summary>Words under the first day, and under the last.</summary>
    public string Debut { get; set; } = string.Empty;

    public string Fin { get; set; } = string.Empty;

    protected override string DescriptionParDefaut() => string.Join(" ", Marches.Select(m => $"{m.Libelle} : {Dire(m.Valeur)}."));

    protected override IHtmlContent Dessin(string id, string description)
    {
        var echelle = EchelleAxe.Pour(Marches.Select(m => (decimal?)m.Valeur).Concat(Niveaux.Select(n => (decimal?)n.Valeur)));
        var svg = Svg.Racine(id, Titre, description, Hauteur + 22);
        foreach (var graduation in echelle.Graduations)
        {
            var y = Y(graduation, echelle);
            svg.Ajouter(
                Svg.Ligne("0", y, "100%", y, graduation == 0 ? "courbe__base" : "courbe__grille"),
                Svg.Texte(Formats.Nombre(graduation), "0", y + 4, "courbe__graduation", "end", "-8")
            );
        }

        svg.Ajouter(Trait(echelle));
        foreach (var (valeur, libelle) in Niveaux)
        {
            svg.Ajouter(
                Svg.Ligne("0", Y(valeur, echelle), "100%", Y(valeur, echelle), "courbe__cible"),
                Svg.Texte(libelle, "0", Y(valeur, echelle) - 4, "escalier__niveau", decalage: "3")
            );
        }

        foreach (var marche in Marches)
        {
            var milieu = Svg.Pourcent((marche.Debut + marche.Fin) / 2000.0);
            svg.Ajouter(
                Svg.Rectangle(Svg.Pourcent(marche.Debut / 1000.0), 0, Svg.Pourcent((marche.Fin - marche.Debut) / 1000.0), Hauteur, "escalier__zone")
                    .Ajouter(Balise.Creer("title", texte: $"{marche.Libelle} : {Dire(marche.Valeur)}")),
                Svg.Texte(
                    Dire(marche.Valeur),
                    milieu,
                    Y(marche.Valeur, echelle) - 5,
                    marche.Fin - marche.Debut < 130 ? "escalier__nom escalier__nom--secondaire" : "escalier__nom",
                    "middle"
                )
            );
        }

        svg.Ajouter(Svg.Texte(Debut, "0", Hauteur + 17, "courbe__graduation"), Svg.Texte(Fin, "100%", Hauteur + 17, "courbe__graduation", "end"));
        return Balise.Creer("div", "courbe escalier").Ajouter(svg);
    }

    /// <summary>The line stretches with the width; its thickness does not.</summary>
    private TagBuilder Trait(EchelleAxe echelle)
    {
        var trace = new StringBuilder();
        foreach (var marche in Marches)
        {
            var y = Svg.Nombre(Y(marche.Valeur, echelle));
            trace.Append(CultureInfo.InvariantCulture, $"{(trace.Length == 0 ? 'M' : 'L')}{marche.Debut} {y}L{marche.Fin} {y}");
        }

        var aire = Marches.Count == 0 ? string.Empty : $"{trace}L{Marches[^1].Fin} {Svg.Nombre(Hauteur)}L{Marches[0].Debut} {Svg.Nombre(Hauteur)}Z";
        return Balise
            .Creer("svg")
            .Avec("width", "100%")
            .Avec("height", Svg.Nombre(Hauteur))
            .Avec("viewBox", $"0 0 1000 {Svg.Nombre(Hauteur)}")
            .Avec("preserveAspectRatio", "none")
            .Avec("overflow", "visible")
            .Ajouter(
                Balise.Creer("path", "escalier__aire").Avec("d", aire),
                Balise.Creer("path", "escalier__trait").Avec("d", trace.ToString()).Avec("vector-effect", "non-scaling-stroke")
            );
    }

    private static double Y(decimal valeur, EchelleAxe echelle) => Hauteur * (1 - echelle.Part(valeur));
}
