using Convergence.Domain.Habilitations;
using Convergence.Testing;

namespace Convergence.Web.Tests.Security;

public static partial class MatriceAutorisations
{
    private static readonly Role[] LecteursConventions = [Role.EquipeNationale, Role.CoordinationTerritoriale, Role.ChargePartenariat, Role.DirectionChantier];

    private static readonly Role[] RedacteursConventions = [Role.EquipeNationale, Role.CoordinationTerritoriale];

    public static IEnumerable<LigneMatrice> Conventions =>
        [
            Reservee("GET /conventions", 200, LecteursConventions),
            Reservee("GET /conventions/export", 200, LecteursConventions),
            Reservee("GET /conventions/anomalies", 200, LecteursConventions),
            Reservee("GET /conventions/anomalies/export", 200, LecteursConventions),
            Reservee("POST /conventions/anomalies", 200, RedacteursConventions),
            Reservee("GET /conventions/anomalies/{cle}", 200, LecteursConventions)
                .Sur(r => $"/conventions/anomalies/{r.AnomalieLyon}")
                .Sauf(Comptes.CoordinationLille, 404)
                .Sauf(Comptes.DirectionLyon, 404),
            Reservee("POST /conventions/anomalies/{cle}", 200, RedacteursConventions)
                .Sur(r => $"/conventions/anomalies/{r.AnomalieLyon}")
                .Sauf(Comptes.CoordinationLille, 404),
            Reservee("GET /partenariats/matrice", 200, LecteursConventions),
            Reservee("GET /partenariats/matrice/export", 200, LecteursConventions),
            // The CPAM convention of Lyon: of its territory, not of one chantier.
            Reservee("GET /conventions/{id:long}", 200, LecteursConventions)
                .Sur(r => $"/conventions/{r.ConventionLyon}")
                .Sauf(Comptes.CoordinationLille, 404)
                .Sauf(Comptes.DirectionLyon, 404),
            Reservee("GET /conventions/{id:long}/documents/{document:long}", 200, LecteursConventions)
                .Sur(r => $"/conventions/{r.ConventionCompleteLyon}/documents/{r.DocumentLyon}")
                .Sauf(Comptes.CoordinationLille, 404),
            Reservee("GET /conventions/nouvelle", 200, RedacteursConventions),
            Reservee("POST /conventions/nouvelle", 200, RedacteursConventions),
            Reservee("GET /conventions/{id:long}/modifier", 200, RedacteursConventions)
                .Sur(r => $"/conventions/{r.ConventionLyon}/modifier")
                .Sauf(Comptes.CoordinationLille, 404),
            Reservee("POST /conventions/{id:long}/modifier", 200, RedacteursConventions)
                .Sur(r => $"/conventions/{r.ConventionLyon}/modifier")
                .Sauf(Comptes.CoordinationLille, 404),
            Reservee("GET /conventions/{id:long}/etat", 200, RedacteursConventions)
                .Sur(r => $"/conventions/{r.ConventionLyon}/etat")
                .Sauf(Comptes.CoordinationLille, 404),
            Reservee("POST /conventions/{id:long}/etat", 200, RedacteursConventions)
                .Sur(r => $"/conventions/{r.ConventionLyon}/etat")
                .Sauf(Comptes.CoordinationLille, 404),
            Reservee("GET /conventions/{id:long}/avenants/nouveau", 200, RedacteursConventions)
                .Sur(r => $"/conventions/{r.ConventionLyon}/avenants/nouveau")
                .Sauf(Comptes.CoordinationLille, 404),
            Reservee("POST /conventions/{id:long}/avenants/nouveau", 200, RedacteursConventions)
                .Sur(r => $"/conventions/{r.ConventionLyon}/avenants/nouveau")
                .Sauf(Comptes.CoordinationLille, 404),
            Reservee("GET /conventions/{id:long}/avenants/{avenant:long}", 200, RedacteursConventions)
                .Sur(r => $"/conventions/{r.ConventionCompleteLyon}/avenants/{r.AvenantLyon}")
                .Sauf(Comptes.CoordinationLille, 404),
            Reservee("POST /conventions/{id:long}/avenants/{avenant:long}", 200, RedacteursConventions)
                .Sur(r => $"/conventions/{r.ConventionCompleteLyon}/avenants/{r.AvenantLyon}")
                .Sauf(Comptes.CoordinationLille, 404)
                .Avec(("Objet", string.Empty)),
            Reservee("GET /conventions/{id:long}/documents/nouveau", 200, RedacteursConventions)
                .Sur(r => $"/conventions/{r.ConventionLyon}/documents/nouveau")
                .Sauf(Comptes.CoordinationLille, 404),
            Reservee("POST /conventions/{id:long}/documents/nouveau", 200, RedacteursConventions)
                .Sur(r => $"/conventions/{r.ConventionLyon}/documents/nouveau")
                .Sauf(Comptes.CoordinationLille, 404),
            Reservee("GET /conventions/{id:long}/documents/{document:long}/retirer", 200, RedacteursConventions)
                .Sur(r => $"/conventions/{r.ConventionCompleteLyon}/documents/{r.DocumentLyon}/retirer")
                .Sauf(Comptes.CoordinationLille, 404),
            Reservee("POST /conventions/{id:long}/documents/{document:long}/retirer", 302, RedacteursConventions)
                .Sur(r => $"/conventions/{r.ConventionCompleteLyon}/documents/{r.DocumentLyon}/retirer")
                .Sauf(Comptes.CoordinationLille, 404)
                .SurBaseNeuve(),
        ];
}
