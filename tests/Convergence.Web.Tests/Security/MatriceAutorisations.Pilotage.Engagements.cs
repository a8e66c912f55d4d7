using Convergence.Domain.Habilitations;

namespace Convergence.Web.Tests.Security;

public static partial class MatriceAutorisations
{
    private static readonly Role[] LecteursEngagements = [Role.EquipeNationale, Role.CoordinationTerritoriale, Role.ChargePartenariat];

    public static IEnumerable<LigneMatrice> Engagements =>
        [Reservee("GET /engagements", 200, LecteursEngagements), Reservee("GET /engagements/export", 200, LecteursEngagements)];
}
