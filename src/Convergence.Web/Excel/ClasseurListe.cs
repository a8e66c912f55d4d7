using System.Globalization;
using ClosedXML.Excel;
using Convergence.Domain.Recherche;
using Convergence.Web.Composants;
using DocumentFormat.OpenXml.Packaging;
using DefinedName = DocumentFormat.OpenXml.Spreadsheet.DefinedName;

namespace Convergence.Web.Excel;

/// <summary>Export of a list: « Lisez-moi » first, then the table as it was filtered and sorted on screen.</summary>
public static class ClasseurListe
{
    /// <summary>Writes the workbook; <paramref name="estFictif"/> says which rows are invented, <paramref name="ensuite"/> adds other sheets.</summary>
    public static FichierExcel Ecrire<T>(
        TracabiliteExport trace,
        string feuille,
        IReadOnlyList<ColonneExcel<T>> colonnes,
        IReadOnlyList<T> lignes,
        Func<T, bool> estFictif,
        Action<IXLWorkbook, bool>? ensuite = null
    )
    {
        var fictif = lignes.Any(estFictif);
        using var classeur = new XLWorkbook();
        AjouterLisezMoi(classeur, trace, lignes.Count, fictif);
        FeuilleTable.Ajouter(classeur, feuille, colonnes, lignes, fictif);
        ensuite?.Invoke(classeur, fictif);
        return new FichierExcel(NomFichier(feuille, trace.Au, fictif), Octets(classeur));
    }

    /// <summary>« reseau-territoires-2023-12-31-DONNEES-FICTIVES.xlsx »: ASCII, dated, and it says when rows are invented.</summary>
    public static string NomFichier(string sujet, DateOnly au, bool fictif)
    {
        var nom = TexteRecherche.Normaliser(sujet).Replace(' ', '-');
#pragma warning disable CA1308 // A file name, not a comparison
        return string.Create(
            CultureInfo.InvariantCulture,
            $"convergence-{nom.ToLowerInvariant()}-{au:yyyy-MM-dd}{(fictif ? "-DONNEES-FICTIVES" : string.Empty)}.xlsx"
        );
#pragma warning restore CA1308
    }

    public static byte[] Octets(IXLWorkbook classeur)
    {
        using var flux = new MemoryStream();
        classeur.SaveAs(flux);
        using (var document = SpreadsheetDocument.Open(flux, isEditable: true))
        {
            FixerTitresImpression(document);
        }

        return flux.ToArray();
    }

    /// <summary>ClosedXML writes the repeated rows as « 4:4 », which LibreOffice takes for nothing: headers then stand on the first page only.</summary>
    private static void FixerTitresImpression(SpreadsheetDocument document)
    {
        foreach (var nom in document.WorkbookPart!.Workbook.DefinedNames?.Elements<DefinedName>().Where(n => n.Name?.Value == "_xlnm.Print_Titles") ?? [])
        {
            var (feuille, lignes) = (nom.Text[..(nom.Text.LastIndexOf('!') + 1)], nom.Text[(nom.Text.LastIndexOf('!') + 1)..]);
            nom.Text = feuille + string.Join(':', lignes.Split(':').Select(l => l.StartsWith('$') ? l : "$" + l));
        }
    }

    private static void AjouterLisezMoi(XLWorkbook classeur, TracabiliteExport trace, int nombre, bool fictif)
    {
        List<(string Rubrique, object Valeur)> lignes =
        [
            ("Contenu", trace.Titre),
            ("Données lues au", trace.Au),
            ("Filtres", trace.Filtres.Count == 0 ? "Aucun : tout ce que ce rôle peut voir" : string.Join(Environment.NewLine, trace.Filtres)),
            ("Nombre de lignes", nombre),
            ("Exporté par (rôle)", trace.Role),
            ("Exporté le (heure de Paris)", trace.GenereLe),
            ("Valeur absente", $"« {Formats.NonRenseigne} » n’est pas 0 : personne n’a donné la valeur."),
        ];
        lignes.AddRange(trace.Remarques.Select((r, rang) => (rang == 0 ? "À savoir" : string.Empty, (object)r)));
        if (fictif)
        {
            lignes.Insert(0, (FeuilleTable.MentionFictif, "Au moins une ligne est inventée (jeu de démonstration) : ne la diffusez pas comme un fait."));
        }

        var feuille = FeuilleTable.Ajouter(classeur, "Lisez-moi", [new("Rubrique", 30, l => l.Rubrique), new("Valeur", 95, l => l.Valeur)], lignes, fictif);
        feuille.AutoFilter.Clear();
        feuille.Column(1).Style.Font.SetBold();
        feuille.Column(2).Style.Alignment.SetHorizontal(XLAlignmentHorizontalValues.Left);

        if (fictif)
        {
            feuille.Row(2).Style.Font.SetBold().Font.SetFontColor(XLColor.FromHtml("#A3261D"));
        }
    }
}
