using Convergence.Domain.Habilitations;
using Convergence.Web.Features.Comptes.Shared;

namespace Convergence.Web.Features.Comptes.Profil;

public sealed record ProfilViewModel(
    string Nom,
    string Courriel,
    IReadOnlyList<RoleProfil> Roles,
    IReadOnlyList<SessionLigne> Sessions,
    IReadOnlyList<EvenementLigne> Evenements
);

public sealed record RoleProfil(Role Role, string? Portee, DateOnly Debut, DateOnly? Fin);

/// <summary>An open session of the person; instants in Paris time.</summary>
/// <param name="EstCourante">The one of this browser.</param>
public sealed record SessionLigne(long Id, string Appareil, DateTime OuverteLe, DateTime VueLe, bool EstCourante);
