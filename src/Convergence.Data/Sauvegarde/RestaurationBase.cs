using System.Globalization;
using Convergence.Data.Chiffrement;
using Convergence.Data.Installation;
using Microsoft.Data.Sqlite;

namespace Convergence.Data.Sauvegarde;

/// <summary>Puts a backup in the place of the SQLite database. The former one is kept beside, under another name: nothing is erased.</summary>
public sealed class RestaurationBase(OptionsBase options, TimeProvider horloge)
{
    /// <summary>Returns where the former database was put; null when there was none.</summary>
    /// <param name="chemin">Backup, encrypted or in clear.</param>
    /// <param name="cles">Keys of an encrypted one.</param>
    /// <param name="annulation">Stops before anything is replaced.</param>
    /// <exception cref="InstallationException">No such file, key that is missing, damaged backup, database in use.</exception>
    public async Task<string?> RestaurerAsync(string chemin, Trousseau? cles, CancellationToken annulation = default)
    {
        var source = Path.GetFullPath(chemin);
        if (!File.Exists(source))
        {
            throw new InstallationException($"Il n’y a pas de sauvegarde « {source} ».");
        }

        var provisoire = options.FichierSqlite + ".restauration";
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(provisoire)!);
            await PreparerAsync(source, provisoire, cles, annulation);
            await VerifierAsync(provisoire, annulation);
            var ancienne = await EcarterAsync(annulation);
            File.Move(provisoire, options.FichierSqlite);
            return ancienne;
        }
        catch (Exception e) when (e is SqliteException or IOException or UnauthorizedAccessException)
        {
            throw new InstallationException($"La restauration de « {source} » a échoué : {SauvegardeBase.Raison(e)}", e);
        }
        finally
        {
            if (File.Exists(provisoire))
            {
                File.Delete(provisoire);
            }
        }
    }

    private static async Task PreparerAsync(string source, string provisoire, Trousseau? cles, CancellationToken annulation)
    {
        await using var lecture = File.OpenRead(source);
        await using var ecriture = File.Create(provisoire);
        if (!FichierChiffre.EstChiffre(source))
        {
            await lecture.CopyToAsync(ecriture, annulation);
            return;
        }

        if (cles is null)
        {
            throw new InstallationException("Cette sauvegarde est chiffrée : donnez le fichier de clés avec --cle.");
        }

        await FichierChiffre.DechiffrerAsync(lecture, ecriture, cles, annulation);
    }

    private static async Task VerifierAsync(string provisoire, CancellationToken annulation)
    {
        await using var connexion = new SqliteConnection(
            new SqliteConnectionStringBuilder
            {
                DataSource = provisoire,
                Pooling = false,
                Mode = SqliteOpenMode.ReadOnly,
            }.ConnectionString
        );
        try
        {
            await connexion.OpenAsync(annulation);
            await using var commande = connexion.CreateCommand();
            commande.CommandText = "SELECT COUNT(*) FROM sqlite_master WHERE type = 'table' AND name = 'Chantiers';";
            if (Convert.ToInt64(await commande.ExecuteScalarAsync(annulation), CultureInfo.InvariantCulture) == 0)
            {
                throw new InstallationException("Ce fichier n’est pas une sauvegarde du portail : rien n’est restauré.");
            }

            commande.CommandText = "PRAGMA integrity_check;";
            if (await commande.ExecuteScalarAsync(annulation) is not "ok")
            {
                throw new InstallationException("Cette sauvegarde n’est pas saine : rien n’est restauré.");
            }
        }
        catch (SqliteException e) when (e.SqliteErrorCode == NotADatabase)
        {
            throw new InstallationException("Ce fichier n’est pas une sauvegarde du portail : rien n’est restauré.", e);
        }
    }

    /// <summary>SQLITE_BUSY.</summary>
    private const int Occupee = 5;

    /// <summary>SQLITE_LOCKED.</summary>
    private const int Verrouillee = 6;

    /// <summary>SQLITE_NOTADB.</summary>
    private const int NotADatabase = 26;

    /// <summary>Renames the database, its journal folded into it. Refused while a process uses it.</summary>
    private async Task<string?> EcarterAsync(CancellationToken annulation)
    {
        var fichier = options.FichierSqlite;
        if (!File.Exists(fichier))
        {
            return null;
        }

        // Those that this process keeps for later hold the file.
        await using (var gardees = new SqliteConnection(options.ChaineSqlite))
        {
            SqliteConnection.ClearPool(gardees);
        }

        await using (
            var connexion = new SqliteConnection(
                new SqliteConnectionStringBuilder(options.ChaineSqlite) { Pooling = false, DefaultTimeout = 1 }.ConnectionString
            )
        )
        {
            await connexion.OpenAsync(annulation);
            await using var commande = connexion.CreateCommand();

            // Fails while another process has the database open: the portal must be stopped.
            commande.CommandText = "PRAGMA journal_mode=DELETE;";
            try
            {
                await commande.ExecuteScalarAsync(annulation);
            }
            catch (SqliteException e) when (e.SqliteErrorCode is Occupee or Verrouillee)
            {
                throw new InstallationException("La base est ouverte par le portail ou un autre programme : arrêtez-le, puis recommencez.", e);
            }
        }

        var ancienne = $"{fichier}.avant-{horloge.GetUtcNow().ToString("yyyyMMdd-HHmmss", CultureInfo.InvariantCulture)}";
        File.Move(fichier, ancienne);
        return ancienne;
    }
}
