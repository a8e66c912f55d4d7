using Convergence.Testing;

namespace Convergence.Web.Tests.Security;

/// <summary>Each form of the matrix over HTTP, with every account. What a form without a token gets: <see cref="ActionsTests"/>.</summary>
[Longue]
public sealed class MatriceEnvoisTests(ConvergenceFactory factory) : IClassFixture<ConvergenceFactory>
{
    public static TheoryData<string> Points => [.. MatriceAutorisations.Toutes.Where(l => l.Verbe != "GET").Select(l => l.Point)];

    [Theory]
    [MemberData(nameof(Points))]
    public Task Chaque_compte_recoit_le_statut_ecrit(string point) => PassageMatrice.VerifierAsync(factory, point);
}
