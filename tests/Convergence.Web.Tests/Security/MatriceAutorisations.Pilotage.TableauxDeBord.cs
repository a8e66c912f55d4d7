using Convergence.Domain.Habilitations;
using Convergence.Testing;

namespace Convergence.Web.Tests.Security;

public static partial class MatriceAutorisations
{
    private static Role[] LecteursDeTableaux =>
        [Role.EquipeNationale, Role.CoordinationTerritoriale, Role.ChargePartenariat, Role.InstitutionNationale, Role.InstitutionTerritoriale];

    /// <summary>Who has one territory only is sent to it.</summary>
    public static IEnumerable<LigneMatrice> TableauxDeBord =>
        [
            Reservee("GET /tableaux-de-bord", 200, LecteursDeTableaux)
                .Sauf(Comptes.CoordinationLyon, 302)
                .Sauf(Comptes.CoordinationLille, 302)
                .Sauf(Comptes.PartenariatLyon, 302)
                .Sauf(Comptes.MetropoleLyon, 302),
            Reservee("GET /tableaux-de-bord/export", 200, LecteursDeTableaux)
                .Sauf(Comptes.CoordinationLyon, 404)
                .Sauf(Comptes.CoordinationLille, 404)
                .Sauf(Comptes.PartenariatLyon, 404)
                .Sauf(Comptes.MetropoleLyon, 404),
            Reservee("GET /tableaux-de-bord/{code}", 200, LecteursDeTableaux).Sur(_ => "/tableaux-de-bord/LYON").Sauf(Comptes.CoordinationLille, 404),
        ];
}
