using Convergence.Web.Commandes;

namespace Convergence.Web.Tests.Setup;

/// <summary>A data folder of its own, and the application called as from a terminal.</summary>
public sealed class ConsoleDEssai : IDisposable
{
    public string Dossier { get; } = Path.Combine(Path.GetTempPath(), "convergence-tests", Guid.NewGuid().ToString("N"));

    public string FichierBase => Path.Combine(Dossier, "convergence.db");

    /// <summary>Runs the command in this process on SQLite, in the environment « Test » unless the arguments say otherwise.</summary>
    public async Task<(int Code, string Sortie, string Erreurs)> LancerAsync(params string[] args)
    {
        using var sortie = new StringWriter();
        using var erreurs = new StringWriter();
        // The test runner is the entry assembly: the host is told whose files it serves.
        string[] hote = args[0].StartsWith("--", StringComparison.Ordinal) ? ["--applicationName=Convergence.Web"] : [];
        string[] reglages = [$"--Base:Dossier={Dossier}", "--Base:Fournisseur=Sqlite", "--environment=Test"];
        var code = await LigneCommande.ExecuterAsync(
            [.. args, .. hote, .. reglages.Where(r => !args.Any(a => a.StartsWith(r[..r.IndexOf('=', StringComparison.Ordinal)], StringComparison.Ordinal)))],
            sortie,
            erreurs
        );
        return (code, sortie.ToString(), erreurs.ToString());
    }

    public void Dispose()
    {
        if (Directory.Exists(Dossier))
        {
            Directory.Delete(Dossier, recursive: true);
        }
    }
}
