using ClosedXML.Excel;
using Convergence.Domain.Pilotage.Bilans;
using Convergence.Domain.Temps;
using Convergence.Web.Composants;
using Convergence.Web.Excel;

namespace Convergence.Web.Features.Pilotage.Bilans;

/// <summary>One sheet of a bilan: title, one table with its frozen headers, A4 landscape on one page wide.</summary>
internal static class FeuilleBilan
{
    private const int LigneTitre = 1;

    private const int LigneChapeau = 2;

    private const int LigneEntetes = 4;

    private static readonly XLColor Petrole = XLColor.FromHtml("#0C3440");

    private static readonly XLColor Encre = XLColor.FromHtml("#22313A");

    private static readonly XLColor Gris = XLColor.FromHtml("#5A6B72");

    private static readonly XLColor Filet = XLColor.FromHtml("#D3DCDF");

    private static readonly XLColor FondTotal = XLColor.FromHtml("#EDF3F4");

    private static readonly XLColor Rouge = XLColor.FromHtml("#A3261D");

    public static void Ajouter(IXLWorkbook classeur, EnTeteBilan bilan, TableBilan table)
    {
        var feuille = classeur.AddWorksheet(table.Plan.Onglet);
        feuille.ShowGridLines = false;
        feuille.SetTabColor(table.Plan.Code == PlanBilan.Deploiement ? XLColor.FromHtml("#C2562E") : Petrole);
        Titrer(feuille, bilan, table.Plan);
        Largeurs(feuille, table);
        Entetes(feuille, table);
        for (var i = 0; i < table.Lignes.Count; i++)
        {
            Ligne(feuille, LigneEntetes + 1 + i, table, table.Lignes[i]);
        }

        var tout = feuille.Range(LigneEntetes, 1, LigneEntetes + table.Lignes.Count, table.Colonnes.Count + 1);
        tout.Style.Border.SetInsideBorder(XLBorderStyleValues.Thin)
            .Border.SetInsideBorderColor(Filet)
            .Border.SetOutsideBorder(XLBorderStyleValues.Thin)
            .Border.SetOutsideBorderColor(Filet);
        feuille.SheetView.FreezeRows(LigneEntetes);
        if (table.Colonnes.Count > 3)
        {
            feuille.SheetView.FreezeColumns(1);
        }

        MettreEnPage(feuille, bilan, table);
    }

    private static void Titrer(IXLWorksheet feuille, EnTeteBilan bilan, FeuillePlan plan)
    {
        FeuilleTable.Ecrire(feuille.Cell(LigneTitre, 1), $"{bilan.Titre} – {plan.Titre}");
        feuille
            .Cell(LigneTitre, 1)
            .Style.Font.SetBold()
            .Font.SetFontSize(15)
            .Font.SetFontColor(Petrole)
            .Alignment.SetWrapText(false)
            .Alignment.SetVertical(XLAlignmentVerticalValues.Center);
        feuille.Row(LigneTitre).Height = 24;
        FeuilleTable.Ecrire(feuille.Cell(LigneChapeau, 1), plan.Chapeau);
        feuille.Cell(LigneChapeau, 1).Style.Font.SetFontColor(Gris).Alignment.SetWrapText(false);
        feuille.Row(LigneChapeau).Height = 17;
        var mentions = new[] { bilan.ContientFictif ? FeuilleTable.MentionFictif : null, bilan.EstProjet ? "PROJET, non transmis" : null }
            .OfType<string>()
            .ToList();
        if (mentions.Count > 0)
        {
            FeuilleTable.Ecrire(feuille.Cell(LigneChapeau + 1, 1), string.Join(" – ", mentions));
            feuille.Cell(LigneChapeau + 1, 1).Style.Font.SetBold().Font.SetFontColor(Rouge).Alignment.SetWrapText(false);
        }

        feuille.Row(LigneChapeau + 1).Height = mentions.Count > 0 ? 16 : 6;
    }

    private static void Largeurs(IXLWorksheet feuille, TableBilan table)
    {
        feuille.Column(1).Width = table.Plan.LargeurLigne;
        for (var c = 0; c < table.Colonnes.Count; c++)
        {
            feuille.Column(c + 2).Width = table.Colonnes[c].Largeur;
        }
    }

    private static void Entetes(IXLWorksheet feuille, TableBilan table)
    {
        FeuilleTable.Ecrire(feuille.Cell(LigneEntetes, 1), table.Plan.EnTeteLigne);
        feuille.Cell(LigneEntetes, 1).Style.Alignment.SetIndent(1);
        for (var c = 0; c < table.Colonnes.Count; c++)
        {
            var cellule = feuille.Cell(LigneEntetes, c + 2);
            FeuilleTable.Ecrire(cellule, table.Colonnes[c].Libelle);
            var texte = table.Colonnes[c].Genre == GenreColonne.Texte;
            cellule.Style.Alignment.SetHorizontal(texte ? XLAlignmentHorizontalValues.Left : XLAlignmentHorizontalValues.Right).Alignment.SetIndent(1);
        }

        feuille
            .Range(LigneEntetes, 1, LigneEntetes, table.Colonnes.Count + 1)
            .Style.Font.SetBold()
            .Font.SetFontColor(XLColor.White)
            .Fill.SetBackgroundColor(Petrole)
            .Alignment.SetWrapText()
            .Alignment.SetVertical(XLAlignmentVerticalValues.Center);
        feuille.Row(LigneEntetes).Height =
            HauteurLigne.Pour([(table.Plan.EnTeteLigne, table.Plan.LargeurLigne), .. table.Colonnes.Select(c => (c.Libelle, c.Largeur))], gras: true) + 6;
    }

    private static void Ligne(IXLWorksheet feuille, int rang, TableBilan table, LigneTable ligne)
    {
        FeuilleTable.Ecrire(feuille.Cell(rang, 1), ligne.Libelle);
        feuille.Cell(rang, 1).Style.Font.SetBold().Font.SetFontColor(Encre).Alignment.SetIndent(1);
        for (var c = 0; c < table.Colonnes.Count; c++)
        {
            if (ligne.Valeurs.TryGetValue(table.Colonnes[c].Code, out var valeur))
            {
                Ecrire(feuille.Cell(rang, c + 2), table.Colonnes[c], valeur);
            }
        }

        var cellules = feuille.Range(rang, 1, rang, table.Colonnes.Count + 1);
        cellules.Style.Alignment.SetVertical(XLAlignmentVerticalValues.Center);
        if (ligne.EstTotal)
        {
            cellules.Style.Fill.SetBackgroundColor(FondTotal).Font.SetBold();
        }

        feuille.Row(rang).Height = HauteurLigne.Pour(
            [
                (ligne.Libelle, table.Plan.LargeurLigne),
                .. table.Colonnes.Select(c => (ligne.Valeurs.GetValueOrDefault(c.Code).Texte ?? string.Empty, c.Largeur)),
            ],
            gras: false
        );
    }

    private static void Ecrire(IXLCell cellule, ColonneTable colonne, ValeurCellule valeur)
    {
        var aDroite = colonne.Genre != GenreColonne.Texte;
        if (valeur.Signe is { } signe)
        {
            FeuilleTable.Ecrire(cellule, signe);
            cellule.Style.Font.SetItalic().Font.SetFontColor(Gris);
        }
        else if (valeur.Nombre is { } nombre)
        {
            cellule.SetValue((double)(colonne.Genre == GenreColonne.Pourcentage ? nombre / 100m : nombre));
            cellule
                .Style.NumberFormat.SetFormat(
                    colonne.Genre == GenreColonne.Pourcentage ? "0.0\" \"%"
                    : decimal.Truncate(nombre) == nombre ? "#,##0"
                    : "#,##0.0"
                )
                .Font.SetFontColor(Encre);
        }
        else
        {
            FeuilleTable.Ecrire(cellule, valeur.Texte);
            cellule.Style.Font.SetFontColor(Encre);
        }

        cellule.Style.Alignment.SetHorizontal(aDroite ? XLAlignmentHorizontalValues.Right : XLAlignmentHorizontalValues.Left).Alignment.SetIndent(1);
    }

    private static void MettreEnPage(IXLWorksheet feuille, EnTeteBilan bilan, TableBilan table)
    {
        FeuilleTable.MettreEnPage(feuille, bilan.ContientFictif);
        var page = feuille.PageSetup;
        page.SetRowsToRepeatAtTop(LigneEntetes, LigneEntetes);
        page.PrintAreas.Add(LigneTitre, 1, LigneEntetes + table.Lignes.Count, table.Colonnes.Count + 1);
        page.Margins.SetLeft(0.4).SetRight(0.4).SetTop(0.6).SetBottom(0.6).SetHeader(0.3).SetFooter(0.3);
        page.CenterHorizontally = true;
        page.Header.Left.AddText("Convergence France");
        page.Header.Right.AddText($"{bilan.Titre}, version {bilan.Numero}{(bilan.EstProjet ? " (projet)" : string.Empty)}");
        page.Footer.Left.AddText(
            bilan.TransmisLe is { } t ? $"Transmis le {Formats.Date(JourFrance.Du(t))}" : $"Préparé le {Formats.Date(JourFrance.Du(bilan.PrepareLe))}"
        );
    }
}
