using System.Globalization;
using ClosedXML.Excel;
using Convergence.Web.Composants;

namespace Convergence.Web.Excel;

/// <summary>Writes one table on one sheet: the form that every workbook of the portal shares.</summary>
public static class FeuilleTable
{
    public const string MentionFictif = "DONNÉES FICTIVES";

    private static readonly XLColor FondEntete = XLColor.FromHtml("#0C3440");

    /// <summary>Adds a sheet with a header row, frozen and filtered, A4 landscape on one page wide.</summary>
    public static IXLWorksheet Ajouter<T>(
        IXLWorkbook classeur,
        string nom,
        IReadOnlyList<ColonneExcel<T>> colonnes,
        IReadOnlyList<T> lignes,
        bool avecFictif = false
    )
    {
        var feuille = classeur.AddWorksheet(nom);
        for (var c = 0; c < colonnes.Count; c++)
        {
            feuille.Column(c + 1).Width = colonnes[c].Largeur;
            Ecrire(feuille.Cell(1, c + 1), colonnes[c].Titre);
            for (var l = 0; l < lignes.Count; l++)
            {
                Ecrire(feuille.Cell(l + 2, c + 1), colonnes[c].Lire(lignes[l]));
            }
        }

        for (var l = 2; l <= lignes.Count + 1; l++)
        {
            feuille.Row(l).Height = HauteurLigne.PourListe(
                colonnes
                    .Select((c, rang) => (Cellule: feuille.Cell(l, rang + 1), c.Largeur))
                    .Where(c => c.Cellule.DataType == XLDataType.Text)
                    .Select(c => (c.Cellule.GetString(), c.Largeur))
            );
        }

        var entete = feuille.Range(1, 1, 1, colonnes.Count);
        entete
            .Style.Font.SetBold()
            .Font.SetFontColor(XLColor.White)
            .Fill.SetBackgroundColor(FondEntete)
            .Alignment.SetWrapText()
            .Alignment.SetVertical(XLAlignmentVerticalValues.Center);
        feuille.Range(1, 1, lignes.Count + 1, colonnes.Count).SetAutoFilter();
        feuille.SheetView.FreezeRows(1);
        MettreEnPage(feuille, avecFictif);
        return feuille;
    }

    /// <summary>One value in one cell. A text that a spreadsheet could take for a formula gets an apostrophe, and stays a text.</summary>
    public static void Ecrire(IXLCell cellule, object? valeur)
    {
        cellule.Style.Alignment.SetVertical(XLAlignmentVerticalValues.Top);
        switch (valeur)
        {
            case null:
                cellule.SetValue(Formats.NonRenseigne);
                cellule.Style.Font.SetItalic().Font.SetFontColor(XLColor.FromHtml("#5A6B72"));
                break;
            case string { Length: 0 }:
                break;
            case string texte:
                cellule.Style.NumberFormat.SetFormat("@").Alignment.SetWrapText();
                cellule.SetValue(Neutraliser(texte));
                break;
            case bool oui:
                cellule.SetValue(oui ? "oui" : "non");
                break;
            case DateOnly jour:
                cellule.SetValue(jour.ToDateTime(TimeOnly.MinValue));
                cellule.Style.NumberFormat.SetFormat("dd/mm/yyyy");
                break;
            case DateTime instant:
                cellule.SetValue(instant);
                cellule.Style.NumberFormat.SetFormat("dd/mm/yyyy hh:mm");
                break;
            case IConvertible nombre:
                cellule.SetValue(nombre.ToDouble(CultureInfo.InvariantCulture));
                break;
            default:
                throw new ArgumentException($"Type sans écriture Excel : {valeur.GetType()}", nameof(valeur));
        }
    }

    /// <summary>A4 landscape, one page wide, header row repeated; the fictional notice stands on every printed page.</summary>
    public static void MettreEnPage(IXLWorksheet feuille, bool avecFictif)
    {
        var page = feuille.PageSetup;
        page.PaperSize = XLPaperSize.A4Paper;
        page.PageOrientation = XLPageOrientation.Landscape;
        page.FitToPages(1, 0);
        page.SetRowsToRepeatAtTop(1, 1);
        page.Footer.Right.AddText("&P / &N");
        if (avecFictif)
        {
            page.Header.Center.AddText(MentionFictif);
        }
    }

    private static string Neutraliser(string texte) => texte[0] is '=' or '+' or '-' or '@' or '\t' or '\r' or '\n' ? "'" + texte : texte;
}
