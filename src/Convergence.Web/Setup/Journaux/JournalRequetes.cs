using System.Security.Claims;
using Microsoft.AspNetCore.StaticAssets;
using Serilog;
using Serilog.Events;

namespace Convergence.Web.Setup.Journaux;

/// <summary>
/// One line a request: method, route template (never the address, which may hold what a person typed), status, duration,
/// account, reference. Outermost: it sees what was really answered.
/// </summary>
internal static class JournalRequetes
{
    private const string SansRoute = "(aucune route)";

    private const string CleRoute = "RouteDemandee";

    public static void UtiliserJournalRequetes(this WebApplication app) =>
        app.UseSerilogRequestLogging(o =>
        {
            // The logger of this host: the default is the static one, which tests and commands do not share.
            o.Logger = app
                .Services.GetRequiredService<Serilog.ILogger>()
                .ForContext(Serilog.Core.Constants.SourceContextPropertyName, typeof(JournalRequetes).FullName);
            o.MessageTemplate = "{Methode} {Route} {Statut} en {Duree} ms, compte {Compte}, référence {Reference}";
            o.GetLevel = (contexte, _, _) => Niveau(contexte);
            o.GetMessageTemplateProperties = (contexte, _, duree, statut) =>
                [
                    Propriete("Methode", contexte.Request.Method),
                    Propriete("Route", Route(contexte)),
                    Propriete("Statut", statut),
                    Propriete("Duree", (long)duree),
                    Propriete("Compte", contexte.User.FindFirstValue(ClaimTypes.NameIdentifier) ?? "-"),
                    Propriete("Reference", ReferenceRequete.De(contexte)),
                ];
        });

    /// <summary>After routing: keeps the route that was asked for, which an error page answers in its place later.</summary>
    public static Task RetenirLaRoute(HttpContext contexte, RequestDelegate suite)
    {
        contexte.Items.TryAdd(CleRoute, contexte.GetEndpoint());
        return suite(contexte);
    }

    private static LogEventLevel Niveau(HttpContext contexte)
    {
        if (contexte.Response.StatusCode >= StatusCodes.Status500InternalServerError && contexte.Response.StatusCode != StatusCodes.Status503ServiceUnavailable)
        {
            return LogEventLevel.Error;
        }

        return EstOrdinaire(contexte) ? LogEventLevel.Debug : LogEventLevel.Information;
    }

    /// <summary>Health checks and files of the pages: every few seconds, and nothing to learn from them.</summary>
    private static bool EstOrdinaire(HttpContext contexte) =>
        contexte.Response.StatusCode < StatusCodes.Status400BadRequest
        && (
            contexte.Request.Path.StartsWithSegments("/sante", StringComparison.Ordinal)
            || contexte.GetEndpoint() is { } e && e.Metadata.GetMetadata<StaticAssetDescriptor>() is not null
        );

    private static string Route(HttpContext contexte) =>
        ((contexte.Items.TryGetValue(CleRoute, out var demandee) ? demandee : contexte.GetEndpoint()) as RouteEndpoint)?.RoutePattern.RawText ?? SansRoute;

    private static LogEventProperty Propriete(string nom, object valeur) => new(nom, new ScalarValue(valeur));
}
