using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Html;
using OtpNet;
using QRCoder;

namespace Convergence.Web.Security.SecondFacteur;

/// <summary>The codes of six digits of an application (RFC 6238), and the drawing that gives it its secret.</summary>
public sealed class TotpService(IDataProtectionProvider protection)
{
    private const string Emetteur = "Convergence";

    private const int OctetsSecret = 20;

    private const int PixelsParModule = 6;

    private static readonly TimeSpan DureeProposition = TimeSpan.FromMinutes(30);

    /// <summary>A step before and after: clocks differ, and typing takes time.</summary>
    private static readonly VerificationWindow Fenetre = new(previous: 1, future: 1);

    private readonly IDataProtector _compte = protection.CreateProtector("convergence totp");

    /// <summary>A secret, as it is kept.</summary>
    public string Proteger(byte[] secret) => Convert.ToBase64String(_compte.Protect(secret));

    /// <summary>A secret proposed to an account, that the page carries until its first code: nothing is kept before.</summary>
    public string Proposer(long compteId, out byte[] secret)
    {
        secret = RandomNumberGenerator.GetBytes(OctetsSecret);
        return Convert.ToBase64String(Proposition(compteId).Protect(secret, DureeProposition));
    }

    /// <summary>The secret that the page carries; null when it is too old, or of another account.</summary>
    public byte[]? LireProposition(long compteId, string? proposition)
    {
        try
        {
            return proposition is null ? null : Proposition(compteId).Unprotect(Convert.FromBase64String(proposition));
        }
        catch (Exception e) when (e is CryptographicException or FormatException)
        {
            return null;
        }
    }

    /// <summary>Time step of the code; null when it is wrong.</summary>
    public long? Verifier(string secretProtege, string? code, DateTime instant) =>
        Verifier(_compte.Unprotect(Convert.FromBase64String(secretProtege)), code, instant);

    /// <inheritdoc cref="Verifier(string, string?, DateTime)" />
    public static long? Verifier(byte[] secret, string? code, DateTime instant)
    {
        var chiffres = new string([.. (code ?? string.Empty).Where(c => !char.IsWhiteSpace(c))]);
        return chiffres.Length == 6 && new Totp(secret).VerifyTotp(instant, chiffres, out var pas, Fenetre) ? pas : null;
    }

    /// <summary>What is typed in an application that reads no drawing: groups of four characters.</summary>
    public static string Ecrire(byte[] secret) => string.Join(' ', Base32Encoding.ToString(secret).TrimEnd('=').Chunk(4).Select(g => new string(g)));

    /// <summary>The secret and its account, as applications read them.</summary>
    public static string Adresse(byte[] secret, string courriel) =>
        new OtpUri(OtpType.Totp, Base32Encoding.ToString(secret).TrimEnd('='), courriel, Emetteur).ToString();

    /// <summary>The drawing, in the page itself.</summary>
    public static IHtmlContent Dessiner(byte[] secret, string courriel)
    {
        using var donnees = QRCodeGenerator.GenerateQrCode(Adresse(secret, courriel), QRCodeGenerator.ECCLevel.L);
        using var dessin = new SvgQRCode(donnees);
        return new HtmlString(dessin.GetGraphic(PixelsParModule, "#000000", "#ffffff", sizingMode: SvgQRCode.SizingMode.ViewBoxAttribute));
    }

    private ITimeLimitedDataProtector Proposition(long compteId) =>
        protection.CreateProtector($"convergence totp propose {compteId}").ToTimeLimitedDataProtector();
}
