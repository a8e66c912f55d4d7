using Convergence.Domain.Dossiers;
using Convergence.Domain.Dossiers.Nomenclatures;

namespace Convergence.Domain.Tests.Dossiers;

/// <summary>Circle, meetings, actions, calls on partners, follow-up points.</summary>
public sealed class SuiviParcoursTests
{
    private static readonly DateOnly Jour = new(2026, 6, 1);

    [Theory]
    [InlineData(FonctionsReferent.Hebergement, null, "CHRS Les Tilleuls", null, null)]
    [InlineData(FonctionsReferent.Hebergement, 5L, null, null, null)]
    [InlineData(FonctionsReferent.Hebergement, null, " ", null, "Organisme")]
    [InlineData(FonctionsReferent.Aucune, 5L, null, null, "Fonction")]
    [InlineData(FonctionsReferent.Hebergement | FonctionsReferent.Rsa, 5L, null, null, "Fonction")]
    [InlineData(FonctionsReferent.Judiciaire, 5L, null, null, "Fonction")]
    [InlineData(FonctionsReferent.Soin, 5L, null, null, "Fonction")]
    [InlineData(FonctionsReferent.Rsa, 5L, null, "2026-05-31", "Fin")]
    public void Un_referent_est_une_fonction_dans_un_organisme(FonctionsReferent fonction, long? organisation, string? organisme, string? fin, string? champ) =>
        ParcoursSalarieTests.Refuse(champ, () => new Referent
            {
                TerritoireId = 1,
                ChantierId = 2,
                ParcoursId = 3,
            }.Fixer(fonction, organisation, organisme, Jour, fin is null ? null : DateOnly.Parse(fin)));

    [Fact]
    public void Une_concertation_est_passee_et_la_suivante_la_suit()
    {
        var concertation = new Concertation
        {
            TerritoireId = 1,
            ChantierId = 2,
            ParcoursId = 3,
        };
        concertation.Fixer(Jour, FonctionsReferent.Rsa | FonctionsReferent.Hebergement, "  Dépôt du dossier logement. ", Jour.AddMonths(1), Jour);
        Assert.Equal(("Dépôt du dossier logement.", "Hébergement, RSA"), (concertation.Decisions, concertation.Presents.Libelle()));
        ParcoursSalarieTests.Refuse("Le", () => concertation.Fixer(Jour.AddDays(1), FonctionsReferent.Rsa, null, null, Jour));
        ParcoursSalarieTests.Refuse("Presents", () => concertation.Fixer(Jour, FonctionsReferent.Rsa | FonctionsReferent.Soin, null, null, Jour));
        ParcoursSalarieTests.Refuse("ProchaineLe", () => concertation.Fixer(Jour, FonctionsReferent.Rsa, null, Jour, Jour));
        ParcoursSalarieTests.Refuse("Decisions", () => concertation.Fixer(Jour, FonctionsReferent.Rsa, new string('a', 501), null, Jour));
    }

    [Theory]
    [InlineData(TypeAction.AccompagnementPhysique, null, true)]
    [InlineData(TypeAction.Entretien, null, false)]
    [InlineData(TypeAction.Entretien, true, true)]
    [InlineData(TypeAction.AccompagnementPhysique, false, false)]
    public void La_proximite_a_une_valeur_par_defaut(TypeAction type, bool? dite, bool proximite)
    {
        var action = new ActionParcours
        {
            TerritoireId = 1,
            ChantierId = 2,
            ParcoursId = 3,
            ParId = 4,
        };
        action.Fixer(type, ThemeAccompagnement.Logement, Jour, dite, ResultatAction.Fait, null, Jour);
        Assert.Equal(proximite, action.DeProximite);
    }

    [Theory]
    [InlineData(1, ResultatAction.Prevu, null)]
    [InlineData(0, ResultatAction.Prevu, null)]
    [InlineData(-1, ResultatAction.Prevu, "Le")]
    [InlineData(1, ResultatAction.Fait, "Le")]
    [InlineData(-1, ResultatAction.NonVenu, null)]
    public void Une_action_a_venir_est_prevue(int decalage, ResultatAction resultat, string? champ) =>
        ParcoursSalarieTests.Refuse(champ, () => new ActionParcours
            {
                TerritoireId = 1,
                ChantierId = 2,
                ParcoursId = 3,
                ParId = 4,
            }.Fixer(TypeAction.Appel, ThemeAccompagnement.Emploi, Jour.AddDays(decalage), null, resultat, null, Jour));

    [Fact]
    public void Une_mobilisation_va_de_la_demande_au_resultat()
    {
        var mobilisation = new Mobilisation
        {
            TerritoireId = 1,
            ChantierId = 2,
            ParcoursId = 3,
            Theme = ThemeAccompagnement.Logement,
            DemandeLe = Jour,
        };
        Assert.Equal((true, null), (mobilisation.EstChargePartenariat, mobilisation.DelaiReponse));
        ParcoursSalarieTests.Refuse("Resultat", () => mobilisation.Conclure(ResultatMobilisation.Abouti, Jour, Jour));
        ParcoursSalarieTests.Refuse("ReponseLe", () => mobilisation.Repondre(ReponseMobilisation.Acceptee, Jour.AddDays(-1), Jour.AddDays(9)));
        mobilisation.Repondre(ReponseMobilisation.Acceptee, Jour.AddDays(9), Jour.AddDays(9));
        ParcoursSalarieTests.Refuse("ResultatLe", () => mobilisation.Conclure(ResultatMobilisation.Abouti, Jour, Jour.AddDays(9)));
        mobilisation.Conclure(ResultatMobilisation.Abouti, Jour.AddDays(30), Jour.AddDays(30));
        Assert.Equal((9, ResultatMobilisation.Abouti), (mobilisation.DelaiReponse!.Value, mobilisation.Resultat!.Value));
        mobilisation.Repondre(ReponseMobilisation.Refusee, Jour.AddDays(9), Jour.AddDays(30));
        Assert.Null(mobilisation.Resultat);
    }

    [Fact]
    public void Le_theme_et_le_jour_d_une_mobilisation_se_corrigent_sans_preceder_ni_suivre_a_tort()
    {
        var mobilisation = new Mobilisation
        {
            TerritoireId = 1,
            ChantierId = 2,
            ParcoursId = 3,
            Theme = ThemeAccompagnement.Logement,
            DemandeLe = Jour,
        };
        ParcoursSalarieTests.Refuse("DemandeLe", () => mobilisation.Corriger(ThemeAccompagnement.Emploi, Jour.AddDays(1), Jour));
        mobilisation.Repondre(ReponseMobilisation.Acceptee, Jour.AddDays(9), Jour.AddDays(9));
        ParcoursSalarieTests.Refuse("DemandeLe", () => mobilisation.Corriger(ThemeAccompagnement.Emploi, Jour.AddDays(10), Jour.AddDays(20)));
        Assert.Equal((ThemeAccompagnement.Logement, Jour), (mobilisation.Theme, mobilisation.DemandeLe));
        mobilisation.Corriger(ThemeAccompagnement.Emploi, Jour.AddDays(9), Jour.AddDays(20));
        Assert.Equal((ThemeAccompagnement.Emploi, 0), (mobilisation.Theme, mobilisation.DelaiReponse));
    }

    [Fact]
    public void Un_point_de_suivi_compte_ses_tentatives_et_une_reponse_tardive_gagne()
    {
        var point = new PointSuivi
        {
            TerritoireId = 1,
            ChantierId = 2,
            ParcoursId = 3,
            Volet = VoletSuivi.Emploi,
            Mois = 3,
            PrevuLe = Jour,
        };
        ParcoursSalarieTests.Refuse("Tentatives", () => point.Conclure(ResultatSuivi.NonJoignable, Jour, Jour));
        point.NoterTentative(Jour, Jour);
        point.NoterTentative(Jour.AddDays(-2), Jour);
        point.Conclure(ResultatSuivi.NonJoignable, Jour, Jour);
        Assert.Equal((2, Jour, false), (point.Tentatives, point.DerniereTentativeLe!.Value, point.ARepondu));
        point.Conclure(ResultatSuivi.Maintenu, Jour.AddDays(5), Jour.AddDays(5));
        Assert.True(point.ARepondu);
        ParcoursSalarieTests.Refuse("Tentatives", () => point.NoterTentative(Jour, Jour.AddDays(5)));
        point.Rouvrir();
        Assert.Equal((null, 2), (point.Resultat, point.Tentatives));
        ParcoursSalarieTests.Refuse("RealiseLe", () => point.Conclure(ResultatSuivi.Perdu, Jour.AddDays(6), Jour.AddDays(5)));
    }

    [Fact]
    public void Un_point_suit_la_sortie_corrigee_et_garde_ce_qui_fut_note()
    {
        var point = new PointSuivi
        {
            TerritoireId = 1,
            ChantierId = 2,
            ParcoursId = 3,
            Volet = VoletSuivi.Logement,
            Mois = 6,
            PrevuLe = Jour,
        };
        point.NoterTentative(Jour, Jour);
        point.Replanifier(Jour.AddDays(9));
        Assert.Equal((Jour.AddDays(9), 1), (point.PrevuLe, point.Tentatives));
    }
}
