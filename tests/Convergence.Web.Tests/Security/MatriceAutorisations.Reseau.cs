using Convergence.Domain.Habilitations;
using Convergence.Testing;

namespace Convergence.Web.Tests.Security;

public static partial class MatriceAutorisations
{
    private static readonly Role[] LecteursReseau =
        [Role.EquipeNationale, Role.CoordinationTerritoriale, Role.ChargePartenariat, Role.Cip, Role.Esp, Role.DirectionChantier];

    public static IEnumerable<LigneMatrice> Reseau =>
    [
        Reservee("GET /reseau", 302, LecteursReseau),
        Reservee("GET /territoires", 200, LecteursReseau),
        Reservee("GET /territoires/export", 200, LecteursReseau),
        Reservee("GET /territoires/{code}", 200, LecteursReseau).Sur(_ => $"/territoires/{Reperes.Lyon}").Sauf(Comptes.CoordinationLille, 404).Sauf(Comptes.EspSaintMalo, 404),
        Reservee("GET /chantiers", 200, LecteursReseau),
        Reservee("GET /chantiers/export", 200, LecteursReseau),
        Reservee("GET /chantiers/{id:long}", 200, LecteursReseau).Sur(r => $"/chantiers/{r.ChantierLyon}").Sauf(Comptes.CoordinationLille, 404).Sauf(Comptes.EspSaintMalo, 404),
    ];
}
