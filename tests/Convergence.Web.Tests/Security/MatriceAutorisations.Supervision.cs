using Convergence.Domain.Habilitations;

namespace Convergence.Web.Tests.Security;

public static partial class MatriceAutorisations
{
    /// <summary>
    /// Counts taken from the files, for who plans and compares; the parcours behind them are read under pseudonyms, by the national team alone.
    /// </summary>
    public static IEnumerable<LigneMatrice> Supervision =>
        [
            Reservee("GET /salaries/reseau", 200, Role.EquipeNationale, Role.CoordinationTerritoriale),
            Reservee("GET /salaries/reseau/export", 200, Role.EquipeNationale, Role.CoordinationTerritoriale),
            Reservee("GET /salaries/reseau/personnes", 200, Role.EquipeNationale),
            Reservee("GET /sorties-projetees", 200, [Role.EquipeNationale, Role.CoordinationTerritoriale, .. SuiviSalaries]),
            Reservee("GET /sorties-projetees/export", 200, [Role.EquipeNationale, Role.CoordinationTerritoriale, .. SuiviSalaries]),
            Reservee("GET /rapprochements", 200, SuiviSalaries),
        ];
}
