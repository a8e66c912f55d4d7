using Convergence.Data;
using Convergence.Data.Interceptors;
using Convergence.Domain.Habilitations;
using Convergence.Testing;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Web.Tests.Donnees;

/// <summary>The tables of the model, empty and without references: any row of any table is written alone.</summary>
internal sealed class BaseEnMemoire : IAsyncDisposable
{
    public const long Acteur = 7;

    private readonly SqliteConnection _connexion = new("Data Source=:memory:;Foreign Keys=False");

    private BaseEnMemoire() =>
        Db = new(
            new DbContextOptionsBuilder<SqliteConvergenceDbContext>()
                .UseSqlite(_connexion)
                .AddInterceptors(new TraceInterceptor(Horloge), new PerimetreInterceptor())
                .Options
        );

    public TimeProvider Horloge { get; } = new HorlogeDeTest();

    public SqliteConvergenceDbContext Db { get; }

    public static async Task<BaseEnMemoire> CreerAsync()
    {
        var vide = new BaseEnMemoire();
        await vide._connexion.OpenAsync();
        await vide.Db.Database.EnsureCreatedAsync();
        vide.Db.Definir(Perimetre.Complet, Acteur);
        return vide;
    }

    /// <summary>Rows of a table as SQLite holds them, storage class included.</summary>
    public async Task<List<string>> BrutAsync(Type type)
    {
        var table = Db.Model.FindEntityType(type)!;
        await using var commande = _connexion.CreateCommand();
#pragma warning disable CA2100 // Names of the model alone.
        commande.CommandText =
            $"SELECT {string.Join(" || '|' || ", table.GetProperties().Select(p => $"quote(\"{p.GetColumnName()}\")"))} FROM \"{table.GetTableName()}\" ORDER BY 1";
#pragma warning restore CA2100
        var lignes = new List<string>();
        await using var lecture = await commande.ExecuteReaderAsync();
        while (await lecture.ReadAsync())
        {
            lignes.Add(lecture.GetString(0));
        }

        return lignes;
    }

    public async ValueTask DisposeAsync()
    {
        await Db.DisposeAsync();
        await _connexion.DisposeAsync();
    }
}
