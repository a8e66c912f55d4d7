using System.Globalization;

namespace Convergence.Data.Journal;

/// <summary>A trigger, and the orders that put it whatever was there before.</summary>
/// <param name="Nom">Its name in the database.</param>
/// <param name="Table">Table that it watches.</param>
/// <param name="Poser">Order that makes it.</param>
internal sealed record Declencheur(string Nom, string Table, string Poser)
{
    /// <summary>Order that drops it, when it exists.</summary>
    public string Retirer => $"DROP TRIGGER IF EXISTS \"{Nom}\";";
}

/// <summary>
/// Triggers that keep the journal as it was written, whoever writes to the database: no row changes, and none leaves but those of a block whose purge
/// is marked. A block is added, then marked once. Names between double quotes are read by both providers.
/// </summary>
internal static class DeclencheursJournal
{
    /// <summary>Text of the refusals.</summary>
    public const string Refus = "Le journal ne se modifie pas.";

    private const string Blocs = "BlocsJournal";

    private const string Plages = "PlagesJournal";

    /// <summary>Number of an error of the user on SQL Server.</summary>
    private const string Erreur = "51028";

    /// <summary>Columns of a block that never change; the two others are written once, by the purge.</summary>
    private static readonly string[] Figees = ["Numero", "ScelleLe", "Forme", "DernierInstant", "Precedent", "Cle", "Sceau"];

    /// <summary>
    /// SQLite. An INSERT OR REPLACE takes away the row that it replaces without telling the trigger of deletions: a key that exists is refused before.
    /// </summary>
    public static IReadOnlyList<Declencheur> Sqlite { get; } =
    [
        .. TablesJournal.Toutes.SelectMany(t =>
            new[]
            {
                DeSqlite(t.Nom, "Remplacement", "INSERT", $"EXISTS (SELECT 1 FROM \"{t.Nom}\" WHERE \"Id\" = NEW.\"Id\")"),
                DeSqlite(t.Nom, "Changement", "UPDATE"),
                DeSqlite(t.Nom, "Suppression", "DELETE", $"NOT EXISTS ({Purge(t, "OLD")})"),
            }
        ),
        DeSqlite(Blocs, "Remplacement", "INSERT", $"EXISTS (SELECT 1 FROM \"{Blocs}\" WHERE \"Numero\" = NEW.\"Numero\")"),
        DeSqlite(Blocs, "Changement", $"UPDATE OF {string.Join(", ", Figees.Select(c => $"\"{c}\""))}"),
        DeSqlite(Blocs, "Purge", "UPDATE", "OLD.\"PurgeLe\" IS NOT NULL"),
        DeSqlite(Blocs, "Suppression", "DELETE"),
        DeSqlite(
            Plages,
            "Remplacement",
            "INSERT",
            $"EXISTS (SELECT 1 FROM \"{Plages}\" WHERE \"BlocNumero\" = NEW.\"BlocNumero\" AND \"Table\" = NEW.\"Table\")"
        ),
        DeSqlite(Plages, "Changement", "UPDATE"),
        DeSqlite(Plages, "Suppression", "DELETE"),
    ];

    /// <summary>SQL Server: one trigger fires once an order, on all its rows.</summary>
    public static IReadOnlyList<Declencheur> SqlServer { get; } =
    [
        .. TablesJournal.Toutes.SelectMany(t =>
            new[]
            {
                DeSqlServer(t.Nom, "Changement", "UPDATE", "EXISTS (SELECT 1 FROM inserted)"),
                DeSqlServer(t.Nom, "Suppression", "DELETE", $"EXISTS (SELECT 1 FROM deleted AS d WHERE NOT EXISTS ({Purge(t, "d")}))"),
            }
        ),
        DeSqlServer(
            Blocs,
            "Changement",
            "UPDATE",
            $"EXISTS (SELECT 1 FROM deleted WHERE \"PurgeLe\" IS NOT NULL) OR (EXISTS (SELECT 1 FROM deleted) AND ({string.Join(" OR ", Figees.Select(c => $"UPDATE(\"{c}\")"))}))"
        ),
        DeSqlServer(Blocs, "Suppression", "DELETE", "EXISTS (SELECT 1 FROM deleted)"),
        DeSqlServer(Plages, "Changement", "UPDATE", "EXISTS (SELECT 1 FROM inserted)"),
        DeSqlServer(Plages, "Suppression", "DELETE", "EXISTS (SELECT 1 FROM deleted)"),
    ];

    /// <summary>The block of a row, when its purge is marked.</summary>
    private static string Purge(DescriptionJournal table, string ligne) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"SELECT 1 FROM \"{Plages}\" AS p INNER JOIN \"{Blocs}\" AS b ON b.\"Numero\" = p.\"BlocNumero\" WHERE p.\"Table\" = {(int)table.Table} AND b.\"PurgeLe\" IS NOT NULL AND {ligne}.\"Id\" > p.\"ApresId\" AND {ligne}.\"Id\" <= p.\"JusquaId\""
        );

    private static Declencheur DeSqlite(string table, string objet, string ordre, string? quand = null)
    {
        var nom = $"TR_{table}_{objet}";
        var si = quand is null ? string.Empty : $" WHEN {quand}";
        return new(nom, table, $"CREATE TRIGGER \"{nom}\" BEFORE {ordre} ON \"{table}\"{si} BEGIN SELECT RAISE(ABORT, '{Refus}'); END;");
    }

    private static Declencheur DeSqlServer(string table, string objet, string ordre, string quand)
    {
        var nom = $"TR_{table}_{objet}";
        return new(
            nom,
            table,
            $"CREATE TRIGGER \"{nom}\" ON \"{table}\" AFTER {ordre} AS BEGIN SET NOCOUNT ON; IF {quand} THROW {Erreur}, N'{Refus}', 1; END;"
        );
    }
}
