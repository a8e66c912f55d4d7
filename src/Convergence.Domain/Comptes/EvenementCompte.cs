using Convergence.Domain.Habilitations;
using Convergence.Domain.Lignes;

namespace Convergence.Domain.Comptes;

/// <summary>What happened to an account.</summary>
public enum NatureEvenementCompte
{
    /// <summary>Sign-in with the right password.</summary>
    Connexion = 1,

    /// <summary>Wrong password, account blocked or disabled, or address of no account.</summary>
    EchecConnexion = 2,

    /// <summary>The failure after which no other try is taken for a time, from where it came.</summary>
    Blocage = 3,

    /// <summary>Sign-out, or session closed from another one.</summary>
    Deconnexion = 4,

    /// <summary>A role began, by an invitation.</summary>
    RoleDonne = 5,

    /// <summary>A last day was set on a role.</summary>
    RoleClos = 6,

    /// <summary>A role was reviewed and kept.</summary>
    RoleRevu = 7,

    /// <summary>The account was disabled: no sign-in, no session.</summary>
    Desactivation = 8,

    /// <summary>The account may sign in again.</summary>
    Reactivation = 9,

    /// <summary>Password chosen or changed.</summary>
    MotDePasseChange = 10,

    /// <summary>A link was asked for because the password was forgotten.</summary>
    MotDePasseOublie = 11,

    /// <summary>A second factor was enrolled.</summary>
    SecondFacteurActive = 20,

    /// <summary>The owner took the second factor off.</summary>
    SecondFacteurRetire = 21,

    /// <summary>A sign-in by a rescue code.</summary>
    CodeSecoursUtilise = 22,

    /// <summary>New rescue codes: the former ones no longer open anything.</summary>
    CodesSecoursRefaits = 23,

    /// <summary>Somebody asked that the second factor be forgotten.</summary>
    ReinitialisationDemandee = 24,

    /// <summary>A second person did it.</summary>
    ReinitialisationFaite = 25,

    /// <summary>The request was given up.</summary>
    ReinitialisationAbandonnee = 26,

    /// <summary>Wrong code of the second factor, after the right password.</summary>
    EchecSecondFacteur = 27,
}

/// <summary>
/// A line of the journal of accounts: what, about which account, by which one. It holds no typed address, no password and no name of a person
/// accompanied. Written once.
/// </summary>
public sealed class EvenementCompte : ILigneJournal
{
    private EvenementCompte() { }

    /// <inheritdoc/>
    public long Id { get; private set; }

    /// <inheritdoc/>
    public DateTime Instant { get; private set; }

    /// <summary>What happened.</summary>
    public NatureEvenementCompte Nature { get; private set; }

    /// <summary>Account that it happened to; null for a failed sign-in with the address of no account.</summary>
    public long? CompteId { get; private set; }

    /// <summary>Account that did it, the same one for what a person does to its own account; null for somebody who is not signed in.</summary>
    public long? ParId { get; private set; }

    /// <summary>Role that began, ended or was reviewed; null for the other natures.</summary>
    public Role? Role { get; private set; }

    /// <summary>Writes a line.</summary>
    /// <param name="nature">What happened.</param>
    /// <param name="compteId">Account that it happened to; null when there is none.</param>
    /// <param name="parId">Account that did it; null for somebody who is not signed in.</param>
    /// <param name="le">Instant, UTC.</param>
    /// <param name="role">Role, when the line is about one.</param>
    public static EvenementCompte Noter(NatureEvenementCompte nature, long? compteId, long? parId, DateTime le, Role? role = null) =>
        new()
        {
            Nature = nature,
            CompteId = compteId,
            ParId = parId,
            Instant = le,
            Role = role,
        };
}

/// <summary>The natures in French.</summary>
public static class NatureEvenementCompteNoms
{
    /// <summary>« Connexion », « Fin de rôle ».</summary>
    public static string Libelle(this NatureEvenementCompte nature) =>
        nature switch
        {
            NatureEvenementCompte.Connexion => "Connexion",
            NatureEvenementCompte.EchecConnexion => "Échec de connexion",
            NatureEvenementCompte.Blocage => "Essais suspendus après trop d’échecs",
            NatureEvenementCompte.Deconnexion => "Déconnexion",
            NatureEvenementCompte.RoleDonne => "Rôle donné",
            NatureEvenementCompte.RoleClos => "Fin de rôle",
            NatureEvenementCompte.RoleRevu => "Rôle revu",
            NatureEvenementCompte.Desactivation => "Compte désactivé",
            NatureEvenementCompte.Reactivation => "Compte réactivé",
            NatureEvenementCompte.MotDePasseChange => "Mot de passe changé",
            NatureEvenementCompte.MotDePasseOublie => "Mot de passe oublié : lien demandé",
            NatureEvenementCompte.SecondFacteurActive => "Second facteur activé",
            NatureEvenementCompte.SecondFacteurRetire => "Second facteur retiré",
            NatureEvenementCompte.CodeSecoursUtilise => "Connexion par un code de secours",
            NatureEvenementCompte.CodesSecoursRefaits => "Nouveaux codes de secours",
            NatureEvenementCompte.ReinitialisationDemandee => "Réinitialisation du second facteur demandée",
            NatureEvenementCompte.ReinitialisationFaite => "Second facteur réinitialisé",
            NatureEvenementCompte.ReinitialisationAbandonnee => "Demande de réinitialisation abandonnée",
            NatureEvenementCompte.EchecSecondFacteur => "Code du second facteur faux",
            _ => throw new ArgumentOutOfRangeException(nameof(nature), nature, null),
        };
}
