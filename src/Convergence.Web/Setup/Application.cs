using Convergence.Data.Installation;
using Convergence.Web.Courriels;
using Convergence.Web.Features.Dossiers.Conservation;
using Convergence.Web.Features.Journal.JournalAcces;
using Convergence.Web.Features.Supervision.Rapprochements;
using Convergence.Web.Security;
using Convergence.Web.Setup.Disponibilite;
using Convergence.Web.Setup.Journaux;
using Convergence.Web.Setup.Restauration;
using Convergence.Web.Setup.Transport;
using Convergence.Web.Setup.Travaux;

namespace Convergence.Web.Setup;

/// <summary>The host: what it is made of, and the order in which a request crosses it.</summary>
internal static class Application
{
    public static WebApplicationBuilder Preparer(string[] args, bool pourCommande = false)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = Racine(args) });

        // The address of appsettings.json is only a default: ASPNETCORE_URLS, ASPNETCORE_HTTP_PORTS and --urls come before it.
        // (A key "Urls" in appsettings.json would win over ASPNETCORE_URLS, and "Kestrel:Endpoints" over everything.)
        if (builder.Configuration["urls"] is null && builder.Configuration["http_ports"] is null && builder.Configuration["https_ports"] is null)
        {
            builder.WebHost.UseUrls(builder.Configuration["AdresseParDefaut"] ?? "http://127.0.0.1:5080");
        }

        var donnees = BaseConfiguration.Lire(builder.Configuration, builder.Environment.ContentRootPath);
        builder.AjouterJournaux(donnees, pourCommande);
        builder.AjouterTransport();
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton(ChiffrementConfiguration.Lire(builder.Configuration, builder.Environment, donnees));
        builder.Services.AddSingleton(JournalConfiguration.Lire(builder.Configuration, builder.Environment, donnees));
        builder.Services.AjouterBase(donnees);
        builder.Services.AddSingleton<DisponibiliteBase>();
        builder.Services.AjouterComptes(
            NomsCookies.Lire(builder.Configuration, surs: !builder.Environment.IsDevelopment() && builder.Configuration.LireHttps().Exiger)
        );
        builder.Services.AjouterDebits();
        builder.Services.AddScoped<RestaurationService>();
        builder.Services.AjouterPages();
        builder.Services.AddSingleton<TravailUnique>();
        var courriel = CourrielConfiguration.Lire(builder.Configuration, builder.Environment, donnees);
        builder.Services.AjouterCourriels(courriel);
        if (!pourCommande)
        {
            builder.Services.AjouterTravail<RapprochementsJob>();
            builder.Services.AjouterTravail<ConservationJob>();
            builder.Services.AjouterTravail<SessionsJob>();
            builder.Services.AjouterTravail<SceauxJob>();
            if (courriel.Envois)
            {
                builder.Services.AjouterTravail<EnvoisHostedService>();
            }
        }

        builder.Services.LireLesClesALaDemande();
        return builder;
    }

    /// <summary>The way of a request.</summary>
    public static void Assembler(WebApplication app)
    {
        app.UtiliserProxys();
        app.UtiliserJournalRequetes();
        app.Use(RepondreAuxTetes);
        app.UseMiddleware<EntetesSecuriteMiddleware>();
        app.UseExceptionHandler("/erreur");
        app.UseStatusCodePagesWithReExecute("/erreur/{0}");
        app.UtiliserHttps();
        app.UseRequestLocalization();
        app.UseRouting();
        app.Use(JournalRequetes.RetenirLaRoute);
        app.UseMiddleware<AttenteBaseMiddleware>();
        app.UseMiddleware<TailleRequeteMiddleware>();
        app.UseAuthentication();
        app.UseMiddleware<PerimetreMiddleware>();
        app.UseRateLimiter();
        app.Use(RefuserSansRoute);
        app.UseAuthorization();
        app.MapperLaSante();
        app.MapStaticAssets().AllowAnonymous().ShortCircuit();
        app.MapControllers().WithStaticAssets();
    }

    /// <summary>
    /// A published application started from another folder finds its settings and its pages beside itself. Null leaves the
    /// choice to the host: started in the project or in its folder, or told where (--contentRoot).
    /// </summary>
    private static string? Racine(string[] args) =>
        File.Exists("appsettings.json")
        || args.Any(a => a.StartsWith("--contentRoot", StringComparison.OrdinalIgnoreCase))
        || Environment.GetEnvironmentVariable("ASPNETCORE_CONTENTROOT") is not null
            ? null
            : AppContext.BaseDirectory;

    /// <summary>A HEAD is answered as the GET of the same address, without its body: probes and proxies ask so.</summary>
    private static Task RepondreAuxTetes(HttpContext contexte, RequestDelegate suite)
    {
        if (HttpMethods.IsHead(contexte.Request.Method))
        {
            contexte.Request.Method = HttpMethods.Get;
            contexte.Response.Body = Stream.Null;
        }

        return suite(contexte);
    }

    /// <summary>An address that leads nowhere is said so, whoever asks: authorization would send a visitor to the sign-in form.</summary>
    private static Task RefuserSansRoute(HttpContext contexte, RequestDelegate suite)
    {
        if (contexte.GetEndpoint() is not null)
        {
            return suite(contexte);
        }

        contexte.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }
}
