using Microsoft.AspNetCore.Authorization;

namespace Convergence.Web.Setup.Disponibilite;

/// <summary>
/// Until the schema is current, every page answers 503. Health and error pages are answered here, before authentication,
/// whose keys and accounts are in the database.
/// </summary>
internal sealed class AttenteBaseMiddleware(RequestDelegate suite, DisponibiliteBase disponibilite)
{
    private const string NouvelEssai = "10";

    public async Task InvokeAsync(HttpContext contexte)
    {
        if (contexte.GetEndpoint() is { RequestDelegate: { } repondre } endpoint && EstSansBase(endpoint))
        {
            await repondre(contexte);
        }
        else if (await disponibilite.EstOuverteAsync(contexte.RequestAborted))
        {
            await suite(contexte);
        }
        else
        {
            contexte.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            contexte.Response.Headers.RetryAfter = NouvelEssai;
        }
    }

    /// <summary>Both marks, because what is answered here passes before authorization.</summary>
    private static bool EstSansBase(Endpoint endpoint) =>
        endpoint.Metadata.GetMetadata<SansBaseAttribute>() is not null && endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null;
}
