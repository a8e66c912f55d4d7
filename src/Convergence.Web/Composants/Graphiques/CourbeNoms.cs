using Microsoft.AspNetCore.Mvc.Rendering;

namespace Convergence.Web.Composants.Graphiques;

/// <summary>The words around the lines: names at their ends without overlap, legend with the marks, periods that fit.</summary>
internal static class CourbeNoms
{
    private const double Interligne = 16;
    private const int PeriodesAuPlus = 12;
    private const int PeriodesEssentielles = 3;

    /// <summary>Each name stands at the height of its last value, pushed away from the others.</summary>
    public static TagBuilder? Placer(IReadOnlyList<Serie> series, Func<decimal, double> hauteurDe, double hauteur)
    {
        if (series.Count < 2)
        {
            return null;
        }

        var noms = series
            .Select((s, rang) => (s.Nom, rang, Valeur: s.Valeurs.LastOrDefault(v => v is not null)))
            .Where(n => n.Valeur is not null)
            .Select(n => (n.Nom, n.rang, Y: hauteurDe(n.Valeur!.Value)))
            .OrderBy(n => n.Y)
            .ToArray();
        for (var i = 1; i < noms.Length; i++)
        {
            noms[i].Y = Math.Max(noms[i].Y, noms[i - 1].Y + Interligne);
        }

        var limite = hauteur;
        for (var i = noms.Length - 1; i >= 0; i--)
        {
            noms[i].Y = Math.Min(noms[i].Y, limite);
            limite = noms[i].Y - Interligne;
        }

        var groupe = Balise.Creer("g");
        foreach (var (nom, rang, y) in noms)
        {
            groupe.Ajouter(Balise.Creer("g", $"serie-{rang + 1}").Ajouter(Svg.Texte(nom, "100%", y + 4, "courbe__nom", decalage: "12")));
        }

        return groupe;
    }

    public static TagBuilder Legende(IReadOnlyList<Serie> series)
    {
        var liste = Balise.Creer("ul", "legende");
        for (var rang = 0; rang < series.Count; rang++)
        {
            var dessin = Balise
                .Creer("svg")
                .Avec("width", "34")
                .Avec("height", "12")
                .Avec("aria-hidden", "true")
                .Ajouter(
                    Balise.Creer("line", "courbe__trait").Avec("x1", "1").Avec("y1", "6").Avec("x2", "33").Avec("y2", "6"),
                    Svg.Marque(rang, "17", 6, null)
                );
            liste.Ajouter(Balise.Creer("li", $"serie-{rang + 1}").Ajouter(dessin, Balise.Creer("span", texte: series[rang].Nom)));
        }

        return liste;
    }

    /// <summary>Twelve periods at most on a wide page, three on a narrow one, counted back from the last.</summary>
    public static IEnumerable<(int Rang, bool Essentielle)> PeriodesMontrees(int nombre)
    {
        var pas = (int)Math.Ceiling(nombre / (double)PeriodesAuPlus);
        var pasEssentiel = pas * (int)Math.Ceiling(Math.Ceiling(nombre / (double)pas) / PeriodesEssentielles);
        for (var rang = 0; rang < nombre; rang++)
        {
            var depuisLaFin = nombre - 1 - rang;
            if (depuisLaFin % pas == 0)
            {
                yield return (rang, depuisLaFin % pasEssentiel == 0);
            }
        }
    }
}
