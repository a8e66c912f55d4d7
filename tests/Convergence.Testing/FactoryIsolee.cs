namespace Convergence.Testing;

/// <summary>A host that nobody used before: for what a host keeps beside its database, its log and its keys.</summary>
public sealed class FactoryIsolee : ConvergenceFactory
{
    protected override bool EstPrete => false;
}
