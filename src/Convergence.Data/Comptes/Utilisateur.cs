using Microsoft.AspNetCore.Identity;

namespace Convergence.Data.Comptes;

/// <summary>An account. Its roles are <see cref="Domain.Habilitations.Habilitation"/> rows: scoped and dated (ADR 0004).</summary>
public sealed class Utilisateur : IdentityUser<long>
{
    public const int LongueurNom = Domain.Comptes.Invitation.LongueurNom;

    /// <summary>Longest protected secret, in characters.</summary>
    public const int LongueurCleTotp = 400;

    /// <summary>Name shown to colleagues.</summary>
    public required string NomAffiche { get; set; }

    /// <summary>Account of the demonstration pack; refused in production.</summary>
    public bool EstFictif { get; init; }

    public DateTime CreeLe { get; init; }

    /// <summary>
    /// Secret of the application that gives codes, protected by the keys of the portal; null without a second factor, as <c>TwoFactorEnabled</c> says.
    /// </summary>
    public string? CleTotp { get; set; }

    /// <summary>Time step of the last code taken: a code opens once. Null before the first.</summary>
    public long? DernierPas { get; set; }

    /// <summary>Instant until which the e-mail cannot change, UTC, after a reset of the second factor; null when it may.</summary>
    public DateTime? CourrielFigeJusque { get; set; }

    /// <summary>Instant at which the account was disabled, UTC; null while it may sign in.</summary>
    public DateTime? DesactiveLe { get; set; }
}
