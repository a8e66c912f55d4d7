using Convergence.Data;
using Convergence.Domain.Comptes;
using Convergence.Domain.Exploitation;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Web.Courriels.Modeles;

/// <summary>Whether the account of a mail may still read it when it leaves.</summary>
internal sealed class DestinataireService(ConvergenceDbContext db)
{
    /// <summary>Why there is no longer anybody to write to; null when there is.</summary>
    public async Task<ErreurCourriel?> RefusAsync(CourrielSortant courriel, CancellationToken annulation)
    {
        var compte = await db
            .Users.Where(u => u.Id == courriel.DestinataireId)
            .Select(u => new { u.Email, Desactive = u.DesactiveLe != null })
            .SingleOrDefaultAsync(annulation);
        return compte is null || !CourrielCompte.EstLeMeme(compte.Email!, courriel.Destinataire) ? ErreurCourriel.CompteAbsent
            : compte.Desactive ? ErreurCourriel.CompteDesactive
            : null;
    }
}
