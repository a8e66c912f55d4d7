using Convergence.Testing;

namespace Convergence.Browser.Tests;

/// <summary>The pages of the national team.</summary>
[Longue]
public sealed class PagesNationalesTests(Navigateur navigateur, Site site) : IClassFixture<Navigateur>, IClassFixture<Site>
{
    [Fact]
    public Task Chaque_page_se_lit_par_tous() => PagesVisitees.LireAsync(navigateur, site, Comptes.National);
}
