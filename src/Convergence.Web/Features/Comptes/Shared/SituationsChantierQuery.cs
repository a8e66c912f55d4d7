using Convergence.Data;
using Convergence.Domain.Comptes;
using Convergence.Domain.Habilitations;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Web.Features.Comptes.Shared;

/// <summary>Whether the chantier of an invitation has a direction today that is not the invited person.</summary>
public sealed class SituationsChantierQuery(ConvergenceDbContext db)
{
    /// <summary>What each invitation to a role of a chantier is judged with.</summary>
    /// <param name="invitations">Invitations, to whatever role.</param>
    /// <param name="noms">Their chantiers, with their territory.</param>
    /// <param name="jour">Day, Europe/Paris.</param>
    /// <param name="annulation">Cancellation of the request.</param>
    /// <returns>By the key of the invitation; without those whose role has no chantier.</returns>
    public async Task<IReadOnlyDictionary<long, SituationChantier>> LireAsync(
        IReadOnlyCollection<Invitation> invitations,
        NomsPortees noms,
        DateOnly jour,
        CancellationToken annulation
    )
    {
        var chantiers = invitations.Select(i => i.ChantierId).OfType<long>().Distinct().ToList();
        var directions = (
            await (
                from h in db.Habilitations
                where
                    h.Role == Role.DirectionChantier
                    && h.ChantierId != null
                    && chantiers.Contains(h.ChantierId.Value)
                    && h.Debut <= jour
                    && (h.Fin == null || h.Fin >= jour)
                join u in db.Users on h.UtilisateurId equals u.Id
                select new
                {
                    ChantierId = h.ChantierId!.Value,
                    u.Id,
                    u.Email,
                }
            ).ToListAsync(annulation)
        ).ToLookup(d => d.ChantierId);
        return invitations
            .Where(i => i.ChantierId is not null)
            .ToDictionary(
                i => i.Id,
                i => new SituationChantier(
                    noms.Chantiers[i.ChantierId!.Value].TerritoireId,
                    directions[i.ChantierId.Value].Any(d => d.Id != i.CompteId && !CourrielCompte.EstLeMeme(d.Email!, i.Courriel))
                )
            );
    }
}
