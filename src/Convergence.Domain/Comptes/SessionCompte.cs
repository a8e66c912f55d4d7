namespace Convergence.Domain.Comptes;

/// <summary>
/// A session of an account on one browser. The cookie names it, the server says whether it goes on: signing out, disabling the account or closing it
/// from another browser ends it at once. It lasts twelve hours at most, whatever is done in it (règles d'accès du portail, session absolue).
/// </summary>
public sealed class SessionCompte
{
    /// <summary>Longest session, in hours.</summary>
    public const int HeuresMaximum = 12;

    /// <summary>Time between two writings of <see cref="VueLe"/>, in minutes: a page shown does not cost a write.</summary>
    public const int MinutesEntreVues = 5;

    /// <summary>Longest description of the browser, in characters.</summary>
    public const int LongueurAppareil = 60;

    private SessionCompte() { }

    /// <summary>Technical key.</summary>
    public long Id { get; private set; }

    /// <summary>What the cookie holds: drawn at random.</summary>
    public Guid Cle { get; private set; }

    /// <summary>Account.</summary>
    public long CompteId { get; private set; }

    /// <summary>Browser and system, in words; empty when they are not recognised. Sixty characters at most.</summary>
    public string Appareil { get; private set; } = string.Empty;

    /// <summary>True when more than a password was proved: a code, a rescue code, or a browser that proved it in the last hours.</summary>
    public bool ASecondFacteur { get; private set; }

    /// <summary>Instant of the sign-in, UTC.</summary>
    public DateTime OuverteLe { get; private set; }

    /// <summary>Instant of a recent use, UTC, to within <see cref="MinutesEntreVues"/> minutes.</summary>
    public DateTime VueLe { get; private set; }

    /// <summary>Instant at which it was ended, UTC; null while it was not.</summary>
    public DateTime? FinieLe { get; private set; }

    /// <summary>Opens a session.</summary>
    /// <param name="compteId">Account.</param>
    /// <param name="appareil">Browser and system, in words; cut at sixty characters.</param>
    /// <param name="le">Instant, UTC.</param>
    /// <param name="aSecondFacteur">More than a password was proved.</param>
    public static SessionCompte Ouvrir(long compteId, string appareil, DateTime le, bool aSecondFacteur = false)
    {
        ArgumentNullException.ThrowIfNull(appareil);
        return new()
        {
            Cle = Guid.NewGuid(),
            CompteId = compteId,
            Appareil = appareil.Length > LongueurAppareil ? appareil[..LongueurAppareil] : appareil,
            OuverteLe = le,
            VueLe = le,
            ASecondFacteur = aSecondFacteur,
        };
    }

    /// <summary>True while it was not ended and is younger than twelve hours.</summary>
    /// <param name="instant">Instant, UTC.</param>
    public bool EstOuverteAu(DateTime instant) => FinieLe is null && instant < OuverteLe.AddHours(HeuresMaximum);

    /// <summary>Notes a use; true when it is worth a write.</summary>
    /// <param name="instant">Instant, UTC.</param>
    public bool Voir(DateTime instant)
    {
        if (instant < VueLe.AddMinutes(MinutesEntreVues))
        {
            return false;
        }

        VueLe = instant;
        return true;
    }

    /// <summary>A second factor was proved in the session itself, by enrolling it.</summary>
    public void Prouver() => ASecondFacteur = true;

    /// <summary>The second factor that it proved is no longer that of the account.</summary>
    public void Perdre() => ASecondFacteur = false;

    /// <summary>Ends it; the first end stays.</summary>
    /// <param name="instant">Instant, UTC.</param>
    public void Fermer(DateTime instant) => FinieLe ??= instant;
}
