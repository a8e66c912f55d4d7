using System.Text.Json;
using Convergence.Web.Courriels.Transport;
using Microsoft.AspNetCore.Authorization;

namespace Convergence.Web.Setup.Disponibilite;

/// <summary>
/// What an orchestrator asks: is the process alive, may it receive requests. Plain endpoints, not a controller: they answer while
/// nothing else of the host was needed yet.
/// </summary>
internal static class SanteEndpoints
{
    public static void MapperLaSante(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/sante/vivant", Vivant).WithMetadata(new AllowAnonymousAttribute(), new SansBaseAttribute());
        routes.MapGet("/sante/pret", Pret).WithMetadata(new AllowAnonymousAttribute(), new SansBaseAttribute());
    }

    private static Task Vivant(HttpContext contexte) => RepondreAsync(contexte, StatusCodes.Status200OK, "vivant");

    private static async Task Pret(HttpContext contexte)
    {
        var etat = await contexte.RequestServices.GetRequiredService<DisponibiliteBase>().LireAsync(contexte.RequestAborted);
        await (
            etat.EstPret
                ? RepondreAsync(contexte, StatusCodes.Status200OK, "pret", degrade: contexte.RequestServices.GetRequiredService<OptionsCourriel>().Manque)
                : RepondreAsync(contexte, StatusCodes.Status503ServiceUnavailable, "en attente", etat.Raison)
        );
    }

    /// <summary>The content type also keeps the status pages from putting a page in the place of the reason.</summary>
    /// <param name="degrade">What does not work while requests may come in: mails that wait. Null when all does.</param>
    private static async Task RepondreAsync(HttpContext contexte, int statut, string etat, string? raison = null, string? degrade = null)
    {
        contexte.Response.StatusCode = statut;
        contexte.Response.ContentType = "application/json; charset=utf-8";
        contexte.Response.Headers.CacheControl = "no-store";
        await using var json = new Utf8JsonWriter(contexte.Response.BodyWriter);
        json.WriteStartObject();
        json.WriteString("etat", etat);
        if (raison is not null)
        {
            json.WriteString("raison", raison);
        }

        if (degrade is not null)
        {
            json.WriteString("degrade", degrade);
        }

        json.WriteEndObject();
        await json.FlushAsync(contexte.RequestAborted);
    }
}
