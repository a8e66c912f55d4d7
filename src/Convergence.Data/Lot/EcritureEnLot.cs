using System.Data.Common;
using Convergence.Data.Interceptors;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;

namespace Convergence.Data.Lot;

/// <summary>
/// Writes many new rows by prepared INSERTs made from EF's metadata, as SaveChanges would have written them and without its change tracker: same
/// conversions, trace, folded columns and scope check. A row has its key as soon as it is added, so that the rows that refer to it are made at once.
/// It passes beside the interceptors that a request relies on: who makes one is listed in a test.
/// </summary>
/// <param name="db">Context whose connection, transaction, scope and author are used; it follows none of the rows.</param>
/// <param name="horloge">Instant of the trace.</param>
public sealed class EcritureEnLot(ConvergenceDbContext db, TimeProvider horloge)
{
    private readonly Dictionary<Type, TableEnLot> _tables = [];

    private readonly OrdresLot _ordres = new(db.GetService<ISqlGenerationHelper>(), sqlServer: db.Database.IsSqlServer());

    /// <summary>
    /// Adds a new row and those of its collections, and gives them their keys. They are written by <see cref="EcrireAsync"/>, as they are then; until
    /// then nothing else inserts in these tables.
    /// </summary>
    /// <exception cref="InvalidOperationException">No transaction: keys given ahead would not be kept. Or the row already has a key.</exception>
    public void Ajouter(object ligne)
    {
        ArgumentNullException.ThrowIfNull(ligne);
        var table = Table(ligne.GetType());
        table.Ajouter(ligne, Transaction());
        foreach (var suite in table.Suites(ligne))
        {
            Ajouter(suite);
        }
    }

    /// <summary>Writes what was added, referred tables first.</summary>
    /// <exception cref="HorsPerimetreException">A row is outside the scope.</exception>
    public async Task EcrireAsync(CancellationToken annulation)
    {
        var (transaction, maintenant) = (Transaction(), horloge.GetUtcNow().UtcDateTime);
        var tables = DansLOrdre().ToList();
        foreach (var (table, ligne) in tables.SelectMany(t => t.EnAttente, (table, ligne) => (table, ligne)))
        {
            TraceInterceptor.Completer(ligne, db.ActeurId, maintenant);
            PerimetreInterceptor.VerifierAjout(db.Perimetre, ligne, table.Type);
        }

        foreach (var table in tables)
        {
            await table.EcrireAsync(transaction, annulation);
        }
    }

    private DbTransaction Transaction() =>
        db.Database.CurrentTransaction?.GetDbTransaction()
        ?? throw new InvalidOperationException("Une écriture en lot se fait dans une transaction ouverte par son appelant.");

    private TableEnLot Table(Type type)
    {
        if (!_tables.TryGetValue(type, out var table))
        {
            table = new TableEnLot(db.Model.FindEntityType(type) ?? throw new InvalidOperationException($"{type.Name} n’est pas une table."), _ordres);
            _tables.Add(type, table);
        }

        return table;
    }

    private IEnumerable<TableEnLot> DansLOrdre()
    {
        var reste = _tables.Values.Where(t => t.EnAttente.Count > 0).ToList();
        while (reste.Count > 0)
        {
            var suivante = reste.Find(t => !reste.Exists(t.Cite))
                ?? throw new InvalidOperationException("Ces tables se citent en rond : " + string.Join(", ", reste.Select(t => t.Type.ShortName())));
            reste.Remove(suivante);
            yield return suivante;
        }
    }
}
