using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Extensions.Primitives;

namespace Convergence.Web.Setup.Transport;

/// <summary>
/// Refuses text that is no text: U+FFFE and halves of surrogate pairs, which nobody types and no function of Unicode takes. One place, before any
/// action: an address, a search, a field.
/// </summary>
internal sealed class CaracteresFilter : IAsyncResourceFilter
{
    private const char NonCaractere = '\uFFFE';

    public async Task OnResourceExecutionAsync(ResourceExecutingContext context, ResourceExecutionDelegate next)
    {
        var requete = context.HttpContext.Request;

        // The page of an error answers the request that was refused: it must not read it again.
        var erreur =
            context.HttpContext.Features.Get<IStatusCodeReExecuteFeature>() is not null
            || context.HttpContext.Features.Get<IExceptionHandlerFeature>() is not null;
        var valides =
            erreur
            || (
                requete.Query.All(v => SontValides(v.Key, v.Value))
                && requete.RouteValues.Values.OfType<string>().All(EstValide)
                && (!requete.HasFormContentType || (await requete.ReadFormAsync(context.HttpContext.RequestAborted)).All(v => SontValides(v.Key, v.Value)))
            );
        if (valides)
        {
            await next();
        }
        else
        {
            context.Result = new StatusCodeResult(StatusCodes.Status400BadRequest);
        }
    }

    private static bool SontValides(string cle, StringValues valeurs) => EstValide(cle) && valeurs.All(EstValide);

    private static bool EstValide(string? texte)
    {
        if (texte is null)
        {
            return true;
        }

        for (var i = 0; i < texte.Length; i++)
        {
            if (char.IsHighSurrogate(texte[i]) && i + 1 < texte.Length && char.IsLowSurrogate(texte[i + 1]))
            {
                i++;
            }
            else if (char.IsSurrogate(texte[i]) || texte[i] == NonCaractere)
            {
                return false;
            }
        }

        return true;
    }
}
