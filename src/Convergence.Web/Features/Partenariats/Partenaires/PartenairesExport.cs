using Convergence.Domain.Partenariats;
using Convergence.Web.Commun;
using Convergence.Web.Excel;

namespace Convergence.Web.Features.Partenariats.Partenaires;

/// <summary>The directory as a workbook: the rows of the screen, every page.</summary>
public sealed class PartenairesExport(ExportReseauService export)
{
    private static readonly ColonneExcel<PartenaireLigne>[] Colonnes =
    [
        new("Partenaire", 34, l => l.Cle.Nom),
        new("Autres noms", 24, l => l.AutresNoms ?? string.Empty),
        new("Type", 20, l => l.Cle.Type.Libelle()),
        new("Thématiques (data·inclusion)", 34, l =>
            l.Cle.Themes == ThematiquesInclusion.Aucune ? null : string.Join(" ; ", l.Cle.Themes.Liste().Select(t => t.Libelle()))
        ),
        new("Niveau", 11, l => l.Cle.Niveau),
        new("Territoires (de votre périmètre)", 34, l => string.Join(" ; ", l.Cle.Territoires.Select(t => t.Nom))),
        new("Couverture, en mots", 28, l => l.Couverture ?? string.Empty),
        new("Dépend de", 22, l => l.Parent ?? string.Empty),
        new("Ce qu’il propose", 60, l => l.Offre),
        new("Contacts (fonctions et services)", 44, l =>
            l.Contacts.Count == 0
                ? null
                : string.Join(" ; ", l.Contacts.Select(c => string.Join(", ", new[] { c.Fonction, c.Courriel, c.Telephone, c.Territoire }.OfType<string>())))
        ),
        new("Site", 28, l => l.SiteWeb ?? string.Empty),
        new("Effets comptés", 60, l => l.Effets.Count == 0 ? null : string.Join(" ; ", l.Effets.Select(e => e.EnClair))),
        new("Confirmé au", 13, l => l.Cle.ConfirmeAu),
        new("Fraîcheur", 12, l => l.Cle.Fraicheur.Libelle()),
        new("Fictif", 8, l => l.Cle.EstFictif),
        new("Source", 36, l => l.Source),
    ];

    public FichierExcel Ecrire(PartenairesFiltreForm filtre, DateOnly jour, IReadOnlyList<PartenaireLigne> lignes)
    {
        (string Nom, string? Valeur)[] choisis =
        [
            ("Recherche", filtre.Q),
            ("Thématique", filtre.Theme),
            ("Type", filtre.Type),
            ("Territoire", filtre.Territoire),
            ("Niveau", filtre.Niveau),
            ("Fraîcheur", filtre.Fraicheur),
            ("Fictif", filtre.Fictif),
        ];
        var trace = export.Tracer(
            "Annuaire des partenaires",
            jour,
            [.. choisis.Where(c => !string.IsNullOrWhiteSpace(c.Valeur)).Select(c => $"{c.Nom} : {c.Valeur}")],
            $"Fraîcheur : « à jour » jusqu’à {ReglesFraicheur.MoisAJour} mois après la dernière confirmation, « à vérifier » jusqu’à {ReglesFraicheur.MoisAVerifier} mois, « périmé » ensuite ou si la fiche n’a jamais été confirmée.",
            "Un effet cumulé (« depuis 2018 ») contient les années données à part : les deux ne s’additionnent pas.",
            "Les contacts sont des fonctions et des services, jamais des personnes."
        );
        return ClasseurListe.Ecrire(trace, "Partenaires", Colonnes, lignes, l => l.Cle.EstFictif);
    }
}
