using Convergence.Domain.Habilitations;
using Convergence.Domain.Lignes;

namespace Convergence.Domain.Comptes;

/// <summary>
/// A person agrees that the role of an invitation begins, before its acceptance or after it. Written once, never taken back
/// (règles d'invitation du portail).
/// </summary>
public sealed class ApprobationInvitation : IAjoutSeul
{
    private ApprobationInvitation() { }

    /// <summary>Technical key.</summary>
    public long Id { get; private set; }

    /// <summary>Invitation approved.</summary>
    public long InvitationId { get; private set; }

    /// <summary>Account that approves.</summary>
    public long ParId { get; private set; }

    /// <summary>Instant of the approval, UTC.</summary>
    public DateTime Le { get; private set; }

    /// <summary>Role in which the account approves, held on the scope of the invitation that day.</summary>
    public Role EnTantQue { get; private set; }

    /// <summary>Approves, in a role of the person that the invitation still needs.</summary>
    /// <param name="acteur">Who approves.</param>
    /// <param name="invitation">Invitation.</param>
    /// <param name="approbations">Approvals given before; those of another invitation are ignored.</param>
    /// <param name="chantier">Chantier of the invitation; null for a role without a chantier.</param>
    /// <param name="le">Instant, UTC.</param>
    /// <exception cref="RegleMetierException">
    /// Revoked, expired, after the last day of the role, the invited person, the inviter, a second approval of the same person, no approval needed,
    /// or no role that gives it.
    /// </exception>
    /// <exception cref="ArgumentNullException">No chantier for a role that has one.</exception>
    public static ApprobationInvitation Donner(
        Acteur acteur,
        Invitation invitation,
        IReadOnlyCollection<ApprobationInvitation> approbations,
        SituationChantier? chantier,
        DateTime le
    )
    {
        var (role, refus) = ReglesInvitation.Examiner(acteur, invitation, approbations, chantier, le);
        return refus is null
            ? new ApprobationInvitation
            {
                InvitationId = invitation.Id,
                ParId = acteur.CompteId,
                Le = le,
                EnTantQue = role,
            }
            : throw new RegleMetierException(string.Empty, refus);
    }
}
