using Convergence.Data;
using Convergence.Domain.Conventions;
using Convergence.Domain.Habilitations;
using Convergence.Web.Security;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Web.Features.Conventions.ConventionEtapes;

/// <summary>The conventions that the person may change.</summary>
public sealed class ConventionEtapesQuery(ConvergenceDbContext db, UtilisateurCourant utilisateur)
{
    /// <summary>Null when there is none that the person may change.</summary>
    public async Task<ConventionModifiable?> LireAsync(long id, CancellationToken annulation)
    {
        if (
            await db.Conventions.AsNoTracking().SingleOrDefaultAsync(c => c.Id == id, annulation) is not { } c
            || !c.EstTenuePar(utilisateur.PerimetrePour(Permission.ConventionModifier))
        )
        {
            return null;
        }

        var avenants = await db
            .Avenants.Where(a => a.ConventionId == id)
            .OrderBy(a => a.Numero)
            .Select(a => new AvenantChoix(a.Id, a.Numero, a.Objet))
            .ToListAsync(annulation);
        return new ConventionModifiable(c.Id, c.Numero, c.Etat, c.Version, avenants);
    }

    public Task<AvenantConvention?> AvenantAsync(long conventionId, long id, CancellationToken annulation) =>
        db.Avenants.AsNoTracking().SingleOrDefaultAsync(a => a.Id == id && a.ConventionId == conventionId, annulation);
}
