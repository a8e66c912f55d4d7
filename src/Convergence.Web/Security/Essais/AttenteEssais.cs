using System.Globalization;
using Microsoft.AspNetCore.Mvc;

namespace Convergence.Web.Security.Essais;

/// <summary>How a page says that one must wait before another try.</summary>
internal static class AttenteEssais
{
    /// <summary>Sets the status and the delay that a program reads; returns the sentence.</summary>
    public static string Dire(ControllerBase controleur, TimeSpan attente)
    {
        controleur.Response.StatusCode = StatusCodes.Status429TooManyRequests;
        controleur.Response.Headers.RetryAfter = Math.Ceiling(attente.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        var minutes = Math.Max(1, (int)Math.Ceiling(attente.TotalMinutes));
        return $"Trop d’essais : réessayez dans {minutes} minute{(minutes > 1 ? "s" : null)}, ou choisissez un autre mot de passe par le lien « Mot de passe oublié ».";
    }
}
