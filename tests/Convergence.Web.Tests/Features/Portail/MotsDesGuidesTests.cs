using System.Text.RegularExpressions;

namespace Convergence.Web.Tests.Features.Portail;

/// <summary>
/// In the guides, bold words between « » are words of a screen. Each must be written in a view, a script or a class of the
/// application: a button that is renamed makes its guide fail.
/// </summary>
public sealed partial class MotsDesGuidesTests
{
    private static readonly string Racine = TrouverRacine();

    [Fact]
    public void Les_mots_cites_sont_sur_un_ecran()
    {
        var application = string.Join('\n', Sources().Select(File.ReadAllText).Select(Aplanir));
        Assert.Empty(Citations().Where(c => !application.Contains(Aplanir(c.Mots), StringComparison.Ordinal)).Select(c => $"{c.Guide} : {c.Mots}"));
    }

    [Fact]
    public void Les_guides_citent_des_ecrans() => Assert.True(Citations().Count() > 40);

    private static IEnumerable<(string Guide, string Mots)> Citations() =>
        from f in Directory.GetFiles(Path.Combine(Racine, "docs/guide"), "*.md")
        from Match m in Citation().Matches(File.ReadAllText(f))
        select (Path.GetFileName(f), m.Groups["mots"].Value);

    private static IEnumerable<string> Sources() =>
        new[]
        {
            "src/Convergence.Web/Features",
            "src/Convergence.Web/Composants",
            "src/Convergence.Web/wwwroot/js",
            "src/Convergence.Domain",
            "src/Convergence.Data/Reference/Donnees",
        }
            .SelectMany(d => Directory.EnumerateFiles(Path.Combine(Racine, d), "*.*", SearchOption.AllDirectories))
            .Where(f =>
                Path.GetExtension(f) is ".cs" or ".cshtml" or ".js" or ".csv"
                && !f.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal)
            );

    private static string Aplanir(string texte) => Blancs().Replace(texte, " ");

    [GeneratedRegex(@"\*\*« (?<mots>[^*]+?) »\*\*", RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Citation();

    [GeneratedRegex(@"\s+", RegexOptions.None, 2000)]
    private static partial Regex Blancs();

    internal static string TrouverRacine()
    {
        var dossier = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(dossier, "Convergence.sln")))
        {
            dossier = Path.GetDirectoryName(dossier) ?? throw new InvalidOperationException("Convergence.sln introuvable.");
        }

        return dossier;
    }
}
