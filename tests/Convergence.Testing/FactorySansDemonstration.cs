namespace Convergence.Testing;

/// <summary>The host on the reference network alone: no account, no fictional row.</summary>
public sealed class FactorySansDemonstration() : ConvergenceFactory(avecDemonstration: false);
