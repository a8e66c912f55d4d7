using ClosedXML.Excel;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;

namespace Convergence.Web.Tests.Dependances;

/// <summary>ClosedXML 0.95 runs here on a System.Drawing and an OpenXml that it was not built with, and without ExcelNumberFormat.</summary>
public sealed class ClasseurTests
{
    [Fact]
    public void Un_classeur_mis_en_forme_est_valide_et_se_relit()
    {
        using var flux = new MemoryStream();
        using (var classeur = new XLWorkbook())
        {
            var feuille = classeur.AddWorksheet("File active");
            feuille.Column(1).Width = 30;
            feuille.Cell("A1").Value = "Territoire";
            feuille.Cell("A1").Style.Font.Bold = true;
            feuille.Cell("A2").Value = "Cœur d’Hérault";
            feuille.Cell("B2").Value = 12.5m;
            feuille.Cell("B2").Style.NumberFormat.Format = "# ##0.0";
            feuille.Cell("C2").Value = new DateTime(2026, 1, 31, 0, 0, 0, DateTimeKind.Unspecified);
            feuille.Cell("D2").FormulaA1 = "B2*2";
            feuille.Range("A1:D1").SetAutoFilter();
            feuille.SheetView.FreezeRows(1);
            classeur.SaveAs(flux);
        }

        using (var document = SpreadsheetDocument.Open(flux, isEditable: false))
        {
            Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2013).Validate(document).Select(e => $"{e.Path?.XPath} {e.Description}"));
        }

        using var relu = new XLWorkbook(flux);
        var lue = relu.Worksheet("File active");
        Assert.Equal("Cœur d’Hérault", lue.Cell("A2").GetString());
        Assert.Equal(12.5, lue.Cell("B2").GetDouble());
        Assert.Equal(new DateTime(2026, 1, 31, 0, 0, 0, DateTimeKind.Unspecified), lue.Cell("C2").GetDateTime());
        Assert.Equal(25d, lue.Cell("D2").Value);
    }
}
