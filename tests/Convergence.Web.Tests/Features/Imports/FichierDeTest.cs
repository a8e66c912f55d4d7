using AngleSharp.Html.Dom;
using ClosedXML.Excel;
using Convergence.Testing.Html;

namespace Convergence.Web.Tests.Features.Imports;

/// <summary>Workbooks as people make them, and their deposit.</summary>
internal static class FichierDeTest
{
    public static readonly string[] TitresPartenaires = ["Nom", "Type", "Fiche tenue par", "Thématiques", "Ce qu’il propose", "Site"];

    public static readonly string[] TitresConventions = ["Numéro", "Type", "État", "Programmes", "Territoire", "Objet", "Parties", "Début", "Fin"];

    /// <summary>A sheet whose first row holds the titles. A cell is a text, a number, a date, or a formula (« =… »).</summary>
    public static byte[] Classeur(string feuille, string[] titres, params object?[][] lignes)
    {
        using var classeur = new XLWorkbook();
        var table = classeur.AddWorksheet(feuille);
        for (var c = 0; c < titres.Length; c++)
        {
            table.Cell(1, c + 1).SetValue(titres[c]);
        }

        for (var l = 0; l < lignes.Length; l++)
        {
            for (var c = 0; c < lignes[l].Length; c++)
            {
                Ecrire(table.Cell(l + 2, c + 1), lignes[l][c]);
            }
        }

        using var flux = new MemoryStream();
        classeur.SaveAs(flux, validate: false, evaluateFormulae: true);
        return flux.ToArray();
    }

    public static Task<HttpResponseMessage> DeposerAsync(this HttpClient client, string sujet, byte[] octets, string nom = "fichier.xlsx") =>
        DeposerAsync(client, sujet, (octets, nom));

    /// <summary>Deposits and reads the preview.</summary>
    /// <param name="client">Who deposits.</param>
    /// <param name="sujet">Name of the list, or the whole address of its import.</param>
    /// <param name="octets">Workbook.</param>
    public static async Task<(string Adresse, IHtmlDocument Page)> ApercevoirAsync(this HttpClient client, string sujet, byte[] octets)
    {
        using var reponse = await client.DeposerAsync(sujet, octets);
        Assert.True(reponse.Headers.Location is not null, await reponse.DecrireAsync());
        var adresse = reponse.Headers.Location.OriginalString;
        return (adresse, await client.LirePageAsync(adresse));
    }

    public static Guid Jeton(string adresse) => Guid.Parse(adresse.Split('/')[^1], System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>What the tab of that name counts.</summary>
    public static string Compter(IHtmlDocument page, string onglet) =>
        page.QuerySelectorAll(".onglets__lien")
            .Where(o => AssertHtml.Texte(o).StartsWith(onglet, StringComparison.Ordinal))
            .Select(o => o.QuerySelector(".onglets__compte")!.TextContent)
            .FirstOrDefault()
        ?? "aucun";

    private static async Task<HttpResponseMessage> DeposerAsync(HttpClient client, string sujet, (byte[] Octets, string Nom) fichier)
    {
        var page = await client.LirePageAsync(sujet.StartsWith('/') ? sujet : $"/{sujet}/import");
        return await Formulaire.De(page, "form[enctype]").AvecFichier("Fichier", fichier.Nom, fichier.Octets).EnvoyerAsync(client);
    }

    private static void Ecrire(IXLCell cellule, object? valeur)
    {
        switch (valeur)
        {
            case null:
                break;
            case string formule when formule.StartsWith('='):
                cellule.FormulaA1 = formule[1..];
                break;
            case string texte:
                cellule.SetValue(texte);
                break;
            default:
                cellule.Value = valeur;
                break;
        }
    }
}
