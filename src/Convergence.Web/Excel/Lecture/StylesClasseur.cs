using System.Globalization;
using System.Xml;
using System.Xml.Linq;

namespace Convergence.Web.Excel.Lecture;

/// <summary>Which styles of a workbook show a number as a date.</summary>
internal sealed class StylesClasseur
{
    private readonly IReadOnlyList<bool> _dates;

    private StylesClasseur(IReadOnlyList<bool> dates) => _dates = dates;

    public static StylesClasseur Lire(XmlReader? styles)
    {
        if (styles is null)
        {
            return new StylesClasseur([]);
        }

        using (styles)
        {
            var racine = XDocument.Load(styles).Root!;
            var formats = racine
                .Descendants()
                .Where(e => e.Name.LocalName == "numFmt")
                .GroupBy(e => (string?)e.Attribute("numFmtId") ?? string.Empty, StringComparer.Ordinal)
                .ToDictionary(g => g.Key, g => (string?)g.First().Attribute("formatCode") ?? string.Empty, StringComparer.Ordinal);
            return new StylesClasseur([
                .. racine
                    .Elements()
                    .Where(e => e.Name.LocalName == "cellXfs")
                    .Elements()
                    .Select(e => (string?)e.Attribute("numFmtId") ?? string.Empty)
                    .Select(id => formats.TryGetValue(id, out var code) ? EstDate(code) : id is "14" or "15" or "16" or "17" or "22"),
            ]);
        }
    }

    public bool EstDate(int style) => style >= 0 && style < _dates.Count && _dates[style];

    /// <summary>The day that a serial number stands for; null outside the calendar of spreadsheets.</summary>
    public static string? Jour(double serie, bool depuis1904)
    {
        var jours = serie + (depuis1904 ? 1462 : 0);
        return jours is >= 1 and < 2_958_466 ? DateTime.FromOADate(Math.Floor(jours)).ToString("dd/MM/yyyy", CultureInfo.InvariantCulture) : null;
    }

    /// <summary>A format of days, months or years, what it quotes or puts between brackets left out.</summary>
    private static bool EstDate(string code)
    {
        var (entreGuillemets, entreCrochets, chiffre, mois) = (false, false, false, false);
        for (var i = 0; i < code.Length; i++)
        {
            var c = char.ToUpperInvariant(code[i]);
            switch (c)
            {
                case '\\' or '_' or '*':
                    i++;
                    break;
                case '"':
                    entreGuillemets = !entreGuillemets;
                    break;
                case '[' when !entreGuillemets:
                    entreCrochets = true;
                    break;
                case ']':
                    entreCrochets = false;
                    break;
                case 'D' or 'Y' when !entreGuillemets && !entreCrochets:
                    return true;
                case 'M' when !entreGuillemets && !entreCrochets:
                    mois = true;
                    break;
                case '0' or '#' or 'H' or 'S' when !entreGuillemets && !entreCrochets:
                    chiffre = true;
                    break;
                default:
                    break;
            }
        }

        return mois && !chiffre;
    }
}
