namespace Convergence.Web.Features.Bilans;

/// <summary>Height of a row whose texts wrap: ClosedXML cannot measure them here, and a spreadsheet keeps the height that the file gives.</summary>
internal static class HauteurLigne
{
    private const double Interligne = 12.5;

    /// <summary>Height in points for these texts, each in a column of so many characters.</summary>
    public static double Pour(IEnumerable<(string Texte, double Largeur)> cellules, bool gras)
        => (Interligne * cellules.Max(c => Lignes(c.Texte, (c.Largeur - 2) * (gras ? 1.2 : 1.32)))) + 5;

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
