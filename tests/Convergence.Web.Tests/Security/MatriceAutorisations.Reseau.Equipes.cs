using Convergence.Domain.Habilitations;
using Convergence.Testing;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Web.Tests.Security;

public static partial class MatriceAutorisations
{
    private static readonly Role[] LecteursEquipes = [Role.EquipeNationale, Role.CoordinationTerritoriale, Role.DirectionChantier];

    /// <summary>Institutions and partnerships have no team page. Each send is refused for its shape (200), or finds nothing to take back (302).</summary>
    public static IEnumerable<LigneMatrice> Equipes =>
        [
            Reservee("GET /equipes", 200, LecteursEquipes),
            Reservee("GET /equipes/export", 200, LecteursEquipes),
            Reservee("GET /equipes/nouveau", 200, LecteursEquipes),
            Reservee("POST /equipes/nouveau", 200, LecteursEquipes),
            Reservee("GET /equipes/{id:long}/modifier", 200, LecteursEquipes)
                .Sur(r => $"/equipes/{PosteLyon(r)}/modifier")
                .Sauf(Comptes.CoordinationLille, 404),
            Reservee("POST /equipes/{id:long}/modifier", 200, LecteursEquipes)
                .Sur(r => $"/equipes/{PosteLyon(r)}/modifier")
                .Sauf(Comptes.CoordinationLille, 404),
            Reservee("GET /equipes/{id:long}/terminer", 200, LecteursEquipes)
                .Sur(r => $"/equipes/{PosteLyon(r)}/terminer")
                .Sauf(Comptes.CoordinationLille, 404),
            Reservee("POST /equipes/{id:long}/terminer", 200, LecteursEquipes)
                .Sur(r => $"/equipes/{PosteLyon(r)}/terminer")
                .Sauf(Comptes.CoordinationLille, 404),
            Reservee("GET /equipes/{id:long}/rouvrir", 302, LecteursEquipes).Sur(r => $"/equipes/{PosteLyon(r)}/rouvrir").Sauf(Comptes.CoordinationLille, 404),
            Reservee("POST /equipes/{id:long}/rouvrir", 302, LecteursEquipes).Sur(r => $"/equipes/{PosteLyon(r)}/rouvrir").Sauf(Comptes.CoordinationLille, 404),
        ];

    /// <summary>A post of the chantier of the accounts of Lyon.</summary>
    private static long PosteLyon(Reperes r) =>
        r.Un(db => db.PostesEquipe.AsNoTracking().Where(p => p.ChantierId == r.ChantierLyon).OrderBy(p => p.Id).Select(p => p.Id));
}
