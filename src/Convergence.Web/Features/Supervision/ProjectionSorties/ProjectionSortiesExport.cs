using Convergence.Web.Commun;
using Convergence.Web.Excel;

namespace Convergence.Web.Features.Supervision.ProjectionSorties;

/// <summary>The table of projected exits as a workbook.</summary>
public sealed class ProjectionSortiesExport(ExportReseauService export)
{
    public FichierExcel Ecrire(ProjectionSortiesViewModel projection)
    {
        ColonneExcel<LigneProjection>[] colonnes =
        [
            new("Chantier", 34, l => l.Libelle),
            new("À régler (fin passée)", 12, l => l.Comptes.Passees),
            .. projection.Trimestres.Select(t => new ColonneExcel<LigneProjection>(t.Libelle, 12, l => l.Du(t))),
            new("Après", 10, l => projection.Trimestres.Count == 0 ? 0 : l.Apres(projection.Trimestres[^1])),
            new("Sans borne", 10, l => l.Comptes.SansBorne),
            new("Parcours CVG ouverts", 12, l => l.Total),
        ];
        var trace = export.Tracer(
            "Sorties CVG projetées",
            projection.Au,
            projection.Choisi is { } t ? [$"Territoire : {t.Nom}"] : [],
            ProjectionLibelles.Definition,
            "Le territoire est la somme de ses chantiers qui tiennent des dossiers sur le portail ; les autres n’y sont pas."
        );
        return ClasseurListe.Ecrire(trace, "Sorties projetées", colonnes, [.. projection.Lignes, projection.Total], l => l.EstFictif);
    }
}

/// <summary>The sentence that the screen and the workbook share.</summary>
public static class ProjectionLibelles
{
    public const string Definition =
        "Un parcours CVG ouvert est attendu à sa sortie, au plus tard, à la première de ces dates : fin du PASS IAE, plafond de 60 mois en SIAE. Une prolongation accordée la recule. Ce n’est pas une sortie constatée.";
}
