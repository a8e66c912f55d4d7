using Convergence.Data.Chiffrement;
using Convergence.Data.Installation;
using Microsoft.Data.Sqlite;

namespace Convergence.Data.Sauvegarde;

/// <summary>Copies a SQLite database that may be in use, and checks the copy.</summary>
public sealed class SauvegardeBase(OptionsBase options)
{
    /// <summary>Writes beside the target, checks, then gives the name: a file of that name is always a whole backup.</summary>
    /// <param name="chemin">File to write.</param>
    /// <param name="cle">Key that encrypts the copy; null leaves it in clear.</param>
    /// <exception cref="InstallationException">No database, target that exists or cannot be written, damaged copy.</exception>
    public async Task CopierAsync(string chemin, CleChiffrement? cle = null, CancellationToken annulation = default)
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
        var chiffree = cible + ".chiffree";
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(cible)!);
            File.Delete(provisoire);
            await CopierEtVerifierAsync(provisoire, annulation);
            if (cle is not null)
            {
                await ChiffrerAsync(provisoire, chiffree, cle, annulation);
            }

            File.Move(cle is null ? provisoire : chiffree, cible, overwrite: false);
        }
        catch (Exception e) when (e is SqliteException or IOException or UnauthorizedAccessException)
        {
            throw new InstallationException($"La sauvegarde vers « {cible} » a échoué : {Raison(e)}", e);
        }
        finally
        {
            foreach (var reste in new[] { provisoire, chiffree }.Where(File.Exists))
            {
                File.Delete(reste);
            }
        }
    }

    private static async Task ChiffrerAsync(string clair, string chiffree, CleChiffrement cle, CancellationToken annulation)
    {
        await using var lecture = File.OpenRead(clair);
        await using var ecriture = File.Create(chiffree);
        await FichierChiffre.ChiffrerAsync(lecture, ecriture, cle, annulation);
    }

    internal static string Raison(Exception e) =>
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
