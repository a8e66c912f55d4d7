using Convergence.Data.Chiffrement;
using Convergence.Data.Comptes;
using Convergence.Data.Demonstration;
using Convergence.Data.Dossiers;
using Convergence.Data.Exploitation;
using Convergence.Data.FilesActives;
using Convergence.Data.Interceptors;
using Convergence.Data.Journal;
using Convergence.Data.Reference;
using Convergence.Data.Sauvegarde;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Convergence.Data.Installation;

/// <summary>Registers the context of the chosen provider and the services of this project.</summary>
public static class BaseSetup
{
    /// <summary>SQL Server 2019 syntax: the oldest server in use; a later one takes it.</summary>
    public const int NiveauCompatibilite = 150;

    /// <summary>Rounds of PBKDF2 with HMAC-SHA512 that a password costs. A hash of fewer rounds is made again at the next sign-in.</summary>
    public const int IterationsMotDePasse = 210_000;

    public static IServiceCollection AjouterBase(this IServiceCollection services, OptionsBase options)
    {
        ArgumentNullException.ThrowIfNull(options);
        services.AddSingleton(options);
        services.AddSingleton<TraceInterceptor>();
        services.AddSingleton<PerimetreInterceptor>();
        if (options.Fournisseur == Fournisseur.SqlServer)
        {
            services.AddDbContext<ConvergenceDbContext, SqlServerConvergenceDbContext>(
                (fournisseur, b) => b.UseSqlServer(options.Connexion, SqlServer).AddInterceptors(Intercepteurs(fournisseur))
            );
        }
        else
        {
            services.AddDbContext<ConvergenceDbContext, SqliteConvergenceDbContext>(
                (fournisseur, b) => b.UseSqlite(options.ChaineSqlite).AddInterceptors(Intercepteurs(fournisseur))
            );
        }

        services.AddScoped<TotauxService>();
        services.AddScoped<AttendusService>();
        services.AddScoped<PropositionsConservationService>();
        services.AddScoped<VerrousTravailService>();
        services.AddScoped<ReferenceLoader>();
        services.AddScoped<DemonstrationLoader>();
        services.TryAddSingleton(new OptionsChiffrement());
        services.AddSingleton<Coffre>();
        services.TryAddSingleton(new OptionsJournal { FichierSceaux = OptionsJournal.CheminParDefaut(options) });
        services.AddSingleton<FichierSceaux>();
        services.AddScoped<LectureJournal>();
        services.AddScoped<ScellementService>();
        services.AddScoped<VerificationJournalService>();
        services.AddScoped<RotationCles>();
        services.AddSingleton<DiagnosticBase>();
        services.AddSingleton<SauvegardeBase>();
        services.AddSingleton<RestaurationBase>();
        services.AddSingleton<RegistreEffacements>();
        services.AddScoped<RepliageRecherche>();
        services.AddScoped<PoseDeclencheurs>();
        services.AddScoped<BaseInstallation>();
        services.Configure<PasswordHasherOptions>(o => o.IterationCount = IterationsMotDePasse);
        services.AddSingleton<IPasswordHasher<Utilisateur>, PasswordHasher<Utilisateur>>();
        return services;
    }

    public static void SqlServer(Microsoft.EntityFrameworkCore.Infrastructure.SqlServerDbContextOptionsBuilder serveur)
    {
        ArgumentNullException.ThrowIfNull(serveur);
        serveur.UseCompatibilityLevel(NiveauCompatibilite).EnableRetryOnFailure();
    }

    private static Microsoft.EntityFrameworkCore.Diagnostics.IInterceptor[] Intercepteurs(IServiceProvider fournisseur) =>
        [fournisseur.GetRequiredService<TraceInterceptor>(), fournisseur.GetRequiredService<PerimetreInterceptor>()];
}
