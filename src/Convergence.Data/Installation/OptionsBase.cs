using Microsoft.Data.Sqlite;

namespace Convergence.Data.Installation;

/// <summary>The two providers, by configuration (« Base:Fournisseur »).</summary>
public enum Fournisseur
{
    Sqlite = 1,
    SqlServer = 2,
}

/// <summary>Section « Base » of the configuration.</summary>
public sealed class OptionsBase
{
    public const string Section = "Base";

    public Fournisseur Fournisseur { get; set; } = Fournisseur.Sqlite;

    /// <summary>Folder of everything that the application writes: database, logs, files.</summary>
    public string Dossier { get; set; } = "App_Data";

    /// <summary>Connection string; by default a file in <see cref="Dossier"/> for SQLite, none for SQL Server.</summary>
    public string? Connexion { get; set; }

    public string CheminSqlite => Path.Combine(Dossier, "convergence.db");

    /// <summary>Connection string of the SQLite provider, whether given or by default.</summary>
    public string ChaineSqlite => Connexion ?? new SqliteConnectionStringBuilder { DataSource = CheminSqlite }.ConnectionString;

    /// <summary>The file that holds the SQLite database, wherever the connection string puts it.</summary>
    public string FichierSqlite => Path.GetFullPath(new SqliteConnectionStringBuilder(ChaineSqlite).DataSource);
}
