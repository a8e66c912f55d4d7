using Convergence.Data;
using Convergence.Domain.Comptes;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Web.Features.Comptes.Shared;

/// <summary>Who acts, with every role of the account: the rules of invitations choose among them.</summary>
public sealed class ActeurQuery(ConvergenceDbContext db)
{
    public async Task<Acteur> LireAsync(CancellationToken annulation)
    {
        var id = db.ActeurId ?? throw new InvalidOperationException("Une invitation se fait par un compte.");
        var courriel = await db.Users.Where(u => u.Id == id).Select(u => u.Email).SingleAsync(annulation);
        return new(id, courriel!, await db.Habilitations.AsNoTracking().Where(h => h.UtilisateurId == id).ToListAsync(annulation));
    }
}
