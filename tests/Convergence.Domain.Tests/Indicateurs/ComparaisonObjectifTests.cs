using Convergence.Domain.Indicateurs;

namespace Convergence.Domain.Tests.Indicateurs;

public sealed class ComparaisonObjectifTests
{
    [Fact]
    public void Sans_base_ecrite_il_n_y_a_pas_de_taux_meme_quand_le_realise_est_connu()
    {
        var objectif = Creer(6000, "ACCOMPAGNEES_CVG");
        objectif.BaseInconnue = true;
        var c = ComparaisonObjectif.Pour(objectif, new MesureObjectif(3448, 12, 12));
        Assert.Null(c.Taux);
        Assert.Null(c.Realise);
        Assert.Contains("sans en écrire la base", c.NonComparable, StringComparison.Ordinal);
    }

    [Fact]
    public void Une_somme_sans_paris_n_est_pas_le_realise()
    {
        var c = ComparaisonObjectif.Pour(Creer(2600, "FILE_ACTIVE"), new MesureObjectif(2288, 11, 12));
        Assert.Null(c.Taux);
        Assert.Contains("2\u202F288", c.NonComparable, StringComparison.Ordinal);
        Assert.Contains("11 territoires sur 12", c.NonComparable, StringComparison.Ordinal);
    }

    [Fact]
    public void Une_somme_complete_est_comparee()
    {
        var c = ComparaisonObjectif.Pour(Creer(2600, "FILE_ACTIVE"), new MesureObjectif(2600, 12, 12));
        Assert.Equal(100m, c.Taux);
        Assert.False(c.SelonSource);
        Assert.Null(c.NonComparable);
    }

    [Fact]
    public void Le_realise_de_la_source_passe_avant_une_somme()
    {
        var objectif = Creer(62, "CHANTIERS_DECLARES_PHC");
        objectif.Realise = 62;
        var c = ComparaisonObjectif.Pour(objectif, null);
        Assert.Equal((62m, 100m, true), (c.Realise, c.Taux, c.SelonSource));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("FILE_ACTIVE")]
    public void Sans_realise_la_raison_est_dite(string? indicateur)
        => Assert.NotNull(ComparaisonObjectif.Pour(Creer(1100, indicateur), null).NonComparable);

    private static Objectif Creer(decimal valeur, string? indicateur)
        => new() { Code = "O", Programme = Programme.Cvg, Libelle = "Objectif", Valeur = valeur, Unite = "salariés", Origine = "Convention", CodeIndicateur = indicateur };
}
