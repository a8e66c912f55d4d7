using Convergence.Data;
using Convergence.Domain.Comptes;
using Convergence.Domain.Exploitation;
using Convergence.Domain.Temps;
using Convergence.Web.Courriels;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Web.Features.Comptes.Shared;

/// <summary>Writes to those whose approval an invitation waits for.</summary>
public sealed class ApprobateursService(
    ConvergenceDbContext db,
    PorteesQuery portees,
    SituationsChantierQuery situations,
    CourrielsService courriels,
    TimeProvider horloge
)
{
    /// <summary>
    /// Prepares one mail for each person who may approve one of the invitations, which are saved already and that nobody approved yet. Who has such a
    /// mail that has not left gets no other one.
    /// </summary>
    public async Task PrevenirAsync(IReadOnlyCollection<Invitation> invitations, CancellationToken annulation)
    {
        var maintenant = horloge.GetUtcNow().UtcDateTime;
        var jour = JourFrance.Du(maintenant);
        var noms = await portees.NommerAsync([], [.. invitations.Select(i => i.ChantierId).OfType<long>().Distinct()], annulation);
        var chantiers = await situations.LireAsync(invitations, noms, jour, annulation);
        var attendent = invitations.Where(i => ReglesInvitation.ApprobationsRequises(i, [], chantiers.GetValueOrDefault(i.Id)).Count > 0).ToList();
        if (attendent.Count == 0)
        {
            return;
        }

        var roles = attendent.SelectMany(i => ReglesInvitation.Approbateurs(i.Role)).Distinct().ToList();
        var candidats = await (
            from h in db.Habilitations.AsNoTracking()
            where roles.Contains(h.Role) && h.Debut <= jour && (h.Fin == null || h.Fin >= jour)
            join u in db.Users on h.UtilisateurId equals u.Id
            where
                u.DesactiveLe == null
                && !db.CourrielsSortants.Any(c => c.Modele == ModeleCourriel.ApprobationAttendue && c.DestinataireId == u.Id && c.PretLe != null)
            select new { Habilitation = h, Compte = u }
        ).ToListAsync(annulation);
        foreach (var candidat in candidats.GroupBy(c => c.Compte.Id))
        {
            var compte = candidat.First().Compte;
            var acteur = new Acteur(compte.Id, compte.Email!, [.. candidat.Select(c => c.Habilitation)]);
            if (attendent.Exists(i => ReglesInvitation.PeutApprouver(acteur, i, [], chantiers.GetValueOrDefault(i.Id), maintenant)))
            {
                courriels.Preparer(ModeleCourriel.ApprobationAttendue, compte);
            }
        }
    }
}
