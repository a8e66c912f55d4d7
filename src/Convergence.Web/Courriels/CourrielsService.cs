using Convergence.Data;
using Convergence.Data.Comptes;
using Convergence.Domain.Comptes;
using Convergence.Domain.Exploitation;

namespace Convergence.Web.Courriels;

/// <summary>
/// Puts a mail in the queue with the change that causes it: the caller saves both, and both are kept or neither. In a transaction of several saves the mail
/// leaves at the next round after its end.
/// </summary>
public sealed class CourrielsService(ConvergenceDbContext db, SignalCourriels signal, TimeProvider horloge)
{
    private bool _ecoute;

    private DateTime Maintenant => horloge.GetUtcNow().UtcDateTime;

    /// <summary>A mail to an account that is saved already.</summary>
    /// <param name="modele">Any template but that of an invitation.</param>
    /// <param name="compte">Account.</param>
    /// <param name="invitationId">Invitation that it is about, already saved; null when it is about none.</param>
    public void Preparer(ModeleCourriel modele, Utilisateur compte, long? invitationId = null)
    {
        ArgumentNullException.ThrowIfNull(compte);
        Ajouter(CourrielSortant.AuCompte(modele, compte.Id, compte.Email!, Maintenant, invitationId));
    }

    /// <summary>The mail of an invitation that is saved already: its key is the value of the mail.</summary>
    public void Preparer(Invitation invitation)
    {
        ArgumentNullException.ThrowIfNull(invitation);
        Ajouter(CourrielSortant.Inviter(invitation.Id, invitation.Courriel, Maintenant));
    }

    private void Ajouter(CourrielSortant courriel)
    {
        db.CourrielsSortants.Add(courriel);
        if (!_ecoute)
        {
            _ecoute = true;
            db.SavedChanges += (_, _) => signal.Sonner();
        }
    }
}
