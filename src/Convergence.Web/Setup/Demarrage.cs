using Convergence.Data.Demonstration;
using Convergence.Data.Installation;
using Convergence.Data.Reference;
using Convergence.Domain.Temps;

namespace Convergence.Web.Setup;

/// <summary>What a start does before serving: in development, the schema, the reference and the demonstration pack.</summary>
internal static class Demarrage
{
    public static async Task PreparerAsync(WebApplication app)
    {
        if (!app.Environment.IsDevelopment())
        {
            return;
        }

        var arret = app.Lifetime.ApplicationStopping;
        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<BaseInstallation>().MigrerAsync(arret);
        await scope.ServiceProvider.GetRequiredService<ReferenceLoader>().ChargerAsync(arret);
        await scope.ServiceProvider.GetRequiredService<DemonstrationLoader>().ChargerAsync(JourFrance.Aujourdhui(app.Services.GetRequiredService<TimeProvider>()), arret);
    }
}
