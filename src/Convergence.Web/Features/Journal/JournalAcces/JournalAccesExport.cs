using Convergence.Domain.Dossiers;
using Convergence.Domain.Temps;
using Convergence.Web.Composants;
using Convergence.Web.Excel;
using Convergence.Web.Security;

namespace Convergence.Web.Features.Journal.JournalAcces;

/// <summary>The journal of a period as a workbook; it says how many lines it leaves out.</summary>
public sealed class JournalAccesExport(UtilisateurCourant utilisateur, TimeProvider horloge)
{
    private static readonly ColonneExcel<JournalLigne>[] Colonnes =
    [
        new("Le (heure de Paris)", 20, l => Formats.DateHeure(l.Le)),
        new("Compte", 30, l => l.Compte),
        new("Chantier", 34, l => l.Chantier),
        new("Dossier (pseudonyme)", 22, l => l.Pseudonyme),
        new("Action", 24, l => l.Action),
        new("Résultat", 12, l => l.Resultat),
        new("Champs", 60, l => l.Champs),
    ];

    public FichierExcel Ecrire(JournalAccesFiltreForm filtre, DateOnly du, DateOnly au, int total, IReadOnlyList<JournalLigne> lignes)
    {
        var filtres = new List<string> { $"Du {Formats.Date(du)} au {Formats.Date(au)}" };
        if (filtre.Chantier is not null && lignes.Count > 0)
        {
            filtres.Add($"Chantier : {lignes[0].Chantier}");
        }

        if (filtre.Compte is not null && lignes.Count > 0)
        {
            filtres.Add($"Compte : {lignes[0].Compte}");
        }

        if (filtre.ActionLue is { } action)
        {
            filtres.Add($"Action : {action.Libelle()}");
        }

        List<string> remarques = ["Le journal garde le nom des champs, jamais leur contenu. Un dossier y est un pseudonyme."];
        if (total > lignes.Count)
        {
            remarques.Add($"{Formats.Nombre(total - lignes.Count)} lignes plus anciennes n’y sont pas : réduisez la période.");
        }

        var trace = new TracabiliteExport
        {
            Titre = "Journal des accès aux dossiers",
            Au = au,
            Role = utilisateur.RoleExerce,
            GenereLe = JourFrance.Heure(horloge.GetUtcNow().UtcDateTime),
            Filtres = filtres,
            Remarques = remarques,
        };
        return ClasseurListe.Ecrire(trace, "Journal des accès", Colonnes, lignes, l => l.EstFictif);
    }
}
