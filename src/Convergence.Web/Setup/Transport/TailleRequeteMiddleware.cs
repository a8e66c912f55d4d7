using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.Metadata;

namespace Convergence.Web.Setup.Transport;

/// <summary>
/// Refuses a form that is too big before reading it, so that the person gets a page and not a cut connection. An action that
/// takes files says its own size with [RequestSizeLimit].
/// </summary>
internal sealed class TailleRequeteMiddleware(RequestDelegate suite)
{
    public const long TailleOrdinaire = 1024 * 1024;

    public Task InvokeAsync(HttpContext contexte)
    {
        var limite = contexte.GetEndpoint()?.Metadata.GetMetadata<IRequestSizeLimitMetadata>()?.MaxRequestBodySize ?? TailleOrdinaire;
        if (contexte.Request.ContentLength > limite)
        {
            // The error page that answers is a POST too: it must not read what is refused.
            contexte.Features.Set<IFormFeature>(new FormFeature(FormCollection.Empty));
            contexte.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
            return Task.CompletedTask;
        }

        // A body that does not say its size is cut at the limit.
        if (contexte.Request.ContentLength is null && contexte.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } taille)
        {
            taille.MaxRequestBodySize = limite;
        }

        return suite(contexte);
    }
}
