using Convergence.Domain.Dossiers.Horloges;
using Convergence.Domain.Dossiers.Nomenclatures;
using Convergence.Domain.Dossiers.Regles;

namespace Convergence.Domain.Tests.Dossiers.Regles;

public sealed class ReglesPaliersTests
{
    private static readonly DateOnly Entree = new(2026, 1, 5);

    [Fact]
    public void Une_echelle_se_lit_avec_ses_descentes()
    {
        (DateOnly, decimal)[] paliers =
        [
            (new(2026, 3, 2), 6),
            (Entree, 4),
            (new(2026, 4, 6), 4),
            (new(2026, 2, 2), 4),
            (new(2026, 6, 1), 20),
            (new(2026, 9, 1), 24),
        ];
        var lecture = ReglesPaliers.Lire(paliers, Entree, new(2026, 7, 20));
        Assert.Equal(
            [
                new(Entree, new(2026, 3, 1), 4, SensMarche.Depart),
                new(new(2026, 3, 2), new(2026, 4, 5), 6, SensMarche.Hausse),
                new(new(2026, 4, 6), new(2026, 5, 31), 4, SensMarche.Baisse),
                new(new(2026, 6, 1), null, 20, SensMarche.Hausse),
            ],
            lecture.Marches
        );
        Assert.Equal(
            (20m, 7, Entree, new DateOnly(2026, 6, 1), 147),
            (
                lecture.Heures!.Value,
                lecture.SemainesAuPalier!.Value,
                lecture.PremiereDemiJournee!.Value,
                lecture.PremieresVingtHeures!.Value,
                lecture.JoursJusquA20Heures!.Value
            )
        );
        Assert.Equal("palier inchangé depuis 7 semaines", lecture.Phrase);
    }

    [Fact]
    public void Sans_palier_rien_n_est_zero()
    {
        var lecture = ReglesPaliers.Lire([(new(2026, 3, 2), 6)], Entree, new(2026, 3, 1));
        Assert.Equal((null, null, null, string.Empty), (lecture.Heures, lecture.SemainesAuPalier, lecture.PremieresVingtHeures, lecture.Phrase));
    }

    [Theory]
    [InlineData(6, 0, "")]
    [InlineData(7, 1, "palier inchangé depuis 1 semaine")]
    [InlineData(14, 2, "palier inchangé depuis 2 semaines")]
    public void Les_semaines_sont_pleines(int jours, int semaines, string phrase)
    {
        var lecture = ReglesPaliers.Lire([(Entree, 2)], Entree, Entree.AddDays(jours));
        Assert.Equal((semaines, phrase, null), (lecture.SemainesAuPalier!.Value, lecture.Phrase, lecture.PremiereDemiJournee));
    }

    [Fact]
    public void Du_meme_jour_le_dernier_ecrit_tient() => Assert.Equal(8, ReglesPaliers.Lire([(Entree, 4), (Entree, 8)], Entree, Entree).Heures);

    [Theory]
    [InlineData(null, "4")]
    [InlineData("0", "4")]
    [InlineData("4", "6")]
    [InlineData("5", "6")]
    [InlineData("18", "20")]
    [InlineData("20", null)]
    [InlineData("26", null)]
    public void Un_palier_est_suggere(string? heures, string? suivant) =>
        Assert.Equal(suivant, ReglesPaliers.Suivant(heures is null ? null : decimal.Parse(heures))?.ToString());

    [Theory]
    [InlineData(Programme.Phc, 3, true)]
    [InlineData(Programme.Phc, 4, false)]
    [InlineData(Programme.Phc, 20, false)]
    [InlineData(Programme.Phc, 21, true)]
    [InlineData(Programme.Cvg, 19, true)]
    [InlineData(Programme.Cvg, 20, false)]
    [InlineData(Programme.Cvg, 35, false)]
    public void Hors_des_bornes_on_avertit_sans_bloquer(Programme programme, int heures, bool averti) =>
        Assert.Equal(averti, ReglesPaliers.Avertissement(programme, heures) is not null);

    [Fact]
    public void Le_premier_cddi_n_est_pas_celui_de_phc()
    {
        PeriodeContrat[] contrats =
        [
            new(Entree, new(2026, 5, 31), FormeContrat.CddiPhc),
            new(new(2026, 6, 1), null, FormeContrat.CddiCvg),
            new(new(2020, 1, 1), new(2020, 5, 31), FormeContrat.Cddi),
            new(null, null, FormeContrat.Cddi),
        ];
        Assert.Equal(new DateOnly(2026, 6, 1), ReglesPaliers.PremierCddi(contrats, Entree));
        Assert.Null(ReglesPaliers.PremierCddi(contrats[..1], Entree));
    }

    [Fact]
    public void Une_mediane_a_besoin_de_delais()
    {
        Assert.Null(ReglesPaliers.Mediane([]));
        Assert.Equal(5, ReglesPaliers.Mediane([9, 1, 5]));
        Assert.Equal(3.5m, ReglesPaliers.Mediane([1, 3, 4, 9]));
    }
}
