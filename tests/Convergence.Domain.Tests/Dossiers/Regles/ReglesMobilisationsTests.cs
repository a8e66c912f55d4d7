using Convergence.Domain.Dossiers;
using Convergence.Domain.Dossiers.Nomenclatures;
using Convergence.Domain.Dossiers.Regles;

namespace Convergence.Domain.Tests.Dossiers.Regles;

public sealed class ReglesMobilisationsTests
{
    private static LigneMobilisation Ligne(
        long personne,
        ThemeAccompagnement theme,
        ReponseMobilisation? reponse = ReponseMobilisation.Acceptee,
        int? delai = 10,
        ResultatMobilisation? resultat = null
    ) => new(personne, theme, reponse, reponse is null ? null : delai, resultat);

    private static IEnumerable<LigneMobilisation> Lignes(int personnes, ThemeAccompagnement theme, long depuis = 1) =>
        Enumerable.Range(0, personnes).Select(i => Ligne(depuis + i, theme));

    [Fact]
    public void Une_part_ou_son_reste_de_moins_de_cinq_personnes_est_secrete()
    {
        var effet = Assert.Single(
            ReglesMobilisations.ParTheme([.. Lignes(6, ThemeAccompagnement.Emploi), Ligne(7, ThemeAccompagnement.Emploi, ReponseMobilisation.Refusee)], 5)
        );
        Assert.Equal((7, 7, 7, null), (effet.Personnes, effet.Demandes, effet.Reponses, effet.Acceptees));
        effet = Assert.Single(
            ReglesMobilisations.ParTheme([.. Lignes(6, ThemeAccompagnement.Emploi), Ligne(7, ThemeAccompagnement.Emploi, ReponseMobilisation.Refusee)], 1)
        );
        Assert.Equal((6, 0, 10m), (effet.Acceptees, effet.Aboutis, effet.DelaiMedian));
    }

    [Fact]
    public void Un_silence_n_est_pas_une_reponse_et_la_mediane_se_lit_des_reponses()
    {
        var effet = Assert.Single(
            ReglesMobilisations.ParTheme(
                [
                    Ligne(1, ThemeAccompagnement.Emploi, delai: 3),
                    Ligne(1, ThemeAccompagnement.Emploi, ReponseMobilisation.Refusee, 8),
                    Ligne(2, ThemeAccompagnement.Emploi, ReponseMobilisation.SansReponse, 90),
                    Ligne(3, ThemeAccompagnement.Emploi, null),
                ],
                1
            )
        );
        Assert.Equal((3, 4, 2, 5.5m), (effet.Personnes, effet.Demandes, effet.Reponses, effet.DelaiMedian));
    }

    [Fact]
    public void L_ensemble_ne_compte_que_les_themes_montres()
    {
        var effets = ReglesMobilisations.ParTheme(
            [.. Lignes(6, ThemeAccompagnement.Emploi), .. Lignes(5, ThemeAccompagnement.Logement), .. Lignes(4, ThemeAccompagnement.Langue, 50)],
            5
        );
        Assert.Equal([ThemeAccompagnement.Emploi, ThemeAccompagnement.Logement, ThemeAccompagnement.Langue, null], effets.Select(e => e.Theme));
        Assert.True(effets[2].EstSecret);
        Assert.Equal((6, 11), (effets[3].Personnes, effets[3].Demandes));
        Assert.Empty(ReglesMobilisations.ParTheme([], 5));
    }

    [Fact]
    public void Une_demande_est_en_retard_apres_quinze_jours_et_ne_l_est_plus_une_fois_repondue()
    {
        var mobilisation = new Mobilisation
        {
            TerritoireId = 1,
            ChantierId = 1,
            ParcoursId = 1,
            Theme = ThemeAccompagnement.Emploi,
            DemandeLe = new DateOnly(2026, 11, 1),
        };
        Assert.False(mobilisation.EstEnRetard(new DateOnly(2026, 11, 16)));
        Assert.True(mobilisation.EstEnRetard(new DateOnly(2026, 11, 17)));
        mobilisation.Repondre(ReponseMobilisation.Acceptee, new DateOnly(2026, 11, 17), new DateOnly(2026, 11, 22));
        mobilisation.Conclure(ResultatMobilisation.Partiel, new DateOnly(2026, 11, 20), new DateOnly(2026, 11, 22));
        Assert.False(mobilisation.EstEnRetard(new DateOnly(2026, 11, 22)));
        mobilisation.Rouvrir();
        Assert.Null(mobilisation.Resultat);
        Assert.True(mobilisation.EstEnRetard(new DateOnly(2026, 11, 22)));
    }

    [Fact]
    public void Un_bilan_n_est_pas_date_dans_le_futur()
    {
        var bilan = new BilanFreins
        {
            TerritoireId = 1,
            ChantierId = 1,
            ParcoursId = 1,
            Le = new DateOnly(2026, 11, 1),
            Moment = MomentBilan.Entree,
        };
        Assert.Equal(
            "Le",
            Assert.Throws<RegleMetierException>(() => bilan.Dater(new DateOnly(2026, 11, 23), MomentBilan.Revue, new DateOnly(2026, 11, 22))).Champ
        );
        Assert.DoesNotContain(Frein.Sante, EvolutionFreins.Evaluables([]));
        Assert.Contains(Frein.Sante, EvolutionFreins.Evaluables([GroupeSensible.FreinsSante]));
    }
}
