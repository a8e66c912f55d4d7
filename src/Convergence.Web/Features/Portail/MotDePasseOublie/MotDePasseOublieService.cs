using Convergence.Data;
using Convergence.Data.Comptes;
using Convergence.Domain.Comptes;
using Convergence.Domain.Exploitation;
using Convergence.Web.Courriels;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Web.Features.Portail.MotDePasseOublie;

/// <summary>
/// Puts in the queue the mail of a link to choose another password. Who asks learns nothing: the answer is the same whether the account exists or not, and
/// the mail is written later, elsewhere.
/// </summary>
public sealed class MotDePasseOublieService(ConvergenceDbContext db, UserManager<Utilisateur> comptes, CourrielsService courriels, TimeProvider horloge)
{
    /// <summary>Mails for an account in an hour: a stranger does not fill a mailbox.</summary>
    public const int MaximumParHeure = 3;

    public async Task DemanderAsync(string courriel, CancellationToken annulation)
    {
        var maintenant = horloge.GetUtcNow().UtcDateTime;
        var compte = await comptes.FindByEmailAsync(courriel);
        var id = compte?.Id;
        var depuis = maintenant.AddHours(-1);
        var recents = await db.EvenementsCompte.CountAsync(
            e => e.CompteId == id && e.Nature == NatureEvenementCompte.MotDePasseOublie && e.Instant > depuis,
            annulation
        );
        if (recents >= MaximumParHeure)
        {
            // Neither a mail nor a line: a stranger does not push the rest out of the journal of an account.
            return;
        }

        if (compte is { DesactiveLe: null })
        {
            courriels.Preparer(ModeleCourriel.MotDePasseOublie, compte);
        }

        db.EvenementsCompte.Add(EvenementCompte.Noter(NatureEvenementCompte.MotDePasseOublie, id, null, maintenant));
        await db.SaveChangesAsync(annulation);
    }
}
