using Convergence.Data.Journal;
using Convergence.Domain.Habilitations;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Data.Installation;

/// <summary>What stops an installation, in a French sentence for the person who starts the application.</summary>
public sealed class InstallationException(string message, Exception? interne = null) : Exception(message, interne);

/// <summary>Brings the schema up to date, and says clearly why it cannot.</summary>
public sealed class BaseInstallation(
    ConvergenceDbContext db,
    OptionsBase options,
    DiagnosticBase diagnostic,
    RepliageRecherche repliage,
    PoseDeclencheurs declencheurs
)
{
    /// <summary>
    /// Applies the migrations, puts the triggers of the journal, then folds again the texts of search when their rule changed. Two starts at once wait for each other; a lock left
    /// by a killed process is ignored.
    /// </summary>
    /// <param name="dire">Receives the progress, a French line at a time; null when the log is enough.</param>
    /// <param name="annulation">Stops between two steps.</param>
    /// <exception cref="InstallationException">Read-only folder, unreadable database, database of a newer version, no server.</exception>
    public async Task MigrerAsync(Action<string>? dire = null, CancellationToken annulation = default)
    {
        db.Definir(Perimetre.Complet);
        if (options.Fournisseur == Fournisseur.SqlServer)
        {
            await MigrerSqlServerAsync(dire, annulation);
            return;
        }

        DossierDonnees.Verifier(options);
        await using var verrou = await VerrouAsync(annulation);
        Refuser(await diagnostic.LireAsync(annulation));
        await LibererVerrouOublieAsync(annulation);
        if (File.Exists(options.FichierSqlite) && (await db.Database.GetPendingMigrationsAsync(annulation)).Any())
        {
            await declencheurs.RetirerAsync(annulation);
        }

        await db.Database.MigrateAsync(annulation);
        await declencheurs.PoserAsync(annulation);
        await ExecuterAsync("PRAGMA journal_mode=WAL;", annulation);
        await repliage.SiDuAsync(dire, annulation);
    }

    private static void Refuser(EtatBase etat)
    {
        if (etat.EstSansIssue)
        {
            throw new InstallationException(etat.Raison!);
        }
    }

    /// <summary>The server's own lock ends with the connection of the process that holds it.</summary>
    private async Task MigrerSqlServerAsync(Action<string>? dire, CancellationToken annulation)
    {
        Refuser(await diagnostic.LireAsync(annulation));
        try
        {
            await db.Database.MigrateAsync(annulation);
            await declencheurs.PoserAsync(annulation);
            await repliage.SiDuAsync(dire, annulation);
        }
        catch (SqlException e)
        {
            throw new InstallationException(
                $"Le serveur de base de données refuse ou ne répond pas (erreur {e.Number}). Vérifiez ConnectionStrings:Convergence, le réseau et les droits du compte.",
                e
            );
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
        if (File.Exists(options.FichierSqlite))
        {
            await ExecuterAsync("DROP TABLE IF EXISTS \"__EFMigrationsLock\";", annulation);
        }
    }

    private async Task ExecuterAsync(string ordre, CancellationToken annulation)
    {
        await db.Database.OpenConnectionAsync(annulation);
        await using var commande = db.Database.GetDbConnection().CreateCommand();
#pragma warning disable CA2100 // Two constants of this file.
        commande.CommandText = ordre;
#pragma warning restore CA2100
        await commande.ExecuteNonQueryAsync(annulation);
        await db.Database.CloseConnectionAsync();
    }
}
