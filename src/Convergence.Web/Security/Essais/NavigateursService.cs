using System.Security.Cryptography;
using Convergence.Domain.Comptes;
using Convergence.Web.Setup;
using Microsoft.AspNetCore.DataProtection;

namespace Convergence.Web.Security.Essais;

/// <summary>
/// Recognises a browser that already signed in with an address, so that what strangers try does not stop it. Its cookie gives no access: it names the
/// browser, and holds marks of the addresses.
/// </summary>
public sealed class NavigateursService(IDataProtectionProvider protection, NomsCookies noms)
{
    /// <summary>Addresses that a browser remembers: a workstation of a coordination is shared by a few people.</summary>
    private const int CiblesMaximum = 10;

    private static readonly TimeSpan Duree = TimeSpan.FromDays(180);

    private readonly ITimeLimitedDataProtector _protecteur = protection.CreateProtector("convergence navigateur").ToTimeLimitedDataProtector();

    /// <summary>The browser of the request; null when it never signed in, or long ago.</summary>
    public NavigateurConnu? Lire(HttpContext requete)
    {
        ArgumentNullException.ThrowIfNull(requete);
        if (requete.Request.Cookies[noms.Navigateur] is not { Length: > 0 } texte)
        {
            return null;
        }

        try
        {
            return NavigateurConnu.Relire(_protecteur.Unprotect(texte));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    /// <summary>Remembers that this browser signed in with that address.</summary>
    public void Retenir(HttpContext requete, string courriel)
    {
        ArgumentNullException.ThrowIfNull(requete);
        var cible = OrigineEssai.Marquer(CourrielCompte.Normaliser(courriel));
        var navigateur = (Lire(requete) ?? new NavigateurConnu(Guid.NewGuid(), [])).Avec(cible, CiblesMaximum);
        requete.Response.Cookies.Append(
            noms.Navigateur,
            _protecteur.Protect(navigateur.ToString(), Duree),
            new CookieOptions
            {
                HttpOnly = true,
                SameSite = SameSiteMode.Strict,
                Secure = noms.Surs || requete.Request.IsHttps,
                Path = requete.Request.PathBase.HasValue ? requete.Request.PathBase.Value : "/",
                MaxAge = Duree,
                IsEssential = true,
            }
        );
    }
}

/// <summary>A browser, and the marks of the addresses that signed in from it.</summary>
public sealed record NavigateurConnu(Guid Cle, IReadOnlyList<string> Cibles)
{
    public bool Connait(byte[] cible) => Cibles.Contains(Convert.ToHexString(cible), StringComparer.Ordinal);

    public NavigateurConnu Avec(byte[] cible, int maximum) =>
        this with
        {
            Cibles = [.. Cibles.Except([Convert.ToHexString(cible)], StringComparer.Ordinal).TakeLast(maximum - 1), Convert.ToHexString(cible)],
        };

    public override string ToString() => string.Join(' ', [Cle.ToString("N"), .. Cibles]);

    internal static NavigateurConnu? Relire(string texte)
    {
        var parties = texte.Split(' ');
        return Guid.TryParseExact(parties[0], "N", out var cle) ? new(cle, parties[1..]) : null;
    }
}
