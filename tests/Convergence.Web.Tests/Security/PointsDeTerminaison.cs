using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;

namespace Convergence.Web.Tests.Security;

/// <summary>The endpoints that the application really serves, static files left out.</summary>
internal static class PointsDeTerminaison
{
    /// <summary>MapStaticAssets adds it to a build that is not published: a file changed since the build.</summary>
    private const string FichierModifie = "{**path:file}";

    public static IReadOnlyList<RouteEndpoint> De(IServiceProvider services) =>
        [.. services.GetServices<EndpointDataSource>().SelectMany(s => s.Endpoints).OfType<RouteEndpoint>().Where(e => !EstFichier(e)).Distinct()];

    public static IEnumerable<string> Noms(RouteEndpoint point)
    {
        var chemin = "/" + (point.RoutePattern.RawText ?? string.Empty).TrimStart('/');
        return point.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods is { Count: > 0 } verbes ? verbes.Select(v => $"{v} {chemin}") : [$"* {chemin}"];
    }

    public static bool EstAction(RouteEndpoint point) => point.Metadata.GetMetadata<ControllerActionDescriptor>() is not null;

    private static bool EstFichier(RouteEndpoint point) =>
        point.Metadata.GetMetadata<StaticAssetDescriptor>() is not null || point.RoutePattern.RawText == FichierModifie;
}
