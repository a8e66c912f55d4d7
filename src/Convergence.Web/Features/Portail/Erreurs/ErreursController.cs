using System.Globalization;
using System.Net.Mime;
using Convergence.Web.Setup.Disponibilite;
using Convergence.Web.Setup.Journaux;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;

namespace Convergence.Web.Features.Portail.Erreurs;

/// <summary>The page shown in the place of a status without content, or of an exception. The exception stays in the log.</summary>
[AllowAnonymous]
[SansBase]
[IgnoreAntiforgeryToken]
public sealed class ErreursController : Controller
{
    [Route("/erreur/{code:int?}")]
    public IActionResult Page()
    {
        // Read in the address, without binding: a form that cannot be read would leave every parameter empty.
        var code = int.TryParse(RouteData.Values["code"] as string, NumberStyles.None, CultureInfo.InvariantCulture, out var lu) ? lu : (int?)null;

        // Typed in the address bar, this is a page like another that does not exist.
        var exception = HttpContext.Features.Get<IExceptionHandlerFeature>()?.Error;
        if (exception is null && HttpContext.Features.Get<IStatusCodeReExecuteFeature>() is null)
        {
            code = StatusCodes.Status404NotFound;
        }

        var statut = exception switch
        {
            BadHttpRequestException refus => refus.StatusCode,

            // What ASP.NET throws when a form passes its limits of size or of fields.
            InvalidDataException => StatusCodes.Status413PayloadTooLarge,
            _ => code ?? StatusCodes.Status500InternalServerError,
        };
        var perimee = statut == StatusCodes.Status400BadRequest ? PagePerimeeFilter.Saisies(HttpContext) : null;
        var erreur = (perimee is null ? ErreurViewModel.Pour(statut) : ErreurViewModel.PagePerimee(perimee)) with
        {
            Reference = ReferenceRequete.De(HttpContext),
        };

        HttpContext.Features.Get<IStatusCodePagesFeature>()?.Enabled = false;
        Response.StatusCode = statut;
        return VeutJson()
            ? Json(
                new
                {
                    statut,
                    titre = erreur.Titre,
                    message = $"{erreur.Explication} {erreur.QueFaire}",
                    reference = erreur.Reference,
                }
            )
            : View(erreur);
    }

    private bool VeutJson()
    {
        var acceptes = Request.GetTypedHeaders().Accept;
        return acceptes.Any(a => a.MediaType == MediaTypeNames.Application.Json) && !acceptes.Any(a => a.MediaType == MediaTypeNames.Text.Html);
    }
}
