using Convergence.Domain.Comptes;
using Convergence.Domain.Habilitations;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Data.Demonstration;

/// <summary>An invitation of the coordination of Lyon that waits for its direction; nobody holds its link.</summary>
internal sealed class InvitationsDemonstration(ConvergenceDbContext db, TimeProvider horloge)
{
    public async Task CreerAsync(IReadOnlyDictionary<string, long> chantiersParTerritoire, CancellationToken annulation)
    {
        var chantier = chantiersParTerritoire["LYON"];
        var territoire = await db.Chantiers.Where(c => c.Id == chantier).Select(c => c.TerritoireId).SingleAsync(annulation);
        var courriel = ComptesDemonstration.Liste.Single(c => c is { CodeTerritoire: "LYON", Role: Role.CoordinationTerritoriale }).Courriel;
        var compte = await db.Users.Where(u => u.Email == courriel).Select(u => u.Id).SingleAsync(annulation);
        var roles = await db.Habilitations.AsNoTracking().Where(h => h.UtilisateurId == compte).ToListAsync(annulation);
        db.Invitations.Add(
            Invitation.Inviter(
                new Acteur(compte, courriel, roles),
                new DemandeInvitation(
                    "cip2.lyon@demo.convergence.example",
                    "Seconde CIP Lyon (fictif)",
                    Role.Cip,
                    PorteeRole.Chantier(chantier, territoire),
                    null
                ),
                JetonInvitation.Nouveau().Empreinte(),
                horloge.GetUtcNow().UtcDateTime
            )
        );
        await db.SaveChangesAsync(annulation);
        db.ChangeTracker.Clear();
    }
}
