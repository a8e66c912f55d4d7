using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Convergence.Web.Composants.Graphiques;

/// <summary>Elements of a drawing: coordinates in points of the screen or in percents, so that text keeps its size at any width.</summary>
internal static class Svg
{
    /// <summary>Adding 0 turns a negative zero into zero: « -0% » is no coordinate.</summary>
    public static string Nombre(double valeur) => (Math.Round(valeur, 2) + 0.0).ToString("0.##", CultureInfo.InvariantCulture);

    public static string Pourcent(double part) => Nombre(part * 100) + "%";

    public static TagBuilder Racine(string id, string titre, string description, double hauteur) =>
        Balise
            .Creer("svg")
            .Avec("role", "img")
            .Avec("aria-labelledby", $"{id}-titre {id}-description")
            .Avec("width", "100%")
            .Avec("height", Nombre(hauteur))
            .Ajouter(Balise.Creer("title", texte: titre).Avec("id", id + "-titre"), Balise.Creer("desc", texte: description).Avec("id", id + "-description"));

    public static TagBuilder Texte(string texte, string x, double y, string? classe, string? ancre = null, string? decalage = null) =>
        Balise.Creer("text", classe, texte).Avec("x", x).Avec("y", Nombre(y)).Avec("text-anchor", ancre).Avec("dx", decalage);

    public static TagBuilder Rectangle(string x, double y, string largeur, double hauteur, string classe) =>
        Balise.Creer("rect", classe).Avec("x", x).Avec("y", Nombre(y)).Avec("width", largeur).Avec("height", Nombre(hauteur));

    public static TagBuilder Ligne(string x1, double y1, string x2, double y2, string classe) =>
        Balise.Creer("line", classe).Avec("x1", x1).Avec("y1", Nombre(y1)).Avec("x2", x2).Avec("y2", Nombre(y2));

    /// <summary>Hatching of « non renseigné »: seen in grey and on paper too.</summary>
    public static TagBuilder Hachure(string id) =>
        Balise
            .Creer("defs")
            .Ajouter(
                Balise
                    .Creer("pattern")
                    .Avec("id", id)
                    .Avec("width", "6")
                    .Avec("height", "6")
                    .Avec("patternUnits", "userSpaceOnUse")
                    .Avec("patternTransform", "rotate(45)")
                    .Ajouter(
                        Balise.Creer("rect", "hachure-fond").Avec("width", "6").Avec("height", "6"),
                        Balise.Creer("line", "hachure").Avec("x1", "0").Avec("y1", "0").Avec("x2", "0").Avec("y2", "6")
                    )
            );

    /// <summary>The mark of a series: disc, square, triangle, one shape each. It stands at a percent, drawn around 0,0.</summary>
    public static TagBuilder Marque(int serie, string x, double y, string? infobulle)
    {
        var forme = serie switch
        {
            0 => Balise.Creer("circle", "courbe__point").Avec("r", "4"),
            1 => Balise.Creer("rect", "courbe__point").Avec("x", "-3.75").Avec("y", "-3.75").Avec("width", "7.5").Avec("height", "7.5"),
            _ => Balise.Creer("path", "courbe__point").Avec("d", "M0-5 5 4H-5z"),
        };
        if (infobulle is not null)
        {
            forme.Ajouter(Balise.Creer("title", texte: infobulle));
        }

        return Balise.Creer("svg").Avec("x", x).Avec("y", Nombre(y)).Avec("overflow", "visible").Ajouter(forme);
    }
}
