using Convergence.Testing;

namespace Convergence.Browser.Tests;

/// <summary>The pages of everybody but the national team: those are <see cref="PagesNationalesTests"/>, at the same time.</summary>
[Longue]
public sealed class PagesTests(Navigateur navigateur, Site site) : IClassFixture<Navigateur>, IClassFixture<Site>
{
    public static TheoryData<string> Lecteurs => PagesVisitees.Lecteurs;

    [Theory]
    [MemberData(nameof(Lecteurs))]
    public Task Chaque_page_se_lit_par_tous(string compte) => PagesVisitees.LireAsync(navigateur, site, compte);
}
