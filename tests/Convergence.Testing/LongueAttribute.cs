namespace Convergence.Testing;

/// <summary>A class whose tests take more than ten seconds: it begins first, so that no core waits for it at the end.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class LongueAttribute : Attribute;
