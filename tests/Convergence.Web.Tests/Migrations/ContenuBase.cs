using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Convergence.Web.Tests.Migrations;

/// <summary>Every row of every table of a SQLite file, to be compared with those of the same file upgraded.</summary>
internal sealed class ContenuBase
{
    private readonly Dictionary<string, (string[] Colonnes, List<string[]> Lignes)> _tables = new(StringComparer.Ordinal);

    public IEnumerable<string> Tables => _tables.Keys;

    public int Nombre(string table) => _tables[table].Lignes.Count;

    public static async Task<ContenuBase> LireAsync(string fichier)
    {
        var contenu = new ContenuBase();
        await using var connexion = new SqliteConnection($"Data Source={fichier};Mode=ReadWrite;Pooling=False");
        await connexion.OpenAsync();
        foreach (var table in await ColonneAsync(connexion, "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name"))
        {
            var colonnes = await ColonneAsync(connexion, $"SELECT name FROM pragma_table_info('{table}') ORDER BY name");
            var lignes = await LignesAsync(connexion, $"SELECT {string.Join(", ", colonnes.Select(c => $"quote(\"{c}\")"))} FROM \"{table}\"");
            contenu._tables[table] = ([.. colonnes], lignes);
        }

        return contenu;
    }

    /// <summary>What the upgraded database lacks or says otherwise: tables, columns, rows. New columns, new tables and nothing else are free.</summary>
    public IEnumerable<string> Ecarts(ContenuBase apres, IReadOnlyCollection<EcartAdmis> admis)
    {
        foreach (var (table, (colonnes, lignes)) in _tables)
        {
            if (!apres._tables.TryGetValue(table, out var autre))
            {
                yield return $"{table} : la table n’est plus là.";
                continue;
            }

            var gardees = colonnes.Except(admis.Where(a => a.Table == table).Select(a => a.Colonne), StringComparer.Ordinal).ToArray();
            foreach (var perdue in gardees.Except(autre.Colonnes, StringComparer.Ordinal))
            {
                yield return $"{table}.{perdue} : la colonne n’est plus là.";
            }

            var communes = gardees.Intersect(autre.Colonnes, StringComparer.Ordinal).Cast<string>().ToArray();
            var (avant, maintenant) = (Textes(colonnes, lignes, communes), Textes(autre.Colonnes, autre.Lignes, communes));
            if (admis.Any(a => a.Table == table && a.Colonne is null))
            {
                foreach (var ligne in avant.Except(maintenant, StringComparer.Ordinal).Take(3))
                {
                    yield return $"{table} : {ligne} n’est plus là.";
                }

                continue;
            }

            if (avant.Count != maintenant.Count)
            {
                yield return string.Create(CultureInfo.InvariantCulture, $"{table} : {avant.Count} lignes, puis {maintenant.Count}.");
            }

            foreach (var (a, b) in avant.Zip(maintenant).Where(p => p.First != p.Second).Take(3))
            {
                yield return $"{table} : {a} devient {b}";
            }
        }
    }

    private static List<string> Textes(string[] colonnes, List<string[]> lignes, string[] gardees)
    {
        var rangs = gardees.Select(c => Array.IndexOf(colonnes, c)).ToArray();
        return [.. lignes.Select(l => string.Join('|', rangs.Select(r => l[r]))).Order(StringComparer.Ordinal)];
    }

    private static async Task<List<string>> ColonneAsync(SqliteConnection connexion, string ordre) =>
        (await LignesAsync(connexion, ordre)).ConvertAll(l => l[0]);

    private static async Task<List<string[]>> LignesAsync(SqliteConnection connexion, string ordre)
    {
        await using var commande = connexion.CreateCommand();
#pragma warning disable CA2100 // Names of the schema of a test file.
        commande.CommandText = ordre;
#pragma warning restore CA2100
        await using var lecteur = await commande.ExecuteReaderAsync();
        var lignes = new List<string[]>();
        while (await lecteur.ReadAsync())
        {
            lignes.Add([.. Enumerable.Range(0, lecteur.FieldCount).Select(lecteur.GetString)]);
        }

        return lignes;
    }
}
