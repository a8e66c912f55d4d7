using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using Convergence.Web.Composants;

namespace Convergence.Web.Excel.Lecture;

/// <summary>Reads a sheet row by row, each cell as the text that a person would read.</summary>
internal sealed class LectureFeuille(IReadOnlyList<string> textes, StylesClasseur styles, bool depuis1904)
{
    private const int ColonnesMaximum = 200;

    public static string Texte(XElement element) =>
        string.Concat(element.Descendants().Where(e => e.Name.LocalName == "t" && e.Parent!.Name.LocalName != "rPh").Select(e => e.Value))
            .Replace("_x000D_", string.Empty, StringComparison.Ordinal);

    /// <summary>Rows that hold at least one cell with something in it.</summary>
    public IEnumerable<LigneClasseur> Lire(XmlReader lecteur)
    {
        var numero = 0;
        lecteur.MoveToContent();
        while (lecteur.Read())
        {
            while (lecteur.NodeType == XmlNodeType.Element && lecteur.LocalName == "row")
            {
                var ligne = (XElement)XNode.ReadFrom(lecteur);
                numero = int.TryParse((string?)ligne.Attribute("r"), NumberStyles.None, CultureInfo.InvariantCulture, out var dit) ? dit : numero + 1;
                if (Cellules(ligne) is { Count: > 0 } cellules)
                {
                    yield return new LigneClasseur(numero, cellules);
                }
            }
        }
    }

    private Dictionary<int, string> Cellules(XElement ligne)
    {
        var lues = new Dictionary<int, string>();
        var rang = 0;
        foreach (var cellule in ligne.Elements().Where(e => e.Name.LocalName == "c"))
        {
            rang = Rang((string?)cellule.Attribute("r")) ?? rang + 1;
            if (rang <= ColonnesMaximum && Valeur(cellule).Trim() is { Length: > 0 } valeur)
            {
                lues[rang] = Rendre(valeur);
            }
        }

        return lues;
    }

    private string Valeur(XElement cellule)
    {
        var valeur = cellule.Elements().FirstOrDefault(e => e.Name.LocalName == "v")?.Value ?? string.Empty;
        switch ((string?)cellule.Attribute("t"))
        {
            case "s":
                return int.TryParse(valeur, NumberStyles.None, CultureInfo.InvariantCulture, out var rang) && rang < textes.Count ? textes[rang] : string.Empty;
            case "inlineStr":
                return Texte(cellule);
            case "b":
                return valeur == "1" ? "oui" : "non";
            case "str" or "e":
                return valeur;
            case "d":
                return DateTime.TryParse(valeur, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var jour)
                    ? jour.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture)
                    : valeur;
            default:
                return Nombre(valeur, (int?)(uint?)cellule.Attribute("s") ?? 0);
        }
    }

    private string Nombre(string valeur, int style)
    {
        if (!double.TryParse(valeur, NumberStyles.Float, CultureInfo.InvariantCulture, out var nombre))
        {
            return valeur;
        }

        return (styles.EstDate(style) ? StylesClasseur.Jour(nombre, depuis1904) : null) ?? nombre.ToString("0.##########", Formats.Culture);
    }

    /// <summary>The exports put an apostrophe before a text that a spreadsheet would take for a formula.</summary>
    private static string Rendre(string texte) => texte.Length > 1 && texte[0] == '\'' && texte[1] is '=' or '+' or '-' or '@' ? texte[1..] : texte;

    private static int? Rang(string? reference)
    {
        if (string.IsNullOrEmpty(reference))
        {
            return null;
        }

        var rang = 0;
        foreach (var c in reference.TakeWhile(char.IsAsciiLetterUpper).Take(3))
        {
            rang = (rang * 26) + (c - 'A' + 1);
        }

        return rang == 0 ? null : rang;
    }
}
