using System.Text.RegularExpressions;
using Convergence.Testing;

namespace Convergence.Web.Tests.Architecture;

/// <summary>The rules of counting are written in their room and nowhere else.</summary>
public sealed partial class ComptageTests
{
    private const string Piece = "src/Convergence.Domain/Comptage/";

    [Fact]
    public void Une_regle_de_comptage_ne_s_ecrit_que_dans_sa_piece()
    {
        AssertRegle.Tenue(Ailleurs(Sources.Produit));
        Assert.NotEmpty(Ecrites(Sources.Produit.Where(s => s.Chemin.StartsWith(Piece, StringComparison.Ordinal))));
    }

    [Theory]
    [InlineData("p => p.Entree <= au && (p.SortieLe == null || p.SortieLe >= au)")]
    [InlineData("Parcours.Any(p => p.Sortie is null || p.Sortie > au)")]
    [InlineData("t.Etat == EtatRemontee.Valide || t.Etat == EtatRemontee.Fige")]
    [InlineData("t.Etat is (EtatRemontee.Valide or EtatRemontee.Fige)")]
    [InlineData("etat >= EtatRemontee.Valide")]
    [InlineData("(Avancement)(int)etat")]
    public void Une_regle_ecrite_ailleurs_est_vue(string texte) => Assert.Single(Ailleurs([new Source("X.cs", texte)]));

    [Theory]
    [InlineData("p => p.SalarieId == s.Id && p.SortieLe == null")]
    [InlineData("r.Etat is EtatRemontee.Transmis or EtatRemontee.Valide")]
    public void Un_etat_ecrit_n_est_pas_une_regle_de_comptage(string texte) => AssertRegle.Tenue(Ailleurs([new Source("X.cs", texte)]));

    private static IEnumerable<string> Ailleurs(IEnumerable<Source> sources) =>
        Ecrites(sources.Where(s => !s.Chemin.StartsWith(Piece, StringComparison.Ordinal)));

    private static IEnumerable<string> Ecrites(IEnumerable<Source> sources) =>
        from s in sources
        from Match m in Regle().Matches(s.Texte)
        select $"{s.Chemin} : {m.Value}";

    /// <summary>No exit or an exit after a day; accepted or frozen; a list of states tied to another by its numbers.</summary>
    [GeneratedRegex(
        @"Sortie(Le)? (== null|is null) \|\||EtatRemontee\.Valide (\|\| [\w.]+ == |or )EtatRemontee\.Fige|>=? EtatRemontee\.(Transmis|Valide)|\(Avancement\)\(",
        RegexOptions.ExplicitCapture,
        2000
    )]
    private static partial Regex Regle();
}
