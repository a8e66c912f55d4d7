namespace Convergence.Web.Security;

/// <summary>
/// Headers of every response. Everything a page needs is served by the application itself. Set at the last moment: the error
/// handler empties the headers before it writes its page.
/// </summary>
internal sealed class EntetesSecuriteMiddleware(RequestDelegate suite)
{
    // Bootstrap's style sheet holds its icons as data: images.
    public const string PolitiqueContenu =
        "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    public Task InvokeAsync(HttpContext contexte)
    {
        contexte.Response.OnStarting(Ecrire, contexte.Response);
        return suite(contexte);
    }

    private static Task Ecrire(object reponse)
    {
        var entetes = ((HttpResponse)reponse).Headers;
        entetes.ContentSecurityPolicy = PolitiqueContenu;
        entetes.XContentTypeOptions = "nosniff";
        entetes.XFrameOptions = "DENY";
        entetes["Referrer-Policy"] = "same-origin";
        entetes["Permissions-Policy"] = "camera=(), microphone=(), geolocation=()";
        entetes["Cross-Origin-Opener-Policy"] = "same-origin";
        entetes["Cross-Origin-Resource-Policy"] = "same-origin";

        // A page shows what its reader may see: no shared cache, no copy left on the machine. Assets say theirs.
        if (string.IsNullOrEmpty(entetes.CacheControl))
        {
            entetes.CacheControl = "no-store";
        }

        return Task.CompletedTask;
    }
}
