using ClosedXML.Excel;
using Convergence.Web.Excel;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;

namespace Convergence.Web.Tests.Features.Reseau;

public sealed class ClasseurListeTests
{
    private static readonly TracabiliteExport Trace = new()
    {
        Titre = "Essai",
        Au = new DateOnly(2023, 12, 31),
        Role = "Équipe nationale",
        GenereLe = new DateTime(2026, 11, 22, 10, 0, 0, DateTimeKind.Unspecified),
    };

    private static readonly ColonneExcel<object?>[] Colonnes = [new("Valeur", 30, v => v)];

    [Theory]
    [InlineData("=1+1")]
    [InlineData("+33")]
    [InlineData("-cmd")]
    [InlineData("@SUM(A1)")]
    [InlineData("\t=1")]
    public void Une_cellule_qui_ressemble_a_une_formule_reste_un_texte(string texte)
    {
        using var classeur = Lire(ClasseurListe.Ecrire(Trace, "Essai", Colonnes, [texte], _ => false));
        var cellule = classeur.Worksheet("Essai").Cell("A2");
        Assert.False(cellule.HasFormula);
        Assert.Equal((XLDataType.Text, "'" + texte), (cellule.DataType, cellule.GetString()));
    }

    [Fact]
    public void Un_code_garde_ses_zeros_et_null_n_est_pas_zero()
    {
        using var classeur = Lire(ClasseurListe.Ecrire(Trace, "Essai", Colonnes, ["01", null, 0, new DateOnly(2023, 12, 31), true], _ => false));
        var feuille = classeur.Worksheet("Essai");
        Assert.Equal(["01", "non renseigné"], new[] { "A2", "A3" }.Select(a => feuille.Cell(a).GetString()));
        Assert.Equal(
            (0d, new DateTime(2023, 12, 31), "oui"),
            (feuille.Cell("A4").GetDouble(), feuille.Cell("A5").GetDateTime(), feuille.Cell("A6").GetString())
        );
    }

    [Fact]
    public void Un_texte_long_agrandit_sa_ligne_au_lieu_de_couvrir_la_suivante()
    {
        var texte = string.Join(' ', Enumerable.Repeat("mot", 30));
        using var classeur = Lire(ClasseurListe.Ecrire(Trace, "Essai", Colonnes, ["court", texte, "une\ndeux"], _ => false));
        Assert.Equal([15d, 75d, 30d], Enumerable.Range(2, 3).Select(l => classeur.Worksheet("Essai").Row(l).Height));
    }

    [Fact]
    public void La_feuille_est_figee_en_A4_paysage_et_le_fichier_est_valide()
    {
        var fichier = ClasseurListe.Ecrire(Trace, "Essai réseau", Colonnes, ["a"], _ => true);
        Assert.Equal("convergence-essai-reseau-2023-12-31-DONNEES-FICTIVES.xlsx", fichier.Nom);
        using var classeur = Lire(fichier);
        var feuille = classeur.Worksheet("Essai réseau");
        Assert.Equal(
            (XLPaperSize.A4Paper, XLPageOrientation.Landscape, 1),
            (feuille.PageSetup.PaperSize, feuille.PageSetup.PageOrientation, feuille.SheetView.SplitRow)
        );
        using var document = SpreadsheetDocument.Open(new MemoryStream(fichier.Contenu), isEditable: false);
        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2013).Validate(document).Select(e => $"{e.Path?.XPath} {e.Description}"));
    }

    private static XLWorkbook Lire(FichierExcel fichier) => new(new MemoryStream(fichier.Contenu));
}
