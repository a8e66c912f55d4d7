using Microsoft.EntityFrameworkCore;

namespace Convergence.Data;

/// <summary>The production database.</summary>
public sealed class SqlServerConvergenceDbContext(DbContextOptions<SqlServerConvergenceDbContext> options) : ConvergenceDbContext(options)
{
    /// <summary>Codes, folded names and hashes compare byte by byte, as they do in SQLite: order and uniqueness agree.</summary>
    private const string CollationBinaire = "Latin1_General_100_BIN2";

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        foreach (var propriete in builder.Model.GetEntityTypes().SelectMany(t => t.GetProperties()).Where(p => p.ClrType == typeof(string) && EstCode(p.Name)))
        {
            propriete.SetCollation(CollationBinaire);
        }
    }

    private static bool EstCode(string nom)
        => nom.StartsWith("Code", StringComparison.Ordinal) || nom.EndsWith("Recherche", StringComparison.Ordinal) || nom is "CleReference" or "Empreinte" or "EmpreinteCellules" or "Siret" or "Siren";
}
