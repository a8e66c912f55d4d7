using Convergence.Data;
using Convergence.Domain.Comptes;
using Convergence.Web.Setup.Disponibilite;
using Convergence.Web.Setup.Nuit;
using Convergence.Web.Setup.Travaux;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Web.Security;

/// <summary>
/// Erases the sessions that ended long ago, whose owner no longer looks for them, and the tries of passwords that no longer count. The journal keeps the
/// sign-ins and the failures.
/// </summary>
internal sealed class SessionsJob(
    IServiceScopeFactory scopes,
    TravailUnique travail,
    DisponibiliteBase disponibilite,
    TimeProvider horloge,
    ILogger<SessionsJob> journal
) : TravailDeNuit(scopes, travail, disponibilite, horloge, journal)
{
    /// <summary>Days during which a session stays after its beginning.</summary>
    public const int JoursGardes = 30;

    private const int ParLot = 500;

    public override string Nom => "Sessions et essais anciens effacés";

    protected override (string Singulier, string Pluriel) Unite => ("ligne effacée", "lignes effacées");

    protected override async Task<int> FaireAsync(IServiceProvider services, CancellationToken annulation)
    {
        var maintenant = services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime;
        var (sessions, essais) = (maintenant.AddDays(-JoursGardes), maintenant.AddHours(-ReglesEssais.HeuresMemoire));
        var db = services.GetRequiredService<ConvergenceDbContext>();
        return await EffacerAsync(db, db.SessionsCompte.Where(s => s.OuverteLe < sessions).OrderBy(s => s.Id), annulation)
            + await EffacerAsync(db, db.EssaisConnexion.Where(e => e.DernierLe < essais).OrderBy(e => e.Id), annulation);
    }

    private static async Task<int> EffacerAsync<T>(ConvergenceDbContext db, IQueryable<T> anciens, CancellationToken annulation)
        where T : class
    {
        var effaces = 0;
        while (true)
        {
            var lot = await anciens.Take(ParLot).ToListAsync(annulation);
            if (lot.Count == 0)
            {
                return effaces;
            }

            db.RemoveRange(lot);
            effaces += await db.SaveChangesAsync(annulation);
            db.ChangeTracker.Clear();
        }
    }
}
