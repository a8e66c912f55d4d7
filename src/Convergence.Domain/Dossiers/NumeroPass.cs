using System.Text.RegularExpressions;

namespace Convergence.Domain.Dossiers;

/// <summary>
/// Number of a PASS IAE or of a former agrément: twelve signs, five of the issuer then seven digits (« 99999 25 12345 »), as the
/// national platform writes it; its test numbers begin with XXXXX, and so do the fictional ones. A longer number is refused: it could be a NIR.
/// </summary>
public static partial class NumeroPass
{
    /// <summary>Length once spaces are removed.</summary>
    public const int Longueur = 12;

    /// <summary>The number without spaces, upper case; null when empty.</summary>
    /// <exception cref="RegleMetierException">Another format.</exception>
    public static string? Lire(string? saisi, string champ)
    {
        var numero = string.Concat((saisi ?? string.Empty).Where(c => !char.IsWhiteSpace(c))).ToUpperInvariant();
        return numero.Length == 0 ? null
            : Format().IsMatch(numero) ? numero
            : throw new RegleMetierException(champ, "Un numéro de PASS IAE a 12 chiffres (99999 25 12345). Ne saisissez jamais un numéro de sécurité sociale.");
    }

    /// <summary>« 99999 25 12345 »; empty for null.</summary>
    public static string EnFrancais(string? numero) => numero is { Length: Longueur } ? $"{numero[..5]} {numero[5..7]} {numero[7..]}" : numero ?? string.Empty;

    [GeneratedRegex(@"^(?:[0-9]{5}|XXXXX)[0-9]{7}$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Format();
}
