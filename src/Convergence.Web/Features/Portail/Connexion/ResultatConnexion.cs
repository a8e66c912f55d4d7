namespace Convergence.Web.Features.Portail.Connexion;

/// <summary>What a sign-in gave.</summary>
/// <param name="EstOuverte">A session is open.</param>
/// <param name="Attente">Too many tries: time to wait; null when the password was compared.</param>
public sealed record ResultatConnexion(bool EstOuverte, TimeSpan? Attente)
{
    public static readonly ResultatConnexion Ouverte = new(true, null);

    /// <summary>The password was right; a code is asked.</summary>
    public static readonly ResultatConnexion CodeDemande = new(false, null) { DemandeCode = true };

    public static readonly ResultatConnexion Refusee = new(false, null);

    public bool DemandeCode { get; private init; }

    public static ResultatConnexion Attendre(TimeSpan attente) => new(false, attente);
}
