using Convergence.Testing;

namespace Convergence.Web.Tests.Security;

/// <summary>Each page of the matrix over HTTP, with every account. Beside <see cref="MatriceEnvoisTests"/>, which runs at the same time.</summary>
[Longue]
public sealed class MatriceLecturesTests(ConvergenceFactory factory) : IClassFixture<ConvergenceFactory>
{
    public static TheoryData<string> Points => [.. MatriceAutorisations.Toutes.Where(l => l.Verbe == "GET").Select(l => l.Point)];

    [Theory]
    [MemberData(nameof(Points))]
    public Task Chaque_compte_recoit_le_statut_ecrit(string point) => PassageMatrice.VerifierAsync(factory, point);
}
