using Convergence.Domain.Habilitations;
using Convergence.Testing;

namespace Convergence.Web.Tests.Security;

public static partial class MatriceAutorisations
{
    private static readonly Role[] LecteursPartenaires =
    [
        Role.EquipeNationale,
        Role.CoordinationTerritoriale,
        Role.ChargePartenariat,
        Role.Cip,
        Role.Esp,
        Role.DirectionChantier,
    ];

    private static readonly Role[] TenantsPartenaires = [Role.EquipeNationale, Role.CoordinationTerritoriale, Role.ChargePartenariat];

    public static IEnumerable<LigneMatrice> Partenaires =>
        [
            Reservee("GET /partenaires", 200, LecteursPartenaires),
            Reservee("GET /partenaires/export", 200, LecteursPartenaires),
            Reservee("GET /partenaires/imprimer", 200, LecteursPartenaires),
            Reservee("GET /partenaires/carte", 200, LecteursPartenaires),
            DePartenaire("GET /partenaires/{id:long}", 200, LecteursPartenaires).Sauf(Comptes.EspSaintMalo, 404),
            // Each send is refused for its shape, or for a version that nobody read: nothing changes between two accounts.
            Reservee("GET /partenaires/nouveau", 200, TenantsPartenaires),
            Reservee("POST /partenaires/nouveau", 200, TenantsPartenaires),
            DePartenaire("GET /partenaires/{id:long}/modifier", 200, TenantsPartenaires),
            DePartenaire("POST /partenaires/{id:long}/modifier", 200, TenantsPartenaires),
            DePartenaire("POST /partenaires/{id:long}/confirmer", 302, TenantsPartenaires).Avec(("Version", "-1")),
            Reservee("GET /partenaires/a-confirmer", 200, TenantsPartenaires),
            Reservee("POST /partenaires/a-confirmer", 200, TenantsPartenaires),
            DePartenaire("GET /partenaires/{id:long}/contacts/nouveau", 200, TenantsPartenaires),
            DePartenaire("POST /partenaires/{id:long}/contacts/nouveau", 200, TenantsPartenaires),
            DeContact("GET /partenaires/{id:long}/contacts/{contact:long}/modifier"),
            DeContact("POST /partenaires/{id:long}/contacts/{contact:long}/modifier"),
            DeContact("GET /partenaires/{id:long}/contacts/{contact:long}/supprimer"),
            DeContact("POST /partenaires/{id:long}/contacts/{contact:long}/supprimer").Avec(("Version", "-1")),
            DePartenaire("GET /partenaires/{id:long}/effets/nouveau", 200, TenantsPartenaires),
            DePartenaire("POST /partenaires/{id:long}/effets/nouveau", 200, TenantsPartenaires),
            DeEffet("GET /partenaires/{id:long}/effets/{effet:long}/modifier"),
            DeEffet("POST /partenaires/{id:long}/effets/{effet:long}/modifier"),
            DeEffet("GET /partenaires/{id:long}/effets/{effet:long}/supprimer"),
            DeEffet("POST /partenaires/{id:long}/effets/{effet:long}/supprimer").Avec(("Version", "-1")),
            // Merging two sheets is the national team's: a territory that may change partners finds no such page.
            DePartenaire("GET /partenaires/{id:long}/fusionner", 200, TenantsPartenaires)
                .Sauf(Comptes.CoordinationLyon, 404)
                .Sauf(Comptes.PartenariatLyon, 404),
            DePartenaire("POST /partenaires/{id:long}/fusionner", 200, TenantsPartenaires)
                .Sauf(Comptes.CoordinationLyon, 404)
                .Sauf(Comptes.PartenariatLyon, 404),
        ];

    /// <summary>On a partner of Lyon: the coordination of Lille finds nothing.</summary>
    private static LigneMatrice DePartenaire(string point, int statut, Role[] roles) =>
        Reservee(point, statut, roles)
            .Sur(r => point.Split(' ')[1].Replace("{id:long}", $"{r.PartenaireLyon}", StringComparison.Ordinal))
            .Sauf(Comptes.CoordinationLille, 404);

    private static LigneMatrice DeContact(string point) =>
        Reservee(point, 200, TenantsPartenaires)
            .Sur(r =>
                point
                    .Split(' ')[1]
                    .Replace("{id:long}", $"{r.PartenaireLyon}", StringComparison.Ordinal)
                    .Replace("{contact:long}", $"{r.ContactLyon}", StringComparison.Ordinal)
            )
            .Sauf(Comptes.CoordinationLille, 404);

    private static LigneMatrice DeEffet(string point) =>
        Reservee(point, 200, TenantsPartenaires)
            .Sur(r =>
                point
                    .Split(' ')[1]
                    .Replace("{id:long}", $"{r.PartenaireLyon}", StringComparison.Ordinal)
                    .Replace("{effet:long}", $"{r.EffetLyon}", StringComparison.Ordinal)
            )
            .Sauf(Comptes.CoordinationLille, 404);
}
