using Convergence.Domain.Dossiers;
using Convergence.Domain.Dossiers.Regles;

namespace Convergence.Domain.Tests.Dossiers.Regles;

public sealed class ReglesDoublonSalarieTests
{
    private static readonly IdentiteSalarie Reference = new("N’Guessan-Lefèvre", "Aïcha", null, new(1985, 3, 12));

    [Theory]
    [InlineData("NGUESSAN LEFEVRE", "Aicha", "1985-03-12", ForceDoublon.Forte, "même nom et même prénom")]
    [InlineData("Aïcha", "N'Guessan Lefevre", "1985-03-12", ForceDoublon.Forte, "nom et prénom inversés")]
    [InlineData("N’Guessan-Lefèbre", "Aïcha", "1985-03-12", ForceDoublon.Probable, "nom et prénom proches")]
    [InlineData("N’Guessan-Lefèvre", "Aïhca", "1985-03-12", ForceDoublon.Probable, "nom et prénom proches")]
    [InlineData("Aïhca", "N’Guessan-Lefèvre", "1985-03-12", ForceDoublon.Probable, "nom et prénom proches et inversés")]
    [InlineData("N’Guessan-Lefèvre", "Aïcha Marie", "1985-03-12", ForceDoublon.Probable, "même nom et un prénom commun")]
    [InlineData("N’Guessan-Lefèvre", "Aïcha", "1985-12-03", ForceDoublon.Probable, "jour et mois de naissance inversés")]
    [InlineData("N’Guessan-Lefèvre", "Aïcha", "1986-03-12", ForceDoublon.Probable, "dates de naissance à un chiffre près")]
    [InlineData("N’Guessan-Lefèvre", "Aïcha", "1985-01-01", ForceDoublon.Possible, "même année de naissance, au 1er janvier par défaut")]
    [InlineData("N’Guessan-Lefèvre", "Aïcha", null, ForceDoublon.Possible, "date de naissance inconnue")]
    [InlineData("N’Guessan-Lefèvre", "Bintou", "1985-03-12", null, null)]
    [InlineData("N’Guessan-Lefèvre", "Aïcha", "1972-07-30", null, null)]
    [InlineData("Diallo", "Aïcha", "1985-03-12", null, null)]
    public void Deux_fiches_se_ressemblent_ou_non(string nom, string prenom, string? naissance, ForceDoublon? force, string? motif)
    {
        var autre = new IdentiteSalarie(nom, prenom, null, naissance is null ? null : DateOnly.Parse(naissance));
        var lue = ReglesDoublonSalarie.Comparer(Reference, autre);
        Assert.Equal(force, lue?.Force);
        Assert.Equal(lue?.Motifs, ReglesDoublonSalarie.Comparer(autre, Reference)?.Motifs);
        if (motif is not null)
        {
            Assert.Contains(motif, lue!.Motifs);
        }
    }

    [Fact]
    public void Un_nom_d_usage_retrouve_la_fiche()
    {
        var mariee = Reference with { Nom = "Koné", NomUsage = "N’Guessan-Lefèvre" };
        Assert.Equal(["même nom d’usage et même prénom", "même date de naissance"], ReglesDoublonSalarie.Comparer(Reference, mariee)!.Motifs);
    }

    [Theory]
    [InlineData("Ba", "Li", "Bo", "Li")]
    [InlineData("Sow", "Awa", "Sou", "Awa")]
    public void Un_nom_court_ne_souffre_pas_de_faute(string nomA, string prenomA, string nomB, string prenomB) =>
        Assert.Null(ReglesDoublonSalarie.Comparer(new(nomA, prenomA), new(nomB, prenomB)));

    [Fact]
    public void Les_cles_rapprochent_sans_montrer()
    {
        var cles = ReglesDoublonSalarie.Cles(Reference);
        Assert.Equal(cles, ReglesDoublonSalarie.Cles(new("aicha", "Lefèvre N'guessan", null, new(1985, 12, 3))));
        Assert.Empty(ReglesDoublonSalarie.Cles(Reference with { DateNaissance = null }));
        Assert.Equal(2, ReglesDoublonSalarie.Cles(Reference with { NomUsage = "Koné" }).Count);
        Assert.Contains(ReglesDoublonSalarie.Cles(Reference with { NomUsage = "Koné" })[0], cles);
    }

    [Theory]
    [InlineData("", "", 0)]
    [InlineData("abc", "abc", 0)]
    [InlineData("abc", "acb", 1)]
    [InlineData("abc", "abd", 1)]
    [InlineData("abc", "ab", 1)]
    [InlineData("abc", "", 3)]
    [InlineData("dupont", "dupond", 1)]
    [InlineData("chat", "chien", 3)]
    public void Une_distance_compte_les_fautes(string a, string b, int fautes) =>
        Assert.Equal((fautes, fautes), (Distance.Edition(a, b), Distance.Edition(b, a)));
}
