using Xunit;
using Xunit.Abstractions;

namespace Convergence.Testing;

/// <summary>Starts the classes marked <see cref="LongueAttribute"/> before the others.</summary>
public sealed class LonguesDAbord : ITestCollectionOrderer
{
    /// <summary>What xunit writes before the name of a class that is a collection by itself.</summary>
    private const string Debut = "Test collection for ";

    public IEnumerable<ITestCollection> OrderTestCollections(IEnumerable<ITestCollection> testCollections) =>
        testCollections.OrderBy(c => EstLongue(c) ? 0 : 1).ThenBy(c => c.DisplayName, StringComparer.Ordinal);

    private static bool EstLongue(ITestCollection collection) =>
        collection.DisplayName.StartsWith(Debut, StringComparison.Ordinal)
        && collection
            .TestAssembly.Assembly.GetType(collection.DisplayName[Debut.Length..])
            ?.GetCustomAttributes(typeof(LongueAttribute).AssemblyQualifiedName)
            .Any() == true;
}
