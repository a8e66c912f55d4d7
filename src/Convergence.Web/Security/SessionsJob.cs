using Convergence.Data;
using Convergence.Web.Setup.Disponibilite;
using Convergence.Web.Setup.Nuit;
using Convergence.Web.Setup.Travaux;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Web.Security;

/// <summary>Erases the sessions that ended long ago: their owner no longer looks for them, and the journal keeps the sign-ins.</summary>
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

    public override string Nom => "Sessions anciennes effacées";

    protected override async Task<int> FaireAsync(IServiceProvider services, CancellationToken annulation)
    {
        var limite = services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime.AddDays(-JoursGardes);
        var db = services.GetRequiredService<ConvergenceDbContext>();
        var effacees = 0;
        while (true)
        {
            var lot = await db.SessionsCompte.Where(s => s.OuverteLe < limite).OrderBy(s => s.Id).Take(ParLot).ToListAsync(annulation);
            if (lot.Count == 0)
            {
                return effacees;
            }

            db.SessionsCompte.RemoveRange(lot);
            effacees += await db.SaveChangesAsync(annulation);
            db.ChangeTracker.Clear();
        }
    }
}
