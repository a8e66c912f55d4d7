using Convergence.Data.Installation;

namespace Convergence.Testing.Base;

/// <summary>The database of one factory: where it is, how the host is told, how it goes away.</summary>
public abstract class BaseDeTest : IAsyncDisposable
{
    /// <summary>Connection string of a SQL Server: the same suite then runs on it instead of SQLite.</summary>
    public const string VariableSqlServer = "CONVERGENCE_TEST_SQLSERVER";

    public static string? ServeurDemande => Environment.GetEnvironmentVariable(VariableSqlServer) is { Length: > 0 } chaine ? chaine : null;

    /// <summary>Data folder of the host.</summary>
    public string Dossier { get; } = Path.Combine(Path.GetTempPath(), "convergence-tests", Guid.NewGuid().ToString("N"));

    /// <summary>What the host reads, in the keys of its configuration.</summary>
    public abstract OptionsBase Options { get; }

    public abstract Task PreparerAsync();

    /// <summary>Puts it back as it was prepared, under a host that runs; false when it cannot.</summary>
    public virtual Task<bool> RemettreAsync() => Task.FromResult(false);

    public static BaseDeTest Creer(bool avecDemonstration) =>
        ServeurDemande is { } serveur ? new BaseSqlServerDeTest(serveur, avecDemonstration) : new BaseSqliteDeTest(avecDemonstration);

    public virtual ValueTask DisposeAsync()
    {
        try
        {
            Directory.Delete(Dossier, recursive: true);
        }
        catch (DirectoryNotFoundException)
        {
            // Nothing was written.
        }

        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }
}
