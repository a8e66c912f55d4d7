using Convergence.Domain.Dossiers.Horloges;
using Convergence.Domain.Dossiers.Nomenclatures;

namespace Convergence.Domain.Tests.Dossiers.Horloges;

public sealed class HorlogePassTests
{
    private static readonly DateOnly Debut = new(2025, 1, 1);

    [Theory]
    [InlineData("2024-12-31", 730, EtatPass.Futur)]
    [InlineData("2025-01-01", 730, EtatPass.Valide)]
    [InlineData("2025-01-02", 729, EtatPass.Valide)]
    [InlineData("2026-12-31", 1, EtatPass.Valide)]
    [InlineData("2027-01-01", 0, EtatPass.Expire)]
    [InlineData("2035-01-01", 0, EtatPass.Expire)]
    public void Un_pass_se_consomme_jour_apres_jour(string au, int reste, EtatPass etat)
    {
        var lecture = HorlogePass.Au(new() { PassDebut = Debut }, DateOnly.Parse(au));
        Assert.Equal((reste, etat, new DateOnly(2026, 12, 31)), (lecture.JoursRestants!.Value, lecture.Etat!.Value, lecture.Fin!.Value));
    }

    [Fact]
    public void Le_calcul_s_explique()
    {
        var donnees = new DonneesHorloges { PassDebut = Debut, Suspensions = [new(new(2025, 3, 1), new(2025, 4, 14))] };
        var lecture = HorlogePass.Au(donnees, new(2025, 10, 28));
        Assert.Equal("730 jours (24 mois) + 45 jours de suspension − 300 jours écoulés depuis le 01/01/2025 = 475 jours restants", lecture.Explication.Phrase);
        Assert.Equal("Fin du PASS IAE : 14/02/2027.", lecture.Explication.Notes.Single());
        Assert.Equal("15 mois et 18 jours", lecture.Restant!.Value.EnFrancais());
    }

    [Fact]
    public void Deux_suspensions_qui_se_chevauchent_comptent_une_fois()
    {
        var une = HorlogePass.Au(new() { PassDebut = Debut, Suspensions = [new(new(2025, 3, 1), new(2025, 4, 14))] }, new(2025, 10, 1));
        var deux = HorlogePass.Au(
            new() { PassDebut = Debut, Suspensions = [new(new(2025, 3, 1), new(2025, 4, 1)), new(new(2025, 3, 20), new(2025, 4, 14))] },
            new(2025, 10, 1)
        );
        Assert.Equal((une.Fin, une.JoursRestants), (deux.Fin, deux.JoursRestants));
    }

    [Theory]
    [InlineData("2024-06-01", "2024-12-31", 730)] // before the PASS: nothing to give back
    [InlineData("2024-12-22", "2025-01-10", 740)] // astride its start: only the days inside
    [InlineData("2028-01-01", "2028-06-01", 730)] // after its end
    public void Une_suspension_hors_du_pass_ne_rend_que_ses_jours_a_elle(string debut, string fin, int duree)
    {
        var lecture = HorlogePass.Au(new() { PassDebut = Debut, Suspensions = [new(DateOnly.Parse(debut), DateOnly.Parse(fin))] }, Debut);
        Assert.Equal(Debut.AddDays(duree - 1), lecture.Fin);
    }

    [Fact]
    public void Une_suspension_en_cours_tient_le_reste_immobile_et_le_dit()
    {
        var donnees = new DonneesHorloges { PassDebut = Debut, Suspensions = [new(new(2025, 6, 1), null)] };
        var (juillet, aout) = (HorlogePass.Au(donnees, new(2025, 7, 1)), HorlogePass.Au(donnees, new(2025, 8, 1)));
        Assert.Equal((EtatPass.Suspendu, juillet.JoursRestants), (aout.Etat, aout.JoursRestants));
        Assert.Contains("Une suspension est en cours", juillet.Explication.Notes[1], StringComparison.Ordinal);
        Assert.Equal(31, aout.Fin!.Value.DayNumber - juillet.Fin!.Value.DayNumber);
        Assert.Equal(EtatPass.Valide, HorlogePass.Au(donnees, new(2028, 6, 1)).Etat); // 36 months at most
    }

    [Theory]
    [InlineData(MotifProlongation.DifficultesParticulieres, 365, 365)]
    [InlineData(MotifProlongation.DifficultesParticulieres, 400, 365)] // one request: 12 months
    [InlineData(MotifProlongation.FinFormation, 500, 365)]
    [InlineData(MotifProlongation.SeniorCdi, 3650, 3650)]
    [InlineData(MotifProlongation.SeniorCdi, 4000, 3653)] // ten years, three leap days
    [InlineData(null, 365, 365)]
    public void Une_prolongation_reste_sous_le_plafond_de_son_motif(MotifProlongation? motif, int demandes, int comptes)
    {
        var donnees = new DonneesHorloges { PassDebut = Debut, Prolongations = [new(new(2027, 1, 1), new DateOnly(2027, 1, 1).AddDays(demandes - 1), motif)] };
        var lecture = HorlogePass.Au(donnees, Debut);
        Assert.Equal(
            (comptes, new DateOnly(2026, 12, 31), Debut.AddDays(729 + comptes)),
            (lecture.JoursProlonges, lecture.FinSansProlongation!.Value, lecture.Fin!.Value)
        );
        Assert.Equal(demandes > comptes, lecture.Explication.Notes.Any(n => n.Contains("plafond de leur motif", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData(MotifProlongation.DifficultesParticulieres, 5)]
    [InlineData(MotifProlongation.Rqth, 5)]
    [InlineData(MotifProlongation.Senior, 7)]
    public void Les_demandes_cumulees_menent_a_cinq_ou_sept_ans(MotifProlongation motif, int ans)
    {
        var debut = new DateOnly(2027, 1, 1);
        var donnees = new DonneesHorloges
        {
            PassDebut = Debut,
            Prolongations = [.. Enumerable.Range(0, 9).Select(n => new PeriodeProlongation(debut.AddDays(365 * n), debut.AddDays((365 * n) + 364), motif))],
        };
        Assert.Equal(Debut.AddYears(ans).AddDays(-1), HorlogePass.Au(donnees, Debut).Fin);
    }

    [Fact]
    public void Douze_mois_d_une_annee_bissextile_restent_une_demande()
    {
        var lecture = HorlogePass.Au(
            new() { PassDebut = new(2025, 6, 1), Prolongations = [new(new(2027, 6, 1), new(2028, 5, 31), MotifProlongation.DifficultesParticulieres)] },
            new(2025, 6, 1)
        );
        Assert.Equal(366, lecture.JoursProlonges);
        Assert.Single(lecture.Explication.Notes);
    }

    [Fact]
    public void La_prolongation_d_un_ancien_pass_n_allonge_pas_le_nouveau() =>
        Assert.Equal(
            new DateOnly(2026, 12, 31),
            HorlogePass
                .Au(new() { PassDebut = Debut, Prolongations = [new(new(2024, 1, 1), new(2024, 12, 31), MotifProlongation.DifficultesParticulieres)] }, Debut)
                .Fin
        );

    [Fact]
    public void Sans_date_le_pass_n_est_pas_zero()
    {
        var lecture = HorlogePass.Au(new(), Debut);
        Assert.Equal((null, null, null), (lecture.Etat, lecture.JoursRestants, lecture.Fin));
        Assert.Equal(["Dates du PASS IAE non renseignées."], lecture.Explication.Phrases);
    }

    [Fact]
    public void La_seule_fin_inscrite_est_prise_telle_quelle()
    {
        var lecture = HorlogePass.Au(new() { PassFin = new(2026, 12, 31) }, new(2026, 12, 31));
        Assert.Equal((1, EtatPass.Valide), (lecture.JoursRestants!.Value, lecture.Etat!.Value));
        Assert.Equal(EtatPass.Expire, HorlogePass.Au(new() { PassFin = new(2026, 12, 31) }, new(2027, 1, 1)).Etat);
    }

    [Fact]
    public void Un_ecart_avec_la_fin_inscrite_se_voit()
    {
        var lecture = HorlogePass.Au(new() { PassDebut = Debut, PassFin = new(2027, 1, 10) }, Debut);
        Assert.Equal(new DateOnly(2026, 12, 31), lecture.Fin);
        Assert.Contains(lecture.Explication.Notes, n => n.Contains("10/01/2027) diffère de 10 jours", StringComparison.Ordinal));
        Assert.DoesNotContain(HorlogePass.Au(new() { PassDebut = Debut, PassFin = new(2026, 12, 31) }, Debut).Explication.Notes, n =>
            n.Contains("diffère", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void La_seule_fin_inscrite_se_lit_avec_ses_suspensions_et_dit_ce_qu_elle_suppose()
    {
        var donnees = new DonneesHorloges { PassFin = new(2026, 12, 31), Suspensions = [new(new(2026, 3, 1), new(2026, 3, 31))] };
        Assert.Equal(EtatPass.Suspendu, HorlogePass.Au(donnees, new(2026, 3, 31)).Etat);
        var lecture = HorlogePass.Au(donnees, new(2026, 4, 1));
        Assert.Equal((EtatPass.Valide, new Duree(9, 0), 275), (lecture.Etat!.Value, lecture.Restant!.Value, lecture.JoursRestants!.Value));
        Assert.Equal((new DateOnly(2026, 12, 31), null, 0), (lecture.Fin!.Value, lecture.FinSansProlongation, lecture.JoursProlonges));
        Assert.Equal(
            ["Début du PASS IAE non renseigné : la fin inscrite (31/12/2026) est prise telle quelle, suspensions et prolongations supposées comprises."],
            lecture.Explication.Phrases
        );
    }

    [Fact]
    public void Un_pass_expire_dit_de_combien()
    {
        var lecture = HorlogePass.Au(new() { PassDebut = Debut }, new(2027, 1, 2));
        Assert.Equal("730 jours (24 mois) − 731 jours écoulés depuis le 01/01/2025 = −1 jour (PASS IAE expiré)", lecture.Explication.Phrase);
        Assert.Equal(default(Duree), lecture.Restant);
        var dernier = HorlogePass.Au(new() { PassDebut = Debut }, new(2027, 1, 1));
        Assert.EndsWith("= 0 jour restants", dernier.Explication.Phrase, StringComparison.Ordinal);
    }

    [Fact]
    public void Un_pass_a_venir_garde_ses_vingt_quatre_mois_entiers()
    {
        var lecture = HorlogePass.Au(new() { PassDebut = Debut }, new(2024, 6, 1));
        Assert.Equal(new Duree(24, 0), lecture.Restant);
        Assert.Equal("730 jours (24 mois) = 730 jours restants", lecture.Explication.Phrase);
    }

    [Fact]
    public void Une_prolongation_entre_dans_le_calcul_et_celle_du_premier_jour_est_du_nouveau_pass()
    {
        var donnees = new DonneesHorloges { PassDebut = Debut, Prolongations = [new(Debut, Debut.AddDays(29), MotifProlongation.DifficultesParticulieres)] };
        Assert.Equal("730 jours (24 mois) + 30 jours de prolongation = 760 jours restants", HorlogePass.Au(donnees, Debut).Explication.Phrase);
    }

    [Fact]
    public void Deux_prolongations_des_memes_jours_ne_les_ajoutent_qu_une_fois() =>
        Assert.Equal(
            30,
            HorlogePass.JoursDeProlongation(
                [
                    new(new(2027, 1, 1), new(2027, 1, 30), MotifProlongation.DifficultesParticulieres),
                    new(new(2027, 1, 1), new(2027, 1, 30), MotifProlongation.Rqth),
                ],
                Debut
            )
        );

    [Fact]
    public void Une_suspension_en_cours_se_compte_jusqu_au_jour_lu_et_l_ecart_ne_se_dit_qu_une_fois_fermee()
    {
        var donnees = new DonneesHorloges { PassDebut = Debut, Suspensions = [new(new(2025, 6, 1), null)] };
        Assert.Equal(
            [
                "Fin du PASS IAE : 10/01/2027.",
                "Une suspension est en cours : elle est comptée jusqu’au 10/06/2025, la fin reculera d’autant de jours qu’elle durera.",
            ],
            HorlogePass.Au(donnees, new(2025, 6, 10)).Explication.Notes
        );
        Assert.Single(HorlogePass.Au(donnees with { Suspensions = [new(new(2025, 6, 1), new(2025, 6, 10))] }, new(2025, 6, 10)).Explication.Notes);
    }

    [Theory]
    [InlineData("2025-01-01", "2025-01-01", 1)] // before its first day: that day alone
    [InlineData("2025-06-01", "2025-06-01", 1)]
    [InlineData("2025-06-02", "2025-06-02", 2)]
    [InlineData("2028-05-31", "2028-05-31", 1096)] // 36 months
    [InlineData("2028-06-01", "2028-05-31", 1096)]
    public void Une_suspension_ouverte_se_connait_jusqu_au_jour_lu_trente_six_mois_au_plus(string au, string fin, int jours)
    {
        var lue = new PeriodeSuspension(new(2025, 6, 1), null).Au(DateOnly.Parse(au));
        Assert.Equal(jours, lue.Jours);
        Assert.Equal(DateOnly.Parse(fin) < new DateOnly(2025, 6, 1) ? new DateOnly(2025, 6, 1) : DateOnly.Parse(fin), lue.Fin);
    }

    [Fact]
    public void Une_suspension_trop_longue_est_ramenee_a_trente_six_mois() =>
        Assert.Equal(new Intervalle(new(2025, 6, 1), new(2028, 5, 31)), new PeriodeSuspension(new(2025, 6, 1), new(2030, 1, 1)).Au(new(2025, 6, 1)));
}
