using Convergence.Domain.Reseau.Equipes;
using Convergence.Web.Commun;
using Convergence.Web.Excel;

namespace Convergence.Web.Features.Reseau.Equipes;

/// <summary>Posts as a workbook: the rows of the screen, every page.</summary>
public sealed class EquipesExport(ExportReseauService export)
{
    private static readonly ColonneExcel<PosteLigne>[] Colonnes =
    [
        new("Territoire", 26, p => p.Territoire),
        new("Chantier", 30, p => p.Chantier ?? "équipe du territoire"),
        new("Fonction", 32, p => p.Fonction.Libelle()),
        new("ETP", 9, p => p.Etp),
        new("dont accompagnement", 14, p => p.EtpAccompagnement),
        new("Employeur", 26, p => p.Employeur),
        new("Début", 16, p => p.Debut.EnFrancais()),
        new("Fin", 16, p => p.Fin?.EnFrancais() ?? string.Empty),
        new("Motif de fin", 26, p => p.Fin is null ? string.Empty : p.MotifFin),
        new("En vigueur à la date lue", 12, p => p.EnVigueur),
        new("Remarque", 30, p => p.Remarque ?? string.Empty),
        new("Fictif", 8, p => p.EstFictif),
    ];

    public FichierExcel Ecrire(EquipesFiltreForm filtre, DateLue au, EquipesLues lues)
    {
        List<string> filtres = [];
        if (!string.IsNullOrEmpty(filtre.Territoire))
        {
            filtres.Add($"Territoire : {filtre.Territoire}");
        }

        if (filtre.FonctionLue is { } fonction)
        {
            filtres.Add($"Fonction : {fonction.Libelle()}");
        }

        var trace = export.Tracer(
            "Postes des équipes",
            au.Jour,
            filtres,
            "ETP : équivalent temps plein. Aucun nom de personne n’est connu du portail.",
            "La part d’accompagnement est celle que la coordination ou le chantier a donnée ; absente, elle n’est pas 0."
        );
        return ClasseurListe.Ecrire(trace, "Equipes", Colonnes, lues.Postes, p => p.EstFictif);
    }
}
