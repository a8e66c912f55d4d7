using Convergence.Domain.Habilitations;

namespace Convergence.Domain.Comptes;

/// <summary>What an inviter asks for, as typed (règles d'invitation du portail).</summary>
/// <param name="Courriel">Address of the person.</param>
/// <param name="NomAffiche">Name shown to colleagues.</param>
/// <param name="Role">Role proposed.</param>
/// <param name="Portee">On what.</param>
/// <param name="JusquAu">Last day of the role, inclusive; null when open-ended.</param>
/// <param name="Programmes">Programmes that an institution will read; of no use for another role.</param>
/// <param name="Liste">List that the invitation is a row of; null for one made alone.</param>
public sealed record DemandeInvitation(
    string? Courriel,
    string? NomAffiche,
    Role Role,
    PorteeRole Portee,
    DateOnly? JusquAu,
    Programmes Programmes = Programmes.Tous,
    Guid? Liste = null
);
