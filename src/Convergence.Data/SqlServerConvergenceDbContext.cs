using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Convergence.Data;

/// <summary>The production database.</summary>
public sealed class SqlServerConvergenceDbContext(DbContextOptions<SqlServerConvergenceDbContext> options) : ConvergenceDbContext(options)
{
    /// <summary>
    /// Codes, folded names, hashes and every text that is unique or referred to compare byte by byte, as they do in SQLite: order and uniqueness agree.
    /// </summary>
    private const string CollationBinaire = "Latin1_General_100_BIN2";

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        foreach (
            var propriete in builder
                .Model.GetEntityTypes()
                .SelectMany(t => t.GetProperties())
                .Where(p => p.ClrType == typeof(string) && (EstCode(p.Name) || EstCle(p)))
        )
        {
            propriete.SetCollation(CollationBinaire);
        }
    }

    private static bool EstCle(IReadOnlyProperty propriete) =>
        propriete.IsKey() || propriete.IsForeignKey() || propriete.GetContainingIndexes().Any(i => i.IsUnique);

    private static bool EstCode(string nom) =>
        nom.StartsWith("Code", StringComparison.Ordinal)
        || nom.EndsWith("Recherche", StringComparison.Ordinal)
        || nom is "CleReference" or "Empreinte" or "EmpreinteCellules" or "Siret" or "Siren";
}
