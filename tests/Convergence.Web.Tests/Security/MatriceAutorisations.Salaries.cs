using Convergence.Domain.Habilitations;
using Convergence.Testing;

namespace Convergence.Web.Tests.Security;

public static partial class MatriceAutorisations
{
    private static readonly Role[] SuiviSalaries = [Role.Cip, Role.Esp, Role.DirectionChantier];

    private static readonly Role[] Projections = [Role.EquipeNationale, Role.CoordinationTerritoriale, .. SuiviSalaries];

    /// <summary>The chantier alone. The addresses are those of a person of Lyon: another chantier finds nothing. Each send is refused for its shape.</summary>
    public static IEnumerable<LigneMatrice> Salaries =>
    [
        Reservee("GET /salaries", 200, SuiviSalaries),
        Reservee("POST /salaries", 200, SuiviSalaries).Avec(("Q", "rab")),
        Reservee("GET /salaries/nouveau", 200, SuiviSalaries),
        Reservee("POST /salaries/nouveau", 200, SuiviSalaries),
        Reservee("GET /salaries/{cle:guid}", 200, SuiviSalaries).Sur(r => $"/salaries/{SalarieLyon(r)}").Sauf(Comptes.EspSaintMalo, 404),
        Reservee("GET /salaries/{cle:guid}/modifier", 200, SuiviSalaries).Sur(r => $"/salaries/{SalarieLyon(r)}/modifier").Sauf(Comptes.EspSaintMalo, 404),
        Reservee("POST /salaries/{cle:guid}/modifier", 200, SuiviSalaries).Sur(r => $"/salaries/{SalarieLyon(r)}/modifier").Sauf(Comptes.EspSaintMalo, 404),
        Reservee("GET /salaries/{cle:guid}/contrats/nouveau", 200, SuiviSalaries).Sur(r => $"/salaries/{SalarieLyon(r)}/contrats/nouveau").Sauf(Comptes.EspSaintMalo, 404),
        Reservee("POST /salaries/{cle:guid}/contrats/nouveau", 200, SuiviSalaries).Sur(r => $"/salaries/{SalarieLyon(r)}/contrats/nouveau").Sauf(Comptes.EspSaintMalo, 404),
        Reservee("GET /salaries/{cle:guid}/acces", 200, Role.DirectionChantier).Sur(r => $"/salaries/{SalarieLyon(r)}/acces"),
        Reservee("GET /alertes", 200, SuiviSalaries),
        Reservee("GET /alertes/export", 200, SuiviSalaries),
        Reservee("GET /sorties-projetees", 200, Projections),
        Reservee("GET /sorties-projetees/export", 200, Projections),
    ];

    /// <summary>A person of the chantier of the accounts of Lyon; a scope that sees everything else does not see people.</summary>
    private static Guid SalarieLyon(Reperes r)
    {
        var chantier = r.ChantierLyon;
        return r.Un(db =>
        {
            db.Definir(new Perimetre { ChantierIds = [chantier] });
            return db.Salaries.OrderBy(s => s.Id).Select(s => s.Cle);
        });
    }
}
