using Convergence.Domain.Habilitations;

namespace Convergence.Domain.Comptes;

/// <summary>A person who invites or approves (règles d'invitation du portail).</summary>
/// <param name="CompteId">Account.</param>
/// <param name="Courriel">Address of the account.</param>
/// <param name="Habilitations">Roles of the account; those that are not in force are ignored when the day is asked.</param>
public sealed record Acteur(long CompteId, string Courriel, IReadOnlyCollection<Habilitation> Habilitations)
{
    /// <summary>Roles of this account in force on that day (Europe/Paris); a role of another account is none of its own.</summary>
    public IEnumerable<Habilitation> EnVigueur(DateOnly jour) => Habilitations.Where(h => h.UtilisateurId == CompteId && h.EstActive(jour));
}
