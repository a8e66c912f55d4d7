namespace Convergence.Web.Security;

/// <summary>Headers of every response. Everything a page needs is served by the application itself.</summary>
internal sealed class EntetesSecuriteMiddleware(RequestDelegate suite)
{
    // Bootstrap's style sheet holds its icons as data: images.
    public const string PolitiqueContenu = "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    public Task InvokeAsync(HttpContext contexte)
    {
        var entetes = contexte.Response.Headers;
        entetes.ContentSecurityPolicy = PolitiqueContenu;
        entetes.XContentTypeOptions = "nosniff";
        entetes.XFrameOptions = "DENY";
        entetes["Referrer-Policy"] = "same-origin";
        entetes["Permissions-Policy"] = "camera=(), microphone=(), geolocation=()";
        entetes["Cross-Origin-Opener-Policy"] = "same-origin";
        return suite(contexte);
    }
}
