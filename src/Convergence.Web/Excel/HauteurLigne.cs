namespace Convergence.Web.Excel;

/// <summary>Height of a row whose texts wrap: ClosedXML cannot measure them here, and a spreadsheet keeps the height that the file gives.</summary>
internal static class HauteurLigne
{
    /// <summary>Height in points for these texts of a bilan (small type), each in a column of so many characters.</summary>
    public static double Pour(IEnumerable<(string Texte, double Largeur)> cellules, bool gras) =>
        (12.5 * cellules.Max(c => Lignes(c.Texte, (c.Largeur - 2) * (gras ? 1.2 : 1.32)))) + 5;

    /// <summary>The same for a list (type of 11 points): 15 points a line.</summary>
    public static double PourListe(IEnumerable<(string Texte, double Largeur)> cellules) =>
        15 * cellules.Select(c => c.Texte.Split('\n').Sum(t => Lignes(t, c.Largeur - 1))).DefaultIfEmpty(1).Max();

    /// <summary>As a spreadsheet breaks them: between words, and inside a word too long for the line.</summary>
    private static int Lignes(string texte, double largeur)
    {
        var (lignes, occupe) = (1, 0d);
        foreach (var mot in texte.Split(' '))
        {
            var besoin = mot.Length + (occupe > 0 ? 1 : 0);
            if (occupe + besoin <= largeur)
            {
                occupe += besoin;
                continue;
            }

            lignes += (occupe > 0 ? 1 : 0) + (int)Math.Max(0, Math.Ceiling(mot.Length / largeur) - 1);
            occupe = mot.Length % largeur;
        }

        return lignes;
    }
}
