using System.Text.RegularExpressions;

namespace Convergence.Benchmarks;

/// <summary>The antiforgery token of a page.</summary>
internal static partial class Jeton
{
    public const string Champ = "__RequestVerificationToken";

    public static string De(string page) => Motif().Match(page).Groups[1].Value;

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*value=\"([^\"]+)\"", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Motif();
}
