using System.Security.Cryptography;
using System.Text;
using Convergence.Data;
using Convergence.Data.Installation;
using Convergence.Domain.Habilitations;
using Convergence.Web.Security;
using Microsoft.Data.Sqlite;

namespace Convergence.Testing.Base;

/// <summary>
/// The SQLite files that factories copy: built at the first need, by one process while the others wait, and kept until the code changes.
/// The web and the browser suites copy the same ones; so does the run after this one.
/// </summary>
internal static class Modeles
{
    private static readonly Lazy<Task<string>> AvecDemonstration = new(() => TrouverAsync(avecDemonstration: true));

    private static readonly Lazy<Task<string>> SansDemonstration = new(() => TrouverAsync(avecDemonstration: false));

    public static Task<string> CheminAsync(bool avecDemonstration) => (avecDemonstration ? AvecDemonstration : SansDemonstration).Value;

    /// <summary>Whatever writes a template is in these assemblies: they changed, or they are those that wrote it.</summary>
    private static string Empreinte()
    {
        var versions = new[] { typeof(Perimetre), typeof(ConvergenceDbContext), typeof(UtilisateurCourant), typeof(Modeles) }.Select(t =>
            t.Module.ModuleVersionId
        );
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join(' ', versions))))[..16];
    }

    private static async Task<string> TrouverAsync(bool avecDemonstration)
    {
        var tous = Path.Combine(Path.GetTempPath(), "convergence-modeles");
        var dossier = Directory.CreateDirectory(Path.Combine(tous, Empreinte())).FullName;
        var chemin = Path.Combine(dossier, avecDemonstration ? "demonstration.db" : "reference.db");
        await using var verrou = await VerrouillerAsync(chemin + ".verrou");
        if (!File.Exists(chemin))
        {
            EffacerLesAnciens(tous, dossier);
            await ConstruireAsync(avecDemonstration, chemin);
        }

        return chemin;
    }

    /// <summary>One process writes, the others wait; a process that dies lets go.</summary>
    private static async Task<FileStream> VerrouillerAsync(string chemin)
    {
        while (true)
        {
            try
            {
                return new FileStream(chemin, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(200));
            }
        }
    }

    /// <summary>Templates of former code; those of the last hour may be read by another run.</summary>
    private static void EffacerLesAnciens(string tous, string garde)
    {
        foreach (
            var ancien in new DirectoryInfo(tous)
                .EnumerateDirectories()
                .Where(d => d.FullName != garde && DateTime.UtcNow - d.LastWriteTimeUtc > TimeSpan.FromHours(1))
        )
        {
            ancien.Delete(recursive: true);
        }
    }

    private static async Task ConstruireAsync(bool avecDemonstration, string chemin)
    {
        var options = new OptionsBase { Fournisseur = Fournisseur.Sqlite, Dossier = Directory.CreateTempSubdirectory("convergence-modele-").FullName };
        await Task.Run(() => Chargement.ChargerAsync(options, avecDemonstration));

        // Everything in one file, which no connection holds: it can be copied.
        await using (var connexion = new SqliteConnection($"Data Source={options.CheminSqlite}"))
        {
            await connexion.OpenAsync();
            await using var commande = connexion.CreateCommand();
            commande.CommandText = "PRAGMA wal_checkpoint(TRUNCATE);";
            await commande.ExecuteNonQueryAsync();
            SqliteConnection.ClearPool(connexion);
        }

        File.Move(options.CheminSqlite, chemin);
        Directory.Delete(options.Dossier, recursive: true);
    }
}
