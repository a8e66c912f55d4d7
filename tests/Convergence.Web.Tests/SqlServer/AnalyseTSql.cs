using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace Convergence.Web.Tests.SqlServer;

/// <summary>Reads T-SQL with the grammar of SQL Server 2019.</summary>
internal static class AnalyseTSql
{
    public static IReadOnlyList<string> Fautes(string texte)
    {
        using var lecteur = new StringReader(texte);
        new TSql150Parser(initialQuotedIdentifiers: true).Parse(lecteur, out var erreurs);
        return [.. erreurs.Select(e => $"ligne {e.Line}, colonne {e.Column} : {e.Message}")];
    }
}
