using System.Xml;
using System.Xml.Linq;
using Convergence.Domain;
using Convergence.Domain.Recherche;

namespace Convergence.Web.Excel.Lecture;

/// <summary>One row that holds something: its number in the sheet, and its cells by rank of column (A is 1).</summary>
public sealed record LigneClasseur(int Numero, IReadOnlyDictionary<int, string> Cellules);

/// <summary>
/// Reads the rows of one sheet of a deposited workbook as texts. Nothing is computed: a formula is read by the value that the
/// spreadsheet kept, a date by its day, a number with its French comma. It stops at the limit of rows, whatever the file holds.
/// </summary>
public static class LectureClasseur
{
    /// <summary>Largest file, in bytes (5 Mo).</summary>
    public const int TailleMaximale = 5 * 1024 * 1024;

    private const int TextesMaximum = 200_000;

    /// <summary>The sheet of that name, or the first one that is not a « Lisez-moi »; at most <paramref name="maximum"/> rows.</summary>
    /// <exception cref="RegleMetierException">Not a workbook, too big once open, or unreadable.</exception>
    public static IReadOnlyList<LigneClasseur> Lire(byte[] octets, string feuille, int maximum)
    {
        using var archive = ArchiveClasseur.Ouvrir(octets);
        try
        {
            var racine = Cibles(archive, "_rels/.rels", string.Empty).FirstOrDefault(c => c.Type == "officeDocument").Partie;
            if (racine is null || !EstClasseurSansMacro(archive, racine) || archive.Lire(racine) is not { } lecteur)
            {
                throw archive.Refuser();
            }

            XElement classeur;
            using (lecteur)
            {
                classeur = XDocument.Load(lecteur).Root!;
            }

            var dossier = racine[..(racine.LastIndexOf('/') + 1)];
            var cibles = Cibles(archive, $"{dossier}_rels/{racine[dossier.Length..]}.rels", dossier);
            var choisie = Choisir(classeur, feuille) ?? throw archive.Refuser();
            var partie = cibles.FirstOrDefault(c => c.Id == choisie).Partie;
            if (partie is null || archive.Lire(partie) is not { } lignes)
            {
                throw archive.Refuser();
            }

            var textes = Textes(archive.Lire(cibles.FirstOrDefault(c => c.Type == "sharedStrings").Partie ?? "aucun"));
            var styles = StylesClasseur.Lire(archive.Lire(cibles.FirstOrDefault(c => c.Type == "styles").Partie ?? "aucun"));
            var depuis1904 = classeur.Descendants().Any(e => e.Name.LocalName == "workbookPr" && (string?)e.Attribute("date1904") is "1" or "true");
            using (lignes)
            {
                return [.. new LectureFeuille(textes, styles, depuis1904).Lire(lignes).Take(maximum)];
            }
        }
        catch (Exception e)
            when (e
                    is XmlException
                        or InvalidDataException
                        or IOException
                        or FormatException
                        or OverflowException
                        or ArgumentException
                        or ObjectDisposedException
            )
        {
            throw archive.Refuser();
        }
    }

    private static bool EstClasseurSansMacro(ArchiveClasseur archive, string partie)
    {
        using var lecteur = archive.Lire("[Content_Types].xml")!;
        var types = XDocument.Load(lecteur).Root!.Elements().ToList();
        var type = types.Find(e => ((string?)e.Attribute("PartName"))?.TrimStart('/') == partie)
            ?? types.Find(e => (string?)e.Attribute("Extension") is { } x && partie.EndsWith("." + x, StringComparison.OrdinalIgnoreCase));
        return ((string?)type?.Attribute("ContentType"))?.EndsWith("spreadsheetml.sheet.main+xml", StringComparison.Ordinal) == true;
    }

    /// <summary>What a part leads to: identifier, last word of the kind, part.</summary>
    private static IReadOnlyList<(string Id, string Type, string? Partie)> Cibles(ArchiveClasseur archive, string liens, string dossier)
    {
        if (archive.Lire(liens) is not { } lecteur)
        {
            return [];
        }

        using (lecteur)
        {
            return
            [
                .. XDocument
                    .Load(lecteur)
                    .Root!.Elements()
                    .Where(e => (string?)e.Attribute("TargetMode") != "External")
                    .Select(e =>
                    {
                        var (type, cible) = ((string?)e.Attribute("Type") ?? string.Empty, (string?)e.Attribute("Target") ?? string.Empty);
                        return (
                            (string?)e.Attribute("Id") ?? string.Empty,
                            type[(type.LastIndexOf('/') + 1)..],
                            (string?)(cible.StartsWith('/') ? cible[1..] : dossier + cible)
                        );
                    }),
            ];
        }
    }

    /// <summary>Identifier of the sheet to read.</summary>
    private static string? Choisir(XElement classeur, string feuille)
    {
        var voulue = TexteRecherche.Normaliser(feuille);
        var feuilles = classeur
            .Descendants()
            .Where(e => e.Name.LocalName == "sheet")
            .Select(e =>
                (
                    Nom: TexteRecherche.Normaliser((string?)e.Attribute("name")),
                    Id: (string?)e.Attributes().FirstOrDefault(a => a.Name.LocalName == "id"),
                    Visible: (string?)e.Attribute("state") is null or "visible"
                )
            )
            .ToList();
        return feuilles.Find(f => f.Nom == voulue).Id ?? feuilles.Find(f => f.Visible && f.Nom != "LISEZ MOI").Id;
    }

    private static List<string> Textes(XmlReader? lecteur)
    {
        var textes = new List<string>();
        if (lecteur is null)
        {
            return textes;
        }

        using (lecteur)
        {
            lecteur.MoveToContent();
            while (textes.Count < TextesMaximum && lecteur.Read())
            {
                while (lecteur.NodeType == XmlNodeType.Element && lecteur.LocalName == "si" && textes.Count < TextesMaximum)
                {
                    textes.Add(LectureFeuille.Texte((XElement)XNode.ReadFrom(lecteur)));
                }
            }
        }

        return textes;
    }
}
