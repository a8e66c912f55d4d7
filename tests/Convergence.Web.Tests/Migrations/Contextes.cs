using Convergence.Data;
using Convergence.Data.Installation;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Convergence.Web.Tests.Migrations;

/// <summary>The model of each provider; nothing connects.</summary>
internal static class Contextes
{
    public static ConvergenceDbContext Sqlite() =>
        new SqliteConvergenceDbContext(new DbContextOptionsBuilder<SqliteConvergenceDbContext>().UseSqlite("Data Source=:memory:").Options);

    public static ConvergenceDbContext SqlServer() =>
        new SqlServerConvergenceDbContext(
            new DbContextOptionsBuilder<SqlServerConvergenceDbContext>().UseSqlServer("Server=aucun;Database=aucune", BaseSetup.SqlServer).Options
        );

    /// <summary>The model with what only migrations read: check constraints, collations.</summary>
    public static IModel Modele(DbContext db) => db.GetService<IDesignTimeModel>().Model;
}
