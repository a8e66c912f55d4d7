using Convergence.Testing;

namespace Convergence.Browser.Tests;

/// <summary>The real host on Kestrel, on a database of its own with the demonstration pack, for a real browser.</summary>
public sealed class Site : ConvergenceFactory
{
    public string Adresse => AdresseKestrel;

    protected override bool SurKestrel => true;
}
