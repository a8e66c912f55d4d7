using System.IO.Compression;
using Convergence.Data.Installation;
using Convergence.Testing;
using Convergence.Testing.Base;
using Convergence.Web.Tests.Setup;
using Microsoft.Data.Sqlite;

namespace Convergence.Web.Tests.Migrations;

/// <summary>A SQLite file kept from a released state (« Etats », with its README), copied in a folder of its own.</summary>
internal sealed class EtatGarde : IDisposable
{
    private EtatGarde() { }

    public ConsoleDEssai Console { get; } = new();

    public string Fichier => Console.FichierBase;

    /// <summary>Names of the states, the oldest first.</summary>
    public static IReadOnlyList<string> Tous =>
        [.. Directory.GetFiles(Dossier, "*.db.gz").Select(f => Path.GetFileName(f)[..^".db.gz".Length]).Order(StringComparer.Ordinal)];

    private static string Dossier => Path.Combine(AppContext.BaseDirectory, "Migrations", "Etats");

    public static async Task<EtatGarde> CopierAsync(string etat)
    {
        var garde = new EtatGarde();
        await DecompresserAsync(etat, garde.Fichier);
        return garde;
    }

    public static async Task DecompresserAsync(string etat, string fichier)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(fichier)!);
        await using var source = new GZipStream(File.OpenRead(Path.Combine(Dossier, etat + ".db.gz")), CompressionMode.Decompress);
        await using var cible = File.Create(fichier);
        await source.CopyToAsync(cible);
    }

    /// <summary>What « base migrer » does, and what it says.</summary>
    public Task<(int Code, string Sortie, string Erreurs)> MigrerAsync() => Console.LancerAsync("base", "migrer");

    public async Task ExecuterAsync(string ordre)
    {
        await using var connexion = new SqliteConnection($"Data Source={Fichier};Pooling=False");
        await connexion.OpenAsync();
        await using var commande = connexion.CreateCommand();
#pragma warning disable CA2100 // Constants of the tests.
        commande.CommandText = ordre;
#pragma warning restore CA2100
        await commande.ExecuteNonQueryAsync();
    }

    public async Task<string?> LireAsync(string ordre)
    {
        await using var connexion = new SqliteConnection($"Data Source={Fichier};Mode=ReadWrite;Pooling=False");
        await connexion.OpenAsync();
        await using var commande = connexion.CreateCommand();
#pragma warning disable CA2100 // Constants of the tests.
        commande.CommandText = ordre;
#pragma warning restore CA2100
        return (await commande.ExecuteScalarAsync())?.ToString();
    }

    public void Dispose()
    {
        using (var connexion = new SqliteConnection($"Data Source={Fichier}"))
        {
            SqliteConnection.ClearPool(connexion);
        }

        Console.Dispose();
    }
}

/// <summary>The portal on a kept state that « base migrer » upgraded.</summary>
internal sealed class FactoryDeLEtat(string etat) : ConvergenceFactory(new BaseDeLEtat(etat))
{
    private sealed class BaseDeLEtat(string etat) : BaseDeTest
    {
        public override OptionsBase Options => new() { Fournisseur = Fournisseur.Sqlite, Dossier = Dossier };

        public override async Task PreparerAsync()
        {
            using var garde = await EtatGarde.CopierAsync(etat);
            Assert.Equal(0, (await garde.MigrerAsync()).Code);
            await garde.ExecuterAsync("PRAGMA wal_checkpoint(TRUNCATE);");
            Directory.CreateDirectory(Dossier);
            File.Copy(garde.Fichier, Options.CheminSqlite);
        }

        public override ValueTask DisposeAsync()
        {
            using (var connexion = new SqliteConnection($"Data Source={Options.CheminSqlite}"))
            {
                SqliteConnection.ClearPool(connexion);
            }

            return base.DisposeAsync();
        }
    }
}
