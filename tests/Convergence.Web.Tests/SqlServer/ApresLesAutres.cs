namespace Convergence.Web.Tests.SqlServer;

/// <summary>A collection that does not run beside the others runs after them: what they compiled is known.</summary>
[CollectionDefinition(Nom, DisableParallelization = true)]
public sealed class ApresLesAutres
{
    public const string Nom = "Après les autres";
}
