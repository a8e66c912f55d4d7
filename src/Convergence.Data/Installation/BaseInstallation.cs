using Convergence.Domain.Habilitations;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Data.Installation;

/// <summary>What stops an installation, in a French sentence for the person who starts the application.</summary>
public sealed class InstallationException(string message, Exception? interne = null) : Exception(message, interne);

/// <summary>Brings the schema up to date, and says clearly why it cannot.</summary>
public sealed class BaseInstallation(ConvergenceDbContext db, OptionsBase options)
{
    /// <summary>Migrations that the database still waits for.</summary>
    public async Task<IReadOnlyList<string>> EnAttenteAsync(CancellationToken annulation = default)
    {
        if (options.Fournisseur == Fournisseur.Sqlite && options.Connexion is null && !File.Exists(options.CheminSqlite))
        {
            return [.. db.Database.GetMigrations()];
        }

        return [.. await db.Database.GetPendingMigrationsAsync(annulation)];
    }

    /// <summary>Applies the migrations. Two starts at once wait for each other; a lock left by a killed process is ignored.</summary>
    /// <exception cref="InstallationException">Read-only folder, database of a newer version.</exception>
    public async Task MigrerAsync(CancellationToken annulation = default)
    {
        db.Definir(Perimetre.Complet);
        if (options.Fournisseur == Fournisseur.SqlServer)
        {
            await RefuserPlusRecenteAsync(annulation);
            await db.Database.MigrateAsync(annulation);
            return;
        }

        PreparerDossier();
        await using var verrou = await VerrouAsync(annulation);
        await RefuserPlusRecenteAsync(annulation);
        await LibererVerrouOublieAsync(annulation);
        await db.Database.MigrateAsync(annulation);
        await db.Database.OpenConnectionAsync(annulation);
        await using var commande = db.Database.GetDbConnection().CreateCommand();
        commande.CommandText = "PRAGMA journal_mode=WAL;";
        await commande.ExecuteNonQueryAsync(annulation);
        await db.Database.CloseConnectionAsync();
    }

    private void PreparerDossier()
    {
        try
        {
            Directory.CreateDirectory(options.Dossier);
            var temoin = Path.Combine(options.Dossier, ".ecriture");
            File.WriteAllText(temoin, string.Empty);
            File.Delete(temoin);
        }
        catch (Exception e) when (e is UnauthorizedAccessException or IOException)
        {
            throw new InstallationException($"Le dossier de données « {Path.GetFullPath(options.Dossier)} » n’est pas accessible en écriture. Donnez-y le droit d’écrire, ou choisissez-en un autre avec Base__Dossier.", e);
        }
    }

    private async Task RefuserPlusRecenteAsync(CancellationToken annulation)
    {
        if (options.Fournisseur == Fournisseur.Sqlite && options.Connexion is null && !File.Exists(options.CheminSqlite))
        {
            return;
        }

        IEnumerable<string> appliquees;
        try
        {
            appliquees = await db.Database.GetAppliedMigrationsAsync(annulation);
        }
        catch (Microsoft.Data.Sqlite.SqliteException e)
        {
            throw new InstallationException($"La base « {Path.GetFullPath(options.CheminSqlite)} » ne se lit pas ({e.SqliteErrorCode}). Vérifiez les droits du fichier, ou restaurez une sauvegarde.", e);
        }

        var inconnues = appliquees.Except(db.Database.GetMigrations(), StringComparer.Ordinal).ToList();
        if (inconnues.Count > 0)
        {
            throw new InstallationException($"La base a été créée par une version plus récente de l’application (migration {inconnues[^1]}). Mettez l’application à jour, ou restaurez une sauvegarde de cette version.");
        }
    }

    /// <summary>EF's own lock row survives a kill and would make every next start wait for ever. The system's file lock does not.</summary>
    private async Task<FileStream> VerrouAsync(CancellationToken annulation)
    {
        var chemin = Path.Combine(options.Dossier, ".migration.verrou");
        for (var essai = 0; ; essai++)
        {
            try
            {
                return new FileStream(chemin, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (essai < 120)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(500), annulation);
            }
            catch (IOException e)
            {
                throw new InstallationException("Une autre instance met la base à jour depuis plus d’une minute. Attendez qu’elle finisse, ou arrêtez-la.", e);
            }
        }
    }

    private async Task LibererVerrouOublieAsync(CancellationToken annulation)
    {
        if (options.Connexion is null && !File.Exists(options.CheminSqlite))
        {
            return;
        }

        await db.Database.OpenConnectionAsync(annulation);
        await using var commande = db.Database.GetDbConnection().CreateCommand();
        commande.CommandText = "DROP TABLE IF EXISTS \"__EFMigrationsLock\";";
        await commande.ExecuteNonQueryAsync(annulation);
        await db.Database.CloseConnectionAsync();
    }
}
