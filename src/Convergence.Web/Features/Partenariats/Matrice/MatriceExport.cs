using Convergence.Domain.Conventions;
using Convergence.Domain.Temps;
using Convergence.Web.Commun;
using Convergence.Web.Excel;

namespace Convergence.Web.Features.Partenariats.Matrice;

/// <summary>The matrix as a workbook, columns as on the screen.</summary>
public sealed class MatriceExport(ExportReseauService export, TimeProvider horloge)
{
    public FichierExcel Ecrire(MatriceViewModel matrice)
    {
        var colonnes = new List<ColonneExcel<LigneMatricePartenariat>> { new("Partenaire", 26, l => l.Partenaire), new("Ensemble", 30, l => l.Resume) };
        colonnes.AddRange(
            matrice.Territoires.Select(
                (t, i) =>
                    new ColonneExcel<LigneMatricePartenariat>(t.Nom, 17, l =>
                        l.Cellules[i] is { } a ? a.Etat.Libelle() + (a.Etendu ? " (étendue)" : string.Empty) : "aucune connue"
                    )
            )
        );
        var trace = export.Tracer(
            "Partenariats par territoire",
            JourFrance.Aujourdhui(horloge),
            [],
            [
                "Conventions locales de partenariat connues du portail ; « étendue » : la convention d’un autre territoire couvre celui-ci, elle compte une fois.",
                .. matrice.Cadres.Select(c => $"Convention cadre nationale : {c.Partenaire}, {c.Etat.Libelle()}."),
            ]
        );
        return ClasseurListe.Ecrire(trace, "Partenariats", colonnes, matrice.Lignes, l => l.Cellules.Any(c => c?.EstFictif == true));
    }
}
