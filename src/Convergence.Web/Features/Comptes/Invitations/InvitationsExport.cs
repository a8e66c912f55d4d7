using Convergence.Domain.Comptes;
using Convergence.Domain.Exploitation;
using Convergence.Domain.Temps;
using Convergence.Web.Commun;
using Convergence.Web.Composants;
using Convergence.Web.Excel;

namespace Convergence.Web.Features.Comptes.Invitations;

/// <summary>The invitations of the screen as a workbook, with what became of each mail: who got none is called, or handed a new link.</summary>
public sealed class InvitationsExport(ExportReseauService trace, TimeProvider horloge)
{
    private static readonly ColonneExcel<InvitationExportee>[] Colonnes =
    [
        new("Personne", 30, l => l.Ligne.Nom),
        new("Courriel", 36, l => l.Ligne.Courriel),
        new("Rôle", 34, l => l.Ligne.Role),
        new("Sur", 34, l => l.Ligne.Portee ?? string.Empty),
        new("Invitée par", 30, l => l.Ligne.InvitePar),
        new("Envoyée le", 18, l => Formats.DateHeure(l.Ligne.EnvoyeeLe)),
        new("État", 14, l => l.Ligne.Etat.Libelle()),
        new("Lien valable jusqu’au", 20, l => l.Ligne.Etat == EtatInvitation.Envoyee ? Formats.DateHeure(l.Ligne.ExpireLe) : string.Empty),
        new("Approbation attendue", 34, l => string.Join(", ", l.Ligne.Attendues)),
        new("Courriel d’invitation", 24, l => l.Courriel?.Libelle() ?? "aucun"),
    ];

    public FichierExcel Ecrire(InvitationsFiltreForm filtre, IReadOnlyList<InvitationExportee> lignes)
    {
        var etat = InvitationsViewModel.Etats.FirstOrDefault(e => e.Value == filtre.Etat)?.Text ?? "En cours";
        List<string> filtres = [$"État : {etat}"];
        if (filtre.Liste is not null)
        {
            filtres.Add("Une seule liste importée");
        }

        return ClasseurListe.Ecrire(
            trace.Tracer("Invitations", JourFrance.Aujourdhui(horloge), filtres, "Aucun lien n’est dans ce fichier : un lien ne se montre qu’une fois."),
            "Invitations",
            Colonnes,
            lignes,
            l => l.Ligne.EstFictive
        );
    }
}

/// <summary>An invitation and what became of its last mail; null when none was asked for.</summary>
public sealed record InvitationExportee(InvitationLigne Ligne, EtatCourriel? Courriel);
