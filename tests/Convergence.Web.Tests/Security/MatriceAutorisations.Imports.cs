using Convergence.Testing;

namespace Convergence.Web.Tests.Security;

public static partial class MatriceAutorisations
{
    /// <summary>A draft of nobody, as one of somebody else: there is no such page for anybody.</summary>
    private const string Brouillon = "7f1d0a3e-51c4-4c1c-9a55-2f6a53f4b0aa";

    public static IEnumerable<LigneMatrice> Imports =>
        [
            // A deposit without a file is refused beside its field.
            Reservee("GET /partenaires/import", 200, TenantsPartenaires),
            Reservee("POST /partenaires/import", 200, TenantsPartenaires),
            Reservee("GET /partenaires/import/modele", 200, TenantsPartenaires),
            DeBrouillon("GET /partenaires/import/{id:guid}", TenantsPartenaires),
            DeBrouillon("POST /partenaires/import/{id:guid}/reparation", TenantsPartenaires),
            DeBrouillon("POST /partenaires/import/{id:guid}/confirmation", TenantsPartenaires),
            DeBrouillon("POST /partenaires/import/{id:guid}/abandon", TenantsPartenaires),
            Reservee("GET /conventions/import", 200, RedacteursConventions),
            Reservee("POST /conventions/import", 200, RedacteursConventions),
            Reservee("GET /conventions/import/modele", 200, RedacteursConventions),
            DeBrouillon("GET /conventions/import/{id:guid}", RedacteursConventions),
            DeBrouillon("POST /conventions/import/{id:guid}/reparation", RedacteursConventions),
            DeBrouillon("POST /conventions/import/{id:guid}/confirmation", RedacteursConventions),
            DeBrouillon("POST /conventions/import/{id:guid}/abandon", RedacteursConventions),
            Reservee("GET /salaries/import", 200, SuiviSalaries),
            Reservee("POST /salaries/import", 200, SuiviSalaries),
            Reservee("GET /salaries/import/modele", 200, SuiviSalaries),
            DeBrouillon("GET /salaries/import/{id:guid}", SuiviSalaries),
            DeBrouillon("POST /salaries/import/{id:guid}/reparation", SuiviSalaries),
            DeBrouillon("POST /salaries/import/{id:guid}/confirmation", SuiviSalaries),
            DeBrouillon("POST /salaries/import/{id:guid}/abandon", SuiviSalaries),
        ];

    private static LigneMatrice DeBrouillon(string point, Domain.Habilitations.Role[] roles) =>
        Reservee(point, 404, roles)
            .Sur(_ => point.Split(' ')[1].Replace("{id:guid}", Brouillon, StringComparison.Ordinal))
            .Sauf(point.Contains("/salaries/", StringComparison.Ordinal) ? Comptes.EspSaintMalo : Comptes.CoordinationLille, 404);
}
