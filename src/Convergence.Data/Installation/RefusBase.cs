using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Data.Installation;

/// <summary>
/// Why a database refused a save, recognised by the number that each provider gives: a sentence is told for what it is, and for nothing else.
/// </summary>
public static class RefusBase
{
    /// <summary>SQLITE_CONSTRAINT_FOREIGNKEY.</summary>
    private const int ReferenceSqlite = 787;

    /// <summary>Conflict with a constraint: a reference, or a check.</summary>
    private const int ReferenceSqlServer = 547;

    /// <summary>SQLITE_CONSTRAINT_UNIQUE, SQLITE_CONSTRAINT_PRIMARYKEY.</summary>
    private static readonly int[] DoublonSqlite = [2067, 1555];

    /// <summary>Duplicate key in a unique index, in a constraint.</summary>
    private static readonly int[] DoublonSqlServer = [2601, 2627];

    /// <summary>A row with the same key exists already.</summary>
    public static bool EstDoublon(Exception e) =>
        Origine(e) switch
        {
            SqliteException s => DoublonSqlite.Contains(s.SqliteExtendedErrorCode),
            SqlException s => DoublonSqlServer.Contains(s.Number),
            _ => false,
        };

    /// <summary>A row that is referred to is missing, or is still referred to.</summary>
    public static bool EstReference(Exception e) =>
        Origine(e) switch
        {
            SqliteException s => s.SqliteExtendedErrorCode == ReferenceSqlite,
            SqlException s => s.Number == ReferenceSqlServer,
            _ => false,
        };

    /// <summary>Somebody else saved at the same instant, the same row or the same key: reading again and deciding again may succeed.</summary>
    public static bool EstConcurrence(DbUpdateException e) => e is DbUpdateConcurrencyException || EstDoublon(e);

    private static Exception? Origine(Exception? e) => e is DbUpdateException ? e.InnerException : e;
}
