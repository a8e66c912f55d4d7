using Convergence.Data.Installation;
using Microsoft.Data.Sqlite;

namespace Convergence.Testing.Base;

/// <summary>The SQLite files that factories copy: built at the first need, once a run, one at a time.</summary>
internal static class Modeles
{
    private static readonly Lazy<Task<string>> AvecDemonstration = new(() => ConstruireAsync(avecDemonstration: true));

    private static readonly Lazy<Task<string>> SansDemonstration = new(() => ConstruireAsync(avecDemonstration: false));

    public static Task<string> CheminAsync(bool avecDemonstration) => (avecDemonstration ? AvecDemonstration : SansDemonstration).Value;

    private static async Task<string> ConstruireAsync(bool avecDemonstration)
    {
        var dossier = Directory.CreateTempSubdirectory("convergence-modele-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(dossier, recursive: true);
        var options = new OptionsBase { Fournisseur = Fournisseur.Sqlite, Dossier = dossier };
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

        return options.CheminSqlite;
    }
}
