using System.Globalization;
using System.Security.Claims;
using Convergence.Data;
using Convergence.Data.Reference;
using Convergence.Domain.Comptes;
using Convergence.Domain.Habilitations;
using Convergence.Web.Security.SecondFacteur;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Convergence.Web.Security;

/// <summary>Between authentication and authorization: loads the person's roles and sets the scope of the endpoint's permission.</summary>
internal sealed class PerimetreMiddleware(RequestDelegate suite, TimeProvider horloge, IOptions<OptionsSecondFacteur> secondFacteur)
{
    /// <summary>Where a second factor is enrolled.</summary>
    private const string Enrolement = "/profil/second-facteur";

    public const string CleDemonstration = "DonneesDemonstration";

    /// <summary>A base without the pack is asked again after that many milliseconds; the pack, once there, never leaves.</summary>
    private const long Relecture = 10_000;

    private volatile bool _demonstration;

    private long _absenteJusque = long.MinValue;

    public async Task InvokeAsync(HttpContext contexte)
    {
        var endpoint = contexte.GetEndpoint();
        if (endpoint is not null && endpoint.Metadata.GetMetadata<Microsoft.AspNetCore.Mvc.Controllers.ControllerActionDescriptor>() is null)
        {
            await suite(contexte);
            return;
        }

        var db = contexte.RequestServices.GetRequiredService<ConvergenceDbContext>();
        var utilisateur = contexte.RequestServices.GetRequiredService<UtilisateurCourant>();
        if (
            contexte.User.Identity?.IsAuthenticated == true
            && long.TryParse(contexte.User.FindFirstValue(ClaimTypes.NameIdentifier), CultureInfo.InvariantCulture, out var id)
        )
        {
            if (await OuvrirAsync(contexte, db, utilisateur, id) is { } session)
            {
                if (endpoint is not null && Manque(endpoint, utilisateur, session))
                {
                    Envoyer(contexte);
                    return;
                }

                db.Definir(utilisateur.Demander(endpoint?.Metadata.GetMetadata<AutoriseAttribute>()?.Permission), id);
                ((ClaimsIdentity)contexte.User.Identity).AddClaims(utilisateur.Roles.Select(r => new Claim("role_libelle", r.Libelle())));
            }
            else
            {
                // The cookie is still good and its session is not: nobody is signed in.
                contexte.User = new ClaimsPrincipal(new ClaimsIdentity());
            }
        }

        contexte.Items[CleDemonstration] = await EstDemonstrationAsync(db, contexte.RequestAborted);
        await suite(contexte);
    }

    private async Task<SessionCompte?> OuvrirAsync(HttpContext contexte, ConvergenceDbContext db, UtilisateurCourant utilisateur, long id)
    {
        if (
            SessionsService.Cle(contexte.User) is not { } cle
            || await utilisateur.ChargerAsync(db, id, cle, horloge.GetUtcNow().UtcDateTime, contexte.RequestAborted) is not { } session
        )
        {
            return null;
        }

        await contexte.RequestServices.GetRequiredService<SessionsService>().SuivreAsync(session, contexte.RequestAborted);
        return session;
    }

    /// <summary>The roles of this person ask for more than a password, and the session proved nothing more.</summary>
    private bool Manque(Endpoint endpoint, UtilisateurCourant utilisateur, SessionCompte session) =>
        secondFacteur.Value is { Exiger: true, RolesNominatifs: var nominatifs }
        && !session.ASecondFacteur
        && endpoint.Metadata.GetMetadata<SansSecondFacteurAttribute>() is null
        && endpoint.Metadata.GetMetadata<IAllowAnonymous>() is null
        && ReglesSecondFacteur.EstExige(utilisateur.Roles, nominatifs);

    /// <summary>A page leads to where a second factor is enrolled; a form or a script is refused.</summary>
    private static void Envoyer(HttpContext contexte)
    {
        if (HttpMethods.IsGet(contexte.Request.Method) && !contexte.Request.Headers.Accept.Contains("application/json"))
        {
            contexte.Response.Redirect(contexte.Request.PathBase + Enrolement);
        }
        else
        {
            contexte.Response.StatusCode = StatusCodes.Status403Forbidden;
        }
    }

    private async Task<bool> EstDemonstrationAsync(ConvergenceDbContext db, CancellationToken annulation)
    {
        if (!_demonstration && Environment.TickCount64 >= Volatile.Read(ref _absenteJusque))
        {
            _demonstration = await db.Reglages.AnyAsync(r => r.Code == Reglage.Demonstration, annulation);
            Volatile.Write(ref _absenteJusque, Environment.TickCount64 + Relecture);
        }

        return _demonstration;
    }
}
