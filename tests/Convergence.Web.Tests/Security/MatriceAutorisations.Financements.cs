using Convergence.Domain.Habilitations;
using Convergence.Testing;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Web.Tests.Security;

public static partial class MatriceAutorisations
{
    private static readonly Role[] LecteursFinancements = [Role.EquipeNationale, Role.CoordinationTerritoriale, Role.DirectionChantier];

    /// <summary>
    /// Amounts: the national team, the coordination of the territory, the direction of the chantier. Institutions, partnerships, CIP and ESP get 403.
    /// </summary>
    public static IEnumerable<LigneMatrice> Financements =>
        [
            Reservee("GET /financements", 200, LecteursFinancements),
            Reservee("GET /financements/export", 200, LecteursFinancements),
            Reservee("GET /financements/financeurs", 200, LecteursFinancements),
            // The local co-funding of Lyon: of its territory, not of one chantier.
            Reservee("GET /conventions/{id:long}/budget", 200, LecteursFinancements)
                .Sur(r => $"/conventions/{CofinancementLyon(r)}/budget")
                .Sauf(Comptes.CoordinationLille, 404)
                .Sauf(Comptes.DirectionLyon, 404),
            // Each send is refused for its shape or its version.
            Reservee("GET /conventions/{id:long}/budget/modifier", 200, Role.EquipeNationale).Sur(r => $"/conventions/{CofinancementLyon(r)}/budget/modifier"),
            Reservee("POST /conventions/{id:long}/budget/modifier", 200, Role.EquipeNationale).Sur(r => $"/conventions/{CofinancementLyon(r)}/budget/modifier"),
            Reservee("GET /conventions/{id:long}/echeancier", 200, Role.EquipeNationale).Sur(r => $"/conventions/{CofinancementLyon(r)}/echeancier"),
            Reservee("POST /conventions/{id:long}/echeancier", 200, Role.EquipeNationale).Sur(r => $"/conventions/{CofinancementLyon(r)}/echeancier"),
        ];

    private static long CofinancementLyon(Reperes r) => r.Un(db => db.Conventions.AsNoTracking().Where(c => c.Numero == "FICTIF-COFI-LYON").Select(c => c.Id));
}
