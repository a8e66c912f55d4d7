using Convergence.Domain.Temps;

namespace Convergence.Domain.Comptes;

/// <content>What gives the invitation a token: each makes the link of the former one useless.</content>
public sealed partial class Invitation
{
    /// <summary>Sends it again with another token: the former link is no longer taken. Whoever may invite to this role may do it.</summary>
    /// <param name="parId">Account that sends.</param>
    /// <param name="empreinte">SHA-256 of the token that is sent, 32 bytes.</param>
    /// <param name="le">Instant, UTC.</param>
    /// <exception cref="RegleMetierException">Accepted, revoked, or the last day of the role is past.</exception>
    /// <exception cref="ArgumentException">The fingerprint is not of 32 bytes.</exception>
    public void Renvoyer(long parId, byte[] empreinte, DateTime le)
    {
        switch (EtatAu(le))
        {
            case EtatInvitation.Acceptee:
                throw new RegleMetierException(string.Empty, "Cette invitation a déjà été acceptée.");
            case EtatInvitation.Revoquee:
                throw new RegleMetierException(string.Empty, "Cette invitation a été révoquée : faites-en une nouvelle.");
        }

        if (!RoleCourtEncoreLe(JourFrance.Du(le)))
        {
            throw new RegleMetierException(nameof(JusquAu), "Le dernier jour du rôle est passé : faites une nouvelle invitation.");
        }

        Envoyer(parId, empreinte, le);
    }

    /// <summary>
    /// Gives it the token of a mail that leaves: the former link is no longer taken. Neither who sent it last nor its expiry changes, and it is
    /// no other sending.
    /// </summary>
    /// <param name="empreinte">SHA-256 of the token that is sent, 32 bytes.</param>
    /// <param name="maintenant">Instant, UTC.</param>
    /// <exception cref="RegleMetierException">Accepted, revoked, expired, or the last day of the role is past.</exception>
    /// <exception cref="ArgumentException">The fingerprint is not of 32 bytes.</exception>
    public void Lier(byte[] empreinte, DateTime maintenant)
    {
        if (EtatAu(maintenant) != EtatInvitation.Envoyee || !RoleCourtEncoreLe(JourFrance.Du(maintenant)))
        {
            throw new RegleMetierException(string.Empty, "Cette invitation n’attend plus de réponse.");
        }

        Empreinte = Copier(empreinte);
    }

    private void Envoyer(long parId, byte[] empreinte, DateTime le)
    {
        (EnvoyeeParId, EnvoyeeLe, ExpireLe, Empreinte) = (parId, le, le.AddDays(JoursDeValidite), Copier(empreinte));
        NombreEnvois++;
    }

    private static byte[] Copier(byte[] empreinte)
    {
        ArgumentNullException.ThrowIfNull(empreinte);
        ArgumentOutOfRangeException.ThrowIfNotEqual(empreinte.Length, JetonInvitation.TailleEmpreinte, nameof(empreinte));
        return [.. empreinte];
    }
}
