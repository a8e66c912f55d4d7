using Convergence.Domain.Habilitations;
using Convergence.Testing;

namespace Convergence.Web.Tests.Security;

public static partial class MatriceAutorisations
{
    /// <summary>CVG is for the DGEFP, PHC for the DGCS: the other one does not exist for them.</summary>
    public static IEnumerable<LigneMatrice> Bilans =>
    [
        Reservee("GET /bilans", 200, Role.EquipeNationale, Role.InstitutionNationale),
        Reservee("GET /bilans/{programme:regex(^(cvg|phc)$)}/{annee:int:range(2000,2199)}/classeur", 200, Role.EquipeNationale, Role.InstitutionNationale)
            .Sur(_ => "/bilans/cvg/2023/classeur").Sauf(Comptes.Dgcs, 404),
    ];
}
