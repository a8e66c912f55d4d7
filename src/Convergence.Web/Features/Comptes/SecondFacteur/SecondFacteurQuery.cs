using Convergence.Data;
using Convergence.Domain.Comptes;
using Convergence.Domain.Temps;
using Convergence.Web.Security;
using Convergence.Web.Security.SecondFacteur;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Convergence.Web.Features.Comptes.SecondFacteur;

/// <summary>Where the second factor of an account stands.</summary>
public sealed class SecondFacteurQuery(ConvergenceDbContext db, UtilisateurCourant utilisateur, IOptions<OptionsSecondFacteur> options, TimeProvider horloge)
{
    /// <summary>That of the person who is signed in.</summary>
    public async Task<FacteurCompte> LireAsync(long compteId, CancellationToken annulation)
    {
        var maintenant = horloge.GetUtcNow().UtcDateTime;
        var depuis = maintenant.AddDays(-DemandeReinitialisation.JoursValides);
        var lu = await db
            .Users.Where(u => u.Id == compteId)
            .Select(u => new
            {
                u.Email,
                u.TwoFactorEnabled,
                Codes = db.CodesSecours.Count(c => c.CompteId == compteId && c.UtiliseLe == null),
                Le = db
                    .EvenementsCompte.Where(e => e.CompteId == compteId && e.Nature == NatureEvenementCompte.SecondFacteurActive)
                    .Max(e => (DateTime?)e.Instant),
                Demande = db.DemandesReinitialisation.Any(d => d.CompteId == compteId && d.CloseLe == null && d.DemandeeLe > depuis),
            })
            .SingleAsync(annulation);
        var exige = options.Value is { Exiger: true } o && ReglesSecondFacteur.EstExige(utilisateur.Roles, o.RolesNominatifs);
        return new(lu.Email!, lu.TwoFactorEnabled, lu.Le is { } le ? JourFrance.Heure(le) : null, lu.Codes, exige, lu.Demande);
    }
}

/// <summary>The second factor of the person who is signed in.</summary>
/// <param name="ActiveLe">Paris time of the last enrolment; null when there was none.</param>
/// <param name="CodesRestants">Rescue codes that were not used.</param>
/// <param name="EstExige">The roles of the person ask for it.</param>
/// <param name="DemandeOuverte">Somebody asked that it be forgotten, and nobody answered.</param>
public sealed record FacteurCompte(string Courriel, bool EstActif, DateTime? ActiveLe, int CodesRestants, bool EstExige, bool DemandeOuverte);
