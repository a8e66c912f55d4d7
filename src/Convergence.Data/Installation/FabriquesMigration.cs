using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Convergence.Data.Installation;

/// <summary>How the EF tool builds the SQLite context to write a migration.</summary>
internal sealed class FabriqueSqlite : IDesignTimeDbContextFactory<SqliteConvergenceDbContext>
{
    public SqliteConvergenceDbContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqliteConvergenceDbContext>().UseSqlite("Data Source=conception.db").Options);
}

/// <summary>How the EF tool builds the SQL Server context to write a migration.</summary>
internal sealed class FabriqueSqlServer : IDesignTimeDbContextFactory<SqlServerConvergenceDbContext>
{
    public SqlServerConvergenceDbContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqlServerConvergenceDbContext>().UseSqlServer("Server=conception;Database=conception", BaseSetup.SqlServer).Options);
}
