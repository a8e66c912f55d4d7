using Microsoft.EntityFrameworkCore;

namespace Convergence.Data;

/// <summary>The embedded database: one file in the data folder.</summary>
public sealed class SqliteConvergenceDbContext(DbContextOptions<SqliteConvergenceDbContext> options) : ConvergenceDbContext(options);
