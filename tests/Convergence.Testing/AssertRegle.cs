using Xunit;

namespace Convergence.Testing;

/// <summary>A rule returns what breaks it; the failed test shows all of it.</summary>
public static class AssertRegle
{
    public static void Tenue(IEnumerable<string> fautes)
    {
        var liste = fautes.ToList();
        Assert.True(liste.Count == 0, Environment.NewLine + string.Join(Environment.NewLine, liste));
    }
}
