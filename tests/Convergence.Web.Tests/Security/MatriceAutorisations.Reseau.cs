using Convergence.Domain.Habilitations;
using Convergence.Testing;

namespace Convergence.Web.Tests.Security;

public static partial class MatriceAutorisations
{
    private static readonly Role[] LecteursReseau =
    [
        Role.EquipeNationale,
        Role.CoordinationTerritoriale,
        Role.ChargePartenariat,
        Role.Cip,
        Role.Esp,
        Role.DirectionChantier,
    ];

    public static IEnumerable<LigneMatrice> Reseau =>
        [
            Reservee("GET /reseau", 302, LecteursReseau),
            Reservee("GET /territoires", 200, LecteursReseau),
            Reservee("GET /territoires/export", 200, LecteursReseau),
            Reservee("GET /territoires/{code}", 200, LecteursReseau)
                .Sur(_ => $"/territoires/{Reperes.Lyon}")
                .Sauf(Comptes.CoordinationLille, 404)
                .Sauf(Comptes.EspSaintMalo, 404),
            Reservee("GET /chantiers", 200, LecteursReseau),
            Reservee("GET /chantiers/export", 200, LecteursReseau),
            Reservee("GET /chantiers/{id:long}", 200, LecteursReseau)
                .Sur(r => $"/chantiers/{r.ChantierLyon}")
                .Sauf(Comptes.CoordinationLille, 404)
                .Sauf(Comptes.EspSaintMalo, 404),
            // Changes of the network: the national team alone. Each send is refused for its shape (200), or finds nothing to take back (302).
            Reservee("GET /territoires/nouveau", 200, Role.EquipeNationale),
            Reservee("POST /territoires/nouveau", 200, Role.EquipeNationale),
            Reservee("GET /territoires/{code}/modifier", 200, Role.EquipeNationale).Sur(_ => $"/territoires/{Reperes.Lyon}/modifier"),
            Reservee("POST /territoires/{code}/modifier", 200, Role.EquipeNationale).Sur(_ => $"/territoires/{Reperes.Lyon}/modifier"),
            Reservee("GET /territoires/{code}/terminer", 200, Role.EquipeNationale).Sur(_ => $"/territoires/{Reperes.Lyon}/terminer"),
            Reservee("POST /territoires/{code}/terminer", 200, Role.EquipeNationale).Sur(_ => $"/territoires/{Reperes.Lyon}/terminer"),
            Reservee("GET /territoires/{code}/rouvrir", 302, Role.EquipeNationale).Sur(_ => $"/territoires/{Reperes.Lyon}/rouvrir"),
            Reservee("POST /territoires/{code}/rouvrir", 302, Role.EquipeNationale).Sur(_ => $"/territoires/{Reperes.Lyon}/rouvrir"),
            Reservee("GET /territoires/{code}/etats/nouveau", 200, Role.EquipeNationale).Sur(_ => $"/territoires/{Reperes.Lyon}/etats/nouveau"),
            Reservee("POST /territoires/{code}/etats/nouveau", 200, Role.EquipeNationale).Sur(_ => $"/territoires/{Reperes.Lyon}/etats/nouveau"),
            Reservee("GET /territoires/{code}/porteur", 200, Role.EquipeNationale).Sur(_ => $"/territoires/{Reperes.Lyon}/porteur"),
            Reservee("POST /territoires/{code}/porteur", 200, Role.EquipeNationale).Sur(_ => $"/territoires/{Reperes.Lyon}/porteur"),
            Reservee("GET /chantiers/nouveau", 200, Role.EquipeNationale),
            Reservee("POST /chantiers/nouveau", 200, Role.EquipeNationale),
            Reservee("GET /chantiers/{id:long}/modifier", 200, Role.EquipeNationale).Sur(r => $"/chantiers/{r.ChantierLyon}/modifier"),
            Reservee("POST /chantiers/{id:long}/modifier", 200, Role.EquipeNationale).Sur(r => $"/chantiers/{r.ChantierLyon}/modifier"),
            Reservee("GET /chantiers/{id:long}/terminer", 200, Role.EquipeNationale).Sur(r => $"/chantiers/{r.ChantierLyon}/terminer"),
            Reservee("POST /chantiers/{id:long}/terminer", 200, Role.EquipeNationale).Sur(r => $"/chantiers/{r.ChantierLyon}/terminer"),
            Reservee("GET /chantiers/{id:long}/rouvrir", 302, Role.EquipeNationale).Sur(r => $"/chantiers/{r.ChantierLyon}/rouvrir"),
            Reservee("POST /chantiers/{id:long}/rouvrir", 302, Role.EquipeNationale).Sur(r => $"/chantiers/{r.ChantierLyon}/rouvrir"),
            Reservee("GET /chantiers/{id:long}/adhesions/nouvelle", 200, Role.EquipeNationale).Sur(r => $"/chantiers/{r.ChantierLyon}/adhesions/nouvelle"),
            Reservee("POST /chantiers/{id:long}/adhesions/nouvelle", 200, Role.EquipeNationale).Sur(r => $"/chantiers/{r.ChantierLyon}/adhesions/nouvelle"),
            Reservee("GET /chantiers/{id:long}/capacites/nouvelle", 200, Role.EquipeNationale).Sur(r => $"/chantiers/{r.ChantierLyon}/capacites/nouvelle"),
            Reservee("POST /chantiers/{id:long}/capacites/nouvelle", 200, Role.EquipeNationale).Sur(r => $"/chantiers/{r.ChantierLyon}/capacites/nouvelle"),
            Reservee("GET /adhesions/{id:long}/terminer", 200, Role.EquipeNationale).Sur(r => $"/adhesions/{r.AdhesionLyon}/terminer"),
            Reservee("POST /adhesions/{id:long}/terminer", 200, Role.EquipeNationale).Sur(r => $"/adhesions/{r.AdhesionLyon}/terminer"),
            Reservee("GET /adhesions/{id:long}/rouvrir", 302, Role.EquipeNationale).Sur(r => $"/adhesions/{r.AdhesionLyon}/rouvrir"),
            Reservee("POST /adhesions/{id:long}/rouvrir", 302, Role.EquipeNationale).Sur(r => $"/adhesions/{r.AdhesionLyon}/rouvrir"),
            Reservee("GET /reseau/a-mettre-a-jour", 200, Role.EquipeNationale),
            Reservee("GET /reseau/a-mettre-a-jour/export", 200, Role.EquipeNationale),
            Reservee("POST /reseau/a-mettre-a-jour", 200, Role.EquipeNationale),
        ];
}
