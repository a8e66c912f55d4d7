using System.Linq.Expressions;
using System.Runtime.CompilerServices;
using Convergence.Data;
using Convergence.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Query;
using Microsoft.EntityFrameworkCore.Query.Internal;
using Microsoft.EntityFrameworkCore.Storage;

namespace Convergence.Web.Tests.SqlServer;

/// <summary>
/// Stands in the SQLite contexts of this test assembly: each query that they compile for the first time is also translated by
/// the SQL Server provider, and the outcome kept in <see cref="RegistreTraductions"/>.
/// </summary>
#pragma warning disable EF1001 // The compiler of queries is the one place that sees each distinct query once, before its parameters are taken out.
internal sealed class CompilateurTemoin(
    IQueryContextFactory contextes,
    ICompiledQueryCache cache,
    ICompiledQueryCacheKeyGenerator cles,
    IDatabase baseDonnees,
    IDiagnosticsLogger<DbLoggerCategory.Query> journal,
    ICurrentDbContext courant,
    IEvaluatableExpressionFilter filtre,
    IModel modele
) : QueryCompiler(contextes, cache, cles, baseDonnees, journal, courant, filtre, modele)
{
    private readonly ConvergenceDbContext _contexte = (ConvergenceDbContext)courant.Context;

    private Expression? _requete;

    /// <summary>CompileQueryCore sees the query without its parameters; the translation needs it as it was written.</summary>
    public override TResult Execute<TResult>(Expression query)
    {
        _requete = query;
        return base.Execute<TResult>(query);
    }

    public override TResult ExecuteAsync<TResult>(Expression query, CancellationToken cancellationToken = default)
    {
        _requete = query;
        return base.ExecuteAsync<TResult>(query, cancellationToken);
    }

    /// <summary>A query compiled ahead comes with its parameters already taken out.</summary>
    public override Func<QueryContext, TResult> CreateCompiledQuery<TResult>(Expression query)
    {
        _requete = query;
        return base.CreateCompiledQuery<TResult>(query);
    }

    public override Func<QueryContext, TResult> CreateCompiledAsyncQuery<TResult>(Expression query)
    {
        _requete = query;
        return base.CreateCompiledAsyncQuery<TResult>(query);
    }

    public override Func<QueryContext, TResult> CompileQueryCore<TResult>(IDatabase database, Expression query, IModel model, bool async)
    {
        var compilee = base.CompileQueryCore<TResult>(database, query, model, async);
        RegistreTraductions.Noter(ExpressionPrinter.Print(query), _requete, _contexte);
        _requete = null;
        return compilee;
    }

    [ModuleInitializer]
    internal static void Installer() => ConvergenceFactory.SurContexteSqlite = o => o.ReplaceService<IQueryCompiler, CompilateurTemoin>();
}
