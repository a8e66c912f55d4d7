using System.Collections.Concurrent;
using System.Linq.Expressions;
using Convergence.Data;

namespace Convergence.Web.Tests.SqlServer;

/// <summary>Every distinct query compiled on SQLite since the start of the run, and what SQL Server says of it.</summary>
internal static class RegistreTraductions
{
    private static readonly ConcurrentDictionary<string, Traduction> Connues = new(StringComparer.Ordinal);

    public static int CompileesSurSqlite => Connues.Count;

    public static int TraduitesPourSqlServer => Connues.Values.Count(t => t.Erreur is null && t.Ordres.Count > 0);

    public static IReadOnlyList<string> Echecs =>
        [
            .. Connues
                .Where(t => t.Value.Erreur is not null || t.Value.Ordres.Count == 0)
                .Select(t => $"{t.Value.Erreur ?? "Aucun ordre SQL."}{Environment.NewLine}{t.Key}"),
        ];

    public static void Noter(string empreinte, Expression? requete, ConvergenceDbContext source)
    {
        if (Connues.ContainsKey(empreinte))
        {
            return;
        }

        Connues[empreinte] = requete is null ? new Traduction([], "Requête que le témoin n’a pas vue passer.") : TraducteurSqlServer.Traduire(requete, source);
    }
}

/// <summary>The T-SQL of a query, or why there is none.</summary>
internal sealed record Traduction(IReadOnlyList<string> Ordres, string? Erreur);
