using Convergence.Domain.Habilitations;

namespace Convergence.Web.Tests.Security;

public static partial class MatriceAutorisations
{
    /// <summary>The journal of accesses of every chantier: who watches over personal data.</summary>
    public static IEnumerable<LigneMatrice> Journal => [Reservee("GET /journal-acces", 200, Role.Dpo), Reservee("GET /journal-acces/export", 200, Role.Dpo)];
}
