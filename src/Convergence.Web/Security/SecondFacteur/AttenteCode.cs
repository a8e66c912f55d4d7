using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;

namespace Convergence.Web.Security.SecondFacteur;

/// <summary>Between the password and the code: a cookie of ten minutes says whose password was right. It opens nothing by itself.</summary>
public sealed class AttenteCode
{
    public static readonly TimeSpan Duree = TimeSpan.FromMinutes(10);

    /// <summary>The account whose code is waited for; null when there is none.</summary>
    public async Task<long?> LireAsync(HttpContext requete)
    {
        var lu = await requete.AuthenticateAsync(IdentityConstants.TwoFactorUserIdScheme);
        return long.TryParse(lu.Principal?.FindFirstValue(ClaimTypes.Name), NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;
    }

    public Task CommencerAsync(HttpContext requete, long compteId)
    {
        var identite = new ClaimsIdentity(IdentityConstants.TwoFactorUserIdScheme);
        identite.AddClaim(new Claim(ClaimTypes.Name, compteId.ToString(CultureInfo.InvariantCulture)));
        return requete.SignInAsync(IdentityConstants.TwoFactorUserIdScheme, new ClaimsPrincipal(identite));
    }

    public Task FinirAsync(HttpContext requete) => requete.SignOutAsync(IdentityConstants.TwoFactorUserIdScheme);
}
