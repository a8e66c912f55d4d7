using System.Globalization;
using System.Text.RegularExpressions;
using Convergence.Domain.Pilotage.Indicateurs;
using Convergence.Testing;

namespace Convergence.Web.Tests.Features.Portail;

/// <summary>The documents for developers say what the code says, where a test can tell.</summary>
public sealed partial class DocumentsTests
{
    private static readonly string Racine = MotsDesGuidesTests.TrouverRacine();

    [Fact]
    public void Chaque_indicateur_est_decrit_sous_sa_version()
    {
        var page = Lire("docs/indicators.md");
        AssertTous.Verifier(Catalogue.Tous, i =>
            Assert.Contains(
                string.Create(CultureInfo.InvariantCulture, $"### {i.Code} (v{i.VersionDefinition}): {i.Libelle}\n"),
                page,
                StringComparison.Ordinal
            )
        );
        AssertTous.Verifier(Catalogue.Tous, i => Assert.Contains($"| {i.RegleNull} |", page, StringComparison.Ordinal));
    }

    [Fact]
    public void Chaque_compteur_est_decrit()
    {
        var page = Lire("docs/indicators.md");
        AssertTous.Verifier(Lire("src/Convergence.Data/Reference/Donnees/compteurs.csv").Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1), l =>
            Assert.Contains($"| `{l.Split(',')[0]}` |", page, StringComparison.Ordinal)
        );
    }

    /// <summary>Images are taken apart, when the screens are ready.</summary>
    [Fact]
    public void Aucun_lien_d_un_document_ne_mene_nulle_part() =>
        Assert.Empty(
            from f in Directory.GetFiles(Path.Combine(Racine, "docs"), "*.md", SearchOption.AllDirectories).Append(Path.Combine(Racine, "README.md"))
            from Match m in Lien().Matches(File.ReadAllText(f))
            let cible = m.Groups["cible"].Value
            where
                !cible.Contains("://", StringComparison.Ordinal)
                && Path.GetExtension(cible) != ".png"
                && !Path.Exists(Path.Combine(Path.GetDirectoryName(f)!, cible))
            select $"{Path.GetFileName(f)} : {cible}"
        );

    private static string Lire(string chemin) => File.ReadAllText(Path.Combine(Racine, chemin));

    [GeneratedRegex(@"(?<!!)\[[^\]]+\]\((?<cible>[^)#\s]+)(#[^)]*)?\)", RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Lien();
}
