using Convergence.Domain.Habilitations;
using Convergence.Testing;

namespace Convergence.Web.Tests.Security;

public static partial class MatriceAutorisations
{
    private const string Racine = "/bilans/{programme:regex(^(cvg|phc)$)}/{annee:int:range(2000,2199)}";

    /// <summary>CVG is for the DGEFP, PHC for the DGCS: the other one does not exist for them.</summary>
    public static IEnumerable<LigneMatrice> Bilans =>
        [
            Reservee("GET /bilans", 200, Role.EquipeNationale, Role.InstitutionNationale),
            Reservee($"GET {Racine}/classeur", 200, Role.EquipeNationale, Role.InstitutionNationale)
                .Sur(_ => "/bilans/cvg/2023/classeur")
                .Sauf(Comptes.Dgcs, 404),
            Reservee($"GET {Racine}", 200, Role.EquipeNationale).Sur(_ => "/bilans/cvg/2023"),
            Reservee($"GET {Racine}/projet", 404, Role.EquipeNationale).Sur(_ => "/bilans/cvg/2023/projet"),
            Reservee($"GET {Racine}/transmettre", 404, Role.EquipeNationale).Sur(_ => "/bilans/cvg/2023/transmettre"),
            Reservee($"POST {Racine}/preparer", 200, Role.EquipeNationale).Sur(_ => "/bilans/cvg/2023/preparer"),
            Reservee($"POST {Racine}/abandonner", 200, Role.EquipeNationale).Sur(_ => "/bilans/cvg/2023/abandonner"),
            Reservee($"POST {Racine}/transmettre", 200, Role.EquipeNationale).Sur(_ => "/bilans/cvg/2023/transmettre"),
            Publique("GET /definitions", 200),
        ];
}
