using System.Globalization;
using System.Security.Claims;
using Convergence.Data;
using Convergence.Data.Reference;
using Convergence.Domain.Habilitations;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Web.Security;

/// <summary>Between authentication and authorization: loads the person's roles and sets the scope of the endpoint's permission.</summary>
internal sealed class PerimetreMiddleware(RequestDelegate suite, TimeProvider horloge)
{
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
            if (await OuvrirAsync(contexte, db, utilisateur, id))
            {
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

    private async Task<bool> OuvrirAsync(HttpContext contexte, ConvergenceDbContext db, UtilisateurCourant utilisateur, long id)
    {
        if (
            SessionsService.Cle(contexte.User) is not { } cle
            || await utilisateur.ChargerAsync(db, id, cle, horloge.GetUtcNow().UtcDateTime, contexte.RequestAborted) is not { } session
        )
        {
            return false;
        }

        await contexte.RequestServices.GetRequiredService<SessionsService>().SuivreAsync(session, contexte.RequestAborted);
        return true;
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
