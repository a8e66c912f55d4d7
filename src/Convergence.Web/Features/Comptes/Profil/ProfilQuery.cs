using Convergence.Data;
using Convergence.Domain.Comptes;
using Convergence.Domain.Temps;
using Convergence.Web.Features.Comptes.Shared;
using Convergence.Web.Security;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Web.Features.Comptes.Profil;

/// <summary>What the portal knows of the person who is signed in: its roles, its sessions, its last sign-ins.</summary>
public sealed class ProfilQuery(ConvergenceDbContext db, PorteesQuery portees, SessionsService sessions, TimeProvider horloge)
{
    private const int ConnexionsMontrees = 10;

    private static readonly NatureEvenementCompte[] Natures =
    [
        NatureEvenementCompte.Connexion,
        NatureEvenementCompte.EchecConnexion,
        NatureEvenementCompte.Blocage,
        NatureEvenementCompte.MotDePasseChange,
        NatureEvenementCompte.MotDePasseOublie,
    ];

    public async Task<ProfilViewModel> LireAsync(long compteId, Guid? session, CancellationToken annulation)
    {
        var jour = JourFrance.Aujourdhui(horloge);
        var compte = await db.Users.Where(u => u.Id == compteId).Select(u => new { u.NomAffiche, u.Email }).SingleAsync(annulation);
        var roles = await db
            .Habilitations.AsNoTracking()
            .Where(h => h.UtilisateurId == compteId && h.Debut <= jour && (h.Fin == null || h.Fin >= jour))
            .OrderBy(h => h.Role)
            .ThenBy(h => h.Id)
            .ToListAsync(annulation);
        var noms = await portees.NommerAsync(
            [.. roles.Select(h => h.TerritoireId).OfType<long>()],
            [.. roles.Select(h => h.ChantierId).OfType<long>()],
            annulation
        );
        var evenements = await db
            .EvenementsCompte.Where(e => e.CompteId == compteId && Natures.Contains(e.Nature))
            .OrderByDescending(e => e.Instant)
            .ThenByDescending(e => e.Id)
            .Take(ConnexionsMontrees)
            .Select(e => new { e.Instant, e.Nature })
            .ToListAsync(annulation);
        return new(
            compte.NomAffiche,
            compte.Email!,
            roles.ConvertAll(h => new RoleProfil(h.Role, noms.Nom(h), h.Debut, h.Fin)),
            [
                .. (await sessions.OuvertesAsync(compteId, annulation)).Select(s => new SessionLigne(
                    s.Id,
                    s.Appareil,
                    JourFrance.Heure(s.OuverteLe),
                    JourFrance.Heure(s.VueLe),
                    s.Cle == session
                )),
            ],
            evenements.ConvertAll(e => new EvenementLigne(JourFrance.Heure(e.Instant), e.Nature, null, null))
        );
    }
}
