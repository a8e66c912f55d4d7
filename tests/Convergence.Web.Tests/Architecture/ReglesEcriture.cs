using System.Text.RegularExpressions;

namespace Convergence.Web.Tests.Architecture;

/// <summary>
/// How C# is written, where neither the build nor <c>dotnet format whitespace</c> reads it: the editor's rules IMPORTS, IDE0003 and IDE0049, which would
/// otherwise cost a second compilation of the solution at each run.
/// </summary>
internal static partial class ReglesEcriture
{
    public static IEnumerable<string> Fautes(IEnumerable<Source> sources) => sources.SelectMany(s => UsingsEnDesordre(s).Concat(Lignes(s)));

    /// <summary>System first, then by name; « using static » and the aliases after the others, each kind in its order.</summary>
    private static IEnumerable<string> UsingsEnDesordre(Source source)
    {
        var lus = Using()
            .Matches(source.Texte)
            .Select(m =>
                (
                    Genre: m.Groups["static"].Success ? 1
                    : m.Groups["alias"].Success ? 2
                    : 0,
                    Nom: m.Groups["alias"].Success ? m.Groups["alias"].Value : m.Groups["nom"].Value
                )
            )
            .ToList();
        var ranges = lus.OrderBy(u => u.Genre)
            .ThenBy(u => u.Nom != "System" && !u.Nom.StartsWith("System.", StringComparison.Ordinal))
            .ThenBy(u => u.Nom, Comparer<string>.Create(OrdreDesNoms))
            .ToList();
        return lus.SequenceEqual(ranges) ? [] : [$"{source.Chemin} : les using sont en désordre (dotnet format)"];
    }

    private static int OrdreDesNoms(string un, string autre)
    {
        var (a, b) = (un.Split('.'), autre.Split('.'));
        var rang = a.Zip(b).Select(p => string.Compare(p.First, p.Second, StringComparison.OrdinalIgnoreCase)).FirstOrDefault(c => c != 0);
        return rang != 0 ? rang : a.Length.CompareTo(b.Length);
    }

    private static IEnumerable<string> Lignes(Source source) =>
        Evitee().Matches(source.Texte).Select(m => $"{source.Chemin} : « {m.Value.Trim()} » s’écrit plus simplement (dotnet format)");

    [GeneratedRegex(@"^using (?:(?<static>static) )?(?:(?<alias>\w+) = )?(?<nom>[\w.]+)[^;\n]*;", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Using();

    /// <summary>
    /// « this.champ » at the beginning of an expression, « String » or « Int32 » for the word of the language; neither in a text nor in a comment.
    /// </summary>
    [GeneratedRegex(
        @"^(?![^\n]*(?:///|//|""))[^\n]*?(?<![\w.])(?:this\.\w|(?:String|Int32|Int64|Boolean|Decimal|Object)\.[A-Z])",
        RegexOptions.Multiline,
        2000
    )]
    private static partial Regex Evitee();
}
