using Convergence.Domain;
using Convergence.Domain.Conventions;
using Convergence.Domain.Temps;
using Convergence.Web.Commun;
using Convergence.Web.Excel;

namespace Convergence.Web.Features.Conventions.Anomalies;

/// <summary>The list of anomalies as a workbook: the rows of the screen, every page.</summary>
public sealed class AnomaliesExport(ExportReseauService export, TimeProvider horloge)
{
    private static readonly ColonneExcel<AnomalieLigne>[] Colonnes =
    [
        new("Territoire", 22, l => l.Territoire),
        new("Chantier", 28, l => l.Chantier),
        new("Programme", 11, l => l.Programme.Sigle()),
        new("Anomalie", 24, l => CleAnomalie.Libelle(l.Type)),
        new("Constat", 48, l => l.Texte),
        new("État", 12, l => l.Etat.Libelle()),
        new("Dernier commentaire", 36, l => l.DernierCommentaire ?? string.Empty),
    ];

    public FichierExcel Ecrire(AnomaliesFiltreForm filtre, IReadOnlyList<AnomalieLigne> lignes)
    {
        (string Nom, string? Valeur)[] choisis =
        [
            ("Recherche", filtre.Q),
            ("Anomalie", filtre.Type),
            ("État", filtre.Etat),
            ("Programme", filtre.Programme?.ToUpperInvariant()),
            ("Territoire", filtre.Territoire),
        ];
        var trace = export.Tracer(
            "Anomalies des conventions",
            JourFrance.Aujourdhui(horloge),
            [.. choisis.Where(c => !string.IsNullOrWhiteSpace(c.Valeur)).Select(c => $"{c.Nom} : {c.Valeur}")],
            "Conventions de mise en œuvre et de coordination rapprochées des adhésions aux programmes.",
            "« Corrigée » : les données ne se contredisent plus."
        );
        return ClasseurListe.Ecrire(trace, "Anomalies", Colonnes, lignes, l => l.EstFictif);
    }
}
