using System.Globalization;
using Convergence.Data;
using Convergence.Domain;
using Convergence.Domain.Dossiers;
using Convergence.Domain.Dossiers.Regles;
using Convergence.Domain.Temps;
using Convergence.Web.Composants;
using Convergence.Web.Excel;
using Convergence.Web.Features.Dossiers.Shared;
using Convergence.Web.Security;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Convergence.Web.Features.Dossiers.Suivis;

/// <summary>The list of follow-ups as a workbook. It holds names: each file in it gets its line of the journal before the file leaves.</summary>
public sealed class SuivisExport(ConvergenceDbContext db, JournalDossierService journal, UtilisateurCourant utilisateur, TimeProvider horloge)
{
    private static readonly ColonneExcel<SuiviLigne>[] Colonnes =
    [
        new("Nom", 22, l => l.Salarie.Nom),
        new("Prénom", 18, l => l.Salarie.Prenom),
        new("Chantier", 28, l => l.Chantier),
        new("Programme", 12, l => l.Programme.Sigle()),
        new("Sortie le", 13, l => l.SortieLe),
        new("Volet", 12, l => l.Point.Volet.Libelle()),
        new("Point (mois)", 10, l => l.Point.Mois),
        new("Prévu le", 13, l => l.Point.PrevuLe),
        new("État", 14, l => Dire(l.Etat)),
        new("Résultat", 16, l => l.Point.Resultat?.Libelle() ?? Formats.NonRenseigne),
        new("Résultat le", 13, l => l.Point.RealiseLe),
        new("Tentatives", 11, l => l.Point.Tentatives),
        new("Dernière tentative", 16, l => l.Point.DerniereTentativeLe),
    ];

    public async Task<FichierExcel> EcrireAsync(
        SuivisFiltreForm filtre,
        IReadOnlyList<SelectListItem> chantiers,
        IReadOnlyList<SuiviLigne> lignes,
        CancellationToken annulation
    )
    {
        foreach (var salarie in lignes.Select(l => l.Salarie).DistinctBy(s => s.Id))
        {
            journal.Ajouter(salarie, ActionDossier.Export);
        }

        await db.SaveChangesAsync(annulation);
        (string Nom, string? Valeur)[] choisis =
        [
            ("Points", filtre.Etat),
            ("Volet", filtre.Volet),
            ("Programme", filtre.Programme?.ToUpperInvariant()),
            ("Chantier", chantiers.FirstOrDefault(c => c.Value == filtre.Chantier?.ToString(CultureInfo.InvariantCulture))?.Text),
        ];
        var trace = new TracabiliteExport
        {
            Titre = "Suivi après la sortie",
            Au = JourFrance.Aujourdhui(horloge),
            Role = utilisateur.RoleExerce,
            GenereLe = JourFrance.Heure(horloge.GetUtcNow().UtcDateTime),
            Filtres = [.. choisis.Where(c => !string.IsNullOrWhiteSpace(c.Valeur)).Select(c => $"{c.Nom} : {c.Valeur}")],
            Remarques =
            [
                "Contient des données personnelles : ne l’envoyez à personne, supprimez-le après usage. Chaque dossier cité en garde la trace dans son journal.",
                $"Sans filtre : les points sans résultat prévus jusqu’à {SuivisQuery.JoursAVenir} jours.",
            ],
        };
        return ClasseurListe.Ecrire(trace, "Suivis", Colonnes, lignes, l => l.Salarie.EstFictif);
    }

    private static string Dire(EtatPoint etat) =>
        etat switch
        {
            EtatPoint.EnRetard => "En retard",
            EtatPoint.AFaire => "À faire",
            EtatPoint.AVenir => "À venir",
            _ => "Fait",
        };
}
