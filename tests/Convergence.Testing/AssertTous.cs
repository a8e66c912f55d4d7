namespace Convergence.Testing;

/// <summary>What is said of all is said of one at least: on nothing, it would hold whatever the application does.</summary>
public static class AssertTous
{
    public static void Verifier<T>(IEnumerable<T> elements, Action<T> verifier)
    {
        var liste = elements.ToList();
        Xunit.Assert.NotEmpty(liste);
        Xunit.Assert.All(liste, verifier);
    }
}
