using Convergence.Domain.Temps;

namespace Convergence.Domain.Tests.Temps;

public sealed class FaitDateTests
{
    [Theory]
    [InlineData("2023-12-31", false)]
    [InlineData("2024-01-01", true)]
    [InlineData("2024-12-31", true)]
    [InlineData("2025-01-01", false)]
    public void Un_fait_vaut_du_premier_au_dernier_jour_compris(string jour, bool attendu)
    {
        var fait = Fait("2024");
        fait.Terminer(Date("2024"), "Fin");
        Assert.Equal(attendu, fait.EstEnVigueurAu(DateOnly.Parse(jour)));
        Assert.Equal(attendu, FaitDate.EnVigueurAu<FaitEssai>(DateOnly.Parse(jour)).Compile()(fait));
    }

    [Fact]
    public void Sans_fin_il_dure() => Assert.True(Fait("01/2020").EstEnVigueurAu(new DateOnly(2099, 1, 1)));

    [Fact]
    public void Une_annee_comme_fin_va_jusqu_au_31_decembre_et_se_redit_en_annee()
    {
        var fait = Fait("02/2022");
        fait.Terminer(Date("2022"), "  Changement  ");
        Assert.Equal((new DateOnly(2022, 12, 31), "2022", "Changement"), (fait.Fin!.Value, fait.FinConnue!.Value.EnFrancais(), fait.MotifFin));
    }

    [Fact]
    public void Une_fin_avant_le_debut_est_refusee() =>
        Assert.Equal(nameof(FaitDate.Fin), Assert.Throws<RegleMetierException>(() => Fait("15/03/2024").Terminer(Date("02/2024"), "Fin")).Champ);

    [Fact]
    public void Une_fin_sans_motif_est_refusee() =>
        Assert.Equal(nameof(FaitDate.MotifFin), Assert.Throws<RegleMetierException>(() => Fait("2024").Terminer(Date("2025"), " ")).Champ);

    [Fact]
    public void Une_seconde_fin_est_refusee_puis_permise_apres_reouverture()
    {
        var fait = Fait("2024");
        fait.Terminer(Date("2025"), "Erreur");
        Assert.Throws<RegleMetierException>(() => fait.Terminer(Date("2026"), "Fin"));
        fait.Rouvrir();
        Assert.Null(fait.Fin);
        Assert.Null(fait.MotifFin);
        fait.Terminer(Date("2026"), "Fin");
        Assert.Equal(new DateOnly(2026, 12, 31), fait.Fin);
    }

    [Fact]
    public void Un_debut_apres_la_fin_est_refuse()
    {
        var fait = Fait("2024");
        fait.Terminer(Date("2024"), "Fin");
        Assert.Equal(nameof(FaitDate.Debut), Assert.Throws<RegleMetierException>(() => fait.Commencer(Date("2025"))).Champ);
    }

    [Fact]
    public void Un_fait_succede_a_celui_qui_dure_et_le_finit_la_veille()
    {
        var (ancien, courant, nouveau) = (Fait("2022"), Fait("02/2023"), new FaitEssai());
        ancien.Terminer(Date("01/2023"), "Fin");
        FaitDate.Succeder([ancien, courant], nouveau, Date("15/03/2024"), "Suite");
        Assert.Equal((new DateOnly(2024, 3, 14), "Suite"), (courant.Fin, courant.MotifFin));
        Assert.Equal((new DateOnly(2024, 3, 15), null), (nouveau.Debut, nouveau.Fin));
        Assert.Equal(new DateOnly(2023, 1, 31), ancien.Fin);
    }

    [Fact]
    public void Le_premier_d_une_serie_commence_sans_motif()
    {
        var nouveau = new FaitEssai();
        FaitDate.Succeder([], nouveau, Date("2024"), null);
        Assert.Equal(new DateOnly(2024, 1, 1), nouveau.Debut);
    }

    [Theory]
    [InlineData("01/2023", "dans un fait terminé")]
    [InlineData("31/01/2023", "son dernier jour")]
    [InlineData("02/2023", "le jour où celui qui dure commence")]
    public void Un_successeur_ne_commence_ni_dans_un_fait_termine_ni_avant_celui_qui_dure(string debut, string cas)
    {
        var (ancien, courant, nouveau) = (Fait("2022"), Fait("02/2023"), new FaitEssai());
        ancien.Terminer(Date("01/2023"), "Fin");
        var refus = Assert.Throws<RegleMetierException>(() => FaitDate.Succeder([ancien, courant], nouveau, Date(debut), "Suite"));
        Assert.True(refus.Champ == nameof(FaitDate.Debut) && courant.Fin is null && nouveau.Debut == default, cas);
    }

    [Fact]
    public void Sans_motif_celui_qui_dure_n_est_pas_fini()
    {
        var (courant, nouveau) = (Fait("2023"), new FaitEssai());
        Assert.Equal(nameof(FaitDate.MotifFin), Assert.Throws<RegleMetierException>(() => FaitDate.Succeder([courant], nouveau, Date("2024"), " ")).Champ);
        Assert.Equal((null, default), (courant.Fin, nouveau.Debut));
    }

    private static FaitEssai Fait(string debut)
    {
        var fait = new FaitEssai();
        fait.Commencer(Date(debut));
        return fait;
    }

    private static DatePartielle Date(string texte) => DatePartielle.TryLireSaisie(texte, out var date) ? date : throw new FormatException(texte);

    private sealed class FaitEssai : FaitDate;
}
