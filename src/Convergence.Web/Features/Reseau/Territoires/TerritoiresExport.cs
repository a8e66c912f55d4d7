using Convergence.Domain.Reseau;
using Convergence.Web.Commun;
using Convergence.Web.Composants;
using Convergence.Web.Excel;

namespace Convergence.Web.Features.Reseau.Territoires;

/// <summary>The list of territories as a workbook: the rows of the screen, every page.</summary>
public sealed class TerritoiresExport(ExportReseauService export)
{
    private static readonly ColonneExcel<TerritoireLigne>[] Colonnes =
    [
        new("Code", 24, l => l.Code),
        new("Territoire", 30, l => l.Nom),
        new("Nature à la date", 16, l => l.Nature.Libelle()),
        new("Région", 24, l => l.Region),
        new("Départements", 30, l => l.Departements),
        new("Périmètre", 34, l => l.Perimetre),
        new("Porteur de la coordination", 24, l => l.Porteur ?? (l.Nature == NatureTerritoire.PhcSeul ? "sans objet" : null)),
        new("Chantiers CVG listés", 11, l => l.Cvg is { } c ? c.Listes : "hors périmètre"),
        new("dont fictifs (CVG)", 11, l => l.Cvg is { } c ? c.Fictifs : "hors périmètre"),
        new("Chantiers CVG déclarés (dernier rapport publié)", 14, l => l.Cvg?.Declares),
        new("Déclarés au (CVG)", 12, l => l.Cvg?.DeclaresAu),
        new("Chantiers PHC listés", 11, l => l.Phc is { } c ? c.Listes : "hors périmètre"),
        new("dont fictifs (PHC)", 11, l => l.Phc is { } c ? c.Fictifs : "hors périmètre"),
        new("Début", 20, l => l.Debut.EnFrancais()),
        new("Fin", 16, l => l.Fin?.EnFrancais() ?? string.Empty),
        new("Motif de fin", 26, l => l.Fin is null ? string.Empty : l.MotifFin),
        new("Confirmé au", 12, l => l.ConfirmeAu),
        new("À confirmer", 11, l => l.AConfirmer),
        new("Compte des chantiers fictifs", 13, l => l.EstFictif),
    ];

    public FichierExcel Ecrire(TerritoiresFiltreForm filtre, DateLue au, TerritoiresLus lus)
    {
        List<string> filtres = [];
        Ajouter(filtres, "Recherche", filtre.Q);
        filtres.AddRange(lus.Recherche.Explications);
        Ajouter(filtres, "Nature", filtre.NatureLue?.Libelle());
        Ajouter(filtres, "Région", lus.Regions.FirstOrDefault(r => r.Code == filtre.Region)?.Nom ?? filtre.Region);
        Ajouter(filtres, "Territoires terminés", filtre.Termines ? "inclus" : null);
        var trace = export.Tracer(
            "Territoires du réseau Convergence France",
            au.Jour,
            filtres,
            "La nature (Convergence, PHC seul, en préparation) est calculée à la date lue depuis les états datés des programmes ; elle n’est jamais saisie.",
            "« Listés » : chantiers nommés dans le portal à la date lue. « Déclarés » : nombre écrit par le dernier rapport publié, à sa date. Les deux ne s’additionnent pas.",
            $"Une valeur absente est écrite « {Formats.NonRenseigne} » ; Paris n’a pas de chiffre 2023 publié."
        );
        return ClasseurListe.Ecrire(trace, "Territoires", Colonnes, lus.Lignes, l => l.EstFictif);
    }

    private static void Ajouter(List<string> filtres, string nom, string? valeur)
    {
        if (!string.IsNullOrWhiteSpace(valeur))
        {
            filtres.Add($"{nom} : {valeur}");
        }
    }
}
