using Convergence.Domain;
using Convergence.Domain.Conventions;
using Convergence.Domain.Temps;
using Convergence.Web.Commun;
using Convergence.Web.Excel;

namespace Convergence.Web.Features.Conventions.Registre;

/// <summary>The list of conventions as a workbook: the rows of the screen, every page.</summary>
public sealed class ConventionsExport(ExportReseauService export, TimeProvider horloge)
{
    private static readonly ColonneExcel<ConventionLigne>[] Colonnes =
    [
        new("Numéro", 28, l => l.Numero),
        new("Type", 22, l => l.Type.Libelle()),
        new("État", 14, l => l.Etat.Libelle()),
        new("Programmes", 13, l => string.Join(", ", l.Programmes.Liste().Select(p => p.Sigle()))),
        new("Territoire", 22, l => l.LieuTerritoire),
        new("Chantier", 26, l => l.Chantier ?? string.Empty),
        new("Objet", 60, l => l.Objet),
        new("Parties", 44, l => l.Parties),
        new("Début", 14, l => l.DebutEcrit),
        new("Fin", 16, l => l.FinEcrite),
        new("Échéance", 24, l => l.Echeance.Libelle()),
        new("Avenants", 10, l => l.Avenants),
        new("Documents", 11, l => l.Documents),
        new("Source", 36, l => l.Source),
    ];

    public FichierExcel Ecrire(ConventionsFiltreForm filtre, IReadOnlyList<ConventionLigne> lignes)
    {
        (string Nom, string? Valeur)[] choisis =
        [
            ("Recherche", filtre.Q),
            ("Type", filtre.Type),
            ("État", filtre.Etat),
            ("Programme", filtre.Programme?.ToUpperInvariant()),
            ("Territoire", filtre.Territoire),
            ("Échéance", filtre.Echeance),
        ];
        var trace = export.Tracer(
            "Conventions du réseau Convergence France",
            JourFrance.Aujourdhui(horloge),
            [.. choisis.Where(c => !string.IsNullOrWhiteSpace(c.Valeur)).Select(c => $"{c.Nom} : {c.Valeur}")],
            "La fin tient compte des avenants signés.",
            "« Non renseigné » : le document ne l’écrit pas."
        );
        return ClasseurListe.Ecrire(trace, "Conventions", Colonnes, lignes, l => l.EstFictif);
    }
}
