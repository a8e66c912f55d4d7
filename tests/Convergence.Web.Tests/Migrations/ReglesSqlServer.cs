using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Convergence.Web.Tests.Migrations;

/// <summary>What SQLite forgives and SQL Server does not, read on the SQL Server model. Each rule returns what breaks it.</summary>
internal static class ReglesSqlServer
{
    public const string CollationBinaire = "Latin1_General_100_BIN2";

    private const int CleGroupee = 900;

    private const int CleSimple = 1700;

    /// <summary>Error 1785: one deletion may reach a table by a single cascading path, and never come back.</summary>
    public static IEnumerable<string> CascadesMultiples(IModel modele)
    {
        var aretes = modele
            .GetEntityTypes()
            .SelectMany(t => t.GetForeignKeys())
            .Where(f => f.DeleteBehavior is DeleteBehavior.Cascade or DeleteBehavior.SetNull)
            .ToLookup(f => f.PrincipalEntityType.GetTableName()!, f => f.DeclaringEntityType.GetTableName()!);
        foreach (var depart in aretes.Select(a => a.Key))
        {
            var atteintes = new Dictionary<string, int>(StringComparer.Ordinal);
            Parcourir(depart, [depart]);
            foreach (var (table, chemins) in atteintes.Where(a => a.Value > 1))
            {
                yield return $"{depart} -> {table} : {chemins} chemins de suppression en cascade";
            }

            void Parcourir(string table, List<string> chemin)
            {
                foreach (var suivante in aretes[table])
                {
                    atteintes[suivante] = atteintes.GetValueOrDefault(suivante) + (chemin.Contains(suivante) ? 2 : 1);
                    if (!chemin.Contains(suivante))
                    {
                        Parcourir(suivante, [.. chemin, suivante]);
                    }
                }
            }
        }
    }

    public static IEnumerable<string> ColonnesSansLimite(IModel modele, IReadOnlyCollection<string> admises) =>
        Colonnes(modele)
            .Where(c => c.Type.Contains("(max)", StringComparison.Ordinal) || c.Type is "xml" or "text" or "ntext" or "image")
            .Select(c => c.Nom)
            .Except(admises, StringComparer.Ordinal);

    public static IEnumerable<string> ClesTropLarges(IModel modele)
    {
        foreach (var type in modele.GetEntityTypes())
        {
            var cles = type.GetKeys()
                .Select(c => (Nom: c.GetName()!, c.Properties, Limite: c.IsPrimaryKey() ? CleGroupee : CleSimple))
                .Concat(type.GetIndexes().Select(i => (Nom: i.GetDatabaseName()!, i.Properties, Limite: CleSimple)));
            foreach (var (nom, proprietes, limite) in cles)
            {
                var octets = proprietes.Sum(Octets);
                if (octets > limite)
                {
                    yield return $"{nom} : {octets} octets, {limite} au plus";
                }
            }
        }
    }

    /// <summary>SQLite compares byte by byte. A text that is unique or referred to does so here too, or two rows that SQLite keeps apart clash.</summary>
    public static IEnumerable<string> TextesUniquesSansCollationBinaire(IModel modele) =>
        modele
            .GetEntityTypes()
            .SelectMany(t =>
                t.GetIndexes()
                    .Where(i => i.IsUnique)
                    .SelectMany(i => i.Properties)
                    .Concat(t.GetKeys().SelectMany(c => c.Properties))
                    .Concat(t.GetForeignKeys().SelectMany(f => f.Properties))
            )
            .Where(p => p.ClrType == typeof(string) && p.GetCollation() != CollationBinaire)
            .Select(Nom)
            .Distinct(StringComparer.Ordinal);

    /// <summary>Error 1753 or 1757: both ends of a reference have the same type, length and collation.</summary>
    public static IEnumerable<string> ReferencesBoiteuses(IModel modele) =>
        from f in modele.GetEntityTypes().SelectMany(t => t.GetForeignKeys())
        from couple in f.Properties.Zip(f.PrincipalKey.Properties)
        where couple.First.GetColumnType() != couple.Second.GetColumnType() || couple.First.GetCollation() != couple.Second.GetCollation()
        select $"{Nom(couple.First)} ({couple.First.GetColumnType()} {couple.First.GetCollation()}) -> {Nom(couple.Second)} ({couple.Second.GetColumnType()} {couple.Second.GetCollation()})";

    public static IEnumerable<string> DecimauxSansPrecision(IModel modele) =>
        Proprietes(modele).Where(p => SansNull(p.ClrType) == typeof(decimal) && (p.GetPrecision() is null || p.GetScale() is null)).Select(Nom);

    /// <summary>SQLite cannot order them, SQL Server can: the two would not agree.</summary>
    public static IEnumerable<string> InstantsAvecDecalage(IModel modele, IReadOnlyCollection<string> admis) =>
        Proprietes(modele).Where(p => SansNull(p.ClrType) == typeof(DateTimeOffset)).Select(Nom).Except(admis, StringComparer.Ordinal);

    private static IEnumerable<IProperty> Proprietes(IModel modele) => modele.GetEntityTypes().SelectMany(t => t.GetProperties());

    private static IEnumerable<(string Nom, string Type)> Colonnes(IModel modele) => Proprietes(modele).Select(p => (Nom(p), p.GetColumnType()));

    private static string Nom(IProperty p) => $"{p.DeclaringType.GetTableName()}.{p.GetColumnName()}";

    private static Type SansNull(Type type) => Nullable.GetUnderlyingType(type) ?? type;

    private static int Octets(IProperty p)
    {
        var type = p.GetColumnType();
        var parenthese = type.IndexOf('(', StringComparison.Ordinal);
        var racine = parenthese < 0 ? type : type[..parenthese];
        var longueur =
            parenthese < 0 ? 0
            : type[(parenthese + 1)..^1] is "max" ? 100_000
            : int.Parse(type[(parenthese + 1)..^1].Split(',')[0], CultureInfo.InvariantCulture);
        return racine switch
        {
            "nvarchar" or "nchar" => 2 * longueur,
            "varchar" or "char" or "varbinary" or "binary" => longueur,
            "bigint" or "datetime2" => 8,
            "int" => 4,
            "date" => 3,
            "smallint" => 2,
            "bit" or "tinyint" => 1,
            "decimal" => 17,
            "uniqueidentifier" => 16,
            _ => throw new NotSupportedException($"Largeur inconnue : {type} ({Nom(p)})."),
        };
    }
}
