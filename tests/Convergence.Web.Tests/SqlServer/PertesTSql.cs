using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace Convergence.Web.Tests.SqlServer;

/// <summary>
/// What a script may lose: tables and columns dropped, types changed, rows deleted or rewritten. One line each, as the list of a test names them.
/// </summary>
internal sealed class PertesTSql : TSqlFragmentVisitor
{
    private readonly List<string> _pertes = [];

    public static IReadOnlyList<string> De(string script)
    {
        using var lecteur = new StringReader(script);
        var visiteur = new PertesTSql();
        new TSql150Parser(initialQuotedIdentifiers: true).Parse(lecteur, out _).Accept(visiteur);
        return visiteur._pertes;
    }

    public override void Visit(DropTableStatement node) => _pertes.AddRange(node.Objects.Select(o => $"DROP TABLE {o.BaseIdentifier.Value}"));

    public override void Visit(AlterTableDropTableElementStatement node) =>
        _pertes.AddRange(
            node.AlterTableDropTableElements.Where(e => e.TableElementType == TableElementType.Column)
                .Select(e => $"DROP COLUMN {node.SchemaObjectName.BaseIdentifier.Value}.{e.Name.Value}")
        );

    public override void Visit(AlterTableAlterColumnStatement node) =>
        _pertes.Add($"ALTER COLUMN {node.SchemaObjectName.BaseIdentifier.Value}.{node.ColumnIdentifier.Value} {Type(node.DataType)}");

    public override void Visit(DeleteStatement node) => _pertes.Add($"DELETE {Cible(node.DeleteSpecification.Target)}");

    public override void Visit(UpdateStatement node) => _pertes.Add($"UPDATE {Cible(node.UpdateSpecification.Target)}");

    public override void Visit(TruncateTableStatement node) => _pertes.Add($"TRUNCATE {node.TableName.BaseIdentifier.Value}");

    private static string Cible(TableReference table) => table is NamedTableReference n ? n.SchemaObject.BaseIdentifier.Value : table.GetType().Name;

    private static string Type(DataTypeReference type) =>
        type is ParameterizedDataTypeReference p
            ? $"{p.Name.BaseIdentifier.Value}({string.Join(',', p.Parameters.Select(x => x.Value))})"
            : type.GetType().Name;
}
