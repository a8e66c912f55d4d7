using Convergence.Domain.Dossiers;
using Convergence.Domain.Dossiers.Horloges;
using Convergence.Domain.Dossiers.Nomenclatures;
using Convergence.Domain.Dossiers.Regles;

namespace Convergence.Domain.Tests.Dossiers.Regles;

public sealed class ReglesSuiviTests
{
    [Theory]
    [InlineData(CategorieSortieCvg.Emploi, TypeHabitat.Autonome, 6)]
    [InlineData(CategorieSortieCvg.Emploi, TypeHabitat.HebergementCollectif, 3)]
    [InlineData(CategorieSortieCvg.SansSolution, TypeHabitat.SemiDurable, 3)]
    [InlineData(CategorieSortieCvg.SuiteParcours, null, 0)]
    [InlineData(CategorieSortieCvg.Neutre, TypeHabitat.Autonome, 0)]
    public void Une_sortie_cvg_ouvre_ses_volets(CategorieSortieCvg cvg, TypeHabitat? habitat, int points) =>
        Assert.Equal(points, ReglesSuivi.Planifier(Sortie(Programme.Cvg, cvg), habitat).Count);

    [Fact]
    public void Les_points_tombent_au_meme_jour_du_mois()
    {
        Assert.Equal(
            [new(2026, 11, 30), new(2027, 2, 28), new(2027, 8, 31)],
            ReglesSuivi.Planifier(Sortie(Programme.Cvg, CategorieSortieCvg.Emploi), null).Select(p => p.PrevuLe)
        );
        Assert.Equal([1, 12], ReglesSuivi.Planifier(Sortie(Programme.Cvg, CategorieSortieCvg.Emploi), null, [12, 1, 12]).Select(p => p.Mois));
        Assert.Throws<RegleMetierException>(() => ReglesSuivi.Planifier(Sortie(Programme.Cvg, CategorieSortieCvg.Emploi), null, [13]));
    }

    [Fact]
    public void Ni_phc_ni_un_cdi_inclusion_n_ouvrent_de_suivi()
    {
        Assert.Empty(ReglesSuivi.Planifier(Sortie(Programme.Phc, null), TypeHabitat.Autonome));
        var inclusion = Sortie(Programme.Cvg, null);
        inclusion.Fixer(inclusion.Le, MotifSortieAsp.CdiInclusion, null, CategorieSortieCvg.Emploi, null);
        Assert.Empty(ReglesSuivi.Planifier(inclusion, TypeHabitat.Autonome));
    }

    [Theory]
    [InlineData("2026-11-14", null, EtatPoint.AVenir)]
    [InlineData("2026-11-15", null, EtatPoint.AFaire)]
    [InlineData("2026-12-30", null, EtatPoint.AFaire)]
    [InlineData("2026-12-31", null, EtatPoint.EnRetard)]
    [InlineData("2026-12-31", ResultatSuivi.NonJoignable, EtatPoint.Fait)]
    public void Un_point_devient_du_puis_en_retard(string au, ResultatSuivi? resultat, EtatPoint etat) =>
        Assert.Equal(etat, ReglesSuivi.Etat(new(2026, 11, 30), resultat, DateOnly.Parse(au)));

    [Fact]
    public void Le_taux_de_reponse_garde_ceux_que_l_on_n_a_pas_joints()
    {
        var jour = new DateOnly(2026, 6, 1);
        LignePointSuivi[] points =
        [
            new(VoletSuivi.Emploi, jour, ResultatSuivi.Maintenu),
            new(VoletSuivi.Emploi, jour, ResultatSuivi.Perdu),
            new(VoletSuivi.Emploi, jour, ResultatSuivi.NonJoignable),
            new(VoletSuivi.Emploi, jour, null),
            new(VoletSuivi.Emploi, jour.AddDays(1), ResultatSuivi.Maintenu),
            new(VoletSuivi.Logement, jour, ResultatSuivi.Maintenu),
        ];
        Assert.Equal((2, 4, 50m), Lire(ReglesSuivi.TauxReponse(points, VoletSuivi.Emploi, jour)));
        Assert.Equal((1, 2, 50m), Lire(ReglesSuivi.TauxMaintien(points, VoletSuivi.Emploi, jour)));
        Assert.Equal((1, 1, 100m), Lire(ReglesSuivi.TauxMaintien(points, VoletSuivi.Logement, jour)));
        Assert.Equal(
            "2 réponses (maintenu ou perdu) sur 4 points de suivi échus, non joignables compris",
            ReglesSuivi.TauxReponse(points, VoletSuivi.Emploi, jour).Definition
        );
        Assert.Null(ReglesSuivi.TauxMaintien([], VoletSuivi.Emploi, jour).Pourcentage);
    }

    [Fact]
    public void Un_accompagnement_concerte_se_compte_sur_des_reunions()
    {
        var (debut, fin) = (new DateOnly(2026, 1, 1), new DateOnly(2026, 12, 31));
        Intervalle[] annee = [new(new(2025, 6, 1), new(2026, 9, 30))];
        const FonctionsReferent deux = FonctionsReferent.Hebergement | FonctionsReferent.Rsa;
        (FonctionsReferent, DateOnly, DateOnly?)[] cercle =
        [
            (FonctionsReferent.Hebergement, new(2025, 6, 1), null),
            (FonctionsReferent.Rsa, new(2025, 6, 1), null),
            (FonctionsReferent.Emploi, new(2025, 6, 1), new(2025, 12, 31)),
        ];
        LigneConcertation[] personnes =
        [
            new(annee, cercle, [(new(2026, 2, 1), FonctionsReferent.Hebergement), (new(2026, 3, 1), FonctionsReferent.Rsa)]), // both
            new(annee, cercle, [(new(2026, 2, 1), FonctionsReferent.Hebergement)]), // wider only
            new(annee, cercle, [(new(2025, 12, 31), deux), (new(2026, 10, 1), deux)]), // before the period, after the exit
            new(annee, [], [(new(2026, 2, 1), FonctionsReferent.Aucune)]), // nobody came
            new(annee, [], [(new(2026, 2, 1), FonctionsReferent.Social)]), // no circle: wider only
            new([new(new(2024, 1, 1), new(2025, 1, 1))], cercle, [(new(2026, 2, 1), deux)]), // not accompanied in the period
        ];
        Assert.Equal((3, 5, 60m), Lire(ReglesConcertation.Taux(personnes, debut, fin)));
        Assert.Equal((1, 5, 20m), Lire(ReglesConcertation.TauxTousReferents(personnes, debut, fin)));
    }

    [Fact]
    public void Les_freins_rencontres_se_comptent_une_fois()
    {
        var ordinaires = EvolutionFreins.Collectes([]);
        Assert.Equal([Frein.Illettrisme, Frein.Logement, Frein.DemarchesDroits, Frein.Surendettement, Frein.Disponibilite, Frein.Mobilite], ordinaires);
        Assert.Equal(7, EvolutionFreins.Collectes([GroupeSensible.Justice]).Count);

        var complet = Bilan(new(2026, 1, 1), ordinaires.ToDictionary(f => f, _ => Niveau.Aucun));
        var charge = complet with
        {
            Niveaux = new Dictionary<Frein, Niveau>(complet.Niveaux)
            {
                [Frein.Logement] = Niveau.Identifie,
                [Frein.SejourTravail] = Niveau.EnCours,
                [Frein.DemarchesDroits] = Niveau.Identifie,
                [Frein.Numerique] = Niveau.Identifie,
            },
        };
        var partiel = Bilan(new(2026, 1, 1), new() { [Frein.Logement] = Niveau.Identifie });
        Assert.Equal((0, 2, 1), (EvolutionFreins.Nombre(complet), EvolutionFreins.Nombre(charge), EvolutionFreins.Nombre(partiel)));
    }

    [Fact]
    public void Un_frein_resolu_etait_une_difficulte()
    {
        var evolution = EvolutionFreins.Lire([
            Bilan(new(2026, 9, 1), new() { [Frein.Logement] = Niveau.Partiel, [Frein.Mobilite] = Niveau.NonEvalue }),
            Bilan(new(2026, 1, 1), new() { [Frein.Logement] = Niveau.Identifie, [Frein.Mobilite] = Niveau.Aucun }),
        ]);
        Assert.Equal(new(Frein.Logement, Niveau.Identifie, Niveau.Partiel, new(2026, 9, 1)), evolution.Single(e => e.Frein == Frein.Logement));
        Assert.Equal(new(Frein.Mobilite, Niveau.Aucun, Niveau.Aucun, new(2026, 1, 1)), evolution.Single(e => e.Frein == Frein.Mobilite));
        Assert.Equal([Frein.Logement], evolution.Where(e => e.EstResolu).Select(e => e.Frein));
        Assert.Null(evolution.Single(e => e.Frein == Frein.Numerique).Premier);
    }

    private static SortieParcours Sortie(Programme programme, CategorieSortieCvg? cvg)
    {
        var sortie = new SortieParcours
        {
            TerritoireId = 1,
            ChantierId = 2,
            ParcoursId = 0,
            Programme = programme,
        };
        sortie.Fixer(new(2026, 8, 31), null, null, cvg, programme == Programme.Phc ? SortiePhc.CddiMemeAci : null);
        return sortie;
    }

    private static LigneBilanFreins Bilan(DateOnly le, Dictionary<Frein, Niveau> niveaux) => new(le, MomentBilan.Entree, niveaux);

    private static (int, int, decimal?) Lire(Rapport rapport) => (rapport.Numerateur, rapport.Denominateur, rapport.Pourcentage);
}
