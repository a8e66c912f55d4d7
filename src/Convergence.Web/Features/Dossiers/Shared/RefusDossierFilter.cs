using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.Infrastructure;

namespace Convergence.Web.Features.Dossiers.Shared;

/// <summary>
/// A page of a file that answers « not found » may have refused it: the journal is told, here once for every page and every form of a file.
/// The permission was held already, or the page would not have run.
/// </summary>
internal sealed class RefusDossierFilter : IAsyncResultFilter
{
    /// <summary>Starts of the addresses that name a file, by the key of the person or of a share.</summary>
    private static readonly string[] Racines = ["salaries/{cle:guid}", "salaries-partages/{cle:guid}"];

    public async Task OnResultExecutionAsync(ResultExecutingContext context, ResultExecutionDelegate next)
    {
        if (
            context.Result is IStatusCodeActionResult { StatusCode: StatusCodes.Status404NotFound }
            && context.ActionDescriptor.AttributeRouteInfo?.Template is { } adresse
            && Array.Exists(Racines, r => adresse.StartsWith(r, StringComparison.Ordinal))
            && Guid.TryParse(context.RouteData.Values["cle"]?.ToString(), out var cle)
        )
        {
            // Not the token of the request: who hangs up leaves the line all the same.
            await context.HttpContext.RequestServices.GetRequiredService<RefusDossierService>().NoterAsync(cle, CancellationToken.None);
        }

        await next();
    }
}
