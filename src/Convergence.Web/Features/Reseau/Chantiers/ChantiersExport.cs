using Convergence.Web.Commun;
using Convergence.Web.Excel;

namespace Convergence.Web.Features.Reseau.Chantiers;

/// <summary>The list of chantiers as a workbook: the rows of the screen, every page.</summary>
public sealed class ChantiersExport(ExportReseauService export)
{
    private static readonly ColonneExcel<ChantierLigne>[] Colonnes =
    [
        new("Chantier", 36, l => l.Nom),
        new("Autre nom", 24, l => l.AutreNom ?? string.Empty),
        new("Structure porteuse", 24, l => l.Organisation),
        new("Territoire", 28, l => l.Cle.Territoire),
        new("Commune", 20, l => l.Cle.Commune),
        new("Code commune", 10, l => l.CodeCommune),
        new("Département", 12, l => l.CodeDepartement),
        new("Région", 22, l => l.Cle.Region),
        new("SIRET", 17, l => l.Siret),
        new("Antenne", 16, l => l.Antenne ?? string.Empty),
        new("Programmes à la date", 13, l => l.Programmes.Length == 0 ? "aucun" : l.Programmes),
        new("CVG sur le territoire (calculé à la date)", 14, l => l.CvgCalcule is { } c ? c : "sans objet"),
        new("CVG sur le territoire (annexe 2023)", 14, l => l.CvgSelonSource is { } s ? s : "non listé"),
        new("Capacité CVG (places)", 11, l => l.CapaciteCvg),
        new("Capacité PHC (places)", 11, l => l.CapacitePhc),
        new("Rural", 8, l => l.Cle.EstRural),
        new("Expérimentation", 16, l => l.Cle.Experimentation ?? string.Empty),
        new("Début", 22, l => l.Debut.EnFrancais()),
        new("Fin", 14, l => l.Fin?.EnFrancais() ?? string.Empty),
        new("Motif de fin", 20, l => l.Fin is null ? string.Empty : l.MotifFin),
        new("Adhésions confirmées au", 13, l => l.Cle.Adhesions.Count == 0 ? "sans objet" : l.Cle.ConfirmeAu),
        new("À confirmer", 11, l => l.Cle.AConfirmer),
        new("Fictif", 8, l => l.Cle.EstFictif),
        new("Source", 40, l => l.Source),
    ];

    public FichierExcel Ecrire(ChantiersFiltreForm filtre, DateLue au, Recherche recherche, IReadOnlyList<ChantierLigne> lignes)
    {
        (string Nom, string? Valeur)[] choisis =
        [
            ("Recherche", filtre.Q),
            ("Programme", filtre.Programme?.ToUpperInvariant()),
            ("Territoire", filtre.Territoire),
            ("Région", filtre.Region),
            ("Rural", filtre.Rural),
            ("Expérimentation", filtre.Experimentation),
            ("Fictif", filtre.Fictif),
            ("À confirmer", filtre.Confirmer),
            ("Chantiers terminés", filtre.Termines ? "inclus" : null),
        ];
        var trace = export.Tracer(
            "Chantiers du réseau Convergence France",
            au.Jour,
            [.. choisis.Where(c => !string.IsNullOrWhiteSpace(c.Valeur)).Select(c => $"{c.Nom} : {c.Valeur}"), .. recherche.Explications],
            "« CVG sur le territoire » dit où se trouve un chantier PHC, jamais qu’il porte CVG. La valeur calculée lit l’adhésion et le territoire à la date ; l’autre est celle de l’annexe du rapport 2023.",
            "Chantiers PHC à fin 2023 : 62 déclarés, 59 listés par leur nom ; « PHC seul » : 38 déclarés, 35 listés.",
            "La capacité compte des places conventionnées : elle ne s’additionne ni à une file active ni à des personnes accompagnées."
        );
        return ClasseurListe.Ecrire(trace, "Chantiers", Colonnes, lignes, l => l.Cle.EstFictif);
    }
}
