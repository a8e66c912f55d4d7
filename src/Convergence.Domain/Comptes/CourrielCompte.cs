using System.Net.Mail;
using System.Text.RegularExpressions;

namespace Convergence.Domain.Comptes;

/// <summary>The address of an account: how it is read when typed, and when two are the same (règles d'invitation du portail).</summary>
public static partial class CourrielCompte
{
    /// <summary>Longest address, in characters.</summary>
    public const int Longueur = 254;

    /// <summary>Reads a typed address, trimmed.</summary>
    /// <param name="saisi">What was typed; null is empty.</param>
    /// <param name="champ">Property at fault when it is refused.</param>
    /// <exception cref="RegleMetierException">Empty, longer than 254 characters, or not an address.</exception>
    public static string Lire(string? saisi, string champ)
    {
        var courriel = saisi?.Trim();
        if (string.IsNullOrEmpty(courriel))
        {
            throw new RegleMetierException(champ, "Indiquez le courriel.");
        }

        if (courriel.Length > Longueur)
        {
            throw new RegleMetierException(champ, $"Le courriel compte {Longueur} caractères au plus.");
        }

        return MailAddress.TryCreate(courriel, out var lu) && lu.Address == courriel && Forme().IsMatch(courriel)
            ? courriel
            : throw new RegleMetierException(champ, "Ce courriel n’est pas valable : prenom.nom@structure.fr.");
    }

    /// <summary>True when both are one address: case and spaces around do not count, as for the sign-in.</summary>
    public static bool EstLeMeme(string courriel, string autre) => Normaliser(courriel) == Normaliser(autre);

    /// <summary>The form under which two ways of typing one address are equal.</summary>
    public static string Normaliser(string courriel)
    {
        ArgumentNullException.ThrowIfNull(courriel);
        return courriel.Trim().Normalize().ToUpperInvariant();
    }

    [GeneratedRegex(@"^[^\s@]+@[^\s@]+\.[^\s@.]+$", RegexOptions.None, matchTimeoutMilliseconds: 200)]
    private static partial Regex Forme();
}
