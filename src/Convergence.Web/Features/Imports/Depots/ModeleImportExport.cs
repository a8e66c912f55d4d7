using ClosedXML.Excel;
using Convergence.Domain.Temps;
using Convergence.Web.Excel;

namespace Convergence.Web.Features.Imports.Depots;

/// <summary>The workbook to fill: one sheet with its lists, and what each column means. It may come filled with what the portal knows.</summary>
public sealed class ModeleImportExport(TimeProvider horloge)
{
    private const string FeuilleListes = "Listes";

    /// <summary>A longer list is written on one line, or it would not fit on a printed page.</summary>
    private const int ChoixParLigne = 15;

    private const int LongueurMessage = 255;

    private const int LongueurTitre = 32;

    public async Task<FichierExcel> EcrireAsync(SujetImport sujet, bool rempli, CancellationToken annulation)
    {
        await sujet.ChargerAsync(annulation);
        IReadOnlyList<ExistantImport> lignes = rempli
            ? [.. sujet.Existants.Values.Where(e => e.EstTenu).DistinctBy(e => e.Id).OrderBy(e => e.Libelle, StringComparer.CurrentCulture)]
            : [];
        await sujet.TracerModeleAsync(lignes, annulation);
        var fictif = lignes.Any(l => l.EstFictif);
        using var classeur = new XLWorkbook();
        var feuille = FeuilleTable.Ajouter(
            classeur,
            sujet.Mots.Liste,
            [.. sujet.Colonnes.Select(c => new ColonneExcel<ExistantImport>(c.Titre, c.Largeur, l => l.Valeurs.GetValueOrDefault(c.Code) ?? string.Empty))],
            lignes,
            fictif
        );
        if (!rempli)
        {
            EcrireExemple(feuille, sujet);
        }

        PoserAides(feuille, AjouterListes(classeur, sujet), sujet);
        AjouterLisezMoi(classeur, sujet, fictif);
        classeur.Worksheet(FeuilleListes).SetTabActive(false).Hide();
        feuille.SetTabActive();
        var nom = ClasseurListe.NomFichier($"{(rempli ? "import" : "modele")} {sujet.Mots.Liste}", JourFrance.Aujourdhui(horloge), fictif);
        return new FichierExcel(nom, ClasseurListe.Octets(classeur));
    }

    private static void EcrireExemple(IXLWorksheet feuille, SujetImport sujet)
    {
        for (var c = 0; c < sujet.Colonnes.Count; c++)
        {
            FeuilleTable.Ecrire(feuille.Cell(2, c + 1), sujet.Colonnes[c].Exemple);
        }

        feuille.Row(2).Style.Font.SetItalic().Font.SetFontColor(XLColor.FromHtml("#5A6B72"));
    }

    /// <summary>The closed lists, one a column of a hidden sheet: a validation holds no more than 255 characters by itself.</summary>
    private static Dictionary<string, string> AjouterListes(XLWorkbook classeur, SujetImport sujet)
    {
        var feuille = classeur.AddWorksheet(FeuilleListes);
        var plages = new Dictionary<string, string>(StringComparer.Ordinal);
        var rang = 0;
        foreach (var colonne in sujet.Colonnes.Where(c => c.Choix is not null))
        {
            rang++;
            feuille.Cell(1, rang).SetValue(colonne.Titre);
            var offerts = colonne.ChoixOfferts.ToList();
            for (var i = 0; i < offerts.Count; i++)
            {
                feuille.Cell(i + 2, rang).SetValue(offerts[i].Libelle);
            }

            plages[colonne.Code] = $"{FeuilleListes}!{feuille.Range(2, rang, Math.Max(2, offerts.Count + 1), rang).RangeAddress.ToStringFixed()}";
        }

        return plages;
    }

    private static void PoserAides(IXLWorksheet feuille, Dictionary<string, string> plages, SujetImport sujet)
    {
        for (var c = 0; c < sujet.Colonnes.Count; c++)
        {
            var colonne = sujet.Colonnes[c];
            var regle = feuille.Range(2, c + 1, DepotImportService.LignesMaximum + 1, c + 1).SetDataValidation();
            regle.IgnoreBlanks = true;
            (regle.InputTitle, regle.InputMessage) = (Couper(colonne.Titre, LongueurTitre), Couper(Aide(colonne), LongueurMessage));
            if (colonne is { Multiple: false } && plages.TryGetValue(colonne.Code, out var plage))
            {
                regle.List(plage, true);
                (regle.ErrorTitle, regle.ErrorMessage, regle.ErrorStyle) = (
                    Couper(colonne.Titre, LongueurTitre),
                    "Choisissez une valeur de la liste.",
                    XLErrorStyle.Warning
                );
            }
        }
    }

    private static void AjouterLisezMoi(XLWorkbook classeur, SujetImport sujet, bool fictif)
    {
        List<(string Colonne, string Obligatoire, string Aide, string Valeurs)> lignes =
        [
            (
                "À savoir",
                string.Empty,
                $"Remplissez la feuille « {sujet.Mots.Liste} », une ligne par {sujet.Mots.Singulier}, {DepotImportService.LignesMaximum} au plus. Gardez les titres ; l’ordre des colonnes est libre, et seule « {sujet.Cle.Titre} » est indispensable. La ligne d’exemple n’est pas importée.",
                string.Empty
            ),
            ("Case vide", string.Empty, $"Elle ne change rien à ce que le portail sait déjà. Pour effacer, écrivez « {ColonneImport.Efface} ».", string.Empty),
            ("Portée", string.Empty, sujet.Mots.Portee, string.Empty),
            ("À ne pas écrire", string.Empty, sujet.Mots.Avis, string.Empty),
            .. !sujet.Mots.SeReexporte
                ? Array.Empty<(string, string, string, string)>()
                :
                [
                    (
                        "Export",
                        string.Empty,
                        $"L’export Excel de la liste se réimporte aussi : mêmes colonnes, sauf {(sujet.TitresIgnores.Count == 0 ? "aucune" : string.Join(", ", sujet.TitresIgnores.Select(t => $"« {t} »")))}, qui ne sont pas lues.",
                        string.Empty
                    ),
                ],
            .. sujet.Colonnes.Select(c =>
                (
                    c.Titre,
                    c.EstCle || c.Obligatoire ? "nouvelle ligne" : string.Empty,
                    Aide(c),
                    string.Join(c.Multiple || c.ChoixOfferts.Count() > ChoixParLigne ? ListeImport.Separateur : "\n", c.ChoixOfferts.Select(x => x.Libelle))
                )
            ),
        ];
        if (fictif)
        {
            lignes.Insert(
                0,
                (
                    FeuilleTable.MentionFictif,
                    string.Empty,
                    "Au moins une ligne est inventée (jeu de démonstration) : ne la diffusez pas comme un fait.",
                    string.Empty
                )
            );
        }

        var feuille = FeuilleTable.Ajouter(
            classeur,
            "Lisez-moi",
            [
                new("Colonne", 26, l => l.Colonne),
                new("Obligatoire", 13, l => l.Obligatoire),
                new("Ce qu’on y met", 70, l => l.Aide),
                new("Valeurs admises", 60, l => l.Valeurs),
            ],
            lignes,
            fictif
        );
        feuille.AutoFilter.Clear();
        feuille.Column(1).Style.Font.SetBold();
    }

    private static string Aide(ColonneImport c) => c.Multiple ? $"{c.Aide} Plusieurs valeurs se séparent par un point-virgule." : c.Aide;

    private static string Couper(string texte, int longueur) => texte.Length <= longueur ? texte : texte[..(longueur - 1)] + "…";
}
