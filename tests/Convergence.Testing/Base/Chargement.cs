using Convergence.Data;
using Convergence.Data.Comptes;
using Convergence.Data.Installation;
using Convergence.Domain.Temps;
using Convergence.Web.Features.Pilotage.Bilans;
using Convergence.Web.Features.Pilotage.PreparationBilans;
using Convergence.Web.Setup;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Convergence.Testing.Base;

/// <summary>Fills a database as an installation does: schema, reference, demonstration pack at <see cref="HorlogeDeTest.Depart"/>.</summary>
internal static class Chargement
{
    /// <summary>A password is checked hundreds of times a run; only tests lower the cost of its hash, by this option.</summary>
    public static void Alleger(PasswordHasherOptions options) => options.IterationCount = 1_000;

    public static ServiceProvider Services(OptionsBase options)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton<TimeProvider>(new HorlogeDeTest());
        services.Configure<PasswordHasherOptions>(Alleger);
        services.AjouterBase(options);
        services.ConfigureDbContext<SqliteConvergenceDbContext>(o => ConvergenceFactory.SurContexteSqlite?.Invoke(o));
        services
            .AddScoped<BilansInitiauxService>()
            .AddScoped<PreparationBilanService>()
            .AddScoped<TransmissionBilanService>()
            .AddScoped<ClasseurBilanExport>()
            .AddScoped<DonneesBilanQuery>()
            .AddScoped<TerritoiresBilanQuery>()
            .AddScoped<HistoriqueBilanQuery>();
        services.AddDataProtection().SetApplicationName("Convergence");
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>>(f => new ConfigureOptions<KeyManagementOptions>(o =>
            o.XmlRepository = ActivatorUtilities.CreateInstance<ClesProtectionRepository>(f)
        ));
        return services.BuildServiceProvider();
    }

    public static async Task ChargerAsync(OptionsBase options, bool avecDemonstration)
    {
        await using var services = Services(options);
        await Demarrage.InstallerAsync(services, dire: null, CancellationToken.None);
        if (avecDemonstration)
        {
            await Demarrage.DemonstrationAsync(services, JourFrance.Du(HorlogeDeTest.Depart.UtcDateTime), CancellationToken.None);
        }

        // One data-protection key in the template: the hosts find it instead of making theirs.
        services.GetRequiredService<IDataProtectionProvider>().CreateProtector("Modele").Protect([1]);
    }
}
