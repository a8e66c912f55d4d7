using Convergence.Domain;
using Convergence.Web.Commun;
using Convergence.Web.Composants;
using Convergence.Web.Excel;

namespace Convergence.Web.Features.Supervision.SalariesReseau;

/// <summary>The counts of the screen as a workbook, every page: no person, no pseudonym.</summary>
public sealed class SalariesReseauExport(ExportReseauService export)
{
    private static readonly ColonneExcel<LigneReseau>[] Colonnes =
    [
        new("Programme", 12, l => l.Programme.Sigle()),
        new("Territoire", 28, l => l.Territoire),
        new("Chantier", 40, l => l.Chantier),
        new("Chantier attendu", 12, l => l.EstAttendu),
        new("Tient des dossiers", 12, l => l.TientDossiers),
        new("Parcours ouverts", 12, l => l.TientDossiers ? l.Ouverts : null),
        new("Entrées", 10, l => l.TientDossiers ? l.Entrees : null),
        new("Sorties", 10, l => l.TientDossiers ? l.Sorties : null),
        new("Dont sorties neutralisées", 14, l => !l.TientDossiers ? null
            : l.Neutralisees is { } n ? n
            : "secret"),
        new("Déclaré à la même date", 14, l => l.Declare),
        new("Écart", 10, l => l.Ecart),
    ];

    public FichierExcel Ecrire(SalariesReseauViewModel modele)
    {
        (string Nom, string? Valeur)[] choisis = [("Programme", modele.Filtre.ProgrammeLu?.Sigle()), ("Territoire", modele.Filtre.Territoire)];
        var trace = export.Tracer(
            "Parcours suivis dans le portail, comptés par chantier",
            modele.Au,
            [.. choisis.Where(c => !string.IsNullOrWhiteSpace(c.Valeur)).Select(c => $"{c.Nom} : {c.Valeur}")],
            $"Parcours ouverts : au {Formats.Date(modele.Au)}. Entrées et sorties : du {Formats.Date(modele.Debut)} au {Formats.Date(modele.Au)}.",
            "Un parcours ouvert est un stock, une entrée ou une sortie un flux : ils ne s’additionnent pas. CVG et PHC ne s’additionnent pas non plus.",
            "Hors personnes dont les données sont limitées, qui se sont opposées, ou dont la fiche est réunie à une autre.",
            "« secret » : de 1 à 4 sorties neutralisées, ou ce qui les laisserait deviner.",
            "L’écart est le compte du portail moins le nombre déclaré : il se montre et ne se corrige pas ici."
        );
        return ClasseurListe.Ecrire(trace, "Parcours du réseau", Colonnes, modele.Retenues, l => l.EstFictif && l.TientDossiers);
    }
}
