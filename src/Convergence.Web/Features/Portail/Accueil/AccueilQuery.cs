using Convergence.Data;
using Convergence.Domain;
using Convergence.Domain.Habilitations;
using Convergence.Domain.Temps;
using Convergence.Web.Composants;
using Convergence.Web.Security;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Web.Features.Portail.Accueil;

/// <summary>The home page: what to do, then a few figures. Each question is asked on the scope of its own permission. Overdue items stay.</summary>
public sealed class AccueilQuery(
    ConvergenceDbContext db,
    TachesDossiersQuery dossiers,
    TachesSaisieQuery saisies,
    TachesReseauQuery reseau,
    TachesComptesQuery comptes,
    TachesExploitationQuery exploitation,
    ChiffresPubliesQuery publies,
    PresencesQuery presences,
    JournalSemaineQuery journal,
    UtilisateurCourant utilisateur,
    TimeProvider horloge
)
{
    private const int Maximum = 8;

    public async Task<AccueilViewModel> LireAsync(CancellationToken annulation)
    {
        var taches = await TachesAsync(annulation);
        (Permission Permission, Func<CancellationToken, Task<List<GroupeChiffres>>> Lire)[] chiffres =
        [
            (Permission.SalarieLire, presences.LireAsync),
            (Permission.TableauLire, publies.LireAsync),
            (Permission.JournalReseauLire, journal.LireAsync),
        ];
        var sansRole = !utilisateur.Roles.Any();
        var aLire = !sansRole && utilisateur.Roles.All(r => r is Role.InstitutionNationale or Role.InstitutionTerritoriale);
        return new(sansRole, aLire, JourFrance.Aujourdhui(horloge), taches, await LireAsync(chiffres, annulation));
    }

    private async Task<IReadOnlyList<Tache>> TachesAsync(CancellationToken annulation)
    {
        (Permission Permission, Func<CancellationToken, Task<List<Tache>>> Lire)[] regles =
        [
            (Permission.SalarieModifier, dossiers.LireAsync),
            (Permission.SalarieDroitsGerer, dossiers.ConservationAsync),
            (Permission.FileActiveSaisir, saisies.SaisiesAsync),
            (Permission.FileActiveValider, saisies.ValidationsAsync),
            (Permission.ReseauModifier, reseau.AdhesionsAsync),
            (Permission.PartenaireModifier, reseau.PartenairesAsync),
            (Permission.ConventionModifier, reseau.ConventionsAsync),
            (Permission.ConventionModifier, reseau.AnomaliesAsync),
            (Permission.CompteInviter, comptes.ApprobationsAsync),
            (Permission.CompteInviter, comptes.ReinitialisationsAsync),
            (Permission.CompteInviter, comptes.RevuesAsync),
            (Permission.CourrielLire, exploitation.CourrielsAsync),
            (Permission.CourrielLire, exploitation.MentionsAsync),
            (Permission.BilanLire, BilansAsync),
        ];
        return [.. (await LireAsync(regles, annulation)).OrderBy(t => t.Rang).ThenBy(t => t.Echeance ?? DateOnly.MaxValue)];
    }

    private async Task<List<T>> LireAsync<T>((Permission Permission, Func<CancellationToken, Task<List<T>>> Lire)[] regles, CancellationToken annulation)
    {
        var lus = new List<T>();
        foreach (var (permission, lire) in regles.Where(r => utilisateur.Peut(r.Permission)))
        {
            db.Definir(utilisateur.PerimetrePour(permission), utilisateur.Id);
            lus.AddRange(await lire(annulation));
        }

        return lus;
    }

    /// <summary>For the institutions that download them, not for the team that prepares them.</summary>
    private async Task<List<Tache>> BilansAsync(CancellationToken annulation)
    {
        if (utilisateur.Peut(Permission.BilanPreparer))
        {
            return [];
        }

        var bilans = await db
            .Bilans.Where(b => b.Etat == Domain.Pilotage.Bilans.EtatBilan.Transmis)
            .OrderByDescending(b => b.Annee)
            .ThenBy(b => b.Programme)
            .Take(Maximum)
            .Select(b => new
            {
                b.Programme,
                b.Annee,
                b.Numero,
                b.TransmisLe,
            })
            .ToListAsync(annulation);
        return bilans.ConvertAll(b => new Tache(
            $"Bilan {b.Programme.Sigle()} {b.Annee}, version {b.Numero}",
            $"~/bilans/{b.Programme.Code()}/{b.Annee}/classeur",
            $"Télécharger le classeur Excel{(b.TransmisLe is { } le ? $", transmis le {Formats.Date(JourFrance.Du(le))}" : null)}.",
            "transmis",
            1
        ));
    }
}
