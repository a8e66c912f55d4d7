using Microsoft.Data.Sqlite;

namespace Convergence.Data.Installation;

/// <summary>Copies a SQLite database that may be in use, and checks the copy.</summary>
public sealed class SauvegardeBase(OptionsBase options)
{
    /// <summary>Writes beside the target, checks, then gives the name: a file of that name is always a whole backup.</summary>
    /// <exception cref="InstallationException">No database, target that exists or cannot be written, damaged copy.</exception>
    public async Task CopierAsync(string chemin, CancellationToken annulation = default)
    {
        var cible = Path.GetFullPath(chemin);
        if (File.Exists(cible) || Directory.Exists(cible))
        {
            throw new InstallationException($"« {cible} » existe déjà. Une sauvegarde n’en remplace jamais une autre : choisissez un autre nom.");
        }

        if (!File.Exists(options.FichierSqlite))
        {
            throw new InstallationException($"Il n’y a pas de base à sauvegarder dans « {options.FichierSqlite} ».");
        }

        var provisoire = cible + ".encours";
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(cible)!);
            File.Delete(provisoire);
            await CopierEtVerifierAsync(provisoire, annulation);
            File.Move(provisoire, cible, overwrite: false);
        }
        catch (Exception e) when (e is SqliteException or IOException or UnauthorizedAccessException)
        {
            throw new InstallationException($"La sauvegarde vers « {cible} » a échoué : {Raison(e)}", e);
        }
        finally
        {
            if (File.Exists(provisoire))
            {
                File.Delete(provisoire);
            }
        }
    }

    private static string Raison(Exception e) =>
        e switch
        {
            UnauthorizedAccessException => "le droit d’y écrire manque.",
            DirectoryNotFoundException or FileNotFoundException or SqliteException { SqliteErrorCode: 14 } => "le dossier n’existe pas, ou ne se crée pas.",
            SqliteException { SqliteErrorCode: 5 or 6 } => "la base est occupée. Réessayez dans un moment.",
            SqliteException { SqliteErrorCode: 13 } => "le disque est plein.",
            SqliteException s => $"erreur SQLite {s.SqliteErrorCode}.",
            _ => "vérifiez le disque et ses droits.",
        };

    private async Task CopierEtVerifierAsync(string provisoire, CancellationToken annulation)
    {
        await using var source = new SqliteConnection(
            new SqliteConnectionStringBuilder(options.ChaineSqlite) { Mode = SqliteOpenMode.ReadWrite, Pooling = false }.ConnectionString
        );
        await using var copie = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = provisoire, Pooling = false }.ConnectionString);
        await source.OpenAsync(annulation);
        await copie.OpenAsync(annulation);
        source.BackupDatabase(copie);

        // One file, without -wal nor -shm beside it.
        await LireAsync(copie, "PRAGMA journal_mode=DELETE;", annulation);
        var verdict = await LireAsync(copie, "PRAGMA integrity_check;", annulation);
        if (verdict != "ok")
        {
            throw new InstallationException($"La copie n’est pas saine : {verdict}. Aucune sauvegarde n’a été gardée.");
        }
    }

    private static async Task<string?> LireAsync(SqliteConnection connexion, string ordre, CancellationToken annulation)
    {
        await using var commande = connexion.CreateCommand();
#pragma warning disable CA2100 // Constants of this file.
        commande.CommandText = ordre;
#pragma warning restore CA2100
        return (await commande.ExecuteScalarAsync(annulation)) as string;
    }
}
