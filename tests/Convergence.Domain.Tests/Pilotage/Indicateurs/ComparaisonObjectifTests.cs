using Convergence.Domain.Pilotage.Indicateurs;

namespace Convergence.Domain.Tests.Pilotage.Indicateurs;

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
    public void Sans_realise_la_raison_est_dite(string? indicateur) => Assert.NotNull(ComparaisonObjectif.Pour(Creer(1100, indicateur), null).NonComparable);

    [Fact]
    public void Un_chiffre_national_declare_passe_avant_une_somme_meme_partielle()
    {
        var c = ComparaisonObjectif.Pour(Creer(2600, "FILE_ACTIVE"), new MesureObjectif(2288, 11, 12, 2650, "Rapport"));
        Assert.Equal((2650m, 50m, OrigineRealise.DeclareNational), (c.Realise, c.Ecart, c.Origine));
    }

    [Theory]
    [InlineData("2027", "2026-11-22", MotifNonComparable.EcheanceAVenir)]
    [InlineData("2026", "2026-12-30", MotifNonComparable.EcheanceAVenir)]
    [InlineData("2026", "2026-12-31", MotifNonComparable.SansIndicateur)]
    [InlineData(null, "2026-11-22", MotifNonComparable.SansEcheance)]
    public void Une_echeance_a_venir_se_lit_a_son_dernier_jour(string? echeance, string lueAu, MotifNonComparable motif)
    {
        var objectif = Creer(15, null);
        objectif.Echeance = echeance;
        Assert.Equal(motif, ComparaisonObjectif.Pour(objectif, null, DateOnly.Parse(lueAu, System.Globalization.CultureInfo.InvariantCulture)).Motif);
    }

    [Fact]
    public void L_ecart_ne_se_calcule_que_pour_ce_qui_se_compare()
    {
        Assert.Null(ComparaisonObjectif.Pour(Creer(2600, "FILE_ACTIVE"), new MesureObjectif(2288, 11, 12)).Ecart);
        Assert.Equal(-312m, ComparaisonObjectif.Pour(Creer(2600, "FILE_ACTIVE"), new MesureObjectif(2288, 12, 12)).Ecart);
    }

    private static Objectif Creer(decimal valeur, string? indicateur) =>
        new()
        {
            Code = "O",
            Programme = Programme.Cvg,
            Libelle = "Objectif",
            Valeur = valeur,
            Unite = "salariés",
            Origine = "Convention",
            CodeIndicateur = indicateur,
        };
}
