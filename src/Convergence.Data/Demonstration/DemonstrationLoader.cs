namespace Convergence.Data.Demonstration;

public sealed class DemonstrationLoader(ConvergenceDbContext db)
{
    public ConvergenceDbContext Db => db;
}
