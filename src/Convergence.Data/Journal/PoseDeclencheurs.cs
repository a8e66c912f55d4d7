using System.Data.Common;
using System.Globalization;
using Convergence.Data.Installation;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Convergence.Data.Journal;

/// <summary>
/// Puts the triggers of the journal after migrations, all of them, whatever was there: EF drops those of a SQLite table that it rebuilds. They are
/// away while a SQLite database migrates: a table that one of them names could not be renamed.
/// </summary>
public sealed class PoseDeclencheurs(ConvergenceDbContext db, OptionsBase options)
{
    private const string PresentsSqlite = "SELECT COUNT(*) FROM sqlite_master WHERE type = 'trigger' AND name LIKE 'TR\\_%' ESCAPE '\\';";

    private const string PresentsSqlServer = "SELECT COUNT(*) FROM sys.triggers WHERE name LIKE 'TR[_]%' AND is_disabled = 0;";

    private IReadOnlyList<Declencheur> Voulus => EstServeur ? DeclencheursJournal.SqlServer : DeclencheursJournal.Sqlite;

    private bool EstServeur => options.Fournisseur == Fournisseur.SqlServer;

    /// <summary>Takes them away: nothing happens in a database that has none.</summary>
    public Task RetirerAsync(CancellationToken annulation) => ExecuterAsync([.. Voulus.Select(d => d.Retirer)], annulation);

    /// <summary>Puts them, all or none.</summary>
    public Task PoserAsync(CancellationToken annulation) => ExecuterAsync([.. Voulus.SelectMany(d => new[] { d.Retirer, d.Poser })], annulation);

    /// <summary>True when every one is there and watches. An account of SQL Server that may not read definitions sees none.</summary>
    public async Task<bool> SontPosesAsync(CancellationToken annulation)
    {
        await db.Database.OpenConnectionAsync(annulation);
        try
        {
            await using var commande = Commande(EstServeur ? PresentsSqlServer : PresentsSqlite);
            return Convert.ToInt32(await commande.ExecuteScalarAsync(annulation), CultureInfo.InvariantCulture) == Voulus.Count;
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    private Task ExecuterAsync(IReadOnlyList<string> ordres, CancellationToken annulation) =>
        db
            .Database.CreateExecutionStrategy()
            .ExecuteAsync(async () =>
            {
                await using var transaction = await db.Database.BeginTransactionAsync(annulation);
                foreach (var ordre in ordres)
                {
                    await using var commande = Commande(ordre);
                    await commande.ExecuteNonQueryAsync(annulation);
                }

                await transaction.CommitAsync(annulation);
            });

    private DbCommand Commande(string ordre)
    {
        var commande = db.Database.GetDbConnection().CreateCommand();
#pragma warning disable CA2100 // Constants of this folder.
        commande.CommandText = ordre;
#pragma warning restore CA2100
        commande.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
        return commande;
    }
}
