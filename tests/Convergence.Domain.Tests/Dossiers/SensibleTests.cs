using Convergence.Domain.Dossiers;
using Convergence.Domain.Dossiers.Nomenclatures;
using Convergence.Domain.Dossiers.Sensible;

namespace Convergence.Domain.Tests.Dossiers;

public sealed class SensibleTests
{
    private static readonly DateOnly Jour = new(2026, 11, 22);

    [Fact]
    public void Chaque_champ_sensible_a_sa_question_et_ses_mots()
    {
        var posees = Enum.GetValues<GroupeSensible>()
            .SelectMany(g => Enum.GetValues<SupportSensible>().SelectMany(s => QuestionsSensibles.De(g, s)))
            .ToHashSet();
        Assert.Equal(ChampsSensibles.Tous.ToHashSet(), posees);
        AssertTous.Verifier(posees, q => Assert.NotEmpty(QuestionsSensibles.Libelle(q)));
    }

    [Fact]
    public void La_sante_se_dit_par_sa_consequence_et_par_un_niveau()
    {
        var questions = QuestionsSensibles.De(GroupeSensible.FreinsSante, SupportSensible.Bilan, Programme.Cvg);
        Assert.Equal(["frein.SANTE", "frein.ADDICTIONS", "frein.SANTE_MENTALE", "frein.HANDICAP"], questions.Select(q => q.Code));
        Assert.Contains("limite la disponibilité", QuestionsSensibles.Libelle(questions[0]), StringComparison.Ordinal);
        AssertTous.Verifier(questions, q => Assert.True(QuestionsSensibles.EstNiveau(q)));
        Assert.Throws<RegleMetierException>(() => QuestionsSensibles.Verifier(questions, new Dictionary<string, string?> { ["frein.SANTE"] = "OUI" }));
    }

    [Fact]
    public void Les_reponses_d_un_groupe_se_disent_en_francais_sans_deux_questions_pareilles()
    {
        AssertTous.Verifier(Enum.GetValues<GroupeSensible>(), g =>
            Assert.Equal(
                ChampsSensibles.Du(g).Count(),
                QuestionsSensibles.EnClair(g, ChampsSensibles.Du(g).ToDictionary(c => c.Code, _ => QuestionsSensibles.Oui)).Count
            )
        );
        var lues = QuestionsSensibles.EnClair(
            GroupeSensible.FreinsSante,
            new Dictionary<string, string> { ["frein.HANDICAP"] = "IDENTIFIE", ["referent.SOIN"] = "NON" }
        );
        Assert.Equal(["Difficulté identifiée", "non"], lues.Values);
        Assert.Contains("Un référent du soin est dans le cercle", lues.Keys);
    }

    [Fact]
    public void Non_renseigne_n_est_pas_non()
    {
        var questions = QuestionsSensibles.De(GroupeSensible.Handicap, SupportSensible.Personne);
        var lues = QuestionsSensibles.Verifier(
            questions,
            new Dictionary<string, string?>
            {
                ["personne.RQTH"] = "NON",
                ["personne.AAH"] = "",
                ["personne.INCONNU"] = "OUI",
            }
        );
        Assert.Equal(["personne.RQTH"], lues.Keys);
        Assert.Equal("non", QuestionsSensibles.Reponse(questions[0], lues["personne.RQTH"]));
        Assert.Equal("non renseigné", QuestionsSensibles.Reponse(questions[1], null));
    }

    [Fact]
    public void Deux_habitats_a_la_fois_sont_refuses()
    {
        var questions = QuestionsSensibles.De(GroupeSensible.HabitatSoin, SupportSensible.Parcours, Programme.Phc);
        Assert.Throws<RegleMetierException>(() =>
            QuestionsSensibles.Verifier(questions, new Dictionary<string, string?> { ["habitat.600"] = "OUI", ["habitat.601"] = "OUI" })
        );
    }

    [Fact]
    public void La_colonne_ordinaire_garde_un_remplacement_vrai_et_moins_precis()
    {
        var parcours = new ParcoursSalarie
        {
            TerritoireId = 1,
            ChantierId = 1,
            SalarieId = 1,
            Programme = Programme.Phc,
        };
        parcours.Entrer(new(2026, 9, 1));
        parcours.Orienter("MARAUDE", new(2026, 8, 25), null);
        parcours.DecrireEntree("001", null, Ressources.Rsa, 30);
        foreach (var (groupe, code) in new[] { (GroupeSensible.OrienteursSoin, "orienteur.CSAPA_CAARUD"), (GroupeSensible.HabitatSoin, "habitat.601") })
        {
            RemplacementSensible.Poser(
                QuestionsSensibles.De(groupe, SupportSensible.Parcours, Programme.Phc),
                new Dictionary<string, string> { [code] = QuestionsSensibles.Oui },
                SupportSensible.Parcours,
                parcours,
                null
            );
        }

        Assert.Equal(("AUTRE", new DateOnly(2026, 8, 25)), (parcours.OrienteurCode, parcours.OrienteLe));
        Assert.Equal(
            (null, TypeHabitat.HebergementCollectif, Ressources.Rsa, 30),
            (parcours.HabitatEntree, parcours.TypeHabitatEntree, parcours.RessourcesEntree, parcours.MoisSansTravail)
        );

        var sortie = new SortieParcours
        {
            TerritoireId = 1,
            ChantierId = 1,
            ParcoursId = 1,
            Programme = Programme.Phc,
        };
        sortie.Fixer(Jour, null, null, null, SortiePhc.PerduDeVue);
        RemplacementSensible.Poser(
            QuestionsSensibles.De(GroupeSensible.SortiesSoin, SupportSensible.Sortie, Programme.Phc),
            new Dictionary<string, string> { ["sortie_phc.SOIN"] = QuestionsSensibles.Oui },
            SupportSensible.Sortie,
            null,
            sortie
        );
        Assert.Equal(SortiePhc.Reorientation, sortie.Phc);
    }

    [Fact]
    public void Une_decision_est_datee_motivee_et_se_ferme_avant_d_effacer()
    {
        Assert.Throws<RegleMetierException>(() => DecisionSensible.Ouvrir(GroupeSensible.Handicap, null, Jour.AddDays(1), "Aménagement des postes", 1, Jour));
        Assert.Throws<RegleMetierException>(() => DecisionSensible.Ouvrir(GroupeSensible.Handicap, null, Jour, "court", 1, Jour));
        var decision = DecisionSensible.Ouvrir(GroupeSensible.Handicap, null, Jour, "Aménagement des postes", 1, Jour);
        Assert.Throws<RegleMetierException>(() => decision.Effacer(Jour));
        Assert.Throws<RegleMetierException>(() => decision.Fermer(Jour.AddDays(-1), "Plus de finalité", 1, Jour));
        decision.Fermer(Jour, "Plus de finalité", 1, Jour);
        Assert.Throws<RegleMetierException>(() => decision.Fermer(Jour, "Plus de finalité", 1, Jour));
        decision.Effacer(Jour);
        Assert.Equal(Jour, decision.EffaceeLe);
    }
}
