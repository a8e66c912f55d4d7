using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore.Storage;

namespace Convergence.Data.Lot;

/// <summary>The orders of a lot, as each provider writes them.</summary>
internal sealed class OrdresLot(ISqlGenerationHelper noms, bool sqlServer)
{
    /// <summary>SQL Server takes 2,100 parameters an order.</summary>
    private const int Parametres = 2_000;

    /// <summary>SQL Server takes 1,000 rows after VALUES.</summary>
    private const int Lignes = 1_000;

    /// <summary>
    /// A round trip costs SQL Server more than a row: many rows an order. SQLite runs in the process: one order, prepared once, whose parameters are
    /// used again.
    /// </summary>
    public bool UneLigneParOrdre => !sqlServer;

    /// <summary>Most rows that an order of so many columns may hold.</summary>
    public int LignesParOrdre(int colonnes) => UneLigneParOrdre ? 1 : Math.Clamp(Parametres / colonnes, 1, Lignes);

    /// <summary>Inserts so many rows; parameters are @p0, @p1… row after row.</summary>
    /// <param name="table">Name of the table.</param>
    /// <param name="colonnes">Names of the columns.</param>
    /// <param name="lignes">Number of rows.</param>
    /// <param name="cleDonnee">True when the database would make the key by itself: SQL Server has to be told that it is given.</param>
    public string Inserer(string table, IReadOnlyList<string> colonnes, int lignes, bool cleDonnee)
    {
        var nom = noms.DelimitIdentifier(table);
        var texte = new StringBuilder(64 + (lignes * colonnes.Count * 8));
        var annoncer = cleDonnee && sqlServer;
        if (annoncer)
        {
            texte.Append(CultureInfo.InvariantCulture, $"SET IDENTITY_INSERT {nom} ON; ");
        }

        texte.Append("INSERT INTO ").Append(nom).Append(" (").AppendJoin(", ", colonnes.Select(noms.DelimitIdentifier)).Append(") VALUES ");
        for (var ligne = 0; ligne < lignes; ligne++)
        {
            texte.Append(ligne == 0 ? "(" : ", (").AppendJoin(", ", Enumerable.Range(ligne * colonnes.Count, colonnes.Count).Select(Parametre)).Append(')');
        }

        // In the same order as the INSERT: the setting never outlives it.
        return annoncer ? texte.Append(CultureInfo.InvariantCulture, $"; SET IDENTITY_INSERT {nom} OFF;").ToString() : texte.Append(';').ToString();
    }

    /// <summary>
    /// Last key given by the table, null for none. SQL Server keeps the table until the end of the transaction: nobody else takes the next ones.
    /// </summary>
    public string DerniereCle(string table, string cle)
    {
        var (nom, colonne) = (noms.DelimitIdentifier(table), noms.DelimitIdentifier(cle));
        return sqlServer
            ? $"SELECT MAX(c.v) FROM (SELECT MAX({colonne}) AS v FROM {nom} WITH (TABLOCKX, HOLDLOCK) UNION ALL SELECT CONVERT(bigint, last_value) FROM sys.identity_columns WHERE object_id = OBJECT_ID(N'{nom}')) AS c;"
            : $"SELECT MAX(v) FROM (SELECT MAX({colonne}) AS v FROM {nom} UNION ALL SELECT seq FROM sqlite_sequence WHERE name = '{table}');";
    }

    public static string Parametre(int rang) => string.Create(CultureInfo.InvariantCulture, $"@p{rang}");
}
