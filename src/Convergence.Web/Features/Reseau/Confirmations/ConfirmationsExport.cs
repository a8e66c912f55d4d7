using Convergence.Domain;
using Convergence.Web.Commun;
using Convergence.Web.Composants;
using Convergence.Web.Excel;

namespace Convergence.Web.Features.Reseau.Confirmations;

/// <summary>The memberships to confirm as a workbook, to ask each territory about its own.</summary>
public sealed class ConfirmationsExport(ExportReseauService export)
{
    private static readonly ColonneExcel<AdhesionAConfirmer>[] Colonnes =
    [
        new("Territoire", 34, a => a.Territoire),
        new("Chantier", 38, a => a.Chantier),
        new("Commune", 22, a => a.Commune),
        new("Programme", 11, a => a.Programme.Sigle()),
        new("Depuis", 24, a => a.DebutConnu.EnFrancais()),
        new("Confirmé au", 14, a => a.ConfirmeAu is { } d ? d : "jamais"),
        new("Fictif", 8, a => a.EstFictif),
    ];

    public FichierExcel Ecrire(ConfirmationsFiltreForm filtre, DateOnly jour, IReadOnlyList<AdhesionAConfirmer> lignes)
    {
        (string Nom, string? Valeur)[] choisis = [("Territoire", filtre.Territoire), ("Programme", filtre.Programme?.ToUpperInvariant())];
        var trace = export.Tracer(
            "Adhésions à confirmer ou à clore",
            jour,
            [.. choisis.Where(c => !string.IsNullOrWhiteSpace(c.Valeur)).Select(c => $"{c.Nom} : {c.Valeur}")],
            $"Adhésions que personne n’a confirmées après le {Formats.Date(Domain.Reseau.ReglesConfirmation.Limite(jour))}. Une confirmation vaut un an.",
            "Un chantier non confirmé reste attendu dans les campagnes."
        );
        return ClasseurListe.Ecrire(trace, "À mettre à jour", Colonnes, lignes, a => a.EstFictif);
    }
}
