using System.Text.RegularExpressions;
using Convergence.Testing;

namespace Convergence.Web.Tests.Architecture;

/// <summary>Rules read in the text of the files. Each returns what breaks it.</summary>
internal static partial class ReglesTexte
{
    public const int LignesControleur = 120;

    public const int LignesFichier = 250;

    private static readonly string[] Interdits =
    [
        "ExecuteUpdate``1",
        "ExecuteUpdateAsync``1",
        "ExecuteDelete``1",
        "ExecuteDeleteAsync``1",
        "IgnoreQueryFilters``1",
        "ExecuteSqlRaw(",
        "SqlQueryRaw``1",
        "P:System.DateTime.Now;",
        "P:System.DateTime.UtcNow;",
    ];

    private static readonly string[] MotsDAtelier = ["farm" + "-", "/wo" + "rk/", ".lib" + "rary"];

    private static readonly string[] NomsVides = ["Helper", "Manager", "Utils", "Util", "Extensions", "Dto", "Mapper", "Impl"];

    public static IEnumerable<string> TropLongs(IEnumerable<Source> sources, IReadOnlyCollection<string> admis) =>
        from s in sources
        let limite = s.Nom.EndsWith("Controller.cs", StringComparison.Ordinal) ? LignesControleur : LignesFichier
        where s.Lignes > limite && !admis.Contains(s.Chemin)
        select $"{s.Chemin} : {s.Lignes} lignes, {limite} au plus";

    /// <summary>Names that say nothing. A tag helper is named so by ASP.NET.</summary>
    public static IEnumerable<string> NomsQuiNeDisentRien(IEnumerable<Source> sources) =>
        from s in sources
        where Path.GetExtension(s.Chemin) == ".cs"
        from Match m in Declaration().Matches(s.Texte)
        let nom = m.Groups["nom"].Value
        where NomsVides.Any(v => nom.EndsWith(v, StringComparison.Ordinal)) && !nom.EndsWith("TagHelper", StringComparison.Ordinal)
        select $"{s.Chemin} : {nom}";

    /// <summary>What a page may not hold: the policy of content would block it, or a person could inject it.</summary>
    public static IEnumerable<string> VuesInterdites(IEnumerable<Source> vues) =>
        from s in vues
        from motif in new[] { HtmlBrut(), StyleEnLigne(), ScriptEnLigne(), Evenement(), AdresseExterne() }
        from Match m in motif.Matches(s.Texte)
        select $"{s.Chemin} : {m.Value.Trim()}";

    public static IEnumerable<string> MotsDeLAtelier(IEnumerable<Source> sources) =>
        from s in sources
        from mot in MotsDAtelier
        where s.Texte.Contains(mot, StringComparison.OrdinalIgnoreCase)
        select $"{s.Chemin} : {mot}";

    /// <summary>What a merge leaves when nobody finished it: a line that begins with seven times the same mark.</summary>
    public static IEnumerable<string> MarquesDeFusion(IEnumerable<Source> sources) =>
        from s in sources
        from Match m in MarqueDeFusion().Matches(s.Texte)
        select $"{s.Chemin} : {m.Value.TrimEnd()}";

    /// <summary>Files that hold a text and are not named for it; and files named for nothing.</summary>
    public static IEnumerable<string> EcartsDeListe(IEnumerable<Source> sources, string texte, IReadOnlyCollection<string> admis)
    {
        var presents = sources.Where(s => s.Texte.Contains(texte, StringComparison.Ordinal)).Select(s => s.Chemin).ToList();
        return presents
            .Except(admis, StringComparer.Ordinal)
            .Select(c => $"{c} contient « {texte} » et n’est pas dans la liste")
            .Concat(admis.Except(presents, StringComparer.Ordinal).Select(c => $"{c} est dans la liste et ne contient pas « {texte} »"));
    }

    /// <summary>What passes beside the scope, the history or the clock, and is not refused by the build of the suite.</summary>
    public static IEnumerable<string> SymbolesAdmis(string liste, string projet, string regles, string suite) =>
        Interdits
            .Where(i => !liste.Contains(i, StringComparison.Ordinal))
            .Select(i => $"BannedSymbols.txt ne nomme plus « {i} »")
            .Concat(projet.Contains("BannedSymbols.txt", StringComparison.Ordinal) ? [] : ["src/Directory.Build.props ne lit pas BannedSymbols.txt"])
            .Concat(
                regles.Contains("dotnet_diagnostic.RS0030.severity = error", StringComparison.Ordinal)
                    ? []
                    : [".editorconfig : un symbole interdit n’est pas une erreur"]
            )
            .Concat(suite.Contains("-p:Strict=true", StringComparison.Ordinal) ? [] : ["./test construit sans les analyseurs"]);

    /// <summary>« All of nothing » holds whatever the application does: tests say <see cref="AssertTous"/>, which wants one at least.</summary>
    public static IEnumerable<string> ToutSurRien(IEnumerable<Source> sources) =>
        sources.Where(s => s.Nom != "AssertTous.cs" && s.Texte.Contains("Assert" + ".All", StringComparison.Ordinal)).Select(s => s.Chemin);

    /// <summary>The retrying strategy of SQL Server refuses a transaction that it did not open itself.</summary>
    public static IEnumerable<string> TransactionsHorsStrategie(IEnumerable<Source> sources) =>
        sources
            .Where(s =>
                s.Texte.Contains("BeginTransaction", StringComparison.Ordinal) && !s.Texte.Contains("CreateExecutionStrategy", StringComparison.Ordinal)
            )
            .Select(s => s.Chemin);

    [GeneratedRegex(
        @"^\s*(?:(?:public|internal|private|protected|static|sealed|abstract|partial|readonly)\s+)*(?:class|record(?:\s+struct)?|struct|interface|enum)\s+(?<nom>\w+)",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture,
        2000
    )]
    private static partial Regex Declaration();

    [GeneratedRegex(@"^(?:<{7}|>{7}|={7})(?:[ \t].*)?\r?$", RegexOptions.Multiline | RegexOptions.CultureInvariant, 2000)]
    private static partial Regex MarqueDeFusion();

    [GeneratedRegex(@"Html\.Raw|new HtmlString\(", RegexOptions.None, 2000)]
    private static partial Regex HtmlBrut();

    [GeneratedRegex(@"\sstyle\s*=|<style\b", RegexOptions.IgnoreCase, 2000)]
    private static partial Regex StyleEnLigne();

    [GeneratedRegex(@"<script\b(?![^>]*\bsrc\s*=)|javascript:", RegexOptions.IgnoreCase, 2000)]
    private static partial Regex ScriptEnLigne();

    [GeneratedRegex(@"<[a-z][^<>]*\son[a-z]+\s*=", RegexOptions.IgnoreCase, 2000)]
    private static partial Regex Evenement();

    [GeneratedRegex(@"(?:https?:)?//(?!www\.w3\.org)[a-z0-9-]+\.[a-z]{2,}", RegexOptions.IgnoreCase, 2000)]
    private static partial Regex AdresseExterne();
}
