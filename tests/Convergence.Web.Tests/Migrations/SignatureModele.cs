using Convergence.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Convergence.Web.Tests.Migrations;

/// <summary>A model in lines that do not depend on the provider: columns, keys, references, indexes, constraints, filters.</summary>
internal static class SignatureModele
{
    public static IReadOnlyList<string> De(IModel modele) => [.. modele.GetEntityTypes().SelectMany(Lignes).Order(StringComparer.Ordinal)];

    private static IEnumerable<string> Lignes(IEntityType type)
    {
        var table = type.GetTableName();
        foreach (var p in type.GetProperties())
        {
            yield return $"{table}.{p.GetColumnName()} {p.ClrType.Name} null={p.IsNullable} longueur={p.GetMaxLength()} précision={p.GetPrecision()},{p.GetScale()} concurrence={p.IsConcurrencyToken} ansi={p.IsUnicode() == false}";
        }

        foreach (var c in type.GetKeys())
        {
            yield return $"{table} clé {Noms(c.Properties)} primaire={c.IsPrimaryKey()}";
        }

        foreach (var f in type.GetForeignKeys())
        {
            yield return $"{table} référence {Noms(f.Properties)} -> {f.PrincipalEntityType.GetTableName()} {f.DeleteBehavior}";
        }

        foreach (var i in type.GetIndexes())
        {
            yield return $"{table} index {i.GetDatabaseName()} {Noms(i.Properties)} unique={i.IsUnique}";
        }

        foreach (var c in type.GetCheckConstraints())
        {
            yield return $"{table} contrainte {c.Name} {c.Sql}";
        }

        foreach (var f in type.GetDeclaredQueryFilters())
        {
            yield return $"{table} filtre {f.Key} {f.Expression?.ToString().Replace(nameof(SqlServerConvergenceDbContext), nameof(SqliteConvergenceDbContext), StringComparison.Ordinal)}";
        }
    }

    private static string Noms(IEnumerable<IReadOnlyProperty> proprietes) => string.Join(',', proprietes.Select(p => p.Name));
}
