namespace Convergence.Web.Setup.Travaux;

internal static class TravauxSetup
{
    /// <summary>A job that runs with the host, and that the administration follows.</summary>
    public static void AjouterTravail<T>(this IServiceCollection services)
        where T : class, IHostedService, ITravail
    {
        services.AddSingleton<T>();
        services.AddSingleton<ITravail>(f => f.GetRequiredService<T>());
        services.AddHostedService(f => f.GetRequiredService<T>());
    }
}
