using System.Security.Claims;
using Microsoft.AspNetCore.StaticAssets;

namespace Convergence.Web.Setup.Journaux;

/// <summary>
/// One line a request: method, route template (never the address, which may hold what a person typed), status, duration,
/// account, reference. Outermost: it sees what was really answered.
/// </summary>
internal sealed partial class RequetesMiddleware(RequestDelegate suite, ILogger<RequetesMiddleware> journal)
{
    private const string SansRoute = "(aucune route)";

    private const string CleRoute = "RouteDemandee";

    /// <summary>After routing: keeps the route that was asked for, which an error page answers in its place later.</summary>
    public static Task RetenirLaRoute(HttpContext contexte, RequestDelegate suite)
    {
        contexte.Items.TryAdd(CleRoute, contexte.GetEndpoint());
        return suite(contexte);
    }

    public async Task InvokeAsync(HttpContext contexte)
    {
        var debut = TimeProvider.System.GetTimestamp();
        try
        {
            await suite(contexte);
        }
        finally
        {
            var duree = (long)TimeProvider.System.GetElapsedTime(debut).TotalMilliseconds;
            var compte = contexte.User.FindFirstValue(ClaimTypes.NameIdentifier) ?? "-";
            Ecrire(Niveau(contexte), contexte.Request.Method, Route(contexte), contexte.Response.StatusCode, duree, compte, ReferenceRequete.De(contexte));
        }
    }

    private static LogLevel Niveau(HttpContext contexte)
    {
        if (contexte.Response.StatusCode >= StatusCodes.Status500InternalServerError && contexte.Response.StatusCode != StatusCodes.Status503ServiceUnavailable)
        {
            return LogLevel.Error;
        }

        return EstOrdinaire(contexte) ? LogLevel.Debug : LogLevel.Information;
    }

    /// <summary>Health checks and files of the pages: every few seconds, and nothing to learn from them.</summary>
    private static bool EstOrdinaire(HttpContext contexte)
        => contexte.Response.StatusCode < StatusCodes.Status400BadRequest && (contexte.Request.Path.StartsWithSegments("/sante", StringComparison.Ordinal) || contexte.GetEndpoint() is { } e && e.Metadata.GetMetadata<StaticAssetDescriptor>() is not null);

    private static string Route(HttpContext contexte)
        => ((contexte.Items.TryGetValue(CleRoute, out var demandee) ? demandee : contexte.GetEndpoint()) as RouteEndpoint)?.RoutePattern.RawText ?? SansRoute;

    [LoggerMessage(Message = "{Methode} {Route} {Statut} en {Duree} ms, compte {Compte}, référence {Reference}")]
    private partial void Ecrire(LogLevel niveau, string methode, string route, int statut, long duree, string compte, string reference);
}
