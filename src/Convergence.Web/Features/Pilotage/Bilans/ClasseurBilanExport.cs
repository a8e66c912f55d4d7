using ClosedXML.Excel;
using Convergence.Domain.Pilotage.Bilans;
using Convergence.Domain.Temps;
using Convergence.Web.Composants;
using Convergence.Web.Excel;

namespace Convergence.Web.Features.Pilotage.Bilans;

/// <summary>The workbook of a bilan, written from its canonical cells and from nothing else.</summary>
public sealed class ClasseurBilanExport
{
    public FichierExcel Ecrire(EnTeteBilan bilan, IReadOnlyList<CelluleCalculee> cellules)
    {
        using var classeur = new XLWorkbook();
        classeur.Style.Font.SetFontName("Arial").Font.SetFontSize(9);
        classeur.Properties.Title = $"{bilan.Titre}, version {bilan.Numero}";
        classeur.Properties.Author = "Convergence France";
        classeur.Properties.Company = "Convergence France";
        classeur.Properties.Subject = $"Destinataire : {bilan.Destinataire}";
        foreach (var table in TableBilan.Depuis(cellules))
        {
            FeuilleBilan.Ajouter(classeur, bilan, table.Plan.Code == PlanBilan.LisezMoi ? Completer(table, bilan) : table);
        }

        return new FichierExcel(bilan.NomFichier, ClasseurListe.Octets(classeur));
    }

    /// <summary>« Lisez-moi » also says what is not part of the cells: the version, its dates, their hash.</summary>
    private static TableBilan Completer(TableBilan table, EnTeteBilan bilan)
    {
        List<(string Rubrique, string? Contenu)> tete =
        [
            (
                FeuilleTable.MentionFictif,
                bilan.ContientFictif ? "Au moins un nombre de ce classeur est inventé (jeu de démonstration) : ne le diffusez pas comme un fait." : null
            ),
            ("PROJET", bilan.EstProjet ? "Ce bilan est préparé et n’est pas transmis : il peut encore être abandonné." : null),
            ("Version", $"Version {bilan.Numero}" + (bilan.Motif is { } m ? $", établie pour ce motif : {m}" : string.Empty)),
            (
                "Dates",
                $"Établi le {Le(bilan.PrepareLe)}"
                    + (bilan.TransmisLe is { } t ? $" ; transmis à la {bilan.Destinataire} le {Le(t)}" : string.Empty)
                    + " (heure de Paris)."
            ),
        ];
        var colonne = table.Colonnes[0];
        LigneTable Ligne(string rubrique, string contenu) =>
            new(rubrique, rubrique, new Dictionary<string, ValeurCellule> { [colonne.Code] = ValeurCellule.De(contenu) });
        var empreinte = Ligne("Empreinte des cellules", $"SHA-256 {bilan.EmpreinteCellules}");
        var lignes = table.Lignes.ToList();
        lignes.InsertRange(
            Math.Min(1, lignes.Count),
            tete.Where(l => l.Contenu is not null && l.Rubrique is "Version" or "Dates").Select(l => Ligne(l.Rubrique, l.Contenu!))
        );
        lignes.InsertRange(0, tete.Where(l => l.Contenu is not null && l.Rubrique is not ("Version" or "Dates")).Select(l => Ligne(l.Rubrique, l.Contenu!)));
        return table with { Lignes = [.. lignes, empreinte] };
    }

    private static string Le(DateTime instantUtc) => Formats.DateHeure(JourFrance.Heure(instantUtc));
}
