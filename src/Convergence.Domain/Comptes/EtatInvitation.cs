namespace Convergence.Domain.Comptes;

/// <summary>Where an invitation stands at an instant (règles d'invitation du portail).</summary>
public enum EtatInvitation
{
    /// <summary>Sent: its link may be used.</summary>
    Envoyee = 1,

    /// <summary>Accepted: it gave its account, and its role once approved.</summary>
    Acceptee = 2,

    /// <summary>Sent too long ago: computed, never stored; it may be sent again.</summary>
    Expiree = 3,

    /// <summary>Taken back before it was accepted.</summary>
    Revoquee = 4,
}

/// <summary>French words of an invitation.</summary>
public static class LibellesInvitation
{
    /// <summary>Where it stands.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Unknown state.</exception>
    public static string Libelle(this EtatInvitation etat) =>
        etat switch
        {
            EtatInvitation.Envoyee => "envoyée",
            EtatInvitation.Acceptee => "acceptée",
            EtatInvitation.Expiree => "expirée",
            EtatInvitation.Revoquee => "révoquée",
            _ => throw new ArgumentOutOfRangeException(nameof(etat), etat, null),
        };
}
