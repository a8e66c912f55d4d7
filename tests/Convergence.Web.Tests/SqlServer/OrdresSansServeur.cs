using System.Data;
using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Convergence.Web.Tests.SqlServer;

/// <summary>Keeps the orders instead of sending them; every read comes back empty.</summary>
internal sealed class OrdresSansServeur : DbCommandInterceptor
{
    private readonly List<string> _textes = [];

    public IReadOnlyList<string> Textes => _textes;

    public override InterceptionResult<DbDataReader> ReaderExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result)
    {
        _textes.Add(command.CommandText);
        using var vide = new DataTable();
        return InterceptionResult<DbDataReader>.SuppressWithResult(vide.CreateDataReader());
    }

    public override InterceptionResult<int> NonQueryExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<int> result)
    {
        _textes.Add(command.CommandText);
        return InterceptionResult<int>.SuppressWithResult(1);
    }

    public override InterceptionResult<object> ScalarExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<object> result)
    {
        _textes.Add(command.CommandText);
        return InterceptionResult<object>.SuppressWithResult(0);
    }
}

/// <summary>Says that the connection is open.</summary>
internal sealed class ConnexionSansServeur : DbConnectionInterceptor
{
    public override InterceptionResult ConnectionOpening(DbConnection connection, ConnectionEventData eventData, InterceptionResult result) =>
        InterceptionResult.Suppress();

    public override InterceptionResult ConnectionClosing(DbConnection connection, ConnectionEventData eventData, InterceptionResult result) =>
        InterceptionResult.Suppress();
}
