using Microsoft.AspNetCore.Identity;

namespace Convergence.Data.Comptes;

/// <summary>An account. Its roles are <see cref="Domain.Habilitations.Habilitation"/> rows: scoped and dated (ADR 0004).</summary>
public sealed class Utilisateur : IdentityUser<long>
{
    public const int LongueurNom = Domain.Comptes.Invitation.LongueurNom;

    /// <summary>Name shown to colleagues.</summary>
    public required string NomAffiche { get; set; }

    /// <summary>Account of the demonstration pack; refused in production.</summary>
    public bool EstFictif { get; init; }

    public DateTime CreeLe { get; init; }

    /// <summary>Instant at which the account was disabled, UTC; null while it may sign in.</summary>
    public DateTime? DesactiveLe { get; set; }
}
